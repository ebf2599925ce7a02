"""Lines of fact boxes: told from sentences, and kept apart where Markdown would run them on."""

from __future__ import annotations

import pytest

from factlint.facts.entities import EntityIndex
from factlint.mentions.labelled import is_labelled
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading


@pytest.mark.parametrize(
    "line", ["Length: 132 metres", "> Decks: four", "**Built:** Ostend, 2004", "Fares 2025: $14 to $90"]
)
def test_a_label_with_its_value(line):
    assert is_labelled(line)


@pytest.mark.parametrize(
    "line",
    ["Lena Ruiz: We sail at nine.", "The ship is long: 132 metres, they say.", "length: 132", "https://example.org",
     "It sailed at 9:15", "Length:", "It rained. Then: nothing", "He had one question: “why”"],
)  # fmt: skip
def test_what_is_no_label_with_a_value(line):
    assert not is_labelled(line)


def sentences(text):
    reading = Reading(MarkdownParser().parse(text, "draft.md"), EntityIndex({}))
    return [span.of(reading.document.prose) for span in reading.sentences], reading.quotations


@pytest.mark.parametrize(
    "text", ["Length: 132 metres\nDecks: four\nBerths: 640", "> Length: 132 metres\n> Decks: four\n> Berths: 640"]
)
def test_each_line_of_a_box_stands_for_itself(text):
    found, quotations = sentences(text)
    assert found == ["Length: 132 metres", "Decks: four", "Berths: 640"]
    assert not quotations


def test_wrapped_prose_runs_on():
    found, _ = sentences("The ship has one thing\nthat matters: it floats, and so\nNobody: not one, sank")
    assert len(found) == 1


def test_a_block_quotation_stays_one():
    _, quotations = sentences("> We would rather be late than sorry.\n>\n> Nobody drowns of a delay.")
    assert len(quotations) == 1
