"""Titles beside names: "SAG-AFTRA President Sean Astin", "Sean Astin, president of SAG-AFTRA,", "Astin, who heads it".

A title phrase is grown from its noun: leftwards over the words of titles and the organisation before them, rightwards
over "of" and the organisation after it. It belongs to the name that it touches.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.roles import role_words
from factlint.lexicon.speech import speech_words
from factlint.mentions.model import RoleMention
from factlint.mentions.people import People
from factlint.span import Span
from factlint.values.role import is_organisation, may_be_profession

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Document
    from factlint.lexicon.roles import RoleWords
    from factlint.mentions.model import NameMention

# No word that says something about a title is longer than this, in code points.
WORD = 24

_POSSESSIVE = ("'s ", "’s ", "' ", "’ ")
_CLOSING = ',.;:)—–?!”"\n'


class _Word(NamedTuple):
    start: int
    end: int
    form: str


class _Phrase(NamedTuple):
    """A title with what belongs to it: `start` and `end` are the whole phrase's, its determiner included.

    `title` is the span of the title's words, `text` those words without an organisation between them. `led` where the
    organisation stands before the title.
    """

    start: int
    end: int
    title: Span
    text: str
    organisation: Span | None = None
    entity: str | None = None
    led: bool = False
    determiner: str = ""

    @property
    def span(self) -> Span:
        return self.title if self.organisation is None else self.title.joined(self.organisation)


@dataclass(frozen=True)
class _Sentence:
    """A sentence ready to be searched for titles."""

    prose: str
    span: Span
    words: Sequence[_Word]
    names: Sequence[NameMention]
    people: People
    roles: RoleWords

    @property
    def lang(self) -> str:
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


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_]['’])[^\W_]+(?:['’](?!s\b)[^\W_]+)*")


@cache
def _apart() -> re.Pattern[str]:
    """What sets a title off from the name before it; an age may come between."""
    return re.compile(r"(?:,? \(?\d{1,3}\)?)?(?:,[ \n]| \(| [—–-] |—)")


@cache
def _past() -> re.Pattern[str]:
    """A year at the head of a sentence, which every title in it is of."""
    return re.compile(r"\W*(?:[Ii]n |[Dd]uring |[Uu]ntil |[Bb]y |[Bb]ack in )(?:\w+ )?(?:1[89]|20)\d\d\b")


@cache
def _for_a_time(lang: str) -> re.Pattern[str]:
    """Words after a title that say it was held for a time."""
    return re.compile(rf",? (?:{'|'.join(sorted(role_words(lang).limits))}) (?:\w+ )?(?:1[89]|20)\d\d\b")


def read_roles(
    document: Document, sentences: Sequence[Span], names: Sequence[NameMention], lang: str
) -> tuple[RoleMention, ...]:
    """The titles that the draft gives to people, in order."""
    found: list[RoleMention] = []
    people = People(document.spaced, names, lang)
    position = 0
    for span in sentences:
        while position < len(names) and names[position].span.end <= span.start:
            position += 1
        end = position
        while end < len(names) and names[end].span.start < span.end:
            end += 1
        if end > position:
            found += _of_sentence(document.spaced, span, names[position:end], people)
    return tuple(sorted(found, key=lambda mention: mention.span))


def _of_sentence(prose: str, span: Span, names: Sequence[NameMention], people: People) -> Iterator[RoleMention]:
    words = [_Word(m.start(), m.end(), m[0].lower()) for m in _word().finditer(prose, span.start, span.end)]
    sentence = _Sentence(prose, span, words, names, people, role_words(people.lang))
    past = _past().match(prose, span.start, span.end) is not None
    for phrase in _merged(prose, _phrases(sentence)):
        given = _given(sentence, phrase, people)
        if given is not None:
            name, before = given
            phrase = _completed(sentence, phrase, name, before=before)
            asserted = not past and _asserted(sentence, phrase, before=before)
            yield RoleMention(
                phrase.span,
                name,
                phrase.text,
                phrase.organisation.of(prose) if phrase.organisation else None,
                phrase.organisation,
                phrase.title,
                phrase.entity,
                asserted,
                phrase.determiner not in ("a", "an", "one"),
                before,
            )
    yield from _heading(sentence, people, past=past)


def _phrases(sentence: _Sentence) -> Iterator[_Phrase]:
    number = 0
    while number < len(sentence.words):
        if sentence.is_head(number):
            last = _last(sentence, number)
            phrase = _phrase(sentence, number, last)
            if phrase is not None:
                yield phrase
            number = last
        number += 1


def _last(sentence: _Sentence, head: int) -> int:
    """The last word of a title that goes on after its first noun: "chief" "financial officer"."""
    last = head
    for number in range(head + 1, min(head + 4, len(sentence.words))):
        if not sentence.joined(number):
            break
        if sentence.is_head(number):
            last = number
        elif not sentence.is_title(number):
            break
    for trailing in sentence.roles.trailing:
        forms = trailing.split()
        numbers = range(last + 1, last + 1 + len(forms))
        if [sentence.form(n) for n in numbers] == forms and all(sentence.joined(n) for n in numbers):
            return last + len(forms)
    return last


def _phrase(sentence: _Sentence, head: int, last: int) -> _Phrase | None:
    """The phrase around a title's noun."""
    first = head
    while first > 0 and sentence.joined(first) and sentence.is_title(first - 1):
        first -= 1
    prose, words = sentence.prose, sentence.words
    title = Span(words[first].start, words[last].end)
    owner, start = _owner(sentence, first)
    text = title.of(prose)
    changed = start
    while changed > 0 and sentence.joined(changed) and sentence.form(changed - 1) in sentence.roles.changes:
        changed -= 1
    if changed < start:
        text = f"{' '.join(words[n].form for n in range(changed, start))} {text}"
        title = Span(words[changed].start, title.end)
    determiner = sentence.form(changed - 1) if sentence.gap(changed) in (" ", "\n") else ""
    determiner = determiner if determiner in speech_words(sentence.lang).determiners else ""
    begin = words[changed - 1].start if determiner else words[changed].start
    if owner is not None:
        name = sentence.name_at(owner.start)
        entity = name.entity if name and name.span.end >= owner.end else None
        return _Phrase(begin, title.end, title, text, owner, entity, led=True, determiner=determiner)
    return _followed(sentence, last, _Phrase(begin, title.end, title, text, determiner=determiner))


def _owner(sentence: _Sentence, first: int) -> tuple[Span | None, int]:
    """The organisation right before a title ("Guild", "the studio's"), and the number of its first word."""
    number, words = _possessed(sentence, first), sentence.words
    last = number - 1
    while number > 0 and (sentence.joined(number) or sentence.gap(number) in _POSSESSIVE):
        at = number - 1
        name = sentence.name_at(words[at].start)
        if name is not None:
            if name.entity is None and sentence.people.is_person(name):
                break
            number = next(n for n in range(at, -1, -1) if n == 0 or words[n - 1].end <= name.span.start)
            while number < at and sentence.is_title(number) and sentence.form(number) in sentence.roles.changes:
                number += 1
            break
        if sentence.form(at) not in sentence.roles.organisations:
            break
        number = at
    if number > last:
        return None, first
    return Span(words[number].start, words[last].end), number


def _possessed(sentence: _Sentence, first: int) -> int:
    """The first word after a possessive, up to two adjectives before a title; the title's own where there is none."""
    for number in range(first, max(0, first - 3), -1):
        if sentence.gap(number) in _POSSESSIVE:
            return number
        if not sentence.joined(number) or not sentence.prose[sentence.words[number - 1].start].islower():
            break
    return first


def _followed(sentence: _Sentence, last: int, phrase: _Phrase) -> _Phrase | None:
    """The phrase with what follows after "of", "at" and the like: what the title is about, the organisation."""
    roles, number, prose = sentence.roles, last + 1, sentence.prose
    for _ in range(3):
        if sentence.gap(number) not in (" ", "\n") or sentence.form(number) not in roles.joints:
            break
        span, entity, after = _complement(sentence, number + 1)
        if span is None:
            break
        if entity is None and not is_organisation(span.of(prose), roles):
            title = Span(phrase.title.start, span.end)
            phrase = phrase._replace(end=span.end, title=title, text=title.of(prose))
            number = after
            continue
        if _is_modifier(sentence, after):
            return None
        owner = _without_article(prose, span)
        return phrase._replace(end=span.end, organisation=owner, entity=entity)
    return phrase


def _is_modifier(sentence: _Sentence, number: int) -> bool:
    """Whether the name before a word only describes what follows it ("of Arvella's fleet", "of the Arvella logo")."""
    if sentence.gap(number) in _POSSESSIVE:
        return True
    plain = number < len(sentence.words) and sentence.prose[sentence.words[number].start].islower()
    return plain and sentence.joined(number) and not sentence.ends(number)


def _complement(sentence: _Sentence, number: int) -> tuple[Span | None, str | None, int]:
    """The noun phrase that begins with a word: its span, its entity, and the number of the word after it."""
    words, speech = sentence.words, speech_words(sentence.lang)
    if number >= len(words):
        return None, None, number
    start, entity = words[number].start, None
    last = number - 1
    if sentence.form(number) in speech.determiners and sentence.name_at(start) is None:
        last = number
    name = sentence.name_at(words[last + 1].start) if last + 1 < len(words) else None
    if name is not None:
        entity = name.entity
        while last + 1 < len(words) and words[last + 1].end <= name.span.end:
            last += 1
    begun = last
    while last - number < 6 and _goes_on(
        sentence, last + 1, named=name is not None, first=last == begun and name is None
    ):
        last += 1
    entity = entity if last == begun else None
    if last < number or (name is None and last == begun and begun == number):
        return None, None, number
    return Span(start, words[last].end), entity, last + 1


def _goes_on(sentence: _Sentence, number: int, *, named: bool, first: bool) -> bool:
    """Whether a word still belongs to the noun phrase that the words before it have begun."""
    if number >= len(sentence.words) or not (sentence.joined(number) or sentence.gap(number) in _POSSESSIVE or first):
        return False
    if sentence.gap(number).strip(" \n-'’s"):
        return False
    if named:
        return sentence.form(number) in sentence.roles.organisations
    return not sentence.ends(number) and sentence.name_at(sentence.words[number].start) is None


def _without_article(prose: str, span: Span) -> Span:
    for article in ("the ", "The "):
        if prose.startswith(article, span.start):
            return Span(span.start + len(article), span.end)
    return span


def _merged(prose: str, phrases: Iterator[_Phrase]) -> Iterator[_Phrase]:
    """Titles joined by "and" made one ("chairman and chief executive")."""
    pending: _Phrase | None = None
    for phrase in phrases:
        if pending is not None and _goes_with(prose, pending, phrase):
            pending = _both(pending, phrase)
            continue
        if pending is not None:
            yield pending
        pending = phrase
    if pending is not None:
        yield pending


def _goes_with(prose: str, first: _Phrase, second: _Phrase) -> bool:
    whole = first.organisation is not None and not first.led
    return not whole and not second.determiner and prose[first.end : second.start] in (" and ", " & ")


def _both(first: _Phrase, second: _Phrase) -> _Phrase:
    return first._replace(
        end=second.end,
        title=first.title.joined(second.title),
        text=f"{first.text} and {second.text}",
        organisation=first.organisation or second.organisation,
        entity=first.entity or second.entity,
    )


def _given(sentence: _Sentence, phrase: _Phrase, people: People) -> tuple[NameMention, bool] | None:
    """The person whose title this is, and whether the title stands before the name."""
    prose = sentence.prose
    following = _name_after(sentence, phrase, people)
    preceding = _name_before(sentence, phrase, people)
    if following is not None and prose[phrase.end : following.span.start].strip() in ("", "."):
        return following, True
    if preceding is not None:
        listed = prose.startswith(", and ", phrase.end) and phrase.organisation is None
        return None if following is not None or listed else (preceding, False)
    if following is not None and (phrase.determiner or (phrase.led and phrase.organisation)):
        closed = prose[following.span.end : following.span.end + 1]
        return (following, True) if following.span.end >= sentence.span.end or closed in _CLOSING else None
    return None


def _completed(sentence: _Sentence, phrase: _Phrase, name: NameMention, *, before: bool) -> _Phrase:
    """The phrase with an organisation that stands apart: "President Astin of SAG", "Astin, president, SAG"."""
    if phrase.organisation is not None:
        return phrase
    prose, end = sentence.prose, name.span.end if before else phrase.end
    joint = (
        next((joint for joint in (" of ", " of the ", " at ") if prose.startswith(joint, end)), "") if before else ", "
    )
    if not joint or not prose.startswith(joint, end):
        return phrase
    owner = sentence.name_at(end + len(joint))
    if owner is None or sentence.people.is_person(owner):
        return phrase
    following = prose[owner.span.end : owner.span.end + 1]
    if not before and (following not in ("", "\n", ")", ".") or owner.span.end > sentence.span.end):
        return phrase
    return phrase._replace(organisation=owner.span, entity=owner.entity)


def _name_after(sentence: _Sentence, phrase: _Phrase, people: People) -> NameMention | None:
    gap = next((gap for gap in (" ", ". ", ", ", "\n") if sentence.prose.startswith(gap, phrase.end)), None)
    if gap is None:
        return None
    start = phrase.end + len(gap)
    name = sentence.name_at(start)
    return name if name is not None and name.span.start == start and people.is_person(name) else None


def _name_before(sentence: _Sentence, phrase: _Phrase, people: People) -> NameMention | None:
    """The person named right before a title, set off by a comma, a bracket or a dash, or linked by "is"."""
    at = bisect_right(sentence.names, phrase.start, key=lambda name: name.span.end) - 1
    if at < 0 or not people.is_person(sentence.names[at]):
        return None
    between = sentence.prose[sentence.names[at].span.end : phrase.start]
    if _apart().fullmatch(between) or between.strip(" ,") in sentence.roles.holding:
        return sentence.names[at]
    return None


def _asserted(sentence: _Sentence, phrase: _Phrase, *, before: bool) -> bool:
    """Whether the title is said to be held at present."""
    prose = sentence.prose
    if before:
        earlier = prose[max(sentence.span.start, phrase.start - WORD) : phrase.start].split()[-1:]
        return not earlier or earlier[0].lower().strip('"“‘(') not in sentence.roles.unasserted
    return _for_a_time(sentence.lang).match(prose, phrase.end) is None


def _heading(sentence: _Sentence, people: People, *, past: bool) -> Iterator[RoleMention]:
    """The titles that a verb gives: "Astin, who heads SAG-AFTRA"; of unknown bodies people chair many on the side."""
    leading = sentence.roles.leading
    for number, word in enumerate(sentence.words):
        if word.form not in leading or sentence.form(number - 1) != "who":
            continue
        who = sentence.words[number - 1]
        at = bisect_right(sentence.names, who.start, key=lambda name: name.span.end) - 1
        span, entity, _ = _complement(sentence, number + 1)
        if at < 0 or span is None or sentence.prose[sentence.names[at].span.end : who.start].strip(" ,"):
            continue
        owner = _without_article(sentence.prose, span)
        if entity is not None and people.is_person(sentence.names[at]):
            title = Span(word.start, word.end)
            text = owner.of(sentence.prose)
            asserted = not past
            yield RoleMention(
                title.joined(owner), sentence.names[at], word.form, text, owner, title, entity, asserted=asserted
            )
