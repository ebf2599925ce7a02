"""Finding the rule set's entities in prose by any of their names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.facts.model import Entity

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_JOINT = re.compile(r"[ \t\n\u00a0\u2009\u202f.,&/'’-]{0,3}")  # what may stand between two words of one name


class Alias(NamedTuple):
    """One name of an entity, as folded words; `proper` where its words must be capitalised in the prose."""

    words: tuple[str, ...]
    entity: str
    proper: bool


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


@dataclass(frozen=True)
class EntityIndex:
    """All names of all entities, ready to be looked up; built once for a rule set."""

    entities: Mapping[str, Entity]

    @cached_property
    def _aliases(self) -> dict[tuple[str, ...], tuple[Alias, ...]]:
        """The names under their first two words, those of one word under that."""
        found: dict[tuple[str, ...], list[Alias]] = {}
        for alias in _all_aliases(self.entities):
            found.setdefault(alias.words[:2], []).append(alias)
            if len(alias.words) < 3:
                found.setdefault((*alias.words[:-1], alias.words[-1] + "s"), []).append(alias)
        return {first: tuple(sorted(many, key=lambda a: -len(a.words))) for first, many in found.items()}

    @cached_property
    def _firsts(self) -> frozenset[str]:
        return frozenset(words[0] for words in self._aliases)

    @cached_property
    def persons(self) -> frozenset[str]:
        """The entities that are people: a bare surname is among their names, or a fact quotes or titles them."""
        return frozenset(entity.id for entity in self.entities.values() if entity.person or _has_surname(entity))

    @cached_property
    def descriptions(self) -> frozenset[tuple[str, ...]]:
        """The folded words of the names that are common ones ("the airline")."""
        names = (name for entity in self.entities.values() for name in entity.names)
        return frozenset(name_words(name) for name in names if is_description(name))

    def find(self, prose: str) -> Iterator[tuple[Span, str]]:
        """Where each entity is named, in order: the span of the name, without a possessive, and the entity's id.

        Of names that begin at the same word the longest counts; names do not overlap.
        """
        end = 0
        for match in _WORD.finditer(prose):
            first = folded(match[0])
            if match.start() < end or first not in self._firsts:
                continue
            following = _WORD.match(prose, _joint_end(prose, match.end()))
            pairs = self._aliases.get((first, folded(following[0])), ()) if following else ()
            for alias in (*pairs, *self._aliases.get((first,), ())):
                stop = _matched(alias, prose, match)
                if stop:
                    yield Span(match.start(), stop), alias.entity
                    end = stop
                    break


def _all_aliases(entities: Mapping[str, Entity]) -> Iterator[Alias]:
    for entity in entities.values():
        for name in entity.names:
            words = name_words(name)
            if words:
                yield Alias(words, entity.id, proper=any(part[:1].isupper() for part in name.split()))


def _has_surname(entity: Entity) -> bool:
    first = entity.names[0].split()
    return len(first) > 1 and any(name == first[-1] for name in entity.names[1:])


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
