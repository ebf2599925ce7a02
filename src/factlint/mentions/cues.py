"""The words by which somebody is said to have spoken, before a quotation and behind it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.speech import speech_words
from factlint.mentions.subjects import first_subject, owner, relative, subject_after, subject_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions.stretch import Stretch
    from factlint.mentions.subjects import Subject


class Frame(NamedTuple):
    """A subject and the words by which it is said to have spoken, "" where the draft shows it without any.

    `says` is False where those words are of thinking, hearing and the like, so that another may have spoken.
    """

    subject: Subject
    cue: str
    says: bool = True


class Cue(NamedTuple):
    """Words of reporting in a stretch: the numbers of the first and the last, their kind, and the words.

    `kind` is "verb", "participle" ("adding"), "source" ("according to"), "saying" ("… as saying") or "noun" ("her
    claim").
    """

    first: int
    last: int
    kind: str
    words: str


@cache
def _phrases(lang: str) -> dict[tuple[str, ...], str]:
    speech = speech_words(lang)
    return {tuple(p.split()): "verb" for p in speech.phrases} | {tuple(p.split()): "source" for p in speech.sources}


def _cues(stretch: Stretch) -> Iterator[Cue]:
    """All words of reporting in a stretch, in order."""
    phrases = _phrases(stretch.people.lang)
    firsts = {phrase[0] for phrase in phrases}
    for number, word in enumerate(stretch.words):
        if word.form in firsts:
            for phrase, kind in phrases.items():
                if tuple(w.form for w in stretch.words[number : number + len(phrase)]) == phrase:
                    yield Cue(number, number + len(phrase) - 1, kind, " ".join(phrase))
        kind = "" if stretch.people.name_at(word.start) else _kind(stretch, number)
        if kind:
            yield Cue(number, number, kind, word.form)


def _kind(stretch: Stretch, number: int) -> str:
    """What kind of word of reporting a word is, "" where it is none; with an owner or article it is no verb."""
    form, speech = stretch.form(number), stretch.speech
    if stretch.owned(number):
        return "noun" if form in speech.statements else ""
    if form in speech.verbs or form in speech.stances:
        return "verb"
    if form in speech.participles:
        return "saying" if stretch.form(number - 1) == "as" and not stretch.apart(number) else "participle"
    return ""


def before(stretch: Stretch, *, near: bool) -> Frame | None:
    """The last words of reporting before a quotation; where `near`, nothing but what belongs to them may follow.

    Others count where there are none of saying: who says what another expects, or claims, speaks himself.
    """
    tail = stretch.span.of(stretch.prose).rstrip()[-1:]
    weak: Frame | None = None
    for cue in reversed(list(_cues(stretch))):
        if near and not (tail in ",:" or len(stretch.words) - cue.last <= 2):
            break
        subject = _subject(stretch, cue)
        if subject is not None and subject.speaks and _says(stretch, cue):
            return Frame(subject, cue.words)
        weak = weak or (Frame(subject, cue.words, says=_says(stretch, cue)) if subject else None)
    return None if near else weak


def _says(stretch: Stretch, cue: Cue) -> bool:
    """Whether words are of saying, and not of thinking or of what was said."""
    return cue.kind != "noun" and cue.words not in stretch.speech.stances


def _subject(stretch: Stretch, cue: Cue) -> Subject | None:
    """Who is said to speak by words before a quotation."""
    if cue.kind == "source":
        return subject_after(stretch, cue.last + 1)
    if cue.kind == "saying":
        return subject_before(stretch, cue.first - 1)
    if cue.kind == "noun":
        return owner(stretch, cue.first)
    if stretch.form(cue.last + 1) == "by":
        return None if stretch.set_off(cue.first) else subject_after(stretch, cue.last + 2)
    if cue.kind == "participle":
        return first_subject(stretch.until(cue.first))
    found = subject_before(stretch, cue.first)
    if cue.first == 0 or (stretch.apart(cue.first) and cue.words not in stretch.speech.addressing):
        inverted = subject_after(stretch, cue.last + 1)
        if inverted is not None and (found is None or _closed(stretch, inverted)):
            return inverted
    return found


def _closed(stretch: Stretch, subject: Subject) -> bool:
    """Whether a comma follows, as in "He was, said one sailor, “a menace”"."""
    return stretch.prose.startswith(", ", subject.span.end)


def after(stretch: Stretch) -> Frame | None:
    """The words of reporting behind a quotation: at once, or behind their subject."""
    if stretch.form(0) in stretch.speech.linking - {"as"}:
        return None
    for cue in _cues(stretch):
        if cue.kind == "participle":
            return None
        subject = _behind(stretch, cue)
        if subject is not None and _says(stretch, cue) and not relative(stretch, subject):
            return Frame(subject, cue.words)
        if subject is None and _says(stretch, cue):
            return None
    return None


def _behind(stretch: Stretch, cue: Cue) -> Subject | None:
    """Who is said to speak by words behind a quotation; the order of verb and subject may be turned round."""
    if cue.kind == "noun":
        return None
    if cue.kind == "saying":
        return subject_before(stretch, cue.first - 1)
    if cue.kind == "source" or all(stretch.modifies(number) for number in range(cue.first)):
        return subject_after(stretch, cue.last + 1)
    found = subject_before(stretch, cue.first)
    return subject_after(stretch, cue.last + 1) if found is None and stretch.apart(cue.first) else found
