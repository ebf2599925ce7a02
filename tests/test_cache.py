"""What is kept of rule sets from run to run: the same findings with and without, and never a reason to fail."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint import cache
from factlint.app import Draft, Session
from factlint.plugins import install
from factlint.testing import load_cases, write_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from conftest import Outcome
    from factlint.findings import Report

    Factlint = Callable[..., Outcome]

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
RULES = """factlint: 1
entities:
  lena-ruiz:
    names: [Lena Ruiz, Ruiz]
sources:
  log: {title: Log of the Petrel, text: log.txt}
facts:
  - {id: fleet, claim: Brackwater runs 12 ferries., source: log}
  - {id: port, claim: Brackwater's Petrel sails from Ostend., value: Ostend, among: [Ostend, Dover], source: log}
  - {id: ruiz-role, person: lena-ruiz, role: chief executive of Brackwater, source: log}
  - {id: ruiz-quote, quote: A ferry that waits is a ferry that is trusted., speaker: lena-ruiz, source: log}
  - {id: company-name, pattern: 'Bracken Water', message: The name is Brackwater., source: log}
"""
DRAFT = """Brackwater runs 21 ferries. Its flagship, the Petrel of Brackwater, sails from Dover.

“A ferry that hurries is a ferry that is trusted,” said Lena Ruiz, chair of Brackwater. <!-- factlint: ignore fleet2 -->

Bracken Water is late.
"""


@pytest.fixture
def desk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rule set of every kind, a draft that is wrong by each, and an empty cache beside it."""
    monkeypatch.setenv(cache.PLACE, str(folder.parent / "kept"))
    (folder / "log.txt").write_text("Twelve ferries.\n")
    (folder / "facts.yaml").write_text(RULES)
    (folder / "d.md").write_text(DRAFT)
    return folder


@pytest.fixture
def check(desk: Path, factlint: Factlint) -> Callable[..., Outcome]:  # noqa: ARG001  # it runs there
    return lambda *args: factlint("check", "d.md", "--rules", "facts.yaml", "--isolated", "--format", "json", *args)


def kept() -> list[Path]:
    return sorted((cache.folder() / "rules").glob("*"))


def forget_results() -> None:
    shutil.rmtree(cache.folder() / "draft", ignore_errors=True)


def report(rules: Path, drafts: Sequence[Draft], *, keep: bool) -> Report:
    session = Session(install(isolated=True), {"rules": (rules,)}, isolated=True, keep=keep)
    return session.check_drafts(drafts)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_kept_rule_set_finds_what_a_new_one_finds(desk: Path, path: Path) -> None:
    file = load_cases(path)
    rules = write_rules(file, desk)
    drafts = [Draft(f"{case.number}.md", case.text) for case in file.cases]
    anew, first = (report(rules, drafts, keep=keep) for keep in (False, True))
    forget_results()
    again = report(rules, drafts, keep=True)
    assert len(kept()) == 1
    assert anew.problems == ()
    assert anew == first == again


def test_without_the_cache_nothing_is_read_or_written(check: Factlint) -> None:
    found = check("--no-cache").json
    assert kept() == []
    check()
    (there,) = kept()
    there.write_bytes(b"spoilt")
    assert check("--no-cache").json == found
    assert there.read_bytes() == b"spoilt"


def test_what_is_kept_does_not_depend_on_the_order_of_hashes(desk: Path) -> None:
    made = set()
    for seed in ("1", "2", "3"):
        place = desk / seed
        env = {**os.environ, "PYTHONHASHSEED": seed, cache.PLACE: str(place)}
        args = [sys.executable, "-m", "factlint", "check", "d.md", "--rules", "facts.yaml", "--isolated"]
        subprocess.run(args, env=env, cwd=desk, capture_output=True, check=False)
        (there,) = place.glob("**/*.rules")
        made.add(there.read_bytes())
    assert len(made) == 1


def damages(data: bytes) -> Iterator[bytes]:
    yield b""
    yield b"factlint: 1\n"
    yield data[:-1]
    yield data[: len(data) // 2]
    yield data + b"\n"
    chance = random.Random(5)
    for _ in range(40):
        spoilt = bytearray(data)
        for _ in range(len(data) // 200):
            spoilt[chance.randrange(100, len(data))] ^= chance.randrange(1, 256)
        yield bytes(spoilt)
    for at in (*range(0, 60, 7), *(chance.randrange(len(data)) for _ in range(60))):
        yield data[:at] + bytes([data[at] ^ 0x20]) + data[at + 1 :]


def test_what_is_damaged_is_made_anew_in_silence(check: Factlint) -> None:
    right = check("--no-cache")
    assert len(right.json["findings"]) == 6
    check()
    (there,) = kept()
    for data in damages(there.read_bytes()):
        there.write_bytes(data)
        forget_results()
        done = check()
        assert (done.code, done.err, done.json) == (right.code, right.err, right.json)


def test_a_rule_set_that_was_damaged_is_whole_after_the_next_run(check: Factlint) -> None:
    check()
    (there,) = kept()
    data = there.read_bytes()
    there.write_bytes(data[:-1])
    check()
    assert there.read_bytes() == data


@pytest.mark.parametrize(
    ("name", "old", "new"), [("facts.yaml", "12 ferries", "21 ferries"), ("facts.yaml", "Bracken Water", "never")]
)
def test_a_changed_rule_set_counts_at_once(desk: Path, check: Factlint, name: str, old: str, new: str) -> None:
    before = check().json["findings"]
    status = (desk / name).stat()
    (desk / name).write_text((desk / name).read_text().replace(old, new))
    os.utime(desk / name, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert len(check().json["findings"]) == len(before) - 1
    assert len(kept()) == 1


def test_a_source_that_is_gone_is_told_although_the_rule_set_was_kept(desk: Path, check: Factlint) -> None:
    assert check().err == ""
    (desk / "log.txt").unlink()
    assert "facts.yaml:6:41: no file 'log.txt'" in check().err


def test_a_changed_text_of_a_source_makes_it_anew(desk: Path, check: Factlint) -> None:
    check()
    before = [path.read_bytes() for path in kept()]
    (desk / "log.txt").write_text("Thirteen ferries.\n")
    check()
    assert [path.read_bytes() for path in kept()] != before


def test_what_else_is_installed_makes_it_anew(
    desk: Path, check: Factlint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    check()
    before = [path.read_bytes() for path in kept()]
    (tmp_path / "site" / "stems-2.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.chdir(desk)
    check()
    assert [path.read_bytes() for path in kept()] != before


def test_a_rule_set_with_problems_is_not_kept(desk: Path, check: Factlint) -> None:
    (desk / "facts.yaml").write_text(RULES + "  - {id: odd, claim: Nothing to see., source: log}\n")
    for _ in range(2):
        assert check().code == 2
        assert kept() == []


def test_a_folder_that_cannot_be_written_only_means_no_cache(check: Factlint, folder: Path) -> None:
    (folder.parent / "kept").write_text("a file where the folder should be")
    done = check()
    assert (done.code, done.err) == (1, "")


def test_what_was_not_read_for_long_is_removed(check: Factlint) -> None:
    names = ("rules/old.rules", "rules/young.rules", "rules/notes.txt", "draft/old.draft", "draft/young.draft")
    for name in names:
        path = cache.folder() / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
        then = time.time() - (29 if "young" in name else 31) * cache.DAY
        os.utime(path, (then, then))
    check()
    left = [name for name in names if (cache.folder() / name).exists()]
    assert left == ["rules/young.rules", "rules/notes.txt", "draft/young.draft"]


def test_the_folder_is_told_and_cleared_of_what_is_its_own(check: Factlint, factlint: Factlint) -> None:
    check()
    (cache.folder() / "rules" / "notes.txt").write_text("mine")
    assert factlint("cache", "path").out == f"{cache.folder()}\n"
    done = factlint("cache", "clear")
    assert done.out.startswith(f"{cache.folder()}: 2 files removed, ")
    assert [path.name for path in kept()] == ["notes.txt"]
    assert factlint("cache", "clear").out.startswith(f"{cache.folder()}: 0 files removed")


@pytest.mark.parametrize(
    ("variables", "place"),
    [
        ({"XDG_CACHE_HOME": "/desk/cache"}, "/desk/cache/factlint"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/desk"}, "/desk/.cache/factlint"),
        ({"HOME": "/desk"}, "/desk/.cache/factlint"),
        ({"XDG_CACHE_HOME": "/desk/cache", cache.PLACE: "here"}, "here"),
    ],
)
def test_the_place_of_the_cache(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], place: str) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("XDG_CACHE_HOME", cache.PLACE):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert str(cache.folder()) == place
