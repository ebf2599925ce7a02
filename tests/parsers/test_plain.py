from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.document import BlockKind, Document
from factlint.parsers.plain import PlainParser
from factlint.span import Span

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

FIRST = (
    "The harbour at Orrin handled 4.1 million tonnes of freight last year, most of it gravel and the rest of it timber."
)
SECOND = (
    "Rents have climbed 22% in two years, and the council has stopped pretending otherwise, its clerk said on Tuesday."
)


def parse(source: str) -> Document:
    return PlainParser().parse(source, "draft.txt")


def blocks(source: str) -> list[tuple[BlockKind, str]]:
    document = parse(source)
    return [(block.kind, block.span.of(document.prose)) for block in document.blocks]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n \n"])
def test_wrapped_lines_are_joined(newline: str, width: int, between: str) -> None:
    paragraphs = [f"{FIRST} {SECOND}", SECOND, f"{SECOND} {FIRST}"]
    source = between.join(textwrap.fill(text, width) for text in paragraphs).replace("\n", newline)
    assert blocks(source) == [(PARAGRAPH, text) for text in paragraphs]


def test_a_wrapped_paragraph_ends_with_a_short_line() -> None:
    assert blocks("\n".join([textwrap.fill(FIRST, 72), textwrap.fill(SECOND, 72)])) == [
        (PARAGRAPH, FIRST),
        (PARAGRAPH, SECOND),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_paragraph_a_line(newline: str) -> None:
    assert blocks(newline.join([FIRST, SECOND, FIRST])) == [(PARAGRAPH, FIRST), (PARAGRAPH, SECOND), (PARAGRAPH, FIRST)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"Gravel and rents\n\n{FIRST}", [(HEADING, "Gravel and rents"), (PARAGRAPH, FIRST)]),
        (
            f"Gravel\n{FIRST}\nRents\n{SECOND}",
            [(HEADING, "Gravel"), (PARAGRAPH, FIRST), (HEADING, "Rents"), (PARAGRAPH, SECOND)],
        ),
        (f"Gravel\n======\n{FIRST}", [(HEADING, "Gravel"), (PARAGRAPH, FIRST)]),
        (f"## Gravel\n{FIRST}\n### The end", [(HEADING, "Gravel"), (PARAGRAPH, FIRST), (HEADING, "The end")]),
        (f"{FIRST}\nPost a comment", [(PARAGRAPH, FIRST), (PARAGRAPH, "Post a comment")]),
        (f"{FIRST}\nIt grew.\n{SECOND}", [(PARAGRAPH, FIRST), (PARAGRAPH, "It grew."), (PARAGRAPH, SECOND)]),
        (
            f"{FIRST}\nSource: the port\n{SECOND}",
            [(PARAGRAPH, FIRST), (PARAGRAPH, "Source: the port"), (PARAGRAPH, SECOND)],
        ),
        (
            f"{FIRST}\n– One\n• Two\n* Three\n{SECOND}",
            [(PARAGRAPH, FIRST), (ITEM, "One"), (ITEM, "Two"), (ITEM, "Three"), (PARAGRAPH, SECOND)],
        ),
        ("The plan:\n1. Dredge.\n2) Pave.", [(PARAGRAPH, "The plan:"), (ITEM, "Dredge."), (ITEM, "Pave.")]),
        (
            "The plan:\n-\nDredge the port.\n-\nPave it.",
            [(PARAGRAPH, "The plan:"), (ITEM, "Dredge the port."), (ITEM, "Pave it.")],
        ),
        ("It ended.\n\n* * *\n\nIt began.", [(PARAGRAPH, "It ended."), (PARAGRAPH, "It began.")]),
        ("-5% was the drop.", [(PARAGRAPH, "-5% was the drop.")]),
        ("1.5 million left.", [(PARAGRAPH, "1.5 million left.")]),
        ("See https://a.org/17_b.", [(PARAGRAPH, "See \ufffc.")]),
        ("\ufeffText", [(PARAGRAPH, "Text")]),
        ("", []),
    ],
)
def test_blocks_have_their_kinds(source: str, expected: list[tuple[BlockKind, str]]) -> None:
    assert blocks(source) == expected


def test_a_number_at_the_edge_of_the_page_is_no_list() -> None:
    lines = [
        "It happened when the new mayor of Orrin came to the harbour on March",
        "17. The mayor, who had been told of the works by nobody, was not as",
        "pleased as the council had hoped, and said so.",
    ]
    assert blocks("\n".join(lines)) == [(PARAGRAPH, " ".join(lines))]


def test_items_are_led_into_and_headings_stand_above() -> None:
    document = parse(f"Title\n\nBy the harbour.\n\nPart\n{FIRST}\n- a\n- b\n\n{SECOND}")
    assert [block.level for block in document.blocks] == [1, 0, 2, 0, 0, 0, 0]
    assert [block.lead for block in document.blocks] == [None, None, None, None, 3, 3, None]
    assert [block.headings for block in document.blocks] == [(), (0,), (0,), (0, 2), (0, 2), (0, 2), (0, 2)]


def test_directives_are_comments_and_no_prose() -> None:
    source = f"{FIRST}\n<!-- factlint: ignore a -->\n{SECOND} <!-- factlint: ignore b -->\nNo <!-- directive --> here."
    document = parse(source)
    assert [comment.text for comment in document.comments] == [" factlint: ignore a ", " factlint: ignore b "]
    assert [comment.span.of(source) for comment in document.comments] == [
        "<!-- factlint: ignore a -->",
        "<!-- factlint: ignore b -->",
    ]
    assert document.prose.split("\n\n") == [FIRST, SECOND, "No <!-- directive --> here."]


def test_a_directive_on_a_line_of_its_own_does_not_cut_a_paragraph() -> None:
    lines = textwrap.fill(f"{FIRST} {SECOND}", 60).split("\n")
    lines.insert(2, "<!-- factlint: ignore a -->")
    assert blocks("\n".join(lines)) == [(PARAGRAPH, f"{FIRST} {SECOND}")]


@given(
    st.lists(st.sampled_from([FIRST, SECOND, "Short", "- item", "# head", "", "é😀 word.", "17. A"]), max_size=12),
    st.integers(30, 200),
)
def test_every_word_is_found_where_it_stands(lines: list[str], width: int) -> None:
    source = "\n".join(textwrap.fill(line, width) for line in lines)
    document = parse(source)
    for word in ("tonnes", "council", "Short", "item", "head", "😀", "22%"):
        assert document.prose.count(word) == source.count(word)
        start = document.prose.find(word)
        if start >= 0:
            assert document.locate(Span(start, start + len(word))).of(source) == word


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the published articles are not there")
def test_published_articles_have_a_paragraph_a_line() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        source = path.read_text("utf-8")
        lines = [line.strip(" #–") for line in source.split("\n") if any(sign.isalnum() for sign in line)]
        assert [words for _, words in blocks(source)] == lines
