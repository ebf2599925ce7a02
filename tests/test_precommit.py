"""The hooks, with the real pre-commit: a commit that misstates a fact is refused, and passes once it is mended."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factlint.plugins import install

ROOT = Path(__file__).resolve().parent.parent
HOOKS = YAML(typ="safe", pure=True).load(ROOT / ".pre-commit-hooks.yaml")
PARTS = ("src", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
OFFLINE = ("No matching distribution", "Connection", "Could not fetch", "Temporary failure")

WRONG = "Netflix's revenue grew 71% in the third quarter of 2025.\n"
RIGHT = "Netflix's revenue grew 17% in the third quarter of 2025.\n"


def test_what_each_hook_promises() -> None:
    hooks = {hook["id"]: hook for hook in HOOKS}
    assert set(hooks) == {"factlint", "factlint-strict", "factlint-rules"}
    assert "--fail-on warning" in hooks["factlint-strict"]["entry"]
    for hook in hooks.values():
        assert hook["require_serial"]
        assert hook["minimum_pre_commit_version"]
    for name in ("factlint", "factlint-strict"):
        assert hooks[name]["verbose"]


def test_the_hooks_are_for_the_files_that_are_parsed() -> None:
    from identify.identify import tags_from_filename

    wanted = set(HOOKS[0]["types_or"])
    for parser in install(isolated=True).toolbox.parsers:
        tags = set().union(*(tags_from_filename(f"draft{suffix}") for suffix in parser.suffixes))
        # pre-commit has no name for subtitles
        assert tags & wanted or (parser.name == "subtitles" and not tags), parser.name


def run(*args: str, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    """A command in a repository of its own, with nothing of the user's or an outer repository's in its way."""
    outer = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "SKIP"))}
    env = {
        **outer,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "An Editor",
        "GIT_AUTHOR_EMAIL": "editor@example.org",
        "GIT_COMMITTER_NAME": "An Editor",
        "GIT_COMMITTER_EMAIL": "editor@example.org",
        "PRE_COMMIT_HOME": str(cwd.parent / "pre-commit-home"),
        "PYTHONPATH": "",
    }
    done = subprocess.run(args, cwd=cwd, env=env, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if check:
        assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A repository of drafts, with the hooks installed from a copy of this checkout."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    checkout, drafts = tmp_path / "checkout", tmp_path / "drafts"
    for place in (checkout, drafts):
        place.mkdir()
        run("git", "init", "-q", cwd=place)
    for part in PARTS:
        whole = ROOT / part
        if whole.is_dir():
            shutil.copytree(whole, checkout / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(whole, checkout)
    run("git", "add", "-A", cwd=checkout)
    run("git", "commit", "-qm", "As it stands", cwd=checkout)
    revision = run("git", "rev-parse", "HEAD", cwd=checkout).stdout.strip()
    (drafts / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {checkout.as_uri()}\n    rev: {revision}\n"
        "    hooks:\n      - id: factlint\n      - id: factlint-rules\n"
    )
    run(sys.executable, "-m", "pre_commit", "install", cwd=drafts)
    done = run(sys.executable, "-m", "pre_commit", "install-hooks", cwd=drafts, check=False)
    if done.returncode and any(said in done.stdout for said in OFFLINE):
        pytest.skip("no package index answers, so pre-commit cannot install the hooks")
    assert done.returncode == 0, done.stdout + done.stderr
    return drafts


def commit(place: Path, **files: str) -> subprocess.CompletedProcess[str]:
    for name, text in files.items():
        (place / name.replace("__", ".")).write_text(text, encoding="utf-8")
    run("git", "add", "-A", cwd=place)
    return run("git", "commit", "-m", "A draft", cwd=place, check=False)


def test_a_commit_that_misstates_a_fact_is_refused(newsroom: Path) -> None:
    refused = commit(newsroom, draft__md=WRONG)
    assert refused.returncode == 1
    said = refused.stdout + refused.stderr
    assert "draft.md:1:24: error:" in said, said
    assert "[misstated-figure]" in said
    assert "17%" in said
    assert run("git", "rev-list", "--all", "--count", cwd=newsroom).stdout.strip() == "0"

    passed = commit(newsroom, draft__md=RIGHT)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "No findings in 1 draft" in passed.stdout + passed.stderr

    wrong_example = (ROOT / "examples" / "factlint-plugin-spelling" / "names.yaml").read_text(encoding="utf-8")
    refused = commit(newsroom, facts__yaml=wrong_example)
    assert refused.returncode == 1
    assert "facts.yaml" in refused.stdout + refused.stderr
