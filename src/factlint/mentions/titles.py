"""Title phrases in a sentence: "SAG-AFTRA president", "the guild's former president", "chair of the ferry board".

A phrase is grown from the title's noun: leftwards over the words of titles and the organisation before them, rightwards
over "of" and the organisation after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.speech import speech_words
from factlint.span import Span
from factlint.values.role import is_organisation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions.titlewords import TitleSentence

_POSSESSIVE = ("'s ", "’s ", "' ", "’ ")


class TitlePhrase(NamedTuple):
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
        """The title with its organisation."""
        return self.title if self.organisation is None else self.title.joined(self.organisation)


def title_phrases(sentence: TitleSentence) -> Iterator[TitlePhrase]:
    """The titles of a sentence, those that "and" joins as one."""
    yield from _merged(sentence.prose, _phrases(sentence))


def _phrases(sentence: TitleSentence) -> Iterator[TitlePhrase]:
    number = 0
    while number < len(sentence.words):
        if sentence.is_head(number):
            last = _last(sentence, number)
            phrase = _phrase(sentence, number, last)
            if phrase is not None:
                yield phrase
            number = last
        number += 1


def _last(sentence: TitleSentence, head: int) -> int:
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


def _phrase(sentence: TitleSentence, head: int, last: int) -> TitlePhrase | None:
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
        return TitlePhrase(begin, title.end, title, text, owner, entity, led=True, determiner=determiner)
    return _followed(sentence, last, TitlePhrase(begin, title.end, title, text, determiner=determiner))


def _owner(sentence: TitleSentence, first: int) -> tuple[Span | None, int]:
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


def _possessed(sentence: TitleSentence, first: int) -> int:
    """The first word after a possessive, up to two adjectives before a title; the title's own where there is none."""
    for number in range(first, max(0, first - 3), -1):
        if sentence.gap(number) in _POSSESSIVE:
            return number
        if not sentence.joined(number) or not sentence.prose[sentence.words[number - 1].start].islower():
            break
    return first


def _followed(sentence: TitleSentence, last: int, phrase: TitlePhrase) -> TitlePhrase | None:
    """The phrase with what follows after "of", "at" and the like: what the title is about, the organisation."""
    roles, number, prose = sentence.roles, last + 1, sentence.prose
    for _ in range(3):
        if sentence.gap(number) not in (" ", "\n") or sentence.form(number) not in roles.joints:
            break
        span, entity, after = complement(sentence, number + 1)
        if span is None:
            break
        if entity is None and not is_organisation(span.of(prose), roles):
            title = Span(phrase.title.start, span.end)
            phrase = phrase._replace(end=span.end, title=title, text=title.of(prose))
            number = after
            continue
        if _is_modifier(sentence, after):
            return None
        owner = without_article(prose, span)
        return phrase._replace(end=span.end, organisation=owner, entity=entity)
    return phrase


def _is_modifier(sentence: TitleSentence, number: int) -> bool:
    """Whether the name before a word only describes what follows it ("of Arvella's fleet", "of the Arvella logo")."""
    if sentence.gap(number) in _POSSESSIVE:
        return True
    plain = number < len(sentence.words) and sentence.prose[sentence.words[number].start].islower()
    return plain and sentence.joined(number) and not sentence.ends(number)


def complement(sentence: TitleSentence, number: int) -> tuple[Span | None, str | None, int]:
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


def _goes_on(sentence: TitleSentence, number: int, *, named: bool, first: bool) -> bool:
    """Whether a word still belongs to the noun phrase that the words before it have begun."""
    if number >= len(sentence.words) or not (sentence.joined(number) or sentence.gap(number) in _POSSESSIVE or first):
        return False
    if sentence.gap(number).strip(" \n-'’s"):
        return False
    if named:
        return sentence.form(number) in sentence.roles.organisations
    return not sentence.ends(number) and sentence.name_at(sentence.words[number].start) is None


def without_article(prose: str, span: Span) -> Span:
    """A noun phrase less the "the" that it may begin with."""
    for article in ("the ", "The "):
        if prose.startswith(article, span.start):
            return Span(span.start + len(article), span.end)
    return span


def _merged(prose: str, phrases: Iterator[TitlePhrase]) -> Iterator[TitlePhrase]:
    """Titles joined by "and" made one ("chairman and chief executive")."""
    pending: TitlePhrase | None = None
    for phrase in phrases:
        if pending is not None and _goes_with(prose, pending, phrase):
            pending = _both(pending, phrase)
            continue
        if pending is not None:
            yield pending
        pending = phrase
    if pending is not None:
        yield pending


def _goes_with(prose: str, first: TitlePhrase, second: TitlePhrase) -> bool:
    whole = first.organisation is not None and not first.led
    return not whole and not second.determiner and prose[first.end : second.start] in (" and ", " & ")


def _both(first: TitlePhrase, second: TitlePhrase) -> TitlePhrase:
    return first._replace(
        end=second.end,
        title=first.title.joined(second.title),
        text=f"{first.text} and {second.text}",
        organisation=first.organisation or second.organisation,
        entity=first.entity or second.entity,
    )
