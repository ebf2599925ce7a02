"""The command's outermost part: which command is meant, and what becomes of errors."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from factlint import __version__
from factlint.errors import FactlintError, Problem
from factlint.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

COMMANDS = {
    "check": "factlint.cli.check:check",
    "read": "factlint.cli.read:read",
    "explain": "factlint.cli.explain:explain",
    "rules": "factlint.cli.rules:rules",
    "plugins": "factlint.cli.plugins:plugins",
    "cache": "factlint.cli.cache:cache",
}
"""Each command's home, in the order in which help lists them."""

DEFAULT = "check"
INTERRUPTED = 130  # what shells give to a program that an interrupt ends: 128 and the signal's number
OWN_OPTIONS = ("--help", "-h", "--version")


class Group(click.Group):
    """Commands that are imported when they are called for; without one, `check` is meant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands' names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` where no command is named."""
        if args and args[0] not in COMMANDS and args[0] not in OWN_OPTIONS:
            _expect_command(args[0])
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error is told, and makes the exit code 2."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except KeyboardInterrupt:
            return ctx.exit(INTERRUPTED)
        except FactlintError as error:
            tell(error.problems)
        except Exception as error:
            message = f"this is a fault of the program, please report it: {type(error).__name__}: {error}"
            tell([Problem(None, None, None, message)])
        return ctx.exit(2)


def _expect_command(word: str) -> None:
    """Refuse what is neither an option nor a path and much like a command."""
    if word.isalpha() and not os.path.lexists(word):
        hint = did_you_mean(word, COMMANDS)
        if hint:
            raise click.UsageError(f"there is no command or file {word!r}{hint}")


def tell(problems: Iterable[Problem]) -> None:
    """Write problems to standard error, each once."""
    for problem in dict.fromkeys(problems):
        click.echo(f"factlint: {problem}", err=True)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def group() -> None:
    """Hold draft articles against verified facts.

    `factlint draft.md` is short for `factlint check draft.md`. Exit codes: 0 no finding that fails the run, 1 at least
    one, 2 something could not be checked; standard error says what.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
