"""Subtitles as prose: WebVTT (W3C Candidate Recommendation, 4 April 2019) and SubRip.

The words of all cues are joined; numbers, times, settings, styles and tags are dropped, and so is a line that is shown
again while it scrolls up. A voice tag (``<v Lena Ruiz>``) is read as the label of a turn, "Lena Ruiz: …". Where another
begins to speak, a paragraph begins. Comments of WebVTT (``NOTE factlint: …``) hold directives.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlint.errors import DraftError, Problem
from factlint.mentions.labels import opens_turn
from factlint.parsers.prose import ProseBuilder
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Document

WEBVTT = ".vtt"

UNKNOWN = "– "
"""Stands before the words that have no voice among others that have one."""


class SubtitleParser:
    """Reads the words of subtitles, which are somebody's speech: drafts only where they are named as such."""

    name = "subtitles"
    suffixes = (WEBVTT, ".srt")
    walked = False

    def parse(self, source: str, path: str) -> Document:
        """The document of subtitles. Raises `DraftError` for what has no cues, and for times that cannot be read."""
        webvtt = path.lower().endswith(WEBVTT)
        if webvtt and not source.removeprefix("\ufeff").startswith("WEBVTT"):
            raise DraftError(Problem(path, 1, 1, "is no WebVTT: its first line is not WEBVTT"))
        cues = list(_cues(source, path, webvtt=webvtt))
        prose = ProseBuilder(path, source)
        for match in _note().finditer(source) if webvtt else ():
            prose.comment(*match.span(), match["text"])
        _tell(list(_once([part for cue in cues for part in _parts(source, cue)])), prose)
        return prose.document()


def _cues(source: str, path: str, *, webvtt: bool) -> Iterator[Sequence[Span]]:
    """The lines of words of each cue: those between its times and the next cue's number or name."""
    lines = [Span(*match.span("words")) for match in _line().finditer(source)]
    times = [number for number, line in enumerate(lines) if "-->" in line.of(source)]
    wrong = [number for number in times if not _times().fullmatch(lines[number].of(source))]
    if wrong or not times:
        said = "the times of this cue cannot be read" if wrong else "has no cues"
        raise DraftError(*(Problem(path, number + 1, 1, said) for number in wrong or [0]))
    for start, stop in pairwise([*times, len(lines)]):
        cue = lines[start + 1 : stop]
        if webvtt:
            yield cue[: next((at for at, line in enumerate(cue) if line.start == line.end), len(cue))]
        else:
            yield cue[:-1] if stop < len(lines) and cue and cue[-1].of(source).strip().isdigit() else cue


class _Part(NamedTuple):
    """What one voice says in one line of a cue.

    `pieces` are spans of the file, each with what it stands for where that is something else. `label` is where the
    voice is named, if it is named here. `words` are all its words.
    """

    start: int
    voice: str | None
    label: Span | None
    pieces: tuple[tuple[Span, str | None], ...]
    words: str


def _parts(source: str, cue: Sequence[Span]) -> Iterator[_Part]:
    voice = None
    for line in cue:
        start, label, pieces = line.start, None, list[tuple[Span, str | None]]()
        for match in _markup().finditer(source, *line):
            if match["voice"] is None:
                pieces += _piece(match)
                continue
            yield _part(source, start, voice, label, pieces)
            start, label, voice, pieces = match.start(), Span(*match.span("voice")), match["voice"].strip(), []
        yield _part(source, start, voice, label, pieces)


def _piece(match: re.Match[str]) -> Iterator[tuple[Span, str | None]]:
    if match["text"] is not None:
        yield Span(*match.span()), None
    elif match["entity"] is not None:
        from html import unescape

        words = unescape(match[0])
        if words.isprintable() or words.isspace():
            yield Span(*match.span()), words


def _part(
    source: str, start: int, voice: str | None, label: Span | None, pieces: Sequence[tuple[Span, str | None]]
) -> _Part:
    words = "".join(span.of(source) if words is None else words for span, words in pieces)
    return _Part(start, voice, label, tuple(pieces), " ".join(words.split()))


def _once(parts: Sequence[_Part]) -> Iterator[_Part]:
    """The parts that have words, each row of words that is shown in several cues once."""
    shown = ""
    for part in parts:
        if part.words and not (" " in part.words and part.words == shown):
            yield part
            shown = part.words


def _tell(parts: Sequence[_Part], prose: ProseBuilder) -> None:
    voiced, voice, end = any(part.voice for part in parts), None, 0
    for part in parts:
        if not end or part.voice != voice or opens_turn(part.words):
            prose.end_block()
            if part.label:
                prose.text(*part.label)
                prose.put(": ", part.label.end, part.pieces[0][0].start)
            elif voiced and part.voice is None:
                prose.put(UNKNOWN, part.start - 1, part.start)
        else:
            prose.put(" ", end, part.pieces[0][0].start)
        for span, words in part.pieces:
            if words is None:
                prose.text(*span)
            else:
                prose.put(words, *span)
        voice, end = part.voice, part.pieces[-1][0].end


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"(?P<words>[^\r\n]*)(?:\r\n|\r|\n|\Z)")


@cache
def _times() -> re.Pattern[str]:
    time = r"(?:\d+:)?\d\d?:\d\d[.,]\d{1,3}"
    return re.compile(rf"\s*{time}\s*-->\s*{time}(?:\s.*)?")


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"<v(?:\.[^\s<>.]+)*[ \t]+(?P<voice>[^<>\r\n]+)>"
        r"|<(?:/?[A-Za-z][^<>\r\n]*|/|[\d:.]+)>|\{\\[^{}\r\n]*\}"
        r"|(?P<entity>&(?:[A-Za-z]+|#\d+|#x[\dA-Fa-f]+);)"
        r"|(?P<text>[^<{&\r\n]+|[<{&])"
    )


@cache
def _note() -> re.Pattern[str]:
    return re.compile(r"^NOTE(?P<text>[ \t]+factlint:[^\r\n]*)$", re.MULTILINE)
