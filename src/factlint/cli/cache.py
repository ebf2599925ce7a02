"""`factlint cache`: where things are kept from run to run, and removing them."""

from __future__ import annotations

import click

from factlint import cache as kept
from factlint.cli.output import write
from factlint.errors import Problem, UsageError
from factlint.reporters.text import counted


@click.group
def cache() -> None:
    """Show or clear what is kept from run to run: compiled rule sets, and what was found in drafts."""


@cache.command
def path() -> None:
    """Print the folder."""
    write(f"{_folder()}\n")


@cache.command
def clear() -> None:
    """Remove all that is kept; it is made again when it is next needed."""
    place = _folder()
    try:
        count, size = kept.clear()
    except OSError as error:
        raise UsageError(Problem(place, None, None, f"cannot be cleared: {error.strerror or error}")) from error
    write(f"{place}: {counted(count, 'file')} removed, {size / 1_000_000:.1f} MB\n")


def _folder() -> str:
    try:
        return str(kept.folder())
    except RuntimeError as error:
        said = f"no folder for a cache: {error}; {kept.PLACE} can name one"
        raise UsageError(Problem(None, None, None, said)) from error
