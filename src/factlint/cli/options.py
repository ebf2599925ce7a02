"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from factlint.errors import Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.app import Session
    from factlint.config import Overrides

F = TypeVar("F", bound="Callable[..., Any]")


def names(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...] | None:  # noqa: ARG001
    """The callback of an option that takes names with commas between them."""
    return None if value is None else tuple(name.strip() for name in value.split(",") if name.strip())


def place(command: F) -> F:
    """Add `--config` and `--isolated`."""
    isolated = click.option("--isolated", is_flag=True, help="No configuration, no third-party plugins.")
    config = click.option("--config", metavar="FILE", help="This configuration, not the nearest one.")
    return config(isolated(command))


def ground(command: F) -> F:
    """Add `--rules`, `--config` and `--isolated`."""
    rules = click.option("--rules", multiple=True, metavar="PATH", help="A rule set (repeatable); replaces others.")
    return rules(place(command))


def session(
    rules: tuple[str, ...],
    config: str | None,
    *,
    isolated: bool,
    overrides: Overrides | None = None,
    keep: bool = True,
) -> Session:
    """The run that these options ask for."""
    from factlint.app import Session
    from factlint.cli.progress import progress
    from factlint.plugins import install

    if config and isolated:
        raise UsageError(Problem(None, None, None, "--isolated and --config exclude each other"))
    chosen: Overrides = {**(overrides or {})}
    if rules:
        chosen["rules"] = tuple(Path(rule) for rule in rules)
    return Session(
        install(isolated=isolated),
        chosen,
        Path(config) if config else None,
        isolated=isolated,
        keep=keep,
        watch=progress,
    )


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to write colours: as asked for, else as NO_COLOR or FORCE_COLOR say, else on a terminal alone.

    NO_COLOR is that of https://no-color.org, FORCE_COLOR that of https://force-color.org; either counts unless empty.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")
