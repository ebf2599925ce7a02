"""`factlint explain`: what a finding means, or what a fact checks and how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factlint.cli.group import tell
from factlint.cli.options import ground, session
from factlint.cli.output import write
from factlint.errors import Problem, UsageError
from factlint.facts.describing import heard
from factlint.nearest import did_you_mean
from factlint.reporters.text import source_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.compiled import CompiledRules
    from factlint.facts.model import Fact
    from factlint.findings import FindingName
    from factlint.protocols import Toolbox


@click.command
@click.argument("name", metavar="NAME|FACT-ID")
@ground
@click.pass_context
def explain(ctx: click.Context, name: str, rules: tuple[str, ...], config: str | None, *, isolated: bool) -> None:
    """Say what a finding means, or what a fact checks and how it was read."""
    run = session(rules, config, isolated=isolated)
    if name in run.names:
        write(_text(_manual(run.names[name])))
        return
    compiled = run.checker(run.settings("draft")).rules
    fact = compiled.fact(name)
    tell(run.problems)
    if fact is None:
        known = (*run.names, *compiled.ids)
        raise UsageError(Problem(None, None, None, f"no finding or fact is called {name!r}{did_you_mean(name, known)}"))
    write(_text(_reading(fact, compiled, run.installed.toolbox)))
    ctx.exit(2 if run.problems else 0)


def _manual(finding: FindingName) -> Iterator[tuple[str, str]]:
    yield finding.name, finding.summary
    yield "severity", finding.severity.value
    if finding.wrong:
        yield "wrong", finding.wrong
    if finding.right:
        yield "right", finding.right


def _reading(fact: Fact, rules: CompiledRules, toolbox: Toolbox) -> Iterator[tuple[str, str]]:
    """A fact's particulars: what it says, how its kind read it, where it was verified, its examples."""
    yield fact.id, fact.statement
    yield "kind", fact.kind
    for kind in toolbox.kinds:
        if kind.name == fact.kind:
            yield from kind.describe(fact)
    yield from _limits(fact)
    for source in fact.sources:
        yield "source", source_line(source)
        yield from (("text", f"{text.path}: {heard(text)}") for text in rules.texts if text.path == source.text)
    if fact.verified:
        yield "verified", fact.verified.isoformat()
    if fact.note:
        yield "note", fact.note
    if fact.tags:
        yield "tags", ", ".join(fact.tags)
    yield "written in", f"{fact.place.path}:{fact.place.line}"
    yield from (("right", example) for example in fact.right)
    yield from (("wrong", example) for example in fact.wrong)


def _limits(fact: Fact) -> Iterator[tuple[str, str]]:
    """What else is right, what used to be, and until when the fact can be relied on."""
    if fact.accept:
        yield "accept", "; ".join(fact.accept)
    for old in fact.was:
        yield "was", f"{old.value} until {old.until.isoformat()}" if old.until else old.value
    if fact.expires:
        yield "expires", fact.expires.isoformat()


def _text(rows: Iterator[tuple[str, str]]) -> str:
    """The first row as a heading, the others as a table."""
    (title, words), *others = rows
    width = max((len(label) for label, _ in others), default=0)
    lines = [title, f"  {words}", "", *(f"  {label:{width}}  {value}".rstrip() for label, value in others)]
    return "\n".join(lines) + "\n"
