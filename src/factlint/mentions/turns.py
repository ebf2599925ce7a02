"""Who says what in a transcript: its labels, told from other words before a colon, and the words after each."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.document import BlockKind
from factlint.facts.entities import name_words
from factlint.lexicon.transcripts import transcript_words
from factlint.mentions.labels import Label, read_label
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Document
    from factlint.mentions.voices import Voices

# Labels that name nobody known are those of a transcript where so many words follow each, on average.
WORDS_A_TURN = 5


class Turn(NamedTuple):
    """What one says without a break: `label` as it is written, None where nobody is named, `person` an entity's id.

    `pieces` are spans of the prose, without headings and without what a bracket tells of laughter and the like.
    """

    label: str | None
    person: str | None
    pieces: tuple[Span, ...]


def read_turns(document: Document, voices: Voices) -> tuple[Turn, ...]:
    """All turns of a transcript, what comes before the first label among them; none of a text that is no transcript."""
    found = [_Found.of(document, label, voices) for label in _labels(document, voices.lang)]
    labels = _real(document, found)
    if not labels:
        return ()
    ends = [found.label.span.start for found in labels[1:]] + [len(document.prose)]
    turns = [Turn(None, None, _pieces(document, Span(0, labels[0].label.span.start), voices.lang))]
    for one, end in zip(labels, ends, strict=True):
        turns.append(Turn(one.text, one.person, _pieces(document, Span(one.label.span.end, end), voices.lang)))
    return tuple(turn for turn in turns if turn.pieces)


class _Found(NamedTuple):
    """A label with its name and what that means; `unnamed` for a word like "host"."""

    label: Label
    text: str | None
    key: tuple[str, ...]
    person: str | None
    unnamed: bool

    @staticmethod
    def of(document: Document, label: Label, voices: Voices) -> _Found:
        text = label.name.of(document.prose) if label.name else None
        key = name_words(text or "")
        unnamed = any(word in transcript_words(voices.lang).unnamed for word in key[:1] + key[-1:])
        return _Found(label, text, key, voices.person(text) if text else None, unnamed)

    def doubtful(self) -> _Found:
        """No label: its words are among those that are said, by whomever."""
        start = self.label.span.start
        return self._replace(label=Label(Span(start, start), None), text=None, key=())


def _labels(document: Document, lang: str) -> Iterator[Label]:
    noises = transcript_words(lang).noises
    for line in _lines(document):
        label = read_label(document.prose, line, lang)
        if label is None or (_is_heading(document, line) and label.span.end < line.end):
            continue  # a headline says of whom it is, not who speaks
        if label.name is None or not noises.intersection(name_words(label.name.of(document.prose))):
            yield label


def _is_heading(document: Document, line: Span) -> bool:
    return document.blocks[document.block_at(line.start)].kind is BlockKind.HEADING


def _lines(document: Document) -> Iterator[Span]:
    """The file's lines, as far as they are prose; each ends with its block."""
    breaks = [run.prose.end for run in document.runs if not run.verbatim and "\n" in run.file.of(document.source)]
    at = 0
    for block in document.blocks:
        starts = [block.span.start]
        while at < len(breaks) and breaks[at] < block.span.end:
            if breaks[at] > block.span.start:
                starts.append(breaks[at])
            at += 1
        ends = [start - 1 for start in starts[1:]] + [block.span.end]
        yield from (Span(start, end) for start, end in zip(starts, ends, strict=True))


def _real(document: Document, found: Sequence[_Found]) -> list[_Found]:
    """Those of what look like labels that are, which is none where the text is no transcript.

    It is one where two labels mean known persons or are words like "host", where it begins with the one person who
    speaks, or where several labels come again with sentences after them.
    """
    often = Counter(one.key for one in found if one.key)
    again = [one for one in found if often[one.key] > 1 and not one.label.bare]
    certain = [one for one in found if one.person or (one.unnamed and (often[one.key] > 1 or not one.label.bare))]
    alone = len(certain) < 2 and not (certain and certain[0].person and _begins(document, certain[0].label))
    if alone and (len({one.key for one in again}) < 2 or not _talks(document, again)):
        return []
    if not alone and all(one.label.bare and not one.person for one in certain):
        return []
    shouted = sum(bool(one.text and one.text.isupper()) for one in certain or again) * 2 > len(certain or again)
    judged = (_judged(one, often[one.key], shouted=shouted) for one in found)
    return [one for one in judged if one is not None]


def _judged(one: _Found, times: int, *, shouted: bool) -> _Found | None:
    """The label as far as it can be relied on; `shouted` where most of the transcript's are in capitals.

    A single word that stands before a colon once may be a name or the speaker's own: nobody is said to speak then.
    """
    if one.text is None or one.person or (one.unnamed and (times > 1 or not one.label.bare)):
        return one
    if one.label.bare:
        return None
    if times > 1 or len(one.key) > 1 or (shouted and one.text.isupper()):
        return one
    return one.doubtful()


def _begins(document: Document, label: Label) -> bool:
    """Whether the text, but for its headings, begins with the label."""
    first = next((block for block in document.blocks if block.kind is not BlockKind.HEADING), None)
    return first is not None and label.span.start == first.span.start


def _counts(one: _Found, times: int, *, shouted: bool) -> bool:
    """Whether a label of a transcript is one; `shouted` where most are in capitals."""
    if one.text is None or one.person:
        return True
    if one.label.bare:
        return False
    return one.unnamed or times > 1 or len(one.key) > 1 or (shouted and one.text.isupper())


def _talks(document: Document, labels: Sequence[_Found]) -> bool:
    """Whether sentences follow the labels, and no addresses and numbers."""
    lines = [document.prose[one.label.span.end :].partition("\n")[0] for one in labels]
    return sum(len(line.split()) for line in lines) > WORDS_A_TURN * len(labels)


def _pieces(document: Document, span: Span, lang: str) -> tuple[Span, ...]:
    """The words of a stretch, block by block."""
    found: list[Span] = []
    first, last = document.block_at(span.start), document.block_at(max(span.start, span.end - 1))
    for block in document.blocks[first : last + 1]:
        if block.kind is not BlockKind.HEADING:
            start = max(span.start, block.span.start)
            end = min(span.end, block.span.end)
            found += spoken_spans(document.prose, Span(start, max(start, end)), lang)
    return tuple(found)


def spoken_spans(prose: str, span: Span, lang: str) -> Iterator[Span]:
    """The parts of a span that were spoken: not what brackets tell of noises and times."""
    start = span.start
    for match in _asides(lang).finditer(prose, *span):
        yield from _trimmed(prose, start, match.start())
        start = match.end()
    yield from _trimmed(prose, start, span.end)


def _trimmed(prose: str, start: int, end: int) -> Iterator[Span]:
    words = prose[start:end]
    start += len(words) - len(words.lstrip())
    if words.strip():
        yield Span(start, start + len(words.strip()))


@cache
def _asides(lang: str) -> re.Pattern[str]:
    noises = "|".join(sorted(transcript_words(lang).noises))
    told = rf"\[[^\[\]\n]{{0,80}}\]|\((?:[^()\n]{{0,40}}\b)?(?:{noises})\)"
    return re.compile(rf"{told}|\(\d\d?(?::\d\d){{1,2}}\)", re.IGNORECASE)
