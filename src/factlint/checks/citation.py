"""Marks of a source in a draft: outside links, footnotes, citation keys and numbers, author and year.

Keys are those of Pandoc (``[@key]``, https://pandoc.org/MANUAL.html#citation-syntax) and the roles of MyST
(``{cite}`key```, https://mystmd.org/guide/citations); author and year are as in the APA's style.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.reporting import reporting_verbs
from factlint.document import MarkKind
from factlint.lexicon.sourcing import sourcing_words
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
    return tuple(sorted([*_marked(reading), *_written(reading)], key=lambda citation: citation.span))


_CITING = frozenset({MarkKind.FOOTNOTE, MarkKind.CITATION})


def _marked(reading: Reading) -> Iterator[Citation]:
    prose = reading.document.spaced
    for mark in reading.document.marks:
        if mark.kind is MarkKind.LINK:
            yield Citation(mark.span, reading.sourcing.refusal(mark.target))
        elif mark.kind in _CITING or (mark.kind is MarkKind.SUPERSCRIPT and _is_reference(prose, mark)):
            yield Citation(mark.span)


def _is_reference(prose: str, mark: Mark) -> bool:
    """Whether what is set high refers to a note: no power ("10⁶"), unit ("m²") or ending ("4th")."""
    behind = _behind_words().search(prose, max(0, mark.span.start - 3), mark.span.start)
    return behind is not None and bool(_number().fullmatch(mark.span.of(prose)))


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\[?(?:\d{1,3}(?:[,–-] ?\d{1,3})*|[*†‡§a-z])\]?")


@cache
def _behind_words() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]{3}|[.,;:!?%)”’\"'\]])\Z")


def _written(reading: Reading) -> Iterator[Citation]:
    """Citations that are written out in words and signs."""
    prose, end = reading.document.spaced, 0
    for sign in _signs().finditer(prose):
        match = _citation(reading.lang).match(prose, sign.start()) if sign.start() >= end else None
        if match:
            end = match.end()
            if not match["year"] or _is_author(reading, match):
                yield Citation(Span(*match.span()))


@cache
def _signs() -> re.Pattern[str]:
    """What every citation begins with."""
    return re.compile(r"[\[({@^⁰¹²³⁴-⁹]")


_NAME = r"[^\W\d_a-z][^\W\d_]{0,40}(?:['’-][^\W\d_]{1,40}){0,3}"
_OTHERS = rf"(?: (?:&|and) {_NAME}| et al\.?|, {_NAME}){{0,8}}"


@cache
def _citation(lang: str) -> re.Pattern[str]:
    """Citations by the sign that they begin with; `year` is a year in brackets of its own, behind its author."""
    key = r"@(?:[A-Za-z0-9_][\w:.#$%&+?<>~/-]*|\{[^{}\n]{1,100}\})"
    year = r"(?:1[5-9]|20)\d\d[a-z]?"
    place = r"(?:, (?:(?:pp?\.|ch\.|§) ?)?\d[\d–-]{0,20})?"
    labels = "|".join(sorted(sourcing_words(lang).labels))
    return re.compile(
        rf"\[(?=[^\[\]\n]{{0,300}}?{key})[^\[\]\n]{{1,300}}\]"
        rf"|(?<![\w@./]){key}"
        r"|\{[a-z]{0,10}cite[a-z:]{0,10}\}\ufffc"
        r"|\[\d{1,3}(?:[,;–-] ?\d{1,3}){0,20}\]"
        rf"|\((?:see |cf\. )?{_NAME}(?: {_NAME}){{0,3}}{_OTHERS},? {year}{place}(?:; [^()\n]{{1,80}})?\)"
        rf"|[(\[](?i:{labels})(?: [^:()\n]{{1,30}})?: [^()\n]{{2,200}}[)\]]"
        r"|\^\[[^\[\]\n]{1,300}\]|\^\d{1,3}\^"
        rf"|(?P<year>\({year}{place}\))"
        r"|(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?%)”’\"]))[⁰¹²³⁴-⁹]+"
    )


def _is_author(reading: Reading, year: re.Match[str]) -> bool:
    """Whether a year in brackets stands behind authors, and no work of that year: "Orr and Hale (2019)"."""
    before = _authors().search(year.string, max(0, year.start() - 120), year.start())
    if before is None:
        return False
    following = _first_word().match(year.string, year.end())
    reports = following is not None and following[1].lower() in reporting_verbs(reading.lang)
    leading = before["lead"] is not None and before["lead"].lower() in sourcing_words(reading.lang).introducing
    return bool(before["others"]) or reports or leading


@cache
def _authors() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)(?P<lead>\w{{1,20}}) )?(?<!\w){_NAME}(?P<others>{_OTHERS}) \Z")


@cache
def _first_word() -> re.Pattern[str]:
    return re.compile(r",? (\w+)")
