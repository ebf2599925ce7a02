"""`factlint rules`: validate, test and list rule sets, and print the schema that they follow."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factlint.cli.group import tell
from factlint.cli.options import ground, session
from factlint.cli.output import write
from factlint.errors import FactlintError
from factlint.facts.describing import heard
from factlint.reporters.text import counted, source_line
from factlint.rulesets import load_rule_set, rule_files
from factlint.trials import trials

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.app import Session
    from factlint.errors import Problem
    from factlint.facts.model import Fact, RuleSet
    from factlint.trials import Trial


@click.group
def rules() -> None:
    """Validate, test and list rule sets."""


@rules.command
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@ground
@click.pass_context
def check(
    ctx: click.Context, paths: tuple[str, ...], rules: tuple[str, ...], config: str | None, *, isolated: bool
) -> None:
    """Validate rule sets: these, or those in force."""
    run = session(rules, config, isolated=isolated)
    write("".join(_checked(loaded, run.problems) for loaded in _loaded(run, (*rules, *paths))))
    _end(ctx, run)


@rules.command
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@ground
@click.pass_context
def test(
    ctx: click.Context, paths: tuple[str, ...], rules: tuple[str, ...], config: str | None, *, isolated: bool
) -> None:
    """Hold every fact's examples, its own claim and that claim with other values in it against the fact."""
    run = session(rules, config, isolated=isolated)
    tried = [trial for loaded in _loaded(run, (*rules, *paths)) for trial in _tried(run, loaded)]
    failed = [trial for trial in tried if trial.failure]
    lines = [f"{t.fact.place.path}:{t.fact.place.line}: {t.fact.id}: “{t.sentence}” {t.failure}" for t in failed]
    write("\n".join([*lines, f"{counted(len(tried), 'sentence')} tried, {len(failed)} failed."]) + "\n")
    _end(ctx, run, failed=bool(failed))


@rules.command("list")
@ground
@click.pass_context
def list_(ctx: click.Context, rules: tuple[str, ...], config: str | None, *, isolated: bool) -> None:
    """List the facts in force: id, kind, what it says, source."""
    run = session(rules, config, isolated=isolated)
    facts = run.checker(run.settings("draft")).rules.facts()
    write("".join(f"{fact.id} ({fact.kind})\n  {fact.statement}\n{_sources(fact)}" for fact in facts))
    _end(ctx, run)


@rules.command
def schema() -> None:
    """Print the JSON Schema of rule sets, for editors."""
    from factlint.facts.schema import schema as whole
    from factlint.plugins import install

    installed = install()
    tell(installed.problems)
    write(json.dumps(whole(installed.toolbox.kinds), indent=2, ensure_ascii=False) + "\n")


def _checked(loaded: RuleSet, problems: Iterable[Problem]) -> str:
    """How many facts of a rule set can be used, how many problems keep others from it, and who speaks in its texts."""
    said = f"{loaded.path}: {counted(len(loaded.facts), 'fact')}"
    wrong = sum(problem.path == loaded.path for problem in problems)
    said = f"{said}, {counted(wrong, 'problem')}" if wrong else said
    return "".join(f"{line}\n" for line in (said, *(f"  {text.path}: {heard(text)}" for text in loaded.texts)))


def _loaded(run: Session, paths: tuple[str, ...]) -> Iterator[RuleSet]:
    """Each rule set by itself: those of `paths`, else those in force; what cannot be read of them is told."""
    wanted = [Path(path) for path in paths] or run.settings("draft").rules
    files, problems = rule_files(wanted, run.installed.toolbox)
    run.told(problems)
    for path in files:
        try:
            loaded, faults = load_rule_set(path, run.installed.toolbox, run.watch)
        except FactlintError as error:
            run.told(error.problems)
            continue
        run.told(faults)
        yield loaded


def _tried(run: Session, loaded: RuleSet) -> Iterator[Trial]:
    try:
        yield from trials(loaded, run.installed.toolbox)
    except FactlintError as error:
        run.told(error.problems)


def _sources(fact: Fact) -> str:
    return "".join(f"  {source_line(source)}\n" for source in fact.sources)


def _end(ctx: click.Context, run: Session, *, failed: bool = False) -> None:
    tell(run.problems)
    ctx.exit(2 if run.problems else int(failed))
