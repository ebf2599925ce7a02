"""Going on after a problem, so that all problems of a file are told in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from factlint.errors import RuleSetError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.errors import Problem

Made = TypeVar("Made")


def attempt(problems: list[Problem], make: Callable[[], Made]) -> Made | None:
    """What `make` returns; None where it raises `RuleSetError`, whose problems are added to `problems`."""
    try:
        return make()
    except RuleSetError as error:
        problems.extend(error.problems)
        return None
