"""The README cannot drift from the program: what it names is there, and what is there it names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factlint.cli.group import COMMANDS, group
from factlint.config import KEYS, load
from factlint.pipeline import finding_names
from factlint.plugins import install

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

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


def test_links_into_the_repository_lead_somewhere() -> None:
    for page in (README, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page):
            assert (ROOT / target).exists(), target


def test_every_public_plugin_hook_is_five() -> None:
    from factlint import hookspecs

    hooks = [name for name in vars(hookspecs) if name.startswith("factlint_")]
    assert len(hooks) == 5
    assert "five hooks" in README
