"""Quotation facts: what of a verified quotation may differ, what may not, and who said it."""

from __future__ import annotations

import pytest

from factlint.errors import RuleSetError
from factlint.facts.compile import compile_rules
from factlint.facts.entities import EntityIndex
from factlint.facts.entry import Entry
from factlint.facts.model import Entity, Fact, Place, RuleSet
from factlint.findings import Finding
from factlint.kinds.quotation import QuotationKind
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading

PLACE = Place("rules.yaml", 3, 5)
ENTITIES = {
    "ruiz": Entity("ruiz", ("Lena Ruiz", "Ruiz"), person=True),
    "arden": Entity("arden", ("Joss Arden", "Arden"), person=True),
    "brackwater": Entity("brackwater", ("Brackwater",)),
}
RUIZ = "We do not sell seats, we sell arrivals, and too many of ours were late last year."
ARDEN = "Nobody learns to steer from a budget line, but nobody steers without one either."
INDEX = EntityIndex(ENTITIES)


def make(name: str, quote: str, speaker: str, accept: tuple[str, ...] = ()) -> Fact:
    derived = QuotationKind().derive(
        Entry(name, PLACE, {"quote": quote, "speaker": speaker}, {}, ENTITIES, index=INDEX)
    )
    return Fact(name, "quotation", derived.statement, PLACE, derived.data, accept=accept)


FACTS = (make("ruiz-quote", RUIZ, "ruiz"), make("arden-quote", ARDEN, "Joss Arden"))


def check(text: str, facts: tuple[Fact, ...] = FACTS) -> list[Finding]:
    rules = RuleSet("rules.yaml", None, "en", ENTITIES, {}, facts)
    reading = Reading(MarkdownParser().parse(text, "draft.md"), INDEX)
    return [
        said
        for said in QuotationKind().prepare(
            compile_rules(rules, [QuotationKind()]).opened().of_kind(QuotationKind.name)
        )(reading)
        if isinstance(said, Finding)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"“{RUIZ}” Ruiz said.",
        f'"{RUIZ}" Ruiz said.',
        "“We do not sell seats,” said Lena Ruiz, “we sell arrivals, and too many of ours were late last year.”",
        "“We do not sell seats,” Ruiz said. “Too many of ours were late last year.”",
        "Ruiz said that “too many of ours were late.”",
        "“We do not sell seats … too many of ours were late last year,” Ruiz said.",
        "“[Brackwater does] not sell seats, we sell arrivals,” Ruiz said.",
        "“We do not sell seats – we sell arrivals,” the chief executive said.",
        "“We do not sell seats, we sell arrivals,” she said.",
        "“We do not sell seats, we sell arrivals,” Brackwater said in a statement.",
        "“We do not sell seats, we sell arrivals,” Harbour House officials said.",
        "“We do not sell seats, we sell arrivals,” said a spokesman for Joss Arden.",
        "Joss Arden heard “We do not sell seats, we sell arrivals” at the pier.",
        "The slogan was “We do not sell seats, we sell arrivals.”",
        f"> {RUIZ}\n>\n> — Lena Ruiz",
        # Other words, some of them common to both.
        "“We do not sell fish, and we never will,” Ruiz said.",
        "“Nobody learns to sail in a day,” Arden said.",
        "“Too many of us were there last year,” said Ilse Brandt, a passenger.",
        "Ruiz said that they do not sell seats but arrivals, and that too few of theirs were late.",
        "They called it the “late last year” summer.",
    ],
)
def test_right_quotations(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("“We do not sell seats, we sell arrivals, and too few of ours were late,” Ruiz said.", "few", "many"),
        (
            "“We do not buy seats, we buy arrivals, and too many of ours were late,” Ruiz said.",
            "buy seats, we buy",
            "sell seats, we sell",
        ),
        ("“We do not sell any seats, we sell arrivals,” Ruiz said.", "any seats", "seats"),
        ("“We sell seats, we sell arrivals, and too many of ours were late,” Ruiz said.", "We sell", "We do not sell"),
        (
            "“Nobody learns to steer from a budget line, but nobody steers with one either,” Arden said.",
            "with",
            "without",
        ),
        ("“Nobody learns to steer from the budget line,” he said.", "the", "a"),
        ("“Nobody … to steer from a business line, but nobody steers without one,” Arden said.", "business", "budget"),
        ("> Nobody learns to sail from a budget line.\n>\n> — Joss Arden", "sail", "steer"),
        ("“We do … sell seats, we sell arrivals, and too many of ours were late,” Ruiz said.", "…", "not"),
        (
            "“Nobody learns to steer from a budget line,” Arden said, “and nobody steers without one either.”",
            "and",
            "but",
        ),
    ],
)
def test_misquotes(text: str, wrong: str, right: str) -> None:
    (finding,) = check(text)
    assert (finding.name, finding.text, finding.expected) == ("misquote", wrong, right)
    assert finding.span.of(text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (f"“{RUIZ}” said Joss Arden.", "Joss Arden", "Lena Ruiz"),
        ("“We do not sell seats, we sell arrivals,” Arden said.", "Arden", "Lena Ruiz"),
        ("“We do not sell seats, we sell arrivals,” said Ilse Brandt, a passenger.", "Ilse Brandt", "Lena Ruiz"),
        (f"As Lena Ruiz put it, “{ARDEN}”", "Lena Ruiz", "Joss Arden"),
        (f"> {ARDEN}\n>\n> — Lena Ruiz, chief executive", "Lena Ruiz", "Joss Arden"),
    ],
)
def test_misattributions(text: str, wrong: str, right: str) -> None:
    (finding,) = check(text)
    assert (finding.name, finding.text, finding.expected) == ("misattributed-quote", wrong, right)


def test_a_quotation_of_two_speakers_is_right_for_either() -> None:
    facts = (*FACTS, make("chorus", RUIZ, "arden"))
    assert check(f"“{RUIZ}” said Joss Arden.", facts) == []


def test_accepted_wordings_are_right() -> None:
    fact = make("ruiz-quote", RUIZ, "ruiz", accept=("We don't sell seats, we sell arrivals.",))
    assert check("“We don’t sell seats,” Ruiz said.", (fact,)) == []
    assert [finding.text for finding in check("“We can’t sell seats, we sell arrivals,” Ruiz said.", (fact,))] == [
        "can’t"
    ]


def test_fixes_are_unsafe_and_in_one_piece() -> None:
    (finding,) = check("“We do not sell seats, we sell arrivals, and too few of ours were late,” Ruiz said.")
    assert finding.fix is not None
    assert (finding.fix.text, finding.fix.safe) == ("many", False)
    (finding,) = check("“We do not buy seats,” Ruiz said, “we buy arrivals, and too many of ours were late last year.”")
    assert finding.fix is None


def test_one_of_many_is_found() -> None:
    facts = tuple(
        make(f"quote-{n}", f"Ferry {n} leaves pier {n} at noon whatever the harbour master says.", "ruiz")
        for n in range(500)
    )
    (finding,) = check("“Ferry 321 leaves pier 321 at dusk whatever the harbour master says,” Ruiz said.", facts)
    assert (finding.fact, finding.text) == ("quote-321", "dusk")


@pytest.mark.parametrize("quote", ["", " … ", "[]"])
def test_a_quotation_needs_words(quote: str) -> None:
    with pytest.raises(RuleSetError, match="holds no words"):
        make("empty", quote, "ruiz")
