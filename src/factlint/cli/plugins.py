"""`factlint plugins`: what is installed, what it adds, and what failed to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factlint.cli.group import tell
from factlint.cli.output import write
from factlint.plugins import FAMILIES, install

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.plugins import Plugin


@click.command
@click.pass_context
def plugins(ctx: click.Context) -> None:
    """List plugins, what each adds, and what failed and why."""
    installed = install()
    write("\n".join(line for plugin in installed.plugins for line in _lines(plugin)) + "\n")
    tell(installed.problems)
    ctx.exit(2 if installed.problems else 0)


def _lines(plugin: Plugin) -> Iterator[str]:
    yield f"{plugin.name} ({plugin.package} {plugin.version})"
    for family in FAMILIES:
        names = [name for kind, name in plugin.adds if kind == family]
        if names:
            yield f"  {family:10} {', '.join(names)}"
    for failure in plugin.failures:
        yield f"  failed     {failure}"
