"""Quoted words as values: what may differ between two that are the same, and where a part stands in the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.lexicon.quotations import quotation_words
from factlint.values.quotation import BRACKET, GAP, Match, find, spoken, tokenise

VERIFIED = "We do not sell seats, we sell arrivals – and too many of ours were late last year."
NEGATIONS = quotation_words("en").negations


def match(quoted: str, verified: str = VERIFIED) -> Match | None:
    return find(tokenise(quoted), spoken(tokenise(verified)), NEGATIONS)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("We don’t sell “seats”.", ["we", "don't", "sell", "seats"]),
        ("a well-known fact — known well", ["a", "well", "known", "fact", "known", "well"]),
        ("17% of $11.5 billion", ["17%", "of", "$11.5", "billion"]),
        ("one … two ... three . . . four […] five", ["one", GAP, "two", GAP, "three", GAP, "four", GAP, "five"]),
        ("[W]e sell [them] [sic] fast", ["we", "sell", BRACKET, "fast"]),
        ("he work[ed] there", ["he", BRACKET, "there"]),
        ("", []),
    ],
)
def test_tokens(text: str, forms: list[str]) -> None:
    assert [token.form for token in tokenise(text)] == forms


@pytest.mark.parametrize(
    "quoted",
    [
        VERIFIED,
        "we do not sell seats, we sell arrivals - and too many of ours were late last year",
        "We do not sell seats; we sell arrivals—and too many of ours were late last year!",
        "too many of ours were late",
        "Too many of ours were late.",
        "We do not sell seats … too many of ours were late last year.",
        "We do not sell seats... and too many of ours were late [...] year.",
        "We do not sell seats, we sell arrivals, and too many of [our flights] were late last year.",
        "[The airline does] not sell seats, we sell arrivals",
        "… and too many of ours",
    ],
)
def test_permitted_changes(quoted: str) -> None:
    found = match(quoted)
    assert found is not None
    assert found.lost is None


@pytest.mark.parametrize("quoted", ["We do … sell seats", "We [gladly] sell seats, we sell arrivals"])
def test_an_omission_that_hides_a_negation(quoted: str) -> None:
    found = match(quoted)
    assert found is not None
    assert found.lost is not None


@pytest.mark.parametrize(
    "quoted",
    [
        "We do not buy seats",
        "We do sell seats",
        "too many of ours were very late",
        "too many of ours … sell arrivals",
        "we sell seats",
        "last year too many of ours were late",
    ],
)
def test_other_changes(quoted: str) -> None:
    assert match(quoted) is None


def test_a_whole_clause_may_go_with_its_negation() -> None:
    found = match("We pay. … We fly.", "We pay. We do not beg. We fly.")
    assert found is not None
    assert found.lost is None


@given(st.data())
def test_any_part_with_any_omission_is_found(data: st.DataObject) -> None:
    words = VERIFIED.replace("–", "").split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    gap = data.draw(st.integers(start, end))
    back = data.draw(st.integers(gap, end))
    joint = data.draw(st.sampled_from(["…", "...", "[…]", " … "]))
    quoted = " ".join([*words[start:gap], joint, *words[back:end]])
    if gap > start or end > back:
        assert match(quoted) is not None


@given(st.text(max_size=80))
def test_any_text_has_tokens_in_order(text: str) -> None:
    tokens = tokenise(text)
    ends = [0, *(token.span.end for token in tokens)]
    assert all(end <= token.span.start < token.span.end for end, token in zip(ends, tokens, strict=False))


PROUD = "We sell arrivals on time. Nobody else does, they say. And our crews are proud of that."


@pytest.mark.parametrize(
    ("quoted", "fair"),
    [
        ("We sell arrivals … our crews are proud of that.", True),
        ("We sell arrivals … proud of that.", True),
        ("We sell arrivals on time. … And our crews are proud", True),
        ("We sell arrivals on time. … does.", False),
        ("We sell arrivals … else does, they say.", False),
        ("We sell arrivals [and] our crews are proud of that.", False),
    ],
)
def test_a_negation_may_go_with_the_whole_of_its_clause(quoted: str, *, fair: bool) -> None:
    found = match(quoted, PROUD)
    assert (found is not None and found.lost is None) == fair
