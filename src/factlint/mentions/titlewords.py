"""The words of a sentence in which titles are looked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.roles import role_words
from factlint.lexicon.speech import speech_words
from factlint.values.role import may_be_profession

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.lexicon.roles import RoleWords
    from factlint.mentions.model import NameMention
    from factlint.mentions.people import People
    from factlint.span import Span


@cache
def _word(lang: str) -> re.Pattern[str]:
    """A word, or an abbreviation of a title with points ("C.E.O.")."""
    dotted = "|".join(r"\.".join(word) for word in sorted(role_words(lang).abbreviations))
    return re.compile(rf"\b(?i:{dotted})\.|(?<![^\W_]['’])[^\W_]+(?:['’](?!s\b)[^\W_]+)*")


class Word(NamedTuple):
    """A word of a sentence: its place and its lower-case form, without a possessive ending."""

    start: int
    end: int
    form: str


@dataclass(frozen=True)
class TitleSentence:
    """A sentence ready to be searched for titles."""

    prose: str
    span: Span
    words: Sequence[Word]
    names: Sequence[NameMention]
    people: People
    roles: RoleWords

    @classmethod
    def of(cls, prose: str, span: Span, names: Sequence[NameMention], people: People) -> TitleSentence:
        """The sentence at `span`, in which these names stand."""
        words = [
            Word(m.start(), m.end(), m[0].lower().replace(".", ""))
            for m in _word(people.lang).finditer(prose, span.start, span.end)
        ]
        return cls(prose, span, words, names, people, role_words(people.lang))

    @property
    def lang(self) -> str:
        """The language that it is in."""
        return self.people.lang

    def gap(self, number: int) -> str:
        """What stands between a word and the one before it; a line break where there is none."""
        if not 0 < number < len(self.words):
            return "\n\n"
        return self.prose[self.words[number - 1].end : self.words[number].start]

    def joined(self, number: int) -> bool:
        """Whether a word and the one before it are of one phrase."""
        return self.gap(number) in (" ", "-", "‑", "\u00a0", "\n") or (
            self.gap(number) == ". " and self.words[number - 1].form in self.roles.abbreviations
        )

    def form(self, number: int) -> str:
        """The lower-case form of a word, empty beyond the sentence."""
        return self.words[number].form if 0 <= number < len(self.words) else ""

    def name_at(self, offset: int) -> NameMention | None:
        """The name that holds the code point at `offset`."""
        at = bisect_right(self.names, offset, key=lambda name: name.span.start) - 1
        return self.names[at] if at >= 0 and offset < self.names[at].span.end else None

    def ends(self, number: int) -> bool:
        """Whether a word cannot be part of a noun phrase begun before it."""
        form, speech = self.form(number), speech_words(self.lang)
        stops = (speech.governing, speech.linking, speech.leading, speech.verbs, speech.determiners, self.roles.joints)
        return any(form in group for group in stops)

    def is_title(self, number: int) -> bool:
        """Whether a word may be part of a title, and not of a known name."""
        form, roles = self.form(number), self.roles
        if not any(
            form in group for group in (roles.heads, roles.changes, roles.grades, roles.domains, roles.abbreviations)
        ):
            return False
        name = self.name_at(self.words[number].start)
        return name is None or name.entity is None

    def is_head(self, number: int) -> bool:
        """Whether a word may be a title's noun."""
        form, roles = self.words[number].form, self.roles
        if form in roles.heads or form in roles.abbreviations:
            return self.is_title(number)
        return may_be_profession(form, roles) and self._at_named(number)

    def _at_named(self, number: int) -> bool:
        """Whether a word is lower-case and followed by "of" or "at" and a name."""
        if self.prose[self.words[number].start].isupper() or self.form(number + 1) not in self.roles.joints:
            return False
        owner = number + 3 if self.form(number + 2) == "the" else number + 2
        return owner < len(self.words) and self.joined(number + 1) and self.name_at(self.words[owner].start) is not None
