"""The README cannot drift from the program: what it names is there, and what is there it names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from ruamel.yaml import YAML

from factlint.cli.group import COMMANDS, group
from factlint.config import KEYS, load
from factlint.pipeline import finding_names
from factlint.plugins import install
from factlint.rulesets import load_rule_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conftest import Outcome

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(label: str) -> str:
    """The code block that follows the comment `label`."""
    found = re.search(rf"<!-- {re.escape(label)} -->\n```\w+\n(.*?)```", README, re.DOTALL)
    assert found, label
    return found[1]


def section(title: str) -> str:
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", README, re.DOTALL | re.MULTILINE)
    assert found, title
    return found[1]


def commands(parent: click.Group, prefix: str) -> Iterator[str]:
    context = click.Context(parent)
    for name in parent.list_commands(context):
        command = parent.get_command(context, name)
        assert command
        if isinstance(command, click.Group):
            yield from commands(command, f"{prefix} {name}")
        else:
            yield f"{prefix} {name}"


def test_every_command_is_in_the_table_and_none_else() -> None:
    listed = re.findall(r"^\| `(factlint [a-z ]*[a-z])", section("Commands"), re.MULTILINE)
    assert sorted(listed) == sorted(commands(group, "factlint"))


def test_every_option_that_is_named_exists() -> None:
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README))
    known = {"--help"}
    for home in COMMANDS:
        command = group.get_command(click.Context(group), home)
        members = command.commands.values() if isinstance(command, click.Group) else [command]
        known |= {option for member in members if member for param in member.params for option in param.opts}
    assert named
    assert named <= known


def test_every_finding_is_in_the_table_with_its_severity() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", section("The findings"), re.MULTILINE)
    assert sorted(rows) == [(name.name, name.severity.value) for name in finding_names(install(isolated=True).toolbox)]


def test_every_key_of_a_configuration_is_shown(folder: Path) -> None:
    path = folder / "factlint.toml"
    path.write_text(block("file: factlint.toml"))
    assert load(path).rules == (Path("facts.yaml"),) or load(path).rules == (folder / "facts.yaml",)
    assert set(re.findall(r"^([a-z-]+) =", path.read_text(), re.MULTILINE)) == set(KEYS)


def test_the_first_facts_load_and_pass_their_own_tests(folder: Path, factlint: Callable[..., Outcome]) -> None:
    (folder / "facts.yaml").write_text(block("file: facts.yaml"))
    assert factlint("rules", "check", "facts.yaml").code == 0
    done = factlint("rules", "test", "facts.yaml")
    assert (done.code, done.err) == (0, ""), done.out
    assert factlint("explain", "brackwater-revenue-2024", "--rules", "facts.yaml").code == 0


def test_the_other_facts_load_and_pass_their_own_tests(folder: Path, factlint: Callable[..., Outcome]) -> None:
    text = block("file: more-facts.yaml")
    (folder / "facts.yaml").write_text(block("file: facts.yaml"))
    (folder / "more-facts.yaml").write_text(text)
    assert factlint("rules", "check", "more-facts.yaml").out == "more-facts.yaml: 4 facts\n"
    done = factlint("rules", "test", "more-facts.yaml")
    assert (done.code, done.err) == (0, ""), done.out
    both = ("--rules", "facts.yaml", "--rules", "more-facts.yaml", "--format", "json")
    for sentence, name in {
        "Brackwater operates 12 ferries.": "outdated-figure",
        "The Petrel, Brackwater's flagship, sails from Antwerp.": "misstated-term",
        "Tom Hale, chief executive of Brackwater, was at the quay.": "misstated-role",
        "The Petrel belongs to Bracken Water.": "pattern",
    }.items():
        assert f"- {sentence}" in text
        done = factlint("-", *both, stdin=sentence)
        assert [found for found, _ in done.found] == [name], (sentence, done.err)


def test_quotations_are_held_against_the_text_of_a_source(folder: Path, factlint: Callable[..., Outcome]) -> None:
    for name in ("talk.yaml", "talk.srt", "quoting.md"):
        (folder / name).write_text(block(f"file: {name}"), encoding="utf-8")
    done = factlint("rules", "check", "talk.yaml")
    assert done.out == "talk.yaml: 2 facts\n  talk.srt: RUIZ (lena-ruiz) in 1 passage, HALE (tom-hale) in 1\n"
    assert factlint("--rules", "talk.yaml", "quoting.md", "--format", "json").found == [
        ("misquote", "departures"),
        ("misattributed-quote", "Ruiz"),
        ("unverified-quote", "The harbour fees will rise again before the winter comes,"),
    ]


def test_what_the_readme_says_of_lists_in_brackets(folder: Path) -> None:
    sentence = "In 2024, revenue at Brackwater rose about 9 percent."
    text = block("file: facts.yaml")
    path = folder / "facts.yaml"
    path.write_text(text)
    assert load_rule_set(str(path), install(isolated=True).toolbox)[0].facts[0].right == (sentence,)
    path.write_text(text.replace(f"right:\n        - {sentence}\n", f"right: [{sentence}]\n"))
    assert len(load_rule_set(str(path), install(isolated=True).toolbox)[0].facts[0].right) == 2


def test_facts_are_in_force_where_they_are_named_alone(folder: Path, factlint: Callable[..., Outcome]) -> None:
    (folder / "facts.yaml").write_text(block("file: facts.yaml"))
    (folder / "draft.md").write_text("In 2024, revenue at Brackwater rose 19 percent.\n")
    assert "of the rule set that comes with factlint" in factlint("draft.md").out
    assert factlint("draft.md", "--rules", "facts.yaml").code == 1
    (folder / "factlint.toml").write_text(block("file: factlint.toml"))
    assert factlint("draft.md").code == 1


def test_a_comment_in_plain_text_is_that_of_markdown(folder: Path, factlint: Callable[..., Outcome]) -> None:
    shown = re.search(r"```markdown\n(.*?)\n", section("The findings"))
    assert shown
    text = shown[1].replace("Its", "Netflix's").replace("71%", "71% in the third quarter of 2025")
    (folder / "draft.txt").write_text(text)
    assert "No findings" in factlint("draft.txt", "--isolated").out
    (folder / "draft.txt").write_text(text.partition("<!--")[0])
    assert "[misstated-figure]" in factlint("draft.txt", "--isolated").out


def test_fixing_and_selecting_do_as_is_said(folder: Path, factlint: Callable[..., Outcome]) -> None:
    (folder / "draft.md").write_bytes((ROOT / "examples" / "draft.md").read_bytes())
    lines = re.findall(r"^\$ factlint (draft\.md .*)$", README, re.MULTILINE)
    assert [line.split()[1] for line in lines] == ["--diff", "--fix", "--select", "--ignore"]
    before = (folder / "draft.md").read_text(encoding="utf-8")
    for line in lines:
        done = factlint(*line.split(), "--isolated")
        assert done.code == 1, done.err
        mended = "grew 17%" in (folder / "draft.md").read_text(encoding="utf-8")
        assert mended == ("--diff" not in line)
        assert ("[misstated-role]" in done.out) == ("--fix" in line or "--ignore" in line)
    factlint("draft.md", "--fix", "--unsafe-fixes", "--isolated")
    assert "grew 71%" in before
    assert "**human**" in (folder / "draft.md").read_text(encoding="utf-8")


def test_the_picture_is_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, factlint: Callable[..., Outcome]
) -> None:
    monkeypatch.chdir(ROOT)
    done = factlint("examples/draft.md", "--isolated")
    assert done.code == 1
    assert block("picture: factlint examples/draft.md") == done.out


def test_the_hooks_that_are_named_exist() -> None:
    offered = set(re.findall(r"^- id: (\S+)", (ROOT / ".pre-commit-hooks.yaml").read_text(), re.MULTILINE))
    named = set(re.findall(r"- id: (\S+)", block("file: .pre-commit-config.yaml")))
    assert named < offered
    assert all(f"`{name}`" in README for name in offered - named)


def test_the_local_hook_is_the_one_that_is_offered() -> None:
    (local,) = YAML(typ="safe", pure=True).load(block("file: local .pre-commit-config.yaml"))["repos"]
    (hook,) = local["hooks"]
    offered = YAML(typ="safe", pure=True).load(ROOT / ".pre-commit-hooks.yaml")
    (same,) = [other for other in offered if other["id"] == hook["id"]]
    assert local["repo"] == "local"
    assert {key: value for key, value in hook.items() if key != "language"}.items() <= same.items()


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ("rules.yaml", True),
        ("desk/facts.yml", True),
        ("facts/2024/ferries.yaml", True),
        ("rules/ferries.yml", True),
        ("more-facts.yaml", False),
        ("desk/ferries.yaml", False),
    ],
)
def test_the_rule_sets_that_the_hook_looks_at_are_those_that_are_named(path: str, *, seen: bool) -> None:
    hooks = YAML(typ="safe", pure=True).load(ROOT / ".pre-commit-hooks.yaml")
    (files,) = [hook["files"] for hook in hooks if hook["id"] == "factlint-rules"]
    assert bool(re.search(files, path)) == seen
    assert "rule sets elsewhere need a `files:`" in " ".join(section("Before each commit").split())


def test_links_into_the_repository_lead_somewhere() -> None:
    for page in (README, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page):
            assert (ROOT / target).exists(), target


def test_every_public_plugin_hook_is_five() -> None:
    from factlint import hookspecs

    hooks = [name for name in vars(hookspecs) if name.startswith("factlint_")]
    assert len(hooks) == 5
    assert "five hooks" in README
