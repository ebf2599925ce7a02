"""Trying facts on their own examples and claims: what is right must pass, what is wrong must show."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factlint import pipeline
from factlint.drafts import parser_for
from factlint.errors import FactlintError
from factlint.facts.claims import TermClaim
from factlint.facts.found import EXPIRED
from factlint.facts.sayings import Sayings
from factlint.findings import Severity
from factlint.kinds.figure import Figures
from factlint.kinds.quotation_data import QuotationData
from factlint.kinds.quotation_match import parts_of
from factlint.lexicon.quotations import quotation_words
from factlint.mentions.correction import corrected
from factlint.span import Span
from factlint.values.compare import compare
from factlint.values.passages import pairs
from factlint.values.quotation import find, spoken, tokenise
from factlint.values.wording import amount_wording, wording

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factlint.facts.claims import DateClaim, FigureClaim
    from factlint.facts.compiled import CompiledRules
    from factlint.facts.model import Fact, RuleSet
    from factlint.findings import Finding
    from factlint.protocols import Toolbox
    from factlint.reading import Reading
    from factlint.values.quantity import Quantity
    from factlint.values.quotation import Token

NAME = "example.md"


class Trial(NamedTuple):
    """One sentence held against the fact that it belongs to; `failure` says what went wrong, None where nothing did."""

    fact: Fact
    sentence: str
    failure: str | None


def trials(rules: RuleSet, toolbox: Toolbox) -> Iterator[Trial]:
    """Every fact's examples, the claim of each that is written as one, and that claim with another value in it.

    A quotation is looked for in the texts of its sources.

    Raises `FactlintError` where a part of the program cannot do its part of the checking.
    """
    checker = pipeline.prepare(rules, toolbox)
    if checker.problems:
        raise FactlintError(*checker.problems)
    parser = parser_for(NAME, toolbox.parsers)
    claimed = {kind.name for kind in toolbox.kinds if "claim" in kind.defining}

    def found(fact: Fact, sentence: str) -> tuple[Finding, ...]:
        checked = checker.check(parser.parse(sentence, NAME))
        if checked.problems:
            raise FactlintError(*checked.problems)
        return tuple(finding for finding in checked.findings if finding.fact == fact.id)

    for fact in rules.facts:
        yield from _looked_up(fact, checker.rules)
        for sentence in (*([fact.statement] if fact.kind in claimed else ()), *fact.right):
            errors = [f for f in found(fact, sentence) if f.severity is Severity.ERROR]
            yield Trial(fact, sentence, _unwanted(errors[0]) if errors else None)
        for sentence in fact.wrong:
            yield Trial(fact, sentence, None if found(fact, sentence) else "is wrong, but nothing was found")
        for right, wrong, sentence in misstatements(fact, checker.read(parser.parse(fact.statement, NAME))):
            noticed = any(finding.name != EXPIRED.name for finding in found(fact, sentence))
            yield Trial(fact, sentence, None if noticed else f"would not be noticed: “{wrong}” for “{right}”")


def _looked_up(fact: Fact, rules: CompiledRules) -> Iterator[Trial]:
    """The words of a quotation fact, looked for in the texts of its sources, where there are any.

    Not those of which neither they nor the ones beside them say anything: they could be anywhere.
    """
    paths = {source.text for source in fact.sources}
    texts = [text.path for text in rules.texts if text.path in paths]
    if texts and isinstance(fact.data, QuotationData):
        sayings, words = Sayings(rules), quotation_words(rules.lang)
        parts = [part for part in parts_of(tokenise(fact.data.quote)) if pairs([t.form for t in part], words.light)]
        there = all(_is_said(part, sayings, texts, words.negations) for part in parts)
        if parts:
            yield Trial(fact, fact.data.quote, None if there else f"is not in {' or '.join(texts)}")


def _is_said(part: Sequence[Token], sayings: Sayings, texts: Collection[str], negations: Collection[str]) -> bool:
    near = sayings.near([token.form for token in part], gaps=False)
    there = (spoken(tokenise(saying.words)) for saying in near if saying.text.path in texts)
    return any(find(part, words, negations) for words in there)


def _unwanted(finding: Finding) -> str:
    return f"is right, but {finding.name} was found at “{finding.text}”: {finding.message}"


class Misstatement(NamedTuple):
    """A fact's claim with `wrong` in the place of `right`."""

    right: str
    wrong: str
    sentence: str


def misstatements(fact: Fact, claim: Reading) -> Iterator[Misstatement]:
    """The claim of a fact, which is read in `claim`, with each of its values changed; those that it says otherwise not.

    For a term each other one of `among` is put in, for a figure the threefold or a tenth of it, for a date the day or
    year before.
    """
    prose = claim.document.prose
    for place, wrong in _swaps(fact.data, claim):
        yield Misstatement(place.of(prose), wrong, f"{prose[: place.start]}{wrong}{prose[place.end :]}")


def _swaps(data: object, claim: Reading) -> Iterator[tuple[Span, str]]:
    """What to put in which place."""
    if isinstance(data, TermClaim):
        places = list(_places(data.value, claim.document.prose))[:1]
        yield from ((place, term) for place in places for term in data.among if term != data.value)
    elif isinstance(data, Figures):
        for figure in data.figures:
            yield from _other_figures(figure, claim)
        for date in data.dates:
            yield from _other_dates(date, claim)


def _places(words: str, prose: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in re.finditer(rf"\b{re.escape(words)}(?!\w)", prose, re.IGNORECASE))


def _other_figures(figure: FigureClaim, claim: Reading) -> Iterator[tuple[Span, str]]:
    for mention in claim.quantities:
        if mention.value.dimension is figure.value.value.dimension and compare(figure.value.value, mention.value).right:
            other = _other(mention.value)
            text = corrected(claim.document.prose, mention, other, claim.lang)
            yield mention.span, text or amount_wording(other) or wording(other)


def _other(value: Quantity) -> Quantity:
    """Three times the quantity; of an upper limit, which a higher one would not contradict, a tenth."""
    factor = Decimal("0.1") if value.low is None else Decimal(3)
    low, high = (None if end is None else end * factor for end in (value.low, value.high))
    return replace(value, low=low, high=high)


def _other_dates(date: DateClaim, claim: Reading) -> Iterator[tuple[Span, str]]:
    for place in list(_places(date.written, claim.document.prose))[:1]:
        number = re.search(r"\b\d\d?\b", date.written) or re.search(r"\d+", date.written)
        if number:
            other = int(number[0]) - 1 or 2
            yield place, f"{date.written[: number.start()]}{other}{date.written[number.end() :]}"
