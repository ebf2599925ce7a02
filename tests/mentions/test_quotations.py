"""Which words are quoted: marks of every fashion, paragraphs, block quotations, transcripts; and which are not."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factlint.document import Block, BlockKind, Document, Run
from factlint.mentions.model import QuotationForm
from factlint.mentions.quotations import read_quotations
from factlint.parsers.markdown import MarkdownParser
from factlint.span import Span


def document(prose: str) -> Document:
    """A draft of paragraphs, as it stands."""
    blocks, start = [], 0
    for part in prose.split("\n\n"):
        if part:
            blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(part))))
        start += len(part) + 2
    whole = Span(0, len(prose))
    return Document("draft.md", prose, prose, (Run(whole, whole, verbatim=True),), tuple(blocks))


def texts(prose: str) -> list[str]:
    return [quotation.text for quotation in read_quotations(document(prose), "en")]


@pytest.mark.parametrize(
    ("prose", "quoted"),
    [
        ("“We are late,” she said.", ["We are late,"]),
        ('"We are late," she said.', ["We are late,"]),
        ("‘We are late,’ she said.", ["We are late,"]),
        ("'We are late,' she said.", ["We are late,"]),
        ("« Nous sommes en retard », dit-elle.", [" Nous sommes en retard "]),
        ("»Wir sind spät«, sagte sie.", ["Wir sind spät"]),
        ("„Wir sind spät“, sagte sie.", ["Wir sind spät"]),
        ("‘We don’t like the guilds’ contract,’ he said.", ["We don’t like the guilds’ contract,"]),
        ("'We don't like the guilds' contract,' he said.", ["We don't like the guilds' contract,"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ('"He told me "no" twice," she said.', ['He told me "no" twice,']),
        ("It was ‘late’ and “sorry” and 'wet'.", ["late", "sorry", "wet"]),
        ('She left—"at last"—and came back.', ["at last"]),
        ('" We are late , " she said . " Very . "', [" We are late , ", " Very . "]),
        ('A pier of 12 " planks.', []),
        ('The ("small") print.', ["small"]),
        ("“Not closed, she said. “Closed,” he said.", ["Closed,"]),
    ],
)
def test_marks_of_every_fashion(prose: str, quoted: list[str]) -> None:
    assert texts(prose) == quoted


@pytest.mark.parametrize(
    "prose",
    [
        "The pilots' contract isn't the guild's, it's the '90s all over again for 'em.",
        "It's 6'2\" tall and 12\" wide.",
        'A 12" record and a 7" one.',
        "Rock ’n’ roll’s heyday, ’tis said, was the workers’ own.",
        "“Nothing closes this.",
        "Nothing opens this.”",
        'One " alone.',
        "“”",
    ],
)
def test_no_quotations(prose: str) -> None:
    assert texts(prose) == []


@pytest.mark.parametrize(
    ("prose", "pieces"),
    [
        ("“We do not sell seats,” said Ruiz, “and never did.”", [["We do not sell seats,", "and never did."]]),
        ("“We sell arrivals,” Ruiz said. “We always did.”", [["We sell arrivals,"], ["We always did."]]),
        ("It was “awful”, “wet” and “cold”.", [["awful"], ["wet"], ["cold"]]),
        ("“One.\n\n“Two.\n\n“Three,” he said.", [["One.", "Two.", "Three,"]]),
        ('"One.\n\n"Two," he said.', [["One.", "Two,"]]),
        ("“One.\n\nTwo.” Three.", []),
    ],
)
def test_split_and_running_quotations(prose: str, pieces: list[list[str]]) -> None:
    found = read_quotations(document(prose), "en")
    assert [[piece.of(prose) for piece in quotation.pieces] for quotation in found] == pieces


@pytest.mark.parametrize(
    ("source", "form", "quoted"),
    [
        ("> We are late.\n>\n> — Lena Ruiz", QuotationForm.BLOCK, ["We are late."]),
        ("> We are late.\n> -- Lena Ruiz, *Diaries*", QuotationForm.BLOCK, ["We are late."]),
        ("> We are late.\n>\n> We are sorry.", QuotationForm.BLOCK, ["We are late. We are sorry."]),
        ("> “We are late.”\n>\n> — Lena Ruiz", QuotationForm.MARKED, ["We are late."]),
        ("RUIZ: We are late.\n\nREPORTER: Why?", QuotationForm.TURN, ["We are late.", "Why?"]),
    ],
)
def test_quotations_without_marks(source: str, form: QuotationForm, quoted: list[str]) -> None:
    found = read_quotations(MarkdownParser().parse(source, "draft.md"), "en")
    assert [quotation.text for quotation in found] == quoted
    assert {quotation.form for quotation in found} == {form}


@pytest.mark.parametrize("junk", ["“", "”", '"', "'", "“”", "‘“", ' "a', "“\n\n", "A: b\n", "« »", "“a ‘b "])
def test_many_marks_are_read(junk: str) -> None:
    """Unbalanced, nested or repeated a hundred thousand times: each is read at once, and yields spans of the prose."""
    prose = junk * 100_000
    for quotation in read_quotations(document(prose), "en"):
        assert 0 <= quotation.span.start < quotation.span.end <= len(prose)


def test_deep_nesting() -> None:
    prose = "“‘" * 1000 + "late" + "’”" * 1000
    assert texts(prose) == [prose[1:-1]]


@example("“\n\n“1”")
@given(st.text(alphabet="ab .,“”‘’\"'«»\n-12", max_size=60))
def test_quotations_lie_in_order_and_apart(prose: str) -> None:
    found = read_quotations(document(prose), "en")
    for quotation in found:
        assert all(quotation.span.covers(piece) and piece.start < piece.end for piece in quotation.pieces)
    ends = [0, *(quotation.span.end for quotation in found)]
    assert all(quotation.span.start >= end for quotation, end in zip(found, ends, strict=False))
