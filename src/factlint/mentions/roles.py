"""Titles beside names: "SAG-AFTRA President Sean Astin", "Sean Astin, president of SAG-AFTRA,", "Astin, who heads it".

A title phrase belongs to the name that it touches.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.roles import role_words
from factlint.mentions.model import RoleMention
from factlint.mentions.people import People
from factlint.mentions.titles import complement, title_phrases, without_article
from factlint.mentions.titlewords import TitleSentence
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Document
    from factlint.mentions.model import NameMention
    from factlint.mentions.titles import TitlePhrase

# No word that says something about a title is longer than this, in code points.
WORD = 24

_CLOSING = ',.;:)—–?!”"\n'


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
    sentence = TitleSentence.of(prose, span, names, people)
    past = _past().match(prose, span.start, span.end) is not None
    for phrase in title_phrases(sentence):
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


def _given(sentence: TitleSentence, phrase: TitlePhrase, people: People) -> tuple[NameMention, bool] | None:
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


def _completed(sentence: TitleSentence, phrase: TitlePhrase, name: NameMention, *, before: bool) -> TitlePhrase:
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


def _name_after(sentence: TitleSentence, phrase: TitlePhrase, people: People) -> NameMention | None:
    gap = next((gap for gap in (" ", ". ", ", ", "\n") if sentence.prose.startswith(gap, phrase.end)), None)
    if gap is None:
        return None
    start = phrase.end + len(gap)
    name = sentence.name_at(start)
    return name if name is not None and name.span.start == start and people.is_person(name) else None


def _name_before(sentence: TitleSentence, phrase: TitlePhrase, people: People) -> NameMention | None:
    """The person named right before a title, set off by a comma, a bracket or a dash, or linked by "is"."""
    at = bisect_right(sentence.names, phrase.start, key=lambda name: name.span.end) - 1
    if at < 0 or not people.is_person(sentence.names[at]):
        return None
    between = sentence.prose[sentence.names[at].span.end : phrase.start]
    if _apart().fullmatch(between) or between.strip(" ,") in sentence.roles.holding:
        return sentence.names[at]
    return None


def _asserted(sentence: TitleSentence, phrase: TitlePhrase, *, before: bool) -> bool:
    """Whether the title is said to be held at present."""
    prose = sentence.prose
    if before:
        earlier = prose[max(sentence.span.start, phrase.start - WORD) : phrase.start].split()[-1:]
        return not earlier or earlier[0].lower().strip('"“‘(') not in sentence.roles.unasserted
    return _for_a_time(sentence.lang).match(prose, phrase.end) is None


def _heading(sentence: TitleSentence, people: People, *, past: bool) -> Iterator[RoleMention]:
    """The titles that a verb gives: "Astin, who heads SAG-AFTRA"; of unknown bodies people chair many on the side."""
    leading = sentence.roles.leading
    for number, word in enumerate(sentence.words):
        if word.form not in leading or sentence.form(number - 1) != "who":
            continue
        who = sentence.words[number - 1]
        at = bisect_right(sentence.names, who.start, key=lambda name: name.span.end) - 1
        span, entity, _ = complement(sentence, number + 1)
        if at < 0 or span is None or sentence.prose[sentence.names[at].span.end : who.start].strip(" ,"):
            continue
        owner = without_article(sentence.prose, span)
        if entity is not None and people.is_person(sentence.names[at]):
            title = Span(word.start, word.end)
            text = owner.of(sentence.prose)
            asserted = not past
            yield RoleMention(
                title.joined(owner), sentence.names[at], word.form, text, owner, title, entity, asserted=asserted
            )
