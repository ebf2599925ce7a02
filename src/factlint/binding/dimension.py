"""Whether a statement's figure measures the same kind of thing as a claim's."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factlint.binding.evidence import Answer, Opinion
from factlint.lexicon.changes import change_words
from factlint.lexicon.topics import topic_words
from factlint.lexicon.units import unit_words
from factlint.mentions.rates import read_rate
from factlint.mentions.steps import read_step
from factlint.mentions.words import folding
from factlint.values.compare import Outcome, Verdict, compare
from factlint.values.quantity import Dimension, Step

if TYPE_CHECKING:
    from factlint.binding.statement import Statement
    from factlint.facts.claims import FigureClaim
    from factlint.mentions.model import QuantityMention
    from factlint.values.quantity import Quantity

CONDITION = "dimension"


def judge(mention: QuantityMention, claim: FigureClaim, statement: Statement) -> Opinion:
    """Whether both are money, a percentage, a count of the same noun and so on."""
    prose, lang = statement.sentence.reading.document.prose, statement.sentence.reading.lang
    words = (f"{mention.value.dimension.value}",)
    if mention.value.dimension is Dimension.COUNT and not _counts_the_same(mention, claim, lang):
        return Opinion(CONDITION, Answer.NO, 0, (mention.noun or "",))
    if verdict(mention, claim, lang).outcome is Outcome.INCOMPARABLE:
        return Opinion(CONDITION, Answer.NO, 0, words)
    if mention.value.dimension is Dimension.NUMBER and claim.value.value.dimension not in _BARE:
        return Opinion(CONDITION, Answer.NO, 0, words)
    if heading := _changing_header(statement, claim, lang):
        return Opinion(CONDITION, Answer.NO, 0, (heading,))
    if {read_step(prose, mention, lang), claim.step} == {Step.WAY, Step.LEVEL}:
        return Opinion(CONDITION, Answer.NO, 0, words)
    rate = read_rate(prose, mention, lang)
    if rate and rate != claim.rate:
        return Opinion(CONDITION, Answer.NO, 0, (rate,))
    return Opinion(CONDITION, Answer.YES, 1, words)


def _changing_header(statement: Statement, claim: FigureClaim, lang: str) -> str:
    """The word of a cell's header that makes its figure a way gone, which the claim's is not."""
    if claim.value.value.change is not None and claim.step is not Step.LEVEL:
        return ""
    either, fold = change_words(lang).either, folding(lang)
    forms = (word.form for header in statement.sentence.headers for word in header.words)
    return next((form for form in forms if form in either and fold(form) not in claim.scope.topic.concepts), "")


def verdict(mention: QuantityMention, claim: FigureClaim, lang: str) -> Verdict:
    """What the figure is by the claim; another noun for what is counted ("employees", "people") makes no difference.

    Nor do years, where the claim gives an age as a bare number ("aged 40 to 79").
    """
    fact, stated = claim.value.value, mention.value
    if fact.dimension is stated.dimension is Dimension.COUNT or _is_age(fact, stated, claim, lang):
        stated = replace(stated, dimension=fact.dimension, unit=fact.unit)
    return compare(fact, stated, tolerance=claim.tolerance)


def _is_age(fact: Quantity, stated: Quantity, claim: FigureClaim, lang: str) -> bool:
    """Whether the claim is of an age, as a bare number, and years are stated."""
    years = fact.dimension is Dimension.NUMBER and stated.dimension is Dimension.DURATION and stated.unit == _YEARS
    return years and not _folded(unit_words(lang).aged, lang).isdisjoint(claim.scope.topic.concepts)


_YEARS = "yr"
_BARE = frozenset({Dimension.COUNT, Dimension.NUMBER, Dimension.TALLY})
"""What a bare number can stand for: of another figure it does not say the unit."""


def _counts_the_same(mention: QuantityMention, claim: FigureClaim, lang: str) -> bool:
    """Whether the noun counted is one that the claim speaks of; people may stand for any of them."""
    if mention.noun is None:
        return True
    if claim.value.noun is None:
        return claim.value.value.dimension in (Dimension.COUNT, Dimension.NUMBER)
    counted = _concepts(mention.noun, lang)
    anyone = _folded(topic_words(lang).anyone, lang)
    return not counted or bool(counted & (claim.scope.topic.concepts | anyone | _concepts(claim.value.noun, lang)))


@cache
def _folded(words: frozenset[str], lang: str) -> frozenset[str]:
    return frozenset(folding(lang)(word) for word in words)


@lru_cache(maxsize=10_000)
def _concepts(noun: str, lang: str) -> frozenset[str]:
    fold = folding(lang)
    return frozenset(fold(word) for word in noun.lower().replace("-", " ").split()) - {""}
