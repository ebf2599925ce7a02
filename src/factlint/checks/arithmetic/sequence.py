"""Two levels told one after the other, and the change: "900 mm in 2023; in 2024 it had 1,170 mm, 20% more"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.change import Move, counted_otherwise, judge, leading
from factlint.checks.arithmetic.kin import alike, same_thing
from factlint.checks.arithmetic.patterns import PAUSE, Relation, determiners, either, figure, gap, light
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.lexicon.changes import change_words
from factlint.lexicon.topics import clause_words
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outcome import Outcome
    from factlint.checks.arithmetic.outline import Outline, Part

_TIME = re.compile(r"@\d+")
_FIGURE = re.compile(r"\{(\d+)\}")


def read_sequences(outline: Outline) -> Iterator[Outcome]:
    """The changes between two levels, each with its own time, that are said to be other than they are."""
    lang = outline.reading.lang
    for match in _outcomes(lang).finditer(outline.text):
        level, said = (outline.parts[int(match[name])] for name in ("level", "said"))
        told = said.value.change or said.value.dimension is Dimension.MULTIPLE
        if told and not counted_otherwise(outline, match.end("said") + 1, after=True):
            base = _base(outline, match, level)
            if base:
                yield from judge(outline, Move(base, level, said))
    yield from _compared(outline)


@cache
def _outcomes(lang: str) -> Relation:
    words = arithmetic_words(lang)
    leads = f"{either(words.restating)}?{light(6, leading(lang) | words.quantities)}"
    return Relation(f"{figure('level')}{gap(6, lang)}{PAUSE}{leads}{figure('said')}")


def _base(outline: Outline, match: re.Match[str], level: Part) -> Part | None:
    """The last figure before the level that measures the same, where each of the two is told of a time of its own."""
    lang = outline.reading.lang
    for found in reversed(list(_FIGURE.finditer(outline.text, 0, match.start()))):
        part = outline.parts[int(found[1])]
        if alike(part, level) and part.mention is not level.mention:
            between = outline.text[found.end() : match.start()]
            timed = _are_timed(outline.text, found.start(), match, between, lang)
            return part if timed and same_thing(part, level, lang) else None
    return None


def _are_timed(text: str, base: int, match: re.Match[str], between: str, lang: str) -> bool:
    """Whether both levels have a time, and the second is one of the same thing: a pronoun's, or nobody's."""
    around_base = len(_TIME.findall(text[:base])) + len(_TIME.findall(between))
    around_level = len(_TIME.findall(text[match.end("level") : match.start("said")]))
    now = bool(arithmetic_words(lang).nows & set(between.split()))
    words = clause_words(lang)
    own = {word for word in re.split(r"[,;.:]| and | but ", f"{between} ")[-1].split() if not _TIME.fullmatch(word)}
    same = own <= _thin(lang) or own & (words.pronouns | words.personal) - words.possessives
    return bool(same) and around_base + around_level + now >= 2


@cache
def _thin(lang: str) -> frozenset[str]:
    """Words between two levels that name nothing new."""
    words, changes = clause_words(lang), change_words(lang)
    return words.whereabouts | words.determiners | arithmetic_words(lang).nows | changes.up | changes.down


def _compared(outline: Outline) -> Iterator[Outcome]:
    """As in "at $640 million, sales were 40 per cent higher than the $512 million of the year before"."""
    lang = outline.reading.lang
    for match in _comparisons(lang).finditer(outline.text):
        base, level, said = (outline.parts[int(match[name])] for name in ("base", "level", "said"))
        if said.value.change and alike(base, level) and same_thing(base, level, lang):
            yield from judge(outline, Move(base, level, said))


@cache
def _comparisons(lang: str) -> Relation:
    words, word = arithmetic_words(lang), r"(?: [^\W\d]\w*){0,2}?"
    return Relation(
        f"{figure('level')}{gap(6, lang)}(?: ,)?{gap(6, lang)}{figure('said')}"
        f"(?:{word} than|{either(words.ons)}){determiners(3, lang)}{figure('base')}",
        ({"than", *words.ons},),
    )
