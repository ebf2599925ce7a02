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
    from collections.abc import Iterator

    from factlint.app import Session

VERSION = 1


@click.command
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@ground
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="[text]")
@click.option("--stdin-filename", metavar="PATH", help="The name of the draft on standard input (`-`).")
@click.pass_context
def read(
    ctx: click.Context,
    paths: tuple[str, ...],
    rules: tuple[str, ...],
    config: str | None,
    *,
    isolated: bool,
    format_: str,
    stdin_filename: str | None,
) -> None:
    """Show what is read in drafts: for finding out why something was, or was not, checked."""
    run = session(rules, config, isolated=isolated)
    found = _found(run, paths, stdin_filename or STDIN_NAME)
    if format_ == "json":
        write(json.dumps({"version": VERSION, "mentions": [_object(mention) for mention in found]}, indent=1) + "\n")
    else:
        write("".join(f"{line}\n" for line in _listing(found)))
    tell(run.problems)
    ctx.exit(2 if run.problems else 0)


def _found(run: Session, paths: tuple[str, ...], stdin_name: str) -> Iterator[Mention]:
    for document, _, checker in run.opened(run.drafts(paths, stdin_name)):
        try:
            yield from mentions(checker.read(document))
        except Exception as error:  # whatever a draft sets off, the others are still read
            run.told([failure(document.path, "reading", "factlint", error)])


def _listing(found: Iterator[Mention]) -> Iterator[str]:
    """One line a mention: where, what, the words, and what they are read as."""
    for mention in found:
        place = f"{mention.path}:{mention.start.line}:{mention.start.column}"
        words = " ".join(mention.text.split())
        yield f"{place}: {mention.kind:9} {words}  ->  {_said(mention)}"


def _said(mention: Mention) -> str:
    """A mention's value in a few words, less what the draft says in the same ones."""
    said = ((key, value) for key, value in mention.value.items() if value is not None and key != "text")
    return ", ".join(f"{key} {value}" for key, value in said) or "not known"


def _object(mention: Mention) -> dict[str, Any]:
    return {**mention._asdict(), "start": mention.start._asdict(), "end": mention.end._asdict()}
