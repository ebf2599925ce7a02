"""A correction says what it should, whatever the style: read again, it is the expected value."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.mentions.correction import corrected
from factlint.mentions.quantities import read_quantities, read_quantity_text
from factlint.span import Span
from factlint.values.compare import Outcome, compare
from factlint.values.quantity import Bound

numbers = st.one_of(
    st.integers(min_value=1, max_value=99),
    st.integers(min_value=100, max_value=99_999_999),
    st.integers(min_value=1, max_value=99).map(lambda n: n * 1_000_000),
    st.integers(min_value=11, max_value=9_999).map(lambda n: Decimal(n) / 10),
)
STYLES = (
    "${:,}", "€{:,}", "£{:,}m", "${} million", "USD {:,}", "{:,} dollars", "{} million euros", "{}%", "{} percent",
    "{:,} people", "{} million people", "{} litres", "{} km", "{}-page", "{} hours", "{} times faster", "{:,}",
    "1 in {}", "{}p", "{} basis points", "{} square metres", "${:,} to $900,000,000", "tripled", "threefold",
    "twice as fast", "seven", "two-thirds", "two in three", "half a million", "23C",
)  # fmt: skip


def read(text):
    return read_quantities(text, [Span(0, len(text))], [], "en")


@given(numbers, st.sampled_from(STYLES), numbers, st.sampled_from(STYLES))
def test_a_correction_is_read_as_what_is_expected(number, style, true, wanted):
    draft, fact = f"It was {style.format(number)} of it.", read_quantity_text(wanted.format(true), "en")
    for mention in read(draft):
        if fact is None or mention.value.point is None:
            continue
        text = corrected(draft, mention, fact.value, "en")
        if text:
            mended = draft[: mention.span.start] + text + draft[mention.span.end :]
            place = Span(mention.span.start, mention.span.start + len(text))
            (found,) = [other for other in read(mended) if other.span.overlaps(place)]
            bare = replace(found.value, change=None)
            assert compare(replace(fact.value, change=None), bare).right, text


@pytest.mark.parametrize(
    ("draft", "fact", "fixed"),
    [
        ("It brewed 214,600 litres of beer.", "214,600 hectolitres", "214,600 hectolitres"),
        ("Output tripled to 40 units.", "four times", "quadrupled"),
        ("Two in three of them left.", "one in three", "One in three"),
        ("It was worth €94,000 last year.", "€94 million", "€94 million"),
        ("Sales rose 71% last year.", "17%", "17%"),
        ("It takes an hour and a half.", "two and a half hours", None),
        ("It pays up to $850,000.", "up to $900,000", "$900,000"),
    ],
)
def test_corrections_in_their_sentences(draft, fact, fixed):
    mention, *_ = read(draft)
    expected = read_quantity_text(fact, "en")
    assert expected is not None
    assert corrected(draft, mention, expected.value, "en") == fixed


def test_a_correction_leaves_the_bound_to_its_words():
    draft = "It pays upwards of $850,000."
    (mention,) = read(draft)
    expected = read_quantity_text("up to $900,000", "en")
    assert expected is not None
    assert mention.value.bound is Bound.MORE_THAN
    assert corrected(draft, mention, expected.value, "en") == "$900,000"
    assert compare(expected.value, mention.value).outcome is Outcome.FIGURE
