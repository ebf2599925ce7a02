"""Finding the rule set's entities in prose by any of their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from factlint.facts.model import Entity

    Lookup = Callable[[str], Sequence["Alias"] | None]
    """The names under leading words, those with most words first; None for a word with which no name begins."""

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
FORMS = 50_000  # as many different words as are kept folded
_JOINT = re.compile(r"[ \t\n\u00a0\u2009\u202f.,&/'’-]{0,3}")  # what may stand between two words of one name


class Alias(NamedTuple):
    """One name of an entity, as folded words.

    `proper` where its words must be capitalised in the prose, `common` where it could mean another ("the airline").
    """

    words: tuple[str, ...]
    entity: str
    proper: bool
    common: bool = False

    def leading(self) -> tuple[str, ...]:
        """What it is looked up under: its first two words, or its only one; the plural too where these are all."""
        firsts = " ".join(self.words[:2])
        return (firsts, firsts + "s") if len(self.words) < 3 else (firsts,)


@lru_cache(FORMS)
def folded(word: str) -> str:
    """The word without case and accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(folded(word) for word in _WORD.findall(name))


def implied_id(name: str) -> str:
    """The id of an entity that a rule set names without listing it, the same wherever it is named."""
    return "-".join(name_words(name))


def is_description(name: str) -> bool:
    """Whether the name is a common one that could mean another too ("the airline")."""
    first, _, rest = name.partition(" ")
    return first in ("the", "The") and rest[:1].islower()


def alias(name: str, entity: str) -> Alias | None:
    """A name as it is looked for; None for one without words."""
    words = name_words(name)
    proper = any(part[:1].isupper() for part in name.split())
    return Alias(words, entity, proper, is_description(name)) if words else None


def by_leading(aliases: Iterable[Alias]) -> Mapping[str, Sequence[Alias]]:
    """The names under their leading words, those with most words first; at least none under each first word."""
    found: dict[str, list[Alias]] = {}
    for each in aliases:
        for words in each.leading():
            found.setdefault(words, []).append(each)
            found.setdefault(words.partition(" ")[0], [])
    for many in found.values():
        many.sort(key=lambda one: -len(one.words))
    return found


def find(prose: str, under: Lookup) -> Iterator[tuple[Span, str]]:
    """Where names stand, in order: the span of each, without a possessive, and the entity's id.

    Of names that begin at the same word the longest counts; names do not overlap.
    """
    end = 0
    first = {word: names for word in set(_WORD.findall(prose)) if (names := under(folded(word))) is not None}
    for match in _WORD.finditer(prose) if first else ():
        single = first.get(match[0])
        if single is None or match.start() < end:
            continue
        following = _WORD.match(prose, _joint_end(prose, match.end()))
        pairs = under(f"{folded(match[0])} {folded(following[0])}") if following else None
        for each in (*(pairs or ()), *single):
            stop = _matched(each, prose, match)
            if stop:
                yield Span(match.start(), stop), each.entity
                end = stop
                break


def _matched(alias: Alias, prose: str, first: re.Match[str]) -> int:
    """The offset at which the alias that begins with `first` ends, 0 where it does not stand here."""
    last, capital = first, first[0][:1].isupper() or first[0][:1].isdigit()
    for number, wanted in enumerate(alias.words):
        if number:
            following = _WORD.match(prose, _joint_end(prose, last.end()))
            if following is None:
                return 0
            last, capital = following, capital or following[0][:1].isupper()
        if not _same(folded(last[0]), wanted, final=number == len(alias.words) - 1):
            return 0
    return last.end() if capital or not alias.proper else 0


def _joint_end(prose: str, start: int) -> int:
    joint = _JOINT.match(prose, start)
    return joint.end() if joint else start


def _same(word: str, wanted: str, *, final: bool) -> bool:
    return word == wanted or (final and word == wanted + "s")


def is_person(entity: Entity) -> bool:
    """Whether it is one of the people: a bare surname is among their names, or a fact quotes or titles them."""
    first = entity.names[0].split()
    return entity.person or (len(first) > 1 and any(name == first[-1] for name in entity.names[1:]))


def aliases_of(entities: Iterable[Entity]) -> Iterator[Alias]:
    """All names of all entities, as they are looked for."""
    for entity in entities:
        for name in entity.names:
            if each := alias(name, entity.id):
                yield each


@dataclass(frozen=True)
class Persons(Container[object]):
    """The ids of the entities that are people."""

    entities: Mapping[str, Entity]

    def __contains__(self, name: object) -> bool:
        entity = self.entities.get(name) if isinstance(name, str) else None
        return entity is not None and is_person(entity)


@dataclass(frozen=True)
class Descriptions(Container[object]):
    """The folded words of the names that are common ones ("the airline")."""

    index: EntityIndex

    def __contains__(self, words: object) -> bool:
        if not isinstance(words, tuple):
            return False
        return any(each.common and each.words == words for each in self.index.under(" ".join(words[:2])) or ())


@dataclass(frozen=True)
class EntityIndex:
    """Entities by id, and by their names in prose; `stored` looks names up where that was made ready before."""

    entities: Mapping[str, Entity]
    stored: Lookup | None = None

    @cached_property
    def under(self) -> Lookup:
        """The names under their leading words."""
        return self.stored or by_leading(aliases_of(self.entities.values())).get

    @cached_property
    def named(self) -> Mapping[str, Entity]:
        """The first entity with each name, as it is written; of rule sets that are being read, this takes all in."""
        return {name: entity for entity in reversed(list(self.entities.values())) for name in entity.names}

    @cached_property
    def persons(self) -> Container[object]:
        """The ids of those that are people."""
        return Persons(self.entities)

    @cached_property
    def descriptions(self) -> Container[object]:
        """The folded words of the names that are common ones."""
        return Descriptions(self)

    def find(self, prose: str) -> Iterator[tuple[Span, str]]:
        """Where each entity is named, in order: the span of the name, without a possessive, and the entity's id."""
        return find(prose, self.under)
