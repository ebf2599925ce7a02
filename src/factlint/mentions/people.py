"""Which names in a draft are people's, and which of them mean the same person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.lexicon.roles import role_words
from factlint.lexicon.speech import speech_words
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.model import NameMention

# A person's name has no more words than this, and a word in capitals of more letters is none of a person's.
LONGEST = 4
LETTERS = 3


@dataclass(frozen=True)
class People:
    """The people that a draft names."""

    prose: str
    names: Sequence[NameMention]
    lang: str = "en"

    def name_at(self, offset: int) -> NameMention | None:
        """The name that holds the code point at `offset`."""
        at = bisect_right(self.names, offset, key=lambda name: name.span.start) - 1
        return self.names[at] if at >= 0 and offset < self.names[at].span.end else None

    def within(self, span: Span) -> Sequence[NameMention]:
        """The names that begin within a span, in order."""
        start = bisect_left(self.names, span.start, key=lambda name: name.span.start)
        end = bisect_left(self.names, span.end, key=lambda name: name.span.start)
        return self.names[start:end]

    def is_person(self, name: NameMention) -> bool:
        """Whether a name may be a person's: a full name, or the surname of one that the draft gives elsewhere."""
        words = self._bare(name.name)
        if len(words) == 1:
            return words[0] in self._surnames or self._honorific(name) is not None
        if all(
            word.lower().rstrip(".") in self._titles or word.lower() in role_words(self.lang).changes for word in words
        ):
            return False
        return self._full(words) and not self.prose.endswith(("the ", "The "), 0, name.span.start)

    def full_name(self, name: NameMention) -> str:
        """The fullest name that the draft has for this person, without titles."""
        words = self._bare(name.name)
        if len(words) == 1:
            return self._surnames.get(words[0], " ".join(words))
        return " ".join(words)

    def called(self, text: str) -> NameMention | None:
        """The first person whose full name or surname this is, in any case."""
        return self._callable.get(text.casefold().strip())

    @cached_property
    def _callable(self) -> dict[str, NameMention]:
        found: dict[str, NameMention] = {}
        for name in self.names:
            if self.is_person(name):
                for text in (self.full_name(name), name.name, self.full_name(name).split()[-1]):
                    found.setdefault(text.casefold(), name)
        return found

    def gender(self, name: NameMention) -> str:
        """What an honorific tells of a person, "m" or "f"; "" where none does."""
        return self._genders.get(self.key(name), "")

    def key(self, name: NameMention) -> str:
        """What is the same for two names of one person."""
        return name.entity or self.full_name(name).casefold()

    @cached_property
    def _titles(self) -> frozenset[str]:
        words = role_words(self.lang)
        return frozenset({*words.heads, *words.abbreviations})

    @cached_property
    def _genders(self) -> dict[str, str]:
        found = {}
        for name in self.names:
            gender = self._honorific(name)
            if gender:
                found[self.key(name)] = gender
        return found

    @cached_property
    def _surnames(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in self.names:
            words = self._bare(name.name)
            if len(words) > 1 and self._full(words):
                found.setdefault(words[-1], " ".join(words))
        return found

    def _bare(self, name: str) -> list[str]:
        """The words of a name without what stands before it ("SAG-AFTRA President") or behind it ("of Harvard")."""
        speech = speech_words(self.lang)
        words = name.split()
        behind = next((at for at, word in enumerate(words) if at > 1 and word in speech.governing), len(words))
        words = words[:behind]
        ahead = [
            at
            for at, word in enumerate(words[:-1], 1)
            if word.lower() in speech.honorifics or word.lower().rstrip(".") in self._titles
        ]
        return words[ahead[-1] :] if ahead else words

    def bare_span(self, name: NameMention) -> Span:
        """Where the person's own name stands in a name."""
        words = " ".join(self._bare(name.name))
        at = name.name.find(words)
        return Span(name.span.start + at, name.span.start + at + len(words)) if at >= 0 else name.span

    def _full(self, words: Sequence[str]) -> bool:
        """Whether several words look like a person's first and last names."""
        if len(words) > LONGEST or words[-1].lower().rstrip(".,") in speech_words(self.lang).places:
            return False
        return all(self._is_part(word) for word in words)

    def _is_part(self, word: str) -> bool:
        organisation = word.lower().rstrip(".,") in role_words(self.lang).organisations
        shouted = word.isupper() and len(word) > LETTERS
        named = word[:1].isupper() or word in ("de", "van", "von", "der", "del", "di", "la", "le")
        return named and not (organisation or shouted or any(char.isdigit() for char in word))

    def _honorific(self, name: NameMention) -> str | None:
        honorifics = speech_words(self.lang).honorifics
        before = self.prose[max(0, name.span.start - 12) : name.span.start].split()[-1:]
        first = name.name.split()[:1] if " " in name.name else []
        return next((honorifics[word.lower()] for word in [*first, *before] if word.lower() in honorifics), None)
