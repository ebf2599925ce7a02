"""A figure that other figures of the draft give: what it is said to be, and whether it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factlint.span import Span


class Outcome(NamedTuple):
    """One sum that the draft states.

    `derived` is the figure that is said to come out. Where it does not, `message` says what does, and `span` is what is
    wrong, in the prose: that figure, or the whole expression. `sources` are the figures that it was reckoned from.
    """

    derived: Span
    span: Span
    message: str = ""
    sources: tuple[Span, ...] = ()


def right(derived: Span) -> Outcome:
    """The outcome of a sum that comes out."""
    return Outcome(derived, derived)
