"""Verbs of reporting, and the noun phrases that they make a source: "the board, which met in May, said that …"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.checks.authority import Authority, authority, is_document, span_of
from factlint.checks.phrases import LONGEST
from factlint.lexicon.figures import figure_words
from factlint.lexicon.sourcing import sourcing_words
from factlint.lexicon.speech import speech_words
from factlint.passage import within
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.phrases import Phrases, Word
    from factlint.reading import Reading

    Reported = tuple[Sequence[Word], Span | None]  # who reports, and what: None for the whole sentence

ASIDE = 10
"""Words that may follow the verb of "…, the board told members last week"."""
CLAUSE = 6
"""Words after a verb within which "that" begins what is reported."""


@cache
def reporting_verbs(lang: str) -> frozenset[str]:
    """All finite forms of verbs of reporting."""
    lexicon = sourcing_words(lang)
    return lexicon.claims | lexicon.displays | lexicon.estimates | speech_words(lang).verbs


def is_verb(reading: Reading, phrases: Phrases, number: int) -> bool:
    """Whether a word is a finite verb of reporting, and no noun."""
    lexicon, form = sourcing_words(reading.lang), phrases.form(number)
    if form in lexicon.nouns:
        following = "".join(phrases.forms(number + 1, 1))
        return following in lexicon.openers or following[:1].isdigit() or _ends_aside(reading, phrases, number)
    return form in reporting_verbs(reading.lang)


def _ends_aside(reading: Reading, phrases: Phrases, number: int) -> bool:
    """Whether a word is the verb that ends an aside: "…, its accounts show, …", but not "on its price list"."""
    lexicon, before = sourcing_words(reading.lang), phrases.form(number - 1)
    plural = before.endswith("s") or before in figure_words(reading.lang).plurals
    if phrases.form(number).endswith("s") is plural:
        return False
    owned = before.endswith(("'s", "s'")) or before in lexicon.definite | lexicon.indefinite | lexicon.quantifiers
    return phrases.apart(number + 1) and not phrases.apart(number) and not owned


def reporters(reading: Reading, phrases: Phrases, verb: int) -> Iterator[Reported]:
    """Who reports by the verb that is word `verb`; several where the order of words leaves it open."""
    lexicon = sourcing_words(reading.lang)
    before = _before_auxiliaries(reading, phrases, verb)
    auxiliaries = {phrases.form(number) for number in range(before + 1, verb)}
    if auxiliaries & lexicon.passives:
        told = phrases.form(verb) in lexicon.hearing
        yield from subjects(reading, phrases, before) if told else _behind_by(reading, phrases, verb)
        return
    infinite = auxiliaries & lexicon.infinite and not auxiliaries & lexicon.habits
    following = phrases.forms(verb + 1, 2)
    hanging = following[:1] == ["to"] and not lexicon.passives.isdisjoint(following[1:])  # "a deal said to be worth"
    if not infinite and not hanging and lexicon.empty.isdisjoint(following[:1]):
        yield from _inverted(reading, phrases, before, verb) or _direct(reading, phrases, before, verb)


def _before_auxiliaries(reading: Reading, phrases: Phrases, verb: int) -> int:
    """The last word before a verb that is neither an auxiliary of it nor an adverb."""
    speech = speech_words(reading.lang)
    leading = speech.leading | sourcing_words(reading.lang).infinite
    before = verb - 1
    while before > verb - LONGEST and before >= 0 and not phrases.apart(before + 1):
        adverb = (
            phrases.form(before).endswith("ly") and phrases.form(before - 1) not in speech.determiners
        )  # "the family"
        if phrases.form(before) not in leading and not adverb:
            break
        before -= 1
    return before


def _behind_by(reading: Reading, phrases: Phrases, verb: int) -> Iterator[Reported]:
    """Who is named behind a passive verb: "is put at 40% by the ministry"."""
    for number in range(verb + 1, verb + 1 + ASIDE):
        if phrases.form(number) in sourcing_words(reading.lang).by:
            yield phrases.behind(number + 1), None
            return


def _inverted(reading: Reading, phrases: Phrases, before: int, verb: int) -> list[Reported]:
    """Who is named behind the verb: "…, said Lena Ruiz", "so says the report"."""
    lexicon, speech = sourcing_words(reading.lang), speech_words(reading.lang)
    turned = phrases.apart(before + 1) or phrases.form(before) in lexicon.turning
    behind = phrases.behind(verb + 1)
    clause = any(word.is_number or word.form in lexicon.that for word in behind)
    if not turned or clause or not 0 < len(behind) <= ASIDE or phrases.form(verb) not in speech.verbs:
        return []
    return [(behind, None)] if authority(reading, behind) is not Authority.NONE else []


def _direct(reading: Reading, phrases: Phrases, before: int, verb: int) -> list[Reported]:
    found = subjects(reading, phrases, before)
    return [(subject, scope) for subject, scope in found if _takes(reading, phrases, verb, subject)]


def subjects(reading: Reading, phrases: Phrases, last: int) -> Iterator[Reported]:
    """The noun phrase that ends with word `last`, or begins the sentence where that word ends an aside."""
    linking, relatives = speech_words(reading.lang).linking, sourcing_words(reading.lang).relatives
    if phrases.apart(last + 1):
        yield from _apposition(reading, phrases, last)
        last = phrases.opening if phrases.opening < last else -1
    first = last
    while first > max(0, last - LONGEST) and not phrases.apart(first):
        if phrases.form(first) in relatives or phrases.form(first - 1) in linking:
            break
        first -= 1
    if phrases.form(first) in relatives and (phrases.apart(first) or first == last):
        clause = phrases.phrase(first)
        yield _antecedent(phrases, first), Span(clause[0].span.start, clause[-1].span.end)
    elif 0 <= first <= last:
        yield phrases.words[first : last + 1], None


def _apposition(reading: Reading, phrases: Phrases, last: int) -> Iterator[Reported]:
    """The name between commas that ends with word `last`: "the harbour master, Lena Ruiz, said"."""
    first = last
    while first > max(0, last - LONGEST) and not phrases.apart(first):
        first -= 1
    words = phrases.words[max(0, first) : last + 1]
    if (
        words
        and first > 0
        and any(name.span.start == words[0].span.start for name in within(reading.names, span_of(words)))
    ):
        yield words, None


def _antecedent(phrases: Phrases, relative: int) -> Sequence[Word]:
    """The phrase before a relative pronoun."""
    start = relative - 1
    while start > max(0, relative - LONGEST) and not phrases.apart(start):
        start -= 1
    return phrases.words[max(0, start) : relative]


def _takes(reading: Reading, phrases: Phrases, verb: int, subject: Sequence[Word]) -> bool:
    """Whether what is reported is a clause, a figure, or what stands before."""
    lexicon, form = sourcing_words(reading.lang), phrases.form(verb)
    behind = phrases.behind(verb + 1)
    if any(word.form in lexicon.that for word in behind[:CLAUSE]) or form in lexicon.claims:
        return True
    if form in lexicon.displays and is_document(reading, subject):
        return True
    if form in lexicon.estimates and any(word.form in lexicon.ats for word in behind):
        return True
    set_off = subject[0].apart and subject[0] is not phrases.words[0]
    brief = len(behind) <= ASIDE and not any(word.is_number for word in behind)
    return set_off and brief and form not in lexicon.estimates
