from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.document import BlockKind, Document
from factlint.parsers import frontmatter
from factlint.parsers.markdown import MarkdownParser
from factlint.span import Span


def parse(front: str, rest: str = "Text") -> Document:
    return MarkdownParser().parse(f"{front}\n\n{rest}\n", "draft.md")


def titles(front: str) -> list[tuple[str, str]]:
    """The titles of the front matter and the places that their first and last words stand in."""
    document = parse(front)
    return [
        (block.span.of(document.prose), document.locate(block.span).of(document.source))
        for block in document.blocks
        if block.kind is BlockKind.TITLE
    ]


@pytest.mark.parametrize(
    ("front", "title", "written"),
    [
        ("---\ntitle: Up 17% in 2024\n---", "Up 17% in 2024", "Up 17% in 2024"),
        ("---\ntitle: 'Up 17%'\n---", "Up 17%", "Up 17%"),
        ('---\ntitle: "Up 17%"\n...', "Up 17%", "Up 17%"),
        ("---\nauthor: {name: A}\ntitle: Up 17%\n---", "Up 17%", "Up 17%"),
        ("---\ntags: [a]\ntitle: 'It''s 17%'\n---", "It's 17%", "'It''s 17%'"),
        ('---\ntitle: "\\"17%\\" \\u2013 up"\n---', '"17%" – up', '"\\"17%\\" \\u2013 up"'),
        ("---\ndescription: >-\n  Up 17%\n  in 2024\n---", "Up 17% in 2024", "Up 17%\n  in 2024"),
        ("---\ndescription: |\n  Up 17%\n\n  in 2024\ndate: x\n---", "Up 17% in 2024", "Up 17%\n\n  in 2024"),
        ("---\ndescription: Up\n  17%\n---", "Up 17%", "Up\n  17%"),
        ("---\ntitle: é 😀  17%  # no comment\n---", "é 😀 17%", "é 😀  17%"),
        ("---\ntitle: &a Up 17%\n---", "Up 17%", "&a Up 17%"),
        ("\ufeff---\r\ntitle: Up 17%\r\ndate: x\r\n---\r\n", "Up 17%", "Up 17%"),
        ("+++\ntitle = 'Up 17%'\n+++", "Up 17%", "Up 17%"),
        ('+++\ntitle = "Up \\"17%\\""\n+++', 'Up "17%"', '"Up \\"17%\\""'),
        ('+++\ntitle = """\nUp\n17%"""\n+++', "Up 17%", "Up\n17%"),
        ("+++\ndate = 2024-03-02\nheadline = 'Up 17%'\n[extra]\ntitle = 'no'\n+++", "Up 17%", "Up 17%"),
        *[(f"---\n{key}: Up 17%\n---", "Up 17%", "Up 17%") for key in frontmatter.TITLES],
    ],
)
def test_titles_stand_where_they_are_written(front: str, title: str, written: str) -> None:
    assert titles(front) == [(title, written)]


@pytest.mark.parametrize(
    "front",
    [
        "---\nslug: up-17\n---",
        "---\ntags: [up, 17%]\n---",
        "---\n# title: x\n---",
        "---\n---",
        "---\ntitle:\n---",
        "---\n- title: a\n---",
    ],
)
def test_nothing_else_is_prose(front: str) -> None:
    assert parse(front).prose == "Text"
    assert not parse(front).skipped


@pytest.mark.parametrize(
    ("front", "date"),
    [
        ("---\ndate: 2025-03-02\n---", "2025-03-02"),
        ("---\ndate: 2025-03-02T10:00:00Z\n---", "2025-03-02"),
        ("---\ndate: '2025-03-02 10:00'\n---", "2025-03-02"),
        ("---\ndate: 2025/3/2\n---", "2025-03-02"),
        ("---\nlastmod: 2025-03-09\npubDate: 2025-03-02\n---", "2025-03-02"),
        ("---\npubDate: 2025-03-09\ndate: 2025-03-02\n---", "2025-03-02"),
        ("+++\ndate = 2025-03-02\n+++", "2025-03-02"),
        ("+++\ndate = 2025-03-02T10:00:00+02:00\n+++", "2025-03-02"),
        ("+++\ndate = '2025-03-02'\n+++", "2025-03-02"),
        ("---\ndate: 2025-13-02\n---", None),
        ("---\ndate: last week\n---", None),
        ("---\ntitle: 2025-03-02\n---", None),
    ],
)
def test_the_date(front: str, date: str | None) -> None:
    assert parse(front).date == (datetime.date.fromisoformat(date) if date else None)


@pytest.mark.parametrize(
    ("front", "sources"),
    [
        ("---\nsources: [https://a.org, b]\n---", ("https://a.org", "b")),
        ("---\nsources:\n- title: A\n  url: b\n- C\n---", ("A", "b", "C")),
        ("---\nsources: A\n---", ("A",)),
        ("---\nsources: []\n---", ()),
        ("---\nsources: &a [b, *a]\n---", ("b",)),
        ("+++\nsources = ['a', 'b']\n+++", ("a", "b")),
    ],
)
def test_sources(front: str, sources: tuple[str, ...]) -> None:
    assert parse(front).sources == sources


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: a: b\n---",
        "---\ntitle: [a\n---",
        "---\ntitle: 'a\n---",
        "---\ntitle: \x07\n---",
        "---\ntitle: *gone\n---",
        "+++\ntitle = a\n+++",
        f"---\ntitle: {'[' * 5000}\n---",
        f"---\ntitle: {'a ' * frontmatter.LIMIT}\n---",
    ],
)
def test_what_cannot_be_read_is_told_and_the_text_is_read(front: str) -> None:
    document = parse(front)
    ((span, reason),) = document.skipped
    assert "---" not in span.of(document.source)
    assert span.start == 4
    assert reason.startswith("the front matter cannot be read: ")
    assert document.prose == "Text"


@pytest.mark.parametrize(
    "source",
    ["---\n\ntitle: a\n---\n", "Text\n\n---\ntitle: a\n---\n", "---\nWords between rules\n---\n", "---\ntitle: a\n"],
)
def test_rules_are_no_front_matter(source: str) -> None:
    document = MarkdownParser().parse(source, "draft.md")
    assert document.prose
    assert all(block.kind is not BlockKind.TITLE for block in document.blocks)
    assert "title: a" in document.prose or "Words" in document.prose


value = st.text(st.sampled_from([*"ab Z9%$é😀“”'\"#:,.-[]{}&*!?|>~"]), max_size=12)


@given(st.lists(st.tuples(st.sampled_from(["title", "date", "a1", "sources"]), value), min_size=1, max_size=4))
def test_simple_lines_are_read_as_the_yaml_parser_reads_them(pairs: list[tuple[str, str]]) -> None:
    text = "".join(f"{key}: {written}\n" for key, written in pairs)
    if frontmatter._simple().fullmatch(text):
        assert frontmatter._read_simple(text, 4) == frontmatter._read_yaml(text, 4)


def test_a_span_of_the_titles_is_of_the_file() -> None:
    document = parse("---\ntitle: Up 17%\n---")
    start = document.prose.index("17%")
    assert document.locate(Span(start, start + 3)) == Span(14, 17)
