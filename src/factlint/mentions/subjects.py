"""Who does what a verb says: the noun phrase before it, or after it where the order is turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.span import Span

if TYPE_CHECKING:
    from factlint.mentions.model import NameMention
    from factlint.mentions.stretch import Stretch

# A subject is never looked for further from its verb than this many words or set-off phrases.
WORDS_BACK = 30
PHRASES_BACK = 5


class Subject(NamedTuple):
    """A noun phrase that can speak: a name, a pronoun, or neither ("the superintendent").

    `speaks` is False where nothing but its place tells that it does ("that number suggests").
    """

    span: Span
    name: NameMention | None = None
    pronoun: str = ""
    speaks: bool = True


def relative(stretch: Stretch, subject: Subject) -> bool:
    """Whether a subject begins a clause about what stands before it ("which he said")."""
    return stretch.form(stretch.number_at(subject.span.start) - 1) in stretch.speech.relatives


def subject_before(stretch: Stretch, verb: int) -> Subject | None:
    """The subject of the verb that is word `verb`, in front of it."""
    last = verb - 1
    while last >= 0 and not stretch.apart(last + 1) and stretch.modifies(last):
        last -= 1
    if last >= 0 and not stretch.apart(last + 1) and stretch.form(last) in stretch.speech.coordinating:
        return first_subject(stretch.until(last))
    behind, described = last, list[Subject]()
    for _ in range(PHRASES_BACK):
        if last < 0 or verb - last > WORDS_BACK:
            break
        if stretch.apart(last + 1):
            described += _described(stretch, last)
            found, last = _set_off(stretch, last)
            behind = last
        else:
            found, last = _ending(stretch, last)
        if found is not None:
            return _extended(stretch, found, behind)
    return next((subject for subject in reversed(described) if subject.speaks), None)


def _described(stretch: Stretch, last: int) -> list[Subject]:
    """The name or description in the set-off phrase that ends with word `last`: it may be all that says who it is."""
    first = last
    while first > 0 and not stretch.apart(first):
        first -= 1
    if first == last == 0 and stretch.surname(0):
        return [Subject(Span(stretch.words[0].start, stretch.words[0].end))]
    if _aside(stretch, first):
        return []
    while last >= first:
        found, last = _ending(stretch, last)
        if found is not None:
            return [found]
    return []


def _aside(stretch: Stretch, first: int) -> bool:
    """Whether a set-off phrase tells something of the noun before it ("who is ill", "citing the report")."""
    return stretch.form(first) in stretch.speech.relatives or stretch.form(first) in stretch.speech.participles


def _extended(stretch: Stretch, found: Subject, last: int) -> Subject:
    """A description with its complement, up to word `last`: "a spokesman for Brackwater"."""
    number = stretch.number_at(found.span.end - 1) + 1
    if found.name or found.pronoun or number > last or stretch.form(number) not in ("of", "for"):
        return found
    return found._replace(span=Span(found.span.start, stretch.words[last].end))


def _set_off(stretch: Stretch, last: int) -> tuple[Subject | None, int]:
    """The phrase between commas that ends with word `last`: a person's name, or else what comes before it."""
    first = last
    while first > 0 and not stretch.apart(first):
        first -= 1
    name = stretch.people.name_at(stretch.words[last].start)
    named = name is not None and stretch.people.is_person(name)
    if (
        name is not None
        and named
        and not (_aside(stretch, first) or stretch.governed(name, first) or _locates(stretch, name))
    ):
        return Subject(name.span, name), last
    return None, first - 1


def _locates(stretch: Stretch, name: NameMention) -> bool:
    """Whether a name says where the place right before it lies ("of Marwood, South Pellworm")."""
    number = stretch.number_at(name.span.start)
    place = stretch.people.name_at(stretch.words[number - 1].start) if number > 0 else None
    if place is None or stretch.prose[place.span.end : name.span.start] != ", ":
        return False
    if stretch.people.is_person(place):
        return stretch.people.bare_span(place) != place.span
    first = stretch.number_at(place.span.start)
    if first < 2 or stretch.apart(first - 1):  # "At Brackwater, Lena Ruiz said …"
        return False
    owner = stretch.people.name_at(stretch.words[first - 2].start)
    origin = stretch.form(first - 1) == "of" and owner is not None and stretch.people.is_person(owner)
    return origin or stretch.form(first - 1) in stretch.speech.whereabouts


def _ending(stretch: Stretch, last: int) -> tuple[Subject | None, int]:
    """The noun phrase that ends with word `last`, or where to go on looking."""
    if stretch.form(last) in stretch.speech.relatives or stretch.form(last) in stretch.speech.governing:
        return None, last - 1
    if stretch.pronoun(last):
        return _pronominal(stretch, last), last
    name = stretch.people.name_at(stretch.words[last].start)
    first = stretch.number_at(name.span.start) if name else last
    if name is not None and _locates(stretch, name):
        return _ending(stretch, first - 1)
    if name is not None and not stretch.governed(name, 0):
        return Subject(name.span, name), last
    while first > 0 and not stretch.apart(first) and not stretch.stops(first - 1):
        first -= 1
    if not stretch.apart(first) and stretch.form(first - 1) in stretch.speech.governing:
        return None, first - 2
    return _common(
        stretch, first, last, bare=stretch.apart(first) or stretch.form(first - 1) in stretch.speech.linking
    ), -1


def _pronominal(stretch: Stretch, number: int) -> Subject:
    word, pronoun = stretch.words[number], stretch.pronoun(number)
    return Subject(Span(word.start, word.start + len(pronoun)), pronoun=pronoun)


def _common(stretch: Stretch, first: int, last: int, *, bare: bool = False) -> Subject | None:
    """The words as a subject without a name, where they are one; `bare` where they need no determiner for it."""
    if stretch.pronoun(first):
        return _pronominal(stretch, first)
    forms = [stretch.form(number) for number in range(first, last + 1)]
    known = bool(forms) and stretch.can_speak(forms[-1])
    heads = [n for n, form in enumerate(forms) if form in stretch.speech.determiners or stretch.owns(first + n)]
    start = next((n for n in reversed(heads) if n - 1 not in heads), None)
    if start is None and known:
        start = 0
    if start is None and bare and forms and forms[-1].isalpha():
        start = 0
    if start is None or (start == len(forms) - 1 and forms[-1] in stretch.speech.determiners):
        return None
    begin = stretch.words[first + start].start
    owner = stretch.people.name_at(begin)
    return Subject(Span(owner.span.start if owner else begin, stretch.words[last].end), speaks=known)


def owner(stretch: Stretch, number: int) -> Subject | None:
    """Whose a thing is: the name or pronoun right before its noun."""
    if not 0 < number < len(stretch.words):
        return None
    name = stretch.people.name_at(stretch.words[number - 1].start)
    if name is not None and stretch.owns(number - 1):
        return Subject(name.span, name)
    word = stretch.words[number - 1]
    return Subject(Span(word.start, word.end), pronoun=word.form) if word.form in stretch.speech.owners else None


def subject_after(stretch: Stretch, first: int) -> Subject | None:
    """The subject that begins with word `first`, behind its verb or "according to"."""
    while first < len(stretch.words) and stretch.modifies(first):
        first += 1
    if first >= len(stretch.words):
        return None
    if stretch.pronoun(first):
        return _pronominal(stretch, first)
    last = _chunk(stretch, first)
    if last < first:
        return None
    found = _named(stretch, first, last) or _appended(stretch, last)
    if found is not None:
        return found
    common = _common(stretch, first, last)
    complemented = stretch.form(last + 1) in ("of", "for") and not stretch.apart(last + 1)
    return _extended(stretch, common, _chunk(stretch, last + 2)) if common and complemented else common


def _chunk(stretch: Stretch, first: int) -> int:
    """The last word of the noun phrase that begins with word `first`."""
    number = first
    while number < len(stretch.words) and (number == first or not stretch.apart(number)):
        name = stretch.people.name_at(stretch.words[number].start)
        if name is None and number - first < WORDS_BACK and not stretch.stops(number):
            number += 1
        elif name is not None:
            number = max(number + 1, stretch.number_at(name.span.end - 1) + 1)
        else:
            break
    return min(number, len(stretch.words)) - 1


def _named(stretch: Stretch, first: int, last: int) -> Subject | None:
    """The last person that the phrase names, or the name that is all of it."""
    inside = stretch.people.within(Span(stretch.words[first].start, stretch.words[last].end))
    people = (name for name in reversed(inside) if stretch.people.is_person(name))
    person = next((name for name in people if not stretch.owns(stretch.number_at(name.span.end - 1))), None)
    alone = next((name for name in inside if _alone(stretch, name, last)), None)
    name = person or alone
    return Subject(name.span, name) if name else None


def _alone(stretch: Stretch, name: NameMention, last: int) -> bool:
    return name.span.end >= stretch.words[last].end and not stretch.prose.startswith(("'s", "’s"), name.span.end)


def _appended(stretch: Stretch, last: int) -> Subject | None:
    """The person named in apposition after a description ("said a parent, Lena Ruiz")."""
    if last + 1 >= len(stretch.words) or not stretch.prose.startswith(", ", stretch.words[last].end):
        return None
    name = stretch.people.name_at(stretch.words[last + 1].start)
    if (
        name is not None
        and stretch.people.is_person(name)
        and (stretch.can_speak(stretch.form(last)) or " " in name.name)
    ):
        return Subject(name.span, name)
    return None


def first_subject(stretch: Stretch) -> Subject | None:
    """The subject that the stretch begins with: its first name, pronoun or speaking noun that nothing governs."""
    for number, word in enumerate(stretch.words[:WORDS_BACK]):
        name = stretch.people.name_at(word.start)
        if (
            name is not None
            and name.span.start == word.start
            and not (stretch.governed(name, 0) or stretch.aside(name))
        ):
            found = _named_first(stretch, name)
            if found is not None:
                return found
        if name is None and stretch.pronoun(number) in stretch.speech.persons:
            return _pronominal(stretch, number)
        if name is None and number > 0 and stretch.can_speak(word.form):
            found = _determined(stretch, number)
            if found is not None:
                return found
    return _lone(stretch)


def _lone(stretch: Stretch) -> Subject | None:
    """The first word, where it looks like a surname that the draft has nowhere else ("Brandt voted and said")."""
    if len(stretch.words) < 2 or stretch.apart(1) or not stretch.surname(0):
        return None
    if stretch.prose[stretch.words[1].start].isupper() or stretch.form(1) in stretch.speech.determiners:
        return None
    return Subject(Span(stretch.words[0].start, stretch.words[0].end), speaks=False)


def _named_first(stretch: Stretch, name: NameMention) -> Subject | None:
    """The name itself, the person that it leads to ("Brackwater boss Lena Ruiz"), or whom it describes."""
    number = stretch.number_at(name.span.end - 1)
    owns = stretch.owns(number)
    if stretch.people.is_person(name) and not owns:
        return Subject(name.span, name)
    last = _chunk(stretch, number)
    found = _named(stretch, number + owns, last)
    if found is not None or last == number:
        return found or (None if owns else Subject(name.span, name))
    if stretch.can_speak(stretch.form(last)):
        first = stretch.number_at(name.span.start)
        first -= first > 0 and not stretch.apart(first) and stretch.form(first - 1) in stretch.speech.determiners
        return Subject(Span(stretch.words[first].start, stretch.words[last].end))
    return None if owns else Subject(name.span, name)


def _determined(stretch: Stretch, number: int) -> Subject | None:
    first = number
    while first > 0 and not stretch.apart(first) and not stretch.stops(first - 1):
        first -= 1
    if not stretch.apart(first) and stretch.form(first - 1) in stretch.speech.governing:
        return None
    return _appended(stretch, number) or _common(stretch, first, number)
