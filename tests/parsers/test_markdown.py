from __future__ import annotations

import datetime

import pytest

from factlint.document import Block, BlockKind, Cell, Document, Mark, MarkKind
from factlint.parsers.markdown import MarkdownParser
from factlint.span import Span

HEADING, PARAGRAPH, ITEM, CELL = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL
QUOTE, FOOTNOTE, TITLE, CAPTION = BlockKind.QUOTE, BlockKind.FOOTNOTE, BlockKind.TITLE, BlockKind.CAPTION


def parse(source: str) -> Document:
    return MarkdownParser().parse(source, "draft.md")


def blocks(source: str) -> list[tuple[BlockKind, str]]:
    document = parse(source)
    return [(block.kind, block.span.of(document.prose)) for block in document.blocks]


def marks(source: str) -> list[tuple[MarkKind, str, str]]:
    document = parse(source)
    return [(mark.kind, mark.span.of(document.prose), mark.target) for mark in document.marks]


def block_of(words: str, document: Document) -> Block:
    return document.blocks[document.block_at(document.prose.index(words))]


def place_of(words: str, source: str) -> str:
    document = parse(source)
    start = document.prose.index(words)
    return document.locate(Span(start, start + len(words))).of(source)


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("Sales *rose* **12%** in `main()`.", "Sales rose 12% in \ufffc."),
        ("Fish &amp; chips, 5&nbsp;p.m., &#8364;9 &copy;", "Fish & chips, 5\u00a0p.m., €9 ©"),
        ("It cost \\*\\*$5\\*\\* and 5 \\< 6.", "It cost **$5** and 5 < 6."),
        ("One line\ntwo lines", "One line two lines"),
        ("One line\r\ntwo lines\rthree", "One line two lines three"),
        ("A hard  \nbreak\\\nand <br>another<br/>", "A hard\nbreak\nand \nanother"),
        ("Was ~~$40~~ $50 <del>net</del>.", "Was  $50 ."),
        ("1**7**% of *it*", "17% of it"),
        ("A [link](https://a.org/17) and [one][r].\n\n[r]: /x 'no prose'", "A link and one."),
        ("See https://a.org/17_b?c=3&d=4, or <https://b.org>.", "See \ufffc, or \ufffc."),
        ("(As in https://a.org/Mercury_(planet).) Or www.a.org.", "(As in \ufffc.) Or \ufffc."),
        ("Write to <desk@a.org>.", "Write to \ufffc."),
        ("H<sub>2</sub>O and m<sup>2</sup>", "H2O and m2"),
        ("It costs $5 and $6$ or $$7$$", "It costs $5 and $6$ or $$7$$"),
        ("Rose[^1] by half[^none].\n\n[^1]: Source", "Rose by half.\n\nSource"),
        ("Text <!-- 99% --> goes on", "Text  goes on"),
        ("Text <code>x = 17</code> goes <kbd>on</kbd>", "Text \ufffc goes \ufffc"),
        ("```\n17%\n```\n\n    18%\n\nText", "Text"),
        ("<script>\n17%\n\n18%\n</script>\n\n<style>\na\n</style>\n<pre>\n19%\n\n20%\n</pre>\n\nText", "Text"),
        ("- [x] done\n- [ ] open", "done\n\nopen"),
        ("# Head {#id .class}\n\nText", "Head\n\nText"),
        ("Emoji 😀 *e\u0301* and \u4e2d\u6587", "Emoji 😀 e\u0301 and \u4e2d\u6587"),
        ("Nul \x00 stays", "Nul \x00 stays"),
        ("Lone \ud800 surrogate", "Lone \ufffd surrogate"),
        ("", ""),
        ("\ufeff", ""),
        ("\n\n---\n\n", ""),
        ("Before\n\n---\nlist: not front matter\n---\n\nAfter", "Before\n\nlist: not front matter\n\nAfter"),
    ],
)
def test_prose_is_what_a_reader_sees(source: str, prose: str) -> None:
    assert parse(source).prose == prose


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# One\n\nTwo\n===\n\nText", [(HEADING, "One"), (HEADING, "Two"), (PARAGRAPH, "Text")]),
        ("- a\n- b\n\n  c\n  1. d", [(ITEM, "a"), (ITEM, "b"), (ITEM, "c"), (ITEM, "d")]),
        ("> quoted\n> on\n>\n> - item\n\nnot", [(QUOTE, "quoted on"), (QUOTE, "item"), (PARAGRAPH, "not")]),
        ("- item\n\n  > quoted", [(ITEM, "item"), (QUOTE, "quoted")]),
        ("> [!WARNING]\n> The writer's own", [(PARAGRAPH, "The writer's own")]),
        ("| a | b |\n|---|---|\n| c \\| d | |", [(CELL, "a"), (CELL, "b"), (CELL, "c | d")]),
        ("Term\n: Definition", [(ITEM, "Term"), (ITEM, "Definition")]),
        ("x[^n]\n\n[^n]: note\n\n    - more", [(PARAGRAPH, "x"), (FOOTNOTE, "note"), (FOOTNOTE, "more")]),
        ("![alt *text*](a.png 'the title')", [(CAPTION, "alt text"), (CAPTION, "the title")]),
        ("Left ![alt](a.png) right", [(PARAGRAPH, "Left  right"), (CAPTION, "alt")]),
        ('[![alt](a.png "ti&amp;tle")](b)', [(CAPTION, "alt"), (CAPTION, "ti&tle")]),
        ("![alt][r]\n\n[r]: a.png 'title'", [(CAPTION, "alt"), (CAPTION, "title")]),
        ("![a ![b](c) d](e)", [(CAPTION, "a  d"), (CAPTION, "b")]),
        ("<p>One</p><p>Two<br>lines</p>", [(PARAGRAPH, "One"), (PARAGRAPH, "Two\nlines")]),
        ("<h2>Head</h2>\ntext <b>bold</b>\n  more", [(HEADING, "Head"), (PARAGRAPH, "text bold more")]),
        ("<blockquote>\n\nquoted\n\n</blockquote>\n\nnot", [(QUOTE, "quoted"), (PARAGRAPH, "not")]),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>d", [(ITEM, "a"), (ITEM, "b"), (ITEM, "c"), (PARAGRAPH, "d")]),
        (
            "<figure><img src=a alt='17 of us'><figcaption>Cap</figcaption></figure>",
            [(CAPTION, "17 of us"), (CAPTION, "Cap")],
        ),
        ("<table><tr><th>A</th><td>B</table>after", [(CELL, "A"), (CELL, "B"), (PARAGRAPH, "after")]),
        ("<!-- a\n\nb --> tail", [(PARAGRAPH, "tail")]),
        ("<p title='5 > 4'>text", [(PARAGRAPH, "text")]),
        ("<p>5 < 6 & 7 <", [(PARAGRAPH, "5 < 6 & 7 <")]),
    ],
)
def test_blocks_have_their_kinds(source: str, expected: list[tuple[BlockKind, str]]) -> None:
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("*a* **b**", [(MarkKind.EMPHASIS, "a", ""), (MarkKind.STRONG, "b", "")]),
        ("<em>a</em> <strong>b</strong>", [(MarkKind.EMPHASIS, "a", ""), (MarkKind.STRONG, "b", "")]),
        ("[a *b*](https://x.org)", [(MarkKind.LINK, "a b", "https://x.org"), (MarkKind.EMPHASIS, "b", "")]),
        ("<a href='https://x.org?a=1&amp;b'>a</a>", [(MarkKind.LINK, "a", "https://x.org?a=1&b")]),
        ("see https://x.org/a.", [(MarkKind.LINK, "\ufffc", "https://x.org/a")]),
        ("see https://x.org/a\\_b.", [(MarkKind.LINK, "\ufffc", "https://x.org/a_b")]),
        ("`a`", [(MarkKind.CODE, "\ufffc", "")]),
        ("a[^1]\n\n[^1]: b", [(MarkKind.FOOTNOTE, "", "1")]),
        ("a[^gone]", [(MarkKind.FOOTNOTE, "", "gone")]),
        ("a<sup>4</sup>", [(MarkKind.SUPERSCRIPT, "4", "")]),
        ("![a](b.png)", [(MarkKind.IMAGE, "a", "b.png")]),
        ("was ~~*40* [x](y)~~ 50", [(MarkKind.DELETED, "", "40 x")]),
        ("~~all~~ *a*", [(MarkKind.DELETED, "", "all"), (MarkKind.EMPHASIS, "a", "")]),
        (
            "**see https://x.org/long/address now**",
            [(MarkKind.STRONG, "see \ufffc now", ""), (MarkKind.LINK, "\ufffc", "https://x.org/long/address")],
        ),
    ],
)
def test_marks_stand_over_their_words(source: str, expected: list[tuple[MarkKind, str, str]]) -> None:
    assert sorted(marks(source)) == sorted(expected)


@pytest.mark.parametrize(
    ("words", "source", "place"),
    [
        ("12%", "Up **12%**.", "12%"),
        ("17%", "Up 1**7**%.", "1**7**%"),
        ("€9", "For &euro;9.", "&euro;9"),
        ("two lines", "> in two\n> lines", "two\n> lines"),
        ("two lines", "- in two\r\n  lines", "two\r\n  lines"),
        ("é 12%", "😀😀 é *12%*", "é *12%"),
        ("$5", "\ufeffIt is \\$5", "$5"),
        ("B", "<p>A&nbsp;<b>B</b></p>", "B"),
        ("now", "See https://a.org/b_c now", "now"),
        ("alt", "😀 ![alt](a)", "alt"),
        ("tit", "![alt](a 'tit' )", "tit"),
        ("t&t", "![alt](a 't&amp;t')", "![alt](a 't&amp;t')"),
    ],
)
def test_words_are_located_in_the_file(words: str, source: str, place: str) -> None:
    assert place_of(words, source) == place


def test_headings_chain_by_level() -> None:
    document = parse("# A\n\na\n\n### B\n\nb\n\n## C\n\nc\n\n# D\n\nd")
    above = {
        block.span.of(document.prose): [document.blocks[i].span.of(document.prose) for i in block.headings]
        for block in document.blocks
    }
    assert above == {"A": [], "a": ["A"], "B": ["A"], "b": ["A", "B"], "C": ["A"], "c": ["A", "C"], "D": [], "d": ["D"]}


def test_headings_within_a_quotation_end_with_it() -> None:
    document = parse("# A\n\n> ## B\n>\n> b\n\nc")
    assert [len(block_of(words, document).headings) for words in "bc"] == [2, 1]


def test_a_footnote_stands_under_no_heading() -> None:
    document = parse("# Methods\n\nText[^1]\n\n[^1]: note")
    assert block_of("note", document).headings == ()
    assert block_of("note", document).label == "1"


@pytest.mark.parametrize(
    ("source", "words", "lead"),
    [
        ("Prices:\n\n- a", "a", "Prices:"),
        ("Prices:\n- a\n  - b\n- c", "b", "a"),
        ("Prices:\n- a\n  - b\n- c", "c", "Prices:"),
        ("Prices:\n\n|a|b|\n|-|-|\n|c|d|", "d", "Prices:"),
        ("She said:\n\n> words", "words", "She said:"),
        ("Term\n: Definition", "Definition", "Term"),
        ("Prices: ![alt](a)\n\n- a", "a", "Prices:"),
    ],
)
def test_the_paragraph_before_leads_into(source: str, words: str, lead: str) -> None:
    document = parse(source)
    index = document.blocks[document.block_at(document.prose.rindex(words))].lead
    assert index is not None
    assert document.blocks[index].span.of(document.prose) == lead


@pytest.mark.parametrize(
    "source", ["# Head\n\n- a", "- a", "Text\n\n# Head\n\n- a", "Text\n\n1. b\n\n\n- a", "Text\n\na"]
)
def test_nothing_else_leads_into(source: str) -> None:
    document = parse(source)
    assert document.blocks[-1].lead is None


def test_cells_know_their_table_row_and_column() -> None:
    document = parse("|a|b|\n|-|-|\n|c|d|\n\n<table><tr><th>e<tr><th>f<td>g</table>")
    assert {block.span.of(document.prose): block.cell for block in document.blocks} == {
        "a": Cell(0, 0, 0, header=True),
        "b": Cell(0, 0, 1, header=True),
        "c": Cell(0, 1, 0, header=False),
        "d": Cell(0, 1, 1, header=False),
        "e": Cell(1, 0, 0, header=True),
        "f": Cell(1, 1, 0, header=False),
        "g": Cell(1, 1, 1, header=False),
    }


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<!-- factlint: ignore x -->\nText", " factlint: ignore x "),
        ("Text <!-- factlint: ignore x -->", " factlint: ignore x "),
        ("> <!-- two\n> lines -->\n", " two\n  lines "),
    ],
)
def test_comments_are_kept_with_their_places(source: str, text: str) -> None:
    (comment,) = parse(source).comments
    assert comment.text == text
    assert source[comment.span.start : comment.span.start + 4] == "<!--"
    assert source[comment.span.end - 3 : comment.span.end] == "-->"


@pytest.mark.parametrize(
    "lost", ["<!-- open\n\nmore", "<script>\nopen\n\nmore", "```\nopen\n\nmore", "~~~~\nopen\n~~~\n"]
)
def test_what_is_lost_is_told(lost: str) -> None:
    source = f"Text\n\n{lost}"
    ((span, reason),) = parse(source).skipped
    assert span == Span(source.index(lost), len(source))
    assert "without an end" in reason


@pytest.mark.parametrize(
    "code", ["```\na\n```", "~~~ py\n~~~\n", "    indented\n", "> ```\n> a\n> ```", "```\na\n```\n\nText"]
)
def test_code_that_ends_is_not_lost(code: str) -> None:
    assert not parse(code).skipped


def test_front_matter_gives_titles_date_and_sources() -> None:
    document = parse("---\ntitle: Up 17%\ndate: 2025-03-02\nsources: [a]\n---\n\nText")
    assert [block.kind for block in document.blocks] == [TITLE, PARAGRAPH]
    assert document.date == datetime.date(2025, 3, 2)
    assert document.sources == ("a",)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("> ", ""),
        ("- ", ""),
        ("<blockquote>", ""),
        ("<ul><li>", "</ul>"),
        ("![", "](a)"),
        ("<b>", "</b>"),
        ("a~~", ""),
        ("<!", ""),
    ],
)
def test_deep_nesting_loses_no_word(opening: str, closing: str) -> None:
    assert "word" in parse(opening * 1000 + "word" + closing * 1000).prose


def test_indented_lists_of_many_levels() -> None:
    document = parse("".join(f"{'  ' * level}- word{level}\n" for level in range(200)))
    assert [block.span.of(document.prose) for block in document.blocks] == [f"word{level}" for level in range(200)]
    assert [block.lead for block in document.blocks] == [None, *range(199)]


def test_a_mark_is_a_span_of_the_prose() -> None:
    document = parse("One\n\n*Two*")
    assert document.marks == (Mark(MarkKind.EMPHASIS, Span(5, 8)),)
