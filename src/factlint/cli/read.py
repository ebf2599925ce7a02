"""`factlint read`: every figure, date, quotation and name that is read in a draft, as a value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from factlint.cli.group import tell
from factlint.cli.mentions import Mention, mentions
from factlint.cli.options import ground, session
from factlint.cli.output import write
from factlint.drafts import STDIN_NAME
from factlint.pipeline import failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.app import Session
    from factlint.kinds.figure_reasons import Considered

VERSION = 1


@click.command
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@ground
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="[text]")
@click.option(
    "--explain", is_flag=True, help="With each figure and date, the facts nearest to it, and what spoke against."
)
@click.option("--stdin-filename", metavar="PATH", help="The name of the draft on standard input (`-`).")
@click.pass_context
def read(
    ctx: click.Context,
    paths: tuple[str, ...],
    rules: tuple[str, ...],
    config: str | None,
    *,
    isolated: bool,
    explain: bool,
    format_: str,
    stdin_filename: str | None,
) -> None:
    """Show what is read in drafts: for finding out why something was, or was not, checked."""
    run = session(rules, config, isolated=isolated)
    found = _found(run, paths, stdin_filename or STDIN_NAME, explain=explain)
    if format_ == "json":
        write(json.dumps({"version": VERSION, "mentions": [_object(mention) for mention in found]}, indent=1) + "\n")
    else:
        write("".join(f"{line}\n" for line in _listing(found)))
    tell(run.problems)
    ctx.exit(2 if run.problems else 0)


def _found(run: Session, paths: tuple[str, ...], stdin_name: str, *, explain: bool) -> Iterator[Mention]:
    for document, settings, checker in run.opened(run.drafts(paths, stdin_name)):
        try:
            reading = checker.read(document, quoted_figures=settings.quoted_figures)
            yield from mentions(reading, tuple(checker.rules.facts()) if explain else None)
        except Exception as error:  # whatever a draft sets off, the others are still read
            run.told([failure(document.path, "reading", "factlint", error)])


def _listing(found: Iterator[Mention]) -> Iterator[str]:
    """One line a mention: where, what, the words, and what they are read as."""
    for mention in found:
        place = f"{mention.path}:{mention.start.line}:{mention.start.column}"
        words = " ".join(mention.text.split())
        yield f"{place}: {mention.kind:9} {words}  ->  {_said(mention)}"
        yield from _reasons(mention.considered)


def _reasons(considered: Sequence[Considered] | None) -> Iterator[str]:
    """The facts nearest to a figure, each with what came of it and what every condition says."""
    if considered == ():
        yield "    no fact is near it"
    for one in considered or ():
        failed = one.failed
        came = f"not checked, for its {failed.condition}" if failed else one.verdict
        yield f"    {one.fact} ({one.value}): {came}"
        yield from (f"        {evidence.told()}" for evidence in one.decision.evidence())


def _said(mention: Mention) -> str:
    """A mention's value in a few words, less what the draft says in the same ones."""
    said = ((key, value) for key, value in mention.value.items() if value is not None and key != "text")
    return ", ".join(f"{key} {value}" for key, value in said) or "not known"


def _object(mention: Mention) -> dict[str, Any]:
    plain = {**mention._asdict(), "start": mention.start._asdict(), "end": mention.end._asdict()}
    del plain["considered"]
    return plain if mention.considered is None else plain | {"considered": [_reason(one) for one in mention.considered]}


def _reason(one: Considered) -> dict[str, Any]:
    return {
        "fact": one.fact,
        "value": one.value,
        "failed": one.failed.condition if one.failed else None,
        "verdict": one.verdict or None,
        "conditions": [evidence._asdict() for evidence in one.decision.evidence()],
    }
