"""Marks of a source in a draft: outside links, footnotes, citation keys and numbers, author and year.

Keys are those of Pandoc (``[@key]``, https://pandoc.org/MANUAL.html#citation-syntax) and the roles of MyST
(``{cite}`key```, https://mystmd.org/guide/citations); author and year are as in the APA's style.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.document import MarkKind
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Mark
    from factlint.reading import Reading


class Citation(NamedTuple):
    """A mark of a source at a place of the prose; `refusal` says why it does not count, None where it does."""

    span: Span
    refusal: str | None = None


def citations(reading: Reading) -> tuple[Citation, ...]:
    """Every mark of a source in the draft, in order, those that do not count among them."""
    return tuple(sorted([*_marked(reading), *_written(reading.document.spaced)]))


def _marked(reading: Reading) -> Iterator[Citation]:
    prose = reading.document.spaced
    for mark in reading.document.marks:
        if mark.kind is MarkKind.LINK:
            yield Citation(mark.span, reading.sourcing.refusal(mark.target))
        elif mark.kind in _CITING or (mark.kind is MarkKind.SUPERSCRIPT and _is_reference(prose, mark)):
            yield Citation(mark.span)


_CITING = frozenset({MarkKind.FOOTNOTE, MarkKind.CITATION})


def _is_reference(prose: str, mark: Mark) -> bool:
    """Whether what is set high refers to a note: no power ("10⁶"), unit ("m²") or ending ("4th")."""
    return bool(_number().fullmatch(mark.span.of(prose)) and _behind_words().search(prose, 0, mark.span.start))


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\[?(?:\d{1,3}(?:[,–-] ?\d{1,3})*|[*†‡§a-z])\]?")


@cache
def _behind_words() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]{3}|[.,;:!?%)”’\"'\]])\Z")


def _written(prose: str) -> Iterator[Citation]:
    """Citations that are written out in words and signs."""
    for match in _citation().finditer(prose):
        yield Citation(Span(*match.span()))


@cache
def _citation() -> re.Pattern[str]:
    key = r"-?@(?:[A-Za-z0-9_][\w:.#$%&+?<>~/-]*|\{[^{}\n]+\})"
    name = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
    others = rf"(?: (?:&|and) {name}| et al\.?|, {name})*"
    year = r"(?:1[5-9]|20)\d\d[a-z]?"
    place = r"(?:, (?:pp?\.|ch\.|§) ?\d[\d–-]*)?"
    return re.compile(
        rf"\[[^\[\]\n]{{0,80}}{key}[^\[\]\n]{{0,200}}\]"
        rf"|(?<![\w@./]){key}"
        r"|\{[a-z]*cite[a-z:]*\}\ufffc"
        r"|\[\d{1,3}(?:[,;–-] ?\d{1,3})*\]"
        rf"|\((?:see |cf\. )?{name}{others},? {year}{place}(?:; [^()\n]{{1,80}})?\)"
        rf"|{name}{others} \({year}{place}\)"
        r"|(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?%)”’\"]))[⁰¹²³⁴-⁹]+"
    )
