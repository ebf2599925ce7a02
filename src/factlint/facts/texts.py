"""Reading the texts of a rule set's sources: who says what in them, and where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint.errors import FactlintError, Problem
from factlint.facts.entities import EntityIndex, folded
from factlint.facts.model import SourcePassage, SourceText, Voice
from factlint.lines import Lines
from factlint.mentions.model import QuotationUse
from factlint.mentions.turns import Turn, read_turns
from factlint.mentions.voices import Voices
from factlint.reading import Reading
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factlint.document import Document
    from factlint.facts.model import Fact, Place, RuleSet

    Line = tuple[int, int, int]

QUOTATION = "quotation"
"""The kind of the facts by which somebody is quoted from a source."""

PASSAGE = 300
"""Code points; a passage ends with the word that reaches so far."""


class Texts(NamedTuple):
    """The texts of a rule set's sources, what is said in them, and why others could not be read."""

    texts: tuple[SourceText, ...]
    passages: tuple[SourcePassage, ...]
    problems: tuple[Problem, ...]


def read_texts(copies: Iterable[tuple[Place, str]], rules: RuleSet, opened: Callable[[str], Document]) -> Texts:
    """The texts of a rule set's sources, each read once.

    `copies` are their paths, and where these are written; `opened` gives the document of the file at a path. What that
    raises is told at the place of the path, but that there is no file, which was told before.
    """
    sources = (*rules.sources.values(), *(source for fact in rules.facts for source in fact.sources))
    known = {source.text: source for source in reversed(sources) if source.text}
    index = EntityIndex(rules.entities)
    texts: dict[str, SourceText] = {}
    passages: list[SourcePassage] = []
    problems: list[Problem] = []
    for place, path in copies:
        if path in texts or path not in known or not Path(path).is_file():
            continue
        try:
            document = opened(path)
            heard = _heard(document, rules, index, path)
        except FactlintError as error:
            problems += [_told(place, path, problem) for problem in error.problems]
            continue
        texts[path] = SourceText(path, known[path], heard.labelled, tuple(voice for voice, _ in heard.said))
        passages += _passages(document, path, [spans for _, spans in heard.said])
    return Texts(tuple(texts.values()), tuple(passages), tuple(problems))


def _told(place: Place, path: str, problem: Problem) -> Problem:
    """A problem of a text, at the place of the rule set that names it."""
    where = path if problem.line is None else f"{path}:{problem.line}"
    return Problem(place.path, place.line, place.column, f"the text {where} {problem.message}")


class _Heard(NamedTuple):
    """The voices of a text, and what each of them says."""

    labelled: bool
    said: list[tuple[Voice, Sequence[Span]]]


def _heard(document: Document, rules: RuleSet, index: EntityIndex, path: str) -> _Heard:
    if document.skipped or not re.search(r"\w", document.prose):
        said = document.skipped[0][1] if document.skipped else "holds no words"
        raise FactlintError(Problem(path, None, None, said))
    quoted = _quoted(rules.facts, path)
    persons = [entity for entity in rules.entities.values() if entity.id in index.persons]
    turns = read_turns(document, Voices(persons, quoted, rules.lang))
    if turns:
        return _Heard(labelled=True, said=_gathered(turns))
    whole = tuple(block.span for block in document.blocks)
    turns = tuple(_quotations(document, index, rules.lang))
    if not any(turn.label for turn in turns) and len(quoted) == 1:
        (person,) = quoted  # by facts: it is that person's statement
        return _Heard(labelled=False, said=_gathered([Turn(index.entities[person].names[0], person, whole)]))
    return _Heard(labelled=False, said=[*_gathered([Turn(None, None, whole)]), *_gathered(turns)])


def _quoted(facts: Sequence[Fact], path: str) -> frozenset[str]:
    """The persons whom facts quote from the source with this text."""
    quoting = (fact for fact in facts if fact.kind == QUOTATION and any(s.text == path for s in fact.sources))
    return frozenset(entity.id for fact in quoting for entity in fact.entities)


def _quotations(document: Document, index: EntityIndex, lang: str) -> Iterator[Turn]:
    """What a text quotes, and from whom where a person is named: without what stands between its pieces."""
    for quotation in Reading(document, index, lang).quotations:
        if quotation.use is QuotationUse.SPEECH:
            speaker = quotation.speaker
            named = speaker is not None and (speaker.entity or speaker.person)
            label = (speaker.person or speaker.name) if speaker and named else None
            yield Turn(label, speaker.entity if speaker and named else None, quotation.pieces)


def _gathered(turns: Sequence[Turn]) -> list[tuple[Voice, Sequence[Span]]]:
    """What each voice says, in the order in which they are first heard."""
    said: dict[str, list[Turn]] = {}
    for turn in turns:
        said.setdefault(turn.person or folded(turn.label or ""), []).append(turn)
    return [
        (Voice(own[0].label, own[0].person, len(own)), [piece for turn in own for piece in turn.pieces])
        for own in said.values()
    ]


def _passages(document: Document, path: str, said: Sequence[Sequence[Span]]) -> Iterator[SourcePassage]:
    lines = _lines(document)
    for voice, spans in enumerate(said):
        for span in spans:
            for part in _parts(document.prose, span):
                yield SourcePassage(path, voice, part.of(document.prose), _within(lines, part))


def _parts(prose: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start < span.end:
        following = re.compile(r"\s").search(prose, min(span.end, start + PASSAGE), span.end)
        end = following.end() if following else span.end
        yield Span(start, end)
        start = end


def _lines(document: Document) -> list[Line]:
    """Where the prose goes on at another place of the file: the offset in the prose, and the line and column there."""
    lines = Lines(document.source)
    found: list[Line] = []
    for run in document.runs:
        shift = run.file.start - run.prose.start
        breaks = re.finditer(r"\r\n|\r|\n", run.prose.of(document.prose)) if run.verbatim else ()
        for start in (run.prose.start, *(run.prose.start + match.end() for match in breaks)):
            at = lines.position(start + shift)
            found.append((start, at.line, at.column))
    return found


def _within(lines: Sequence[Line], part: Span) -> tuple[Line, ...]:
    """The lines of a part of the prose, their offsets counted from its start."""
    first = bisect_right(lines, part.start, key=lambda line: line[0]) - 1
    last = bisect_left(lines, part.end, key=lambda line: line[0])
    start, line, column = lines[first]
    following = ((offset - part.start, line, column) for offset, line, column in lines[first + 1 : last])
    return ((0, line, column + part.start - start), *following)
