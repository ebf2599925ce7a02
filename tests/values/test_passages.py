"""Finding the passages that quoted words may come from."""

from __future__ import annotations

from factlint.lexicon.quotations import quotation_words
from factlint.values.passages import MOST, pairs, shared
from factlint.values.quotation import word_forms

LIGHT = quotation_words("en").light


def near(quoted: str, texts: list[str]) -> dict[int, int]:
    """The numbers of the texts that share pairs with quoted words; one pair of one text has the weight 1."""
    index: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for pair in pairs(word_forms(text)):
            index.setdefault(pair, []).append(number)
    wanted = pairs(word_forms(quoted), LIGHT)
    return dict(shared(wanted, lambda pair: len(index.get(pair, ())), index.__getitem__).most_common())


def test_the_passage_that_shares_most_comes_first() -> None:
    texts = ["The ice does not care about our error bars.", "The ice is a witness.", "Fuel is the one bill."]
    assert near("The ice does not know about our error bars", texts) == {0: 5, 1: 1}
    assert near("It is the one that they have", texts) == {}


def test_common_pairs_lead_nowhere_where_rarer_ones_lead_somewhere() -> None:
    texts = [f"Ferry {number} leaves pier {number} at noon, come rain or shine." for number in range(MOST + 1)]
    found = near("Ferry 417 leaves pier 417 at noon, come rain or sleet.", texts)
    assert found == {417: 4}


def test_where_all_pairs_are_common_the_rarest_leads_somewhere() -> None:
    texts = ["Ferries leave at noon."] * (MOST + 1)
    assert len(near("Ferries leave at dusk", texts)) == MOST + 1
