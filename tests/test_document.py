from __future__ import annotations

from factlint.document import Block, BlockKind, Cell, Document, Run
from factlint.span import Span

SOURCE = "Fish &amp; **chips**\n\nPeas"
DOCUMENT = Document(
    path="draft.md",
    source=SOURCE,
    prose="Fish & chips\n\nPeas",
    runs=(
        Run(Span(0, 5), Span(0, 5), verbatim=True),
        Run(Span(5, 6), Span(5, 10), verbatim=False),
        Run(Span(6, 7), Span(10, 11), verbatim=True),
        Run(Span(7, 12), Span(13, 18), verbatim=True),
        Run(Span(12, 14), Span(18, 22), verbatim=False),
        Run(Span(14, 18), Span(22, 26), verbatim=True),
    ),
    blocks=(Block(BlockKind.PARAGRAPH, Span(0, 12)), Block(BlockKind.PARAGRAPH, Span(14, 18))),
)


def located(words: str) -> str:
    start = DOCUMENT.prose.index(words)
    return DOCUMENT.locate(Span(start, start + len(words))).of(SOURCE)


def test_words_are_located_where_they_are_written() -> None:
    assert located("ish") == "ish"
    assert located("hip") == "hip"
    assert located("Peas") == "Peas"


def test_what_is_written_otherwise_is_located_whole() -> None:
    assert located("&") == "&amp;"
    assert located("Fish & ch") == "Fish &amp; **ch"
    assert located("\n") == "**\n\n"


def test_a_span_of_several_blocks_is_located() -> None:
    assert located("chips\n\nPe") == "chips**\n\nPe"


def test_a_caption_that_stands_before_the_words_it_follows_is_located_with_them() -> None:
    source = "![a](u) b"
    runs = (Run(Span(0, 1), Span(8, 9), True), Run(Span(1, 3), Span(8, 9), False), Run(Span(3, 4), Span(2, 3), True))  # noqa: FBT003
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 1)), Block(BlockKind.CAPTION, Span(3, 4)))
    document = Document("draft.md", source, "b\n\na", runs, blocks)
    assert document.locate(Span(0, 4)) == Span(2, 9)


def test_only_words_in_one_piece_are_verbatim() -> None:
    spans = {
        words: Span(DOCUMENT.prose.index(words), DOCUMENT.prose.index(words) + len(words))
        for words in ("chips", "& chips")
    }
    assert DOCUMENT.verbatim(spans["chips"])
    assert not DOCUMENT.verbatim(spans["& chips"])


def test_the_block_of_a_place() -> None:
    assert [DOCUMENT.block_at(offset) for offset in (0, 11, 14, 17)] == [0, 0, 1, 1]


def test_the_cells_of_a_table() -> None:
    cells = [
        Block(BlockKind.CELL, Span(at, at + 1), cell=Cell(table, 0, at, header=False))
        for at, table in enumerate((0, 0, 1))
    ]
    document = Document("draft.md", "abc", "abc", (), tuple(cells))
    assert document.cells == {(0, 0, 0): cells[0], (0, 0, 1): cells[1], (1, 0, 2): cells[2]}
