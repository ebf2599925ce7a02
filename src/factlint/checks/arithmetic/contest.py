"""A vote or a match: by how much it was won, and the two scores: "won by 1,204 votes, 8,453 to 7,249"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.arithmetic.change import amount_like
from factlint.checks.arithmetic.kin import COUNTS, numbers
from factlint.checks.arithmetic.outcome import Outcome, right
from factlint.checks.arithmetic.patterns import PAUSE, Relation, determiners, either, figure, gap
from factlint.lexicon.arithmetic import arithmetic_words
from factlint.values.interval import meant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outline import Outline, Part


def read_contests(outline: Outline) -> Iterator[Outcome]:
    """The margins that are not the difference of the two scores."""
    words = arithmetic_words(outline.reading.lang)
    for pattern in _contests(outline.reading.lang):
        for match in pattern.finditer(outline.text):
            margin, ours, theirs = (outline.parts[int(match[name])] for name in ("margin", "ours", "theirs"))
            nouns = {part.noun.lower().split()[-1] for part in (margin, ours, theirs) if part.noun}
            contest = words.contests & set(outline.text[: match.end()].split())
            if contest and nouns <= words.scored and all(p.value.dimension in COUNTS for p in (margin, ours, theirs)):
                yield from _judge(outline, margin, ours, theirs)


@cache
def _contests(lang: str) -> tuple[Relation, ...]:
    words, few = arithmetic_words(lang), determiners(1, lang)
    scores = f"{figure('ours')}{gap(2, lang)}{either(words.againsts)}{few}{figure('theirs')}"
    both = f"{figure('ours')}{gap(4, lang)} and{figure('theirs')}"
    margin, named = figure("margin"), words.contests | words.gaps
    of = "|".join(sorted(named))
    return (
        Relation(rf" by{few}{margin}{gap(4, lang)}{PAUSE}{gap(1, lang)}{scores}", (words.againsts, {"by"})),
        Relation(rf"{scores}{gap(4, lang)}{PAUSE}{few} (?:{of}) of{margin}", (words.againsts, named)),
        Relation(rf"{both}{gap(2, lang)}{PAUSE}{few} (?:{of}) of{margin}", (named,)),
        Relation(rf" (?:{of}) of{margin}{gap(4, lang)}{PAUSE}{gap(1, lang)}{scores}", (words.againsts, named)),
    )


def _judge(outline: Outline, margin: Part, ours: Part, theirs: Part) -> Iterator[Outcome]:
    pair, said = numbers(ours, theirs), meant(margin.value)
    if pair is None or said is None:
        return
    difference = pair[0].minus(pair[1]).size()
    if said.meets(difference):
        yield right(margin.span)
        return
    scores = f"{outline.written(ours)} against {outline.written(theirs)}"
    text = f"{scores} is a margin of {amount_like(margin, difference.mean)}, not {outline.written(margin)}"
    yield Outcome(margin.span, margin.span, text, (ours.span, theirs.span))
