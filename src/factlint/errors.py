"""What keeps factlint from doing its job: each is told to the user and makes the exit code 2."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that could not be read, loaded or run, and where.

    `line` and `column` count from 1, columns in code points; both are None where no place in a file is meant.
    """

    path: str | None
    line: int | None
    column: int | None
    message: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class FactlintError(Exception):
    """An expected failure; it carries every problem that was found, never only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class UsageError(FactlintError):
    """The command line or a call asks for something that does not exist."""


class ConfigError(FactlintError):
    """A configuration file that cannot be used."""


class RuleSetError(FactlintError):
    """A rule set that cannot be used."""


class DraftError(FactlintError):
    """A draft that cannot be read."""


class PluginError(FactlintError):
    """A plugin that failed to load, or raised."""
