"""Facts that are somebody's words: `quote` and `speaker`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factlint.errors import RuleSetError
from factlint.facts.attempt import attempt
from factlint.facts.compiled import Clue
from factlint.facts.entry import Derived, Key, Shape
from factlint.facts.found import EXPIRED
from factlint.facts.persons import person_of
from factlint.kinds.later import later
from factlint.kinds.quotation_data import QuotationData
from factlint.kinds.quotation_findings import MISATTRIBUTED, MISQUOTE, UNVERIFIED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.errors import Problem
    from factlint.facts.compiled import FactIndex
    from factlint.facts.entry import Entry
    from factlint.facts.model import Fact
    from factlint.protocols import FactCheck


class QuotationKind:
    """Verified quotations, of which a draft may quote any part.

    Marks, dashes, spacing, capitals, punctuation, an omission shown as "…" and a [bracketed] replacement may differ;
    a word may not. Words that are right and given to another named person are misattributed. A pronoun or a role is no
    other person.
    """

    name = "quotation"
    keys = (
        Key("quote", Shape.TEXT, "the words that were said", required=True),
        Key("speaker", Shape.PERSON, "who said them", required=True),
    )
    defining = frozenset({"quote", "speaker"})
    findings = (MISQUOTE, MISATTRIBUTED, UNVERIFIED, EXPIRED)
    reads_texts = True

    def derive(self, entry: Entry) -> Derived:
        """The words with their speaker. Raises `RuleSetError` for a quotation without words and for no speaker."""
        from factlint.values.quotation import tokenise

        quote = (entry.text("quote") or "").strip()
        problems: list[Problem] = []
        if not any(token.is_word for token in tokenise(quote)):
            problems.append(entry.problem("quote", "'quote' holds no words"))
        speaker = attempt(problems, partial(person_of, entry, "speaker"))
        if speaker is None or problems:
            raise RuleSetError(*problems)
        words = quote.strip('“”"')
        statement = f"{speaker.names[0]} said: “{words}”"
        return Derived(statement, QuotationData(quote, speaker.id, speaker.names), (speaker,))

    def classes(self) -> tuple[type, ...]:
        """That of quotations."""
        return (QuotationData,)

    def clues(self, fact: Fact) -> Iterator[Clue]:
        """The pairs of words in each of its wordings."""
        from factlint.kinds.verified import wordings
        from factlint.values.passages import pairs
        from factlint.values.quotation import word_forms

        for number, text in enumerate(wordings(fact)):
            words = word_forms(text)
            yield from (Clue(pair, (number, len(words))) for pair in pairs(words))

    def prepare(self, facts: FactIndex) -> FactCheck:
        """The check of all `facts`; a quotation is aligned only with those that share pairs of words with it."""
        return later(partial(_check, facts))

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """The words and the speaker."""
        data = fact.data
        if isinstance(data, QuotationData):
            yield "words", data.quote
            yield "speaker", data.names[0]


def _check(facts: FactIndex) -> FactCheck:
    from factlint.kinds.quotation_check import QuotationCheck

    return QuotationCheck(facts)
