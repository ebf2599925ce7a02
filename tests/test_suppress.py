"""Directives in comments."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.document import Block, BlockKind, Comment, Document, Run
from factlint.findings import Finding, Severity
from factlint.span import Span
from factlint.suppress import suppress

KNOWN = ("misquote", "misstated-figure", "pay", "unused-ignore")


def document(source: str) -> Document:
    """A document of which only the comments matter."""
    comments, at = [], source.find("<!--")
    while at >= 0:
        end = source.index("-->", at) + 3
        comments.append(Comment(Span(at, end), source[at + 4 : end - 3]))
        at = source.find("<!--", end)
    whole = Span(0, len(source))
    run, block = Run(whole, whole, verbatim=True), Block(BlockKind.PARAGRAPH, whole)
    return Document("d.md", source, source, (run,), (block,), comments=tuple(comments))


def outcome(source: str) -> tuple[list[int], list[tuple[str, str]]]:
    """The X's that are still found, counted from 0, and what is wrong with the directives: text and message."""
    found = [Span(i, i + 1) for i, char in enumerate(source) if char == "X"]
    findings = [Finding("d.md", "misstated-figure", Severity.ERROR, "m", span, "X", fact="pay") for span in found]
    kept, faults = suppress(document(source), findings, KNOWN)
    return [found.index(finding.span) for finding in kept], [(fault.text, fault.message) for fault in faults]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("X <!-- factlint: ignore misstated-figure -->\nX", [1]),
        ("X <!-- factlint: ignore pay -->\nX", [1]),
        ("<!-- factlint: ignore pay -->\nX\nX", [1]),
        ("<!-- factlint: ignore pay -->\n\nX\nX", [1]),
        ("\ufeff<!-- factlint:ignore pay-->\r\nX\r\nX", [1]),
        ("X\n<!-- factlint: ignore pay -->\n<!-- another -->\nX\nX", [0, 2]),
        ("<!-- a\nlong one\nfactlint: ignore pay -->\nX\nX", [1]),
        ("<!-- factlint: ignore\n  misstated-figure -->X\nX", [1]),
        ("X\n<!-- factlint: off pay -->\nX\nX\n<!-- factlint: on -->\nX", [0, 3]),
        ("<!-- factlint: off misstated-figure -->\nX\n\nX", []),
        ("<!-- factlint: off pay -->\nX\n<!-- factlint: on pay -->\nX", [1]),
        ("<!-- about factlint -->\nX", [0]),
    ],
)
def test_what_is_left(source: str, kept: list[int]) -> None:
    assert outcome(source) == (kept, [])


@pytest.mark.parametrize(
    ("source", "word", "said"),
    [
        ("<!-- factlint: ignore pay -->\nY", "pay", "nothing to suppress here: no 'pay'"),
        ("<!-- factlint: off misquote -->\nX", "misquote", "nothing to suppress here: no 'misquote'"),
        ("<!-- factlint: ignore misquot -->\nX", "misquot", "did you mean 'misquote'?"),
        ("<!-- factlint: ignore -->\nX", "ignore", "names nothing"),
        ("<!-- factlint: off -->\nX", "off", "names nothing"),
        ("<!-- factlint: ignor pay -->\nX", "ignor", "unknown directive 'ignor'; did you mean 'ignore'?"),
        ("<!-- factlint: on -->\nX", "on", "nothing is off here"),
        ("X <!-- factlint: ignore pay, misquote -->", "misquote", "nothing to suppress here"),
        ("<!-- factlint: ignore pay -->\nX <!-- factlint: ignore pay -->", "pay", "nothing to suppress here"),
    ],
)
def test_what_is_idle_is_told(source: str, word: str, said: str) -> None:
    _, faults = outcome(source)
    assert [text for text, _ in faults] == [word]
    assert said in faults[0][1]


IGNORE, OFF, ON = "<!-- factlint: ignore pay -->", "<!-- factlint: off pay -->", "<!-- factlint: on -->"
PIECES = st.sampled_from(["X", "\n", " ", "word", IGNORE, OFF, ON])


def plainly(source: str) -> list[int]:
    """What is left, told line by line and word by word: slow, and easy to see through."""
    left, number, off, waiting = [], 0, False, False
    for line in source.split("\n"):
        wordy = bool(line.replace(IGNORE, "").replace(OFF, "").replace(ON, "").strip())
        ignored = IGNORE in line or waiting
        waiting = ignored and not wordy
        for piece in re.findall("<!-- .*? -->|X", line):
            off = piece == OFF or (off and piece != ON)
            if piece == "X":
                left += [] if off or ignored else [number]
                number += 1
    return left


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_mixture_of_directives(source: str) -> None:
    assert outcome(source)[0] == plainly(source)


def test_many_directives_take_no_more_than_their_number() -> None:
    source = "<!-- factlint: ignore pay -->\nX\n" * 20_000
    assert outcome(source) == ([], [])
