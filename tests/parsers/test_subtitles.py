"""Subtitles: what of them is prose, and that every word of it stands where it was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint.errors import DraftError
from factlint.parsers.subtitles import SubtitleParser

CASES = YAML(typ="safe", pure=True).load((Path(__file__).parent / "subtitles.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_prose(case: dict[str, object], newline: str) -> None:
    source = str(case["text"]).replace("\n", newline)
    document = SubtitleParser().parse(source, str(case["file"]))
    assert [block.span.of(document.prose) for block in document.blocks] == case["prose"]
    verbatim = [run for run in document.runs if run.verbatim]
    assert [run.file.of(source) for run in verbatim] == [run.prose.of(document.prose) for run in verbatim]


@pytest.mark.parametrize(
    ("file", "text", "line", "message"),
    [
        ("a.vtt", "00:01.000 --> 00:02.000\nHello\n", 1, "is no WebVTT"),
        ("a.vtt", "WEBVTT\n\nHello\n", 1, "has no cues"),
        ("a.srt", "", 1, "has no cues"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:02 -> 3 --> soon\nYou\n", 6, "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told(file: str, text: str, line: int, message: str) -> None:
    with pytest.raises(DraftError, match=message) as raised:
        SubtitleParser().parse(text, file)
    assert raised.value.problems[0].line == line


def test_a_note_holds_directives() -> None:
    source = "WEBVTT\n\nNOTE factlint: off misquote\n\n00:01.000 --> 00:02.000\nWe sell seats.\n"
    (comment,) = SubtitleParser().parse(source, "a.vtt").comments
    assert (comment.text.strip(), comment.span.of(source)) == ("factlint: off misquote", "NOTE factlint: off misquote")


@given(st.lists(st.text("ab <>&/v.{}\\:-\n1é", max_size=30), min_size=1, max_size=5))
def test_any_words_of_cues_stand_where_they_are_read(cues: list[str]) -> None:
    times = "00:00:01,000 --> 00:00:02,000"
    source = "\n".join(f"{times}\n{words}\n" for words in cues if "-->" not in words)
    document = SubtitleParser().parse(f"{times}\nx\n{source}", "a.srt")
    for run in document.runs:
        assert not run.verbatim or run.file.of(document.source) == run.prose.of(document.prose)
