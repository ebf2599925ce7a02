"""Finding the passages that quoted words may come from."""

from __future__ import annotations

from factlint.lexicon.quotations import quotation_words
from factlint.values.passages import NEAREST, Passages
from factlint.values.quotation import word_forms

LIGHT = quotation_words("en").light


def test_the_passage_that_shares_most_comes_first() -> None:
    passages = Passages(LIGHT)
    for text in ("The ice does not care about our error bars.", "The ice is a witness.", "Fuel is the one bill."):
        passages.add(word_forms(text))
    assert passages.near(word_forms("The ice does not know about our error bars"))[0] == 0
    assert passages.near(word_forms("It is the one that they have")) == []


def test_few_of_many_are_near() -> None:
    passages = Passages(LIGHT)
    for number in range(1000):
        passages.add(word_forms(f"Ferry {number} leaves pier {number} at noon, come rain or shine."))
    near = passages.near(word_forms("Ferry 417 leaves pier 417 at noon, come rain or sleet."))
    assert near[0] == 417
    assert len(near) <= NEAREST
