"""A fact as it is written in a rule set, before its kind has read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from factlint.errors import Problem
from factlint.facts.entities import EntityIndex
from factlint.values.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.facts.model import Entity, Formerly, Place


class Shape(StrEnum):
    """What the value of a key must look like in YAML."""

    TEXT = "text"
    TEXTS = "texts"  # one text or a list of them
    LIST = "list"  # a list of texts
    DATE = "date"  # ISO 8601, YYYY-MM-DD
    WHEN = "when"  # the same, or the year alone or with the month
    NUMBER = "number"
    FLAG = "flag"  # true or false
    ENTITY = "entity"  # the id of an entity, or a name
    PERSON = "person"  # the same, of a person
    REGEX = "regex"  # a regular expression of the regex module
    FORM = "form"  # a list or mapping of a form of its own; for the keys that every fact has, not for a kind's


class Key(NamedTuple):
    """A key that a kind of fact understands: its name, the shape of its value and what it means, in one sentence.

    `choices` are the only texts that it may hold, where not every text may stand there.
    """

    name: str
    shape: Shape
    meaning: str
    required: bool = False
    choices: tuple[str, ...] = ()


class Derived(NamedTuple):
    """What a kind makes of a fact: the statement in one line, its data, and the entities that it is about.

    An entity that the rule set does not list is added to those that are looked for in drafts.
    """

    statement: str
    data: object
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact's keys, their shapes already checked against the kind's `Key`s.

    `values` hold a `str`, `tuple[str, ...]`, `datetime.date`, `PartialDate`, `float` or `bool` as the key's shape says
    (an ENTITY is its text as written); `places` where each value stands. `entities` are those of the whole rule set,
    and `index` finds them in prose.
    """

    id: str
    place: Place
    values: Mapping[str, object]
    places: Mapping[str, Place]
    entities: Mapping[str, Entity]
    was: tuple[Formerly, ...] = ()
    accept: tuple[str, ...] = ()
    lang: str = "en"
    index: EntityIndex = field(default_factory=lambda: EntityIndex({}))

    def text(self, key: str) -> str | None:
        """The value of a TEXT, ENTITY or REGEX key, None where the key is absent."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """The values of a TEXTS or LIST key, none where the key is absent."""
        value = self.values.get(key)
        return value if isinstance(value, tuple) else ()

    def when(self, key: str) -> PartialDate | None:
        """The value of a WHEN key, None where the key is absent."""
        value = self.values.get(key)
        return value if isinstance(value, PartialDate) else None

    def entity(self, key: str) -> Entity | None:
        """The entity that an ENTITY key names by its id or one of its names, None where it names none."""
        wanted = self.text(key)
        if wanted is None or wanted in self.entities:
            return self.entities.get(wanted or "")
        return self.index.named.get(wanted)

    def problem(self, key: str | None, message: str) -> Problem:
        """A problem at the value of `key`, or at the fact itself."""
        place = self.places.get(key or "", self.place)
        return Problem(place.path, place.line, place.column, message)
