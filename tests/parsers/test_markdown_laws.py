"""Laws that hold for every Markdown text: nothing is lost, and every word is found where it stands."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from factlint.mentions.sentences import read_sentences
from factlint.parsers.markdown import MarkdownParser
from factlint.parsers.plain import PlainParser
from factlint.span import Span

if TYPE_CHECKING:
    from factlint.document import Document

SIGNS = [*"*_~`<>[]()!#-+|:&;\\\"'^=.1 \t\n\r\ufeff\x00éß😀\u0301\u00a0\u2028—“”aB$%/"]
PIECES = [
    *("**", "~~", "```", "<!--", "-->", "<b>", "</b>", "<br>", "<pre>", "<script>", "</script>", "<td>", "<table>"),
    *(
        "<img alt='x y'>",
        "<blockquote>",
        "</blockquote>",
        "<li>",
        "<a href=x>",
        "&amp;",
        "&nbsp;",
        "&#0;",
        "\\*",
        "\\\n",
    ),
    *(
        "\n\n",
        "\r\n",
        "  \n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "---\n",
        "+++\n",
        "title: a\n",
        "|a|b|\n|-|-|\n",
        "[^1]",
        "[^1]: ",
    ),
    *("![", "](u 't')", "[x]: y\n", "https://x.org/a_b", "www.x.org", "    ", "word", "5%", "<!", "<?", "$", ": "),
]
anything = st.lists(st.sampled_from([*SIGNS, *PIECES]), max_size=60).map("".join)


@given(anything | st.text())
def test_any_text_has_a_document_that_holds_together(source: str) -> None:
    for parser in (MarkdownParser(), PlainParser()):
        holds_together(parser.parse(source, "draft"), source)


def holds_together(document: Document, source: str) -> None:
    assert document.source == source
    prose = document.prose
    assert "\n\n".join(block.span.of(prose) for block in document.blocks) == prose
    assert all(block.span.of(prose).strip() == block.span.of(prose) != "" for block in document.blocks)
    assert [run.prose.start for run in document.runs] == [0, *(run.prose.end for run in document.runs)][
        : len(document.runs)
    ]
    assert not document.runs or document.runs[-1].prose.end == len(prose)
    for run in document.runs:
        assert 0 <= run.file.start < run.file.end <= len(source)
        assert run.prose.start < run.prose.end
        assert not run.verbatim or run.prose.of(prose) == run.file.of(source)
    for block in document.blocks:
        within = [run.file for run in document.runs if block.span.covers(run.prose)]
        assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(within))
    for mark in document.marks:
        assert 0 <= mark.span.start <= mark.span.end <= len(prose)
    for comment in document.comments:
        assert comment.text in comment.span.of(source) or "\n" in comment.text
    sentences_cover(document)


def sentences_cover(document: Document) -> None:
    sentences = read_sentences(document, "en")
    assert list(sentences) == sorted(sentences)
    covered = {offset for sentence in sentences for offset in range(*sentence)}
    assert {offset for offset, sign in enumerate(document.prose) if not sign.isspace()} <= covered
    for sentence in sentences:
        assert sentence.of(document.prose).strip() == sentence.of(document.prose) != ""
        assert any(block.span.covers(sentence) for block in document.blocks)
    assert all(one.end <= other.start for one, other in pairwise(sentences))


@given(anything, st.data())
def test_any_part_of_the_prose_has_a_place_in_the_file(source: str, data: st.DataObject) -> None:
    document = MarkdownParser().parse(source, "draft")
    if document.prose:
        start = data.draw(st.integers(0, len(document.prose) - 1))
        end = data.draw(st.integers(start + 1, len(document.prose)))
        place = document.locate(Span(start, end))
        assert 0 <= place.start < place.end <= len(source)


words = st.text("abcdefgéß中😀\u0301", min_size=3, max_size=8).map(lambda word: f"q{word}z")
"""Words that no markup is made of."""

INLINE = [
    *(
        "{}",
        "*{}*",
        "**{}**",
        "[{}](u)",
        "*a **{}***",
        "![{}](u)",
        "&amp;{}",
        "\\*{}",
        "{}&nbsp;",
        "<b>{}</b>",
        "`c` {}",
    ),
    *("{}[^1]", "{}<sup>2</sup>", "<!-- c --> {}", "https://x.org/y {}", "~~gone~~ {}", "<br>{}", "“{}”", "\\# {}"),
]
BLOCKS = [
    *(
        "{}",
        "# {}",
        "### {}",
        "- {}",
        "1. {}",
        "> {}",
        "> > {}",
        "| a | {} |\n|---|---|\n| c | d |",
        "- a\n\n  {}",
        "> - {}",
    ),
    *(
        "<div>\n\n{}\n\n</div>",
        "[^1]: {}",
        "term\n: {}",
        "- [ ] {}",
        "***\n{}",
        "{}  \nx",
        "x\ny {}",
        "> x\n> {}",
        "> x\n{}",
    ),
]
"""Markdown that holds all of its text as prose, whatever is around it."""

OPENINGS = ["", "\ufeff", "---\ntitle: x\n---\n", "---\ndescription: >\n  x\n---\n", "+++\ntitle = 'x'\n+++\n"]


@given(
    st.lists(st.tuples(words, st.sampled_from(INLINE), st.sampled_from(BLOCKS)), min_size=1, max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(OPENINGS),
)
def test_every_word_is_found_where_it_stands(parts: list[tuple[str, str, str]], newline: str, opening: str) -> None:
    text = "\n\n".join(block.format(inline.format(word)) for word, inline, block in parts)
    source = f"{opening}{text}\n\n[^1]: note\n".replace("\n", newline)
    document = MarkdownParser().parse(source, "draft")
    assert not document.skipped
    for word, *_ in parts:
        found = list(re.finditer(re.escape(word), document.prose))
        assert len(found) == source.count(word)
        for match in found:
            assert document.locate(Span(*match.span())).of(source) == word
            assert document.verbatim(Span(*match.span()))


@given(st.lists(st.sampled_from(["> ", "- ", "1. ", "* ", "+ "]), min_size=200, max_size=200), words)
def test_a_word_nested_two_hundred_levels_deep_is_found(levels: list[str], word: str) -> None:
    source = "".join(levels) + word
    document = MarkdownParser().parse(source, "draft")
    assert document.prose == word
    assert document.locate(Span(0, len(word))).of(source) == word
