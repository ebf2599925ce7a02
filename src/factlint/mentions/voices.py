"""Which person of a rule set a transcript's label means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factlint.facts.entities import name_words
from factlint.lexicon.roles import role_words
from factlint.lexicon.speech import speech_words
from factlint.lexicon.transcripts import transcript_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from factlint.facts.model import Entity

LETTERS = 3  # more than so many capitals are no initials

# Letters that labels in plain capitals replace, and that no decomposition of Unicode does.
PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})


@dataclass(frozen=True)
class Voices:
    """The persons who may speak in a source's text; `quoted` are those whom a fact quotes from it."""

    persons: Sequence[Entity]
    quoted: Collection[str]
    lang: str = "en"

    def person(self, label: str) -> str | None:
        """The id of the person whom a label means: by name, with or without titles; by initials, first name or role.

        None where that is nobody, or may be more than one.
        """
        words = _words(label)
        if not words:
            return None
        named = _only(entity.id for entity in self.persons if self._names(words, entity))
        return named or self._hinted(label.strip(" ."), words)

    def _names(self, words: Sequence[str], entity: Entity) -> bool:
        names = [_words(name) for name in entity.names]
        first, last = names[0][:1], names[0][-1:]
        if (*first, *last) == (words[0], words[-1]) and len(words) > 1:
            return True
        titles = _titles(self.lang)
        for at in range(len(words)):
            if words[at:] in names or words[at:] == last:
                return True
            if words[at] not in titles:
                return False
        return False

    def _hinted(self, label: str, words: Sequence[str]) -> str | None:
        """Whom a label means that is no name of a person, of those who are quoted."""
        persons = [entity for entity in self.persons if entity.id in self.quoted]
        if " ".join(words) in transcript_words(self.lang).answers:
            return _only(entity.id for entity in persons)
        if label.isupper() and len(label.replace(".", "")) <= LETTERS:
            letters = label.replace(".", "").lower()
            return _only(entity.id for entity in persons if _initials(entity) == letters)
        return _only(entity.id for entity in persons if _words(entity.names[0])[:1] == tuple(words))


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.translate(PLAIN) for word in name_words(name))


def _initials(entity: Entity) -> str:
    return "".join(word[0] for word in _words(entity.names[0]))


def _only(found: Iterable[str]) -> str | None:
    """What was found, if it is one."""
    ids = set(found)
    return ids.pop() if len(ids) == 1 else None


@cache
def _titles(lang: str) -> frozenset[str]:
    """The words that may stand before a name."""
    roles = role_words(lang)
    titles = (*roles.heads, *roles.abbreviations, *roles.changes, *roles.domains, *speech_words(lang).honorifics)
    return frozenset(word.strip(".") for title in titles for word in title.split())
