"""Whole drafts: the same thing with two figures or dates is marked at the later place, and the earlier one is named."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint.checks.inconsistent_figure import ConsistencyCheck
from factlint.facts.entities import EntityIndex
from factlint.findings import Judged
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading

if TYPE_CHECKING:
    from factlint.findings import Finding

HERE = Path(__file__).parent
TABLE = YAML(typ="safe").load(HERE / "contradictions.yaml")
ROWS = {side: [text for rows in TABLE.values() for text in rows[side]] for side in ("fires", "silent")}


def findings(text: str, judged: Judged = Judged()) -> list[Finding]:  # noqa: B008  # it cannot be changed
    reading = Reading(MarkdownParser().parse(text, "draft.md"), EntityIndex({}))
    return list(ConsistencyCheck().check(reading, judged))


@pytest.mark.parametrize("text", ROWS["fires"])
def test_the_later_place_is_marked(text: str):
    (found,) = findings(re.sub("[«»]", "", text))
    assert [found.text] == re.findall("«(.*?)»", text)
    (earlier,) = found.related
    assert earlier.span < found.span
    assert earlier.text in found.message


@pytest.mark.parametrize("text", ROWS["silent"])
def test_what_may_both_be_true_is_left_alone(text: str):
    assert findings(text) == []


def test_the_message_names_the_line_of_the_earlier_place():
    (found,) = findings("Brackwater employs 340 people.\n\nBrackwater employs 430 people.\n")
    assert found.message == "the draft says “340 people” of the same in line 1, and “430 people” here"


def test_one_contradiction_is_told_once():
    text = "Brackwater employs 340 people.\n\nBrackwater employs 430 people.\n\nBrackwater employs 430 people.\n"
    assert len(findings(text)) == 1


def test_what_a_fact_calls_wrong_already_is_not_told_again():
    text = "Brackwater employs 340 people.\n\nBrackwater employs 430 people.\n"
    assert findings(text, Judged(tuple(findings(text)))) == []


PARAGRAPHS = (
    "Brackwater employs 340 people.",
    "The canteen at Brackwater seats 40.",
    "The Petrel carried 1,200 cars in 2023.",
    "Lena Ruiz joined in 2009.",
)


def test_the_order_of_paragraphs_about_other_things_does_not_matter():
    for order in permutations(PARAGRAPHS):
        assert findings("\n\n".join(order)) == []
        (found,) = findings("\n\n".join((*order, "Brackwater employs 430 people.")))
        assert found.related[0].text == "340 people"


@given(st.integers(min_value=2_100, max_value=99_999), st.integers(min_value=2_100, max_value=99_999))
def test_two_figures_are_one_or_contradict_each_other(first: int, second: int):
    found = findings(f"Brackwater carried {first:,} cars.\n\nThe sea was calm.\n\nBrackwater carried {second:,} cars.")
    if first == second:
        assert found == []
    elif abs(first - second) > max(first, second) / 10:
        assert [finding.text for finding in found] == [f"{second:,} cars"]
