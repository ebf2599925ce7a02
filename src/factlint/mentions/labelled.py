"""Lines of a fact box: a label, a colon and a short value, as in "Runway: 2,850 metres"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.span import Span

FEWEST = 2  # lines with a label that make a box
_LONGEST = 120  # code points of a line
_LINE = re.compile(r"[ \t>*_]*(?![a-z])[^\W\d_][^:.!?]{0,40}:[*_]*[ \t]+\S.*(?<![.!?,;\"”’])")
_TITLE = re.compile(r"[ \t>]*(?:\*\*[^*]+\*\*|__[^_]+__)[ \t]*")


def is_labelled(line: str) -> bool:
    """Whether a line is a label with its value; a whole sentence behind the label is none."""
    return len(line) <= _LONGEST and _LINE.fullmatch(line.rstrip()) is not None


def is_title(line: str) -> bool:
    """Whether a line of Markdown stands all in bold type."""
    return len(line) <= _LONGEST and _TITLE.fullmatch(line.rstrip()) is not None


def is_box(prose: str, spans: Sequence[Span]) -> bool:
    """Whether blocks hold nothing but labels with their values, under a title or none."""
    lines = [line for span in spans for line in span.of(prose).splitlines()]
    labelled = [is_labelled(line) for line in lines]
    return sum(labelled) >= FEWEST and all(labelled[1:])
