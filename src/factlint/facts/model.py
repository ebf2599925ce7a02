"""Facts as the program holds them: what was verified, about whom, and where."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from factlint.findings import Severity


class Place(NamedTuple):
    """Where something is written: line and column count from 1, columns in code points."""

    path: str
    line: int
    column: int


class Source(NamedTuple):
    """Where a fact was verified. `text` is the path of a local copy of it."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    date: datetime.date | None = None
    text: str | None = None


class Voice(NamedTuple):
    """One who speaks in a source's text: `name` as it stands there, None where none does; `person` the entity's id.

    `turns` counts the stretches in which they speak.
    """

    name: str | None
    person: str | None
    turns: int


class SourceText(NamedTuple):
    """The local copy of a source, as it was read: `path` of the file, and who speaks in it.

    `labelled` where it is a transcript, all of which belongs to one voice or another; elsewhere the first voice is that
    of the text itself.
    """

    path: str
    source: Source
    labelled: bool
    voices: tuple[Voice, ...]


class SourcePassage(NamedTuple):
    """A few sentences that one says in a source's text: `text` is its path, `voice` the number of who speaks.

    The passages of one voice follow each other as they do in the text. `lines` say where the words stand in the file:
    from each offset in them on at a line and column, which count from 1.
    """

    text: str
    voice: int
    words: str
    lines: tuple[tuple[int, int, int], ...]

    def place(self, offset: int) -> Place:
        """Where in the file the code point at `offset` of the words is written."""
        start, line, column = self.lines[max(0, bisect_right(self.lines, offset, key=lambda line: line[0]) - 1)]
        return Place(self.text, line, column + offset - start)


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what facts are about: `names` hold the preferred name first; `person` where a fact quotes or titles it."""

    id: str
    names: tuple[str, ...]
    person: bool = False


class Formerly(NamedTuple):
    """A value that used to be right, as prose, and the last day on which it was."""

    value: str
    until: datetime.date | None = None


class Fact(NamedTuple):
    """One verified fact.

    `statement` is it in one line, for people. `data` is what its kind derived from the keys of its own, `entities` whom
    it is about, those that the rule set does not list among them. `right` and `wrong` are its examples.
    """

    id: str
    kind: str
    statement: str
    place: Place
    data: object
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    severity: Severity | None = None
    verified: datetime.date | None = None
    expires: datetime.date | None = None
    was: tuple[Formerly, ...] = ()
    accept: tuple[str, ...] = ()
    note: str | None = None
    tags: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleSet:
    """One file of verified facts, or several merged into one.

    `texts` are the local copies of its sources, `passages` what is said in them, text by text and voice by voice.
    """

    path: str
    title: str | None
    lang: str
    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    facts: tuple[Fact, ...]
    texts: tuple[SourceText, ...] = ()
    passages: tuple[SourcePassage, ...] = ()
