"""Facts as the program holds them: what was verified, about whom, and where."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was verified. `text` is the path of a local copy of it."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    date: datetime.date | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what facts are about: `names` hold the preferred name first; `person` where a fact quotes or titles it."""

    id: str
    names: tuple[str, ...]
    person: bool = False


@dataclass(frozen=True, slots=True)
class Formerly:
    """A value that used to be right, as prose, and the last day on which it was."""

    value: str
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Fact:
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
    """One file of verified facts, or several merged into one."""

    path: str
    title: str | None
    lang: str
    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    facts: tuple[Fact, ...]
