"""Holding the quotations of a draft against verified ones: recognising, comparing, and saying what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, cast

from factlint.facts.found import found, relied
from factlint.findings import Evidence, FindingName, Fix, Severity
from factlint.lexicon.quotations import quotation_words
from factlint.mentions.model import QuotationUse
from factlint.mentions.people import People
from factlint.span import Span
from factlint.values.alignment import Difference, difference
from factlint.values.passages import pairs, shared
from factlint.values.quotation import Token, find, spoken, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.compiled import FactIndex
    from factlint.facts.model import Fact
    from factlint.findings import Finding, Vouched
    from factlint.mentions.model import QuotationMention
    from factlint.reading import Reading

MISQUOTE = FindingName(
    "misquote",
    Severity.ERROR,
    "Words in quotation marks are close to a verified quotation, and some were changed, added, dropped or moved.",
    wrong="“A ferry that hurries is a ferry that is trusted,” Ruiz said.",
    right="“A ferry that waits is a ferry that is trusted,” Ruiz said.",
)
MISATTRIBUTED = FindingName(
    "misattributed-quote",
    Severity.ERROR,
    "Verified words are given to somebody who did not say them.",
    wrong="“A ferry that waits is a ferry that is trusted,” said Joss Arden.",
    right="“A ferry that waits is a ferry that is trusted,” said Lena Ruiz.",
)


class _Evidence(NamedTuple):
    """How much must agree before words count as an altered quotation: weights, see `Difference`."""

    closeness: float
    shared: float
    least: int
    run: int


# The less the draft says about the speaker, the more the words themselves must say.
_SAME = _Evidence(closeness=0.6, shared=3.0, least=5, run=3)
_UNKNOWN = _Evidence(closeness=0.68, shared=3.5, least=6, run=3)
_OTHER = _Evidence(closeness=0.85, shared=5.0, least=7, run=4)

# More wordings than this are never aligned with one quotation.
NEAREST = 8

# Fewer words than this, or a lesser weight, anyone may have said.
_OWN_WORDS = 5


@dataclass(frozen=True, slots=True)
class QuotationData:
    """A verified quotation: the words as they are written, the speaker's entity and names."""

    quote: str
    speaker: str
    names: tuple[str, ...]


class _Place(NamedTuple):
    """Where a wording is kept: the numbers of its fact and of the wording, and how many words it has."""

    fact: int
    wording: int
    size: int


@dataclass(frozen=True, slots=True)
class _Verified:
    """One wording of a fact's quotation, ready to be compared; `opens` and `closes` as its sentence does."""

    fact: Fact
    data: QuotationData
    text: str
    words: tuple[Token, ...]
    opens: bool
    closes: bool


@dataclass(frozen=True)
class QuotationCheck:
    """The check of all quotation facts of a rule set."""

    facts: FactIndex

    def __call__(self, reading: Reading) -> Iterator[Finding | Vouched]:
        """What is misquoted or misattributed in a draft, one finding a quotation at most, and what is neither."""
        people = People(reading.document.prose, reading.names, reading.lang)
        for quotation in reading.quotations:
            if quotation.use is QuotationUse.SPEECH:
                yield from self._judge(reading, people, quotation)

    def _near(self, quoted: Sequence[str]) -> list[_Verified]:
        """The verified wordings that share most with quoted words, the nearest first."""
        light = quotation_words(self.facts.lang).light
        found = shared(pairs(quoted, light), self.facts.weight, self._places)
        order = sorted(found, key=lambda place: (-found[place], abs(place.size - len(quoted)), place))
        return [self._verified(place) for place in order[:NEAREST]]

    def _places(self, pair: str) -> Iterator[_Place]:
        return (_Place(fact, *note) for fact, note in self.facts.notes(pair))

    @cached_property
    def _ready(self) -> dict[_Place, _Verified]:
        return {}

    def _verified(self, place: _Place) -> _Verified:
        if place not in self._ready:
            fact = self.facts.at(place.fact)
            self._ready[place] = _verified(fact, wordings(fact)[place.wording])
        return self._ready[place]

    def _judge(self, reading: Reading, people: People, quotation: QuotationMention) -> Iterator[Finding | Vouched]:
        tokens = _tokens(reading.document.prose, quotation)
        near = self._near([token.form for token in tokens])
        words = quotation_words(self.facts.lang)
        right: list[tuple[_Verified, int]] = []
        altered: list[tuple[_Verified, Difference]] = []
        for verified in near:
            match = find(tokens, verified.words, words.negations)
            if match is not None and match.lost is None:
                right.append((verified, match.count))
                continue
            compared = difference(tokens, verified.words, words, opens=verified.opens, closes=verified.closes)
            if compared is not None and compared.changes:
                altered.append((verified, compared))
            elif compared is not None and compared.count > len(verified.words) // 2:
                right.append((verified, compared.count))
        if right:
            yield from _attributed(reading, people, quotation, right)
            return
        ranked = sorted(altered, key=lambda pair: -pair[1].closeness)
        best = next(
            (pair for pair in ranked if _recognised(pair[1], _relation(people, reading, quotation, pair[0]))), None
        )
        if best:
            yield _misquote(reading, tokens, *best)


def wordings(fact: Fact) -> tuple[str, ...]:
    """The words of a quotation fact: those that were said, and further ones that are right."""
    return (fact.data.quote, *fact.accept) if isinstance(fact.data, QuotationData) else ()


def _verified(fact: Fact, text: str) -> _Verified:
    words = spoken(tokenise(text))
    opening = text.lstrip("“\"'‘« ")[:1]
    closing = words[-1].stop if words else True
    data = cast("QuotationData", fact.data)
    return _Verified(fact, data, text, words, not opening.islower() and opening not in ".…", closing)


def _tokens(prose: str, quotation: QuotationMention) -> list[Token]:
    """The tokens of a quotation, their spans of the prose."""
    return [
        token._replace(span=token.span.shift(piece.start))
        for piece in quotation.pieces
        for token in tokenise(piece.of(prose))
    ]


def _relation(people: People, reading: Reading, quotation: QuotationMention, verified: _Verified) -> _Evidence:
    """What the draft says about the speaker, as the evidence that it leaves to be found."""
    other = _other_speaker(people, reading, quotation, verified)
    if other is None:
        return _UNKNOWN
    return _OTHER if other else _SAME


def _other_speaker(people: People, reading: Reading, quotation: QuotationMention, verified: _Verified) -> bool | None:
    """Whether the draft gives the words to another person than the fact; None where it does not say."""
    speaker = quotation.speaker
    if speaker is None:
        return None
    if speaker.entity is not None:
        if speaker.entity == verified.data.speaker:
            return False
        return True if not speaker.referring and speaker.entity in reading.entities.persons else None
    if (speaker.person or speaker.name).split()[-1:] == verified.data.names[0].split()[-1:]:
        return False
    name = people.name_at(speaker.span.start)
    described = speaker.referring or speaker.person is None
    return True if not described and name is not None and people.is_person(name) else None


def _recognised(compared: Difference, wanted: _Evidence) -> bool:
    return (
        compared.closeness >= wanted.closeness
        and compared.shared >= wanted.shared
        and compared.count >= wanted.least
        and compared.run >= wanted.run
    )


def _attributed(
    reading: Reading, people: People, quotation: QuotationMention, right: Sequence[tuple[_Verified, int]]
) -> Iterator[Finding | Vouched]:
    """That right words are their speaker's; the finding where they are put into another's mouth."""
    own = [verified for verified, _ in right if not _other_speaker(people, reading, quotation, verified)]
    if own:
        yield from relied(reading, own[0].fact, quotation.span)
        return
    verified, count = max(right, key=lambda pair: pair[1])
    speaker = quotation.speaker
    if speaker is None or count < min(_OWN_WORDS, len(verified.words)) or count < 3:
        return
    owner = verified.data.names[0]
    yield found(
        reading.document,
        verified.fact,
        MISATTRIBUTED,
        speaker.span,
        f"{owner} said “{_short(verified.text)}”, not {speaker.person or speaker.name}",
        expected=owner,
        fix=Fix(owner, safe=False),
        explanation=(
            Evidence("words", "those of the verified quotation", (verified.text,)),
            Evidence("speaker", "another person", (speaker.name,)),
        ),
    )


def _short(text: str) -> str:
    words = text.strip('“”"').split()
    return " ".join(words) if len(words) <= 12 else " ".join([*words[:10], "…"])


def _misquote(reading: Reading, tokens: Sequence[Token], verified: _Verified, compared: Difference) -> Finding:
    """The finding for altered words: from the first of them to the last."""
    start, end, right_start, right_end = _extent(tokens, verified.words, compared)
    span = Span(tokens[start].span.start, tokens[end - 1].span.end)
    right = (
        Span(verified.words[right_start].span.start, verified.words[right_end - 1].span.end)
        if right_start < right_end
        else None
    )
    expected = _cased(right.of(verified.text), span.of(reading.document.prose), first=start == 0) if right else None
    whole = all(token.is_word for token in tokens[start:end]) and not _broken(reading, span)
    words = "; ".join(_told(reading.document.prose, tokens, verified, change) for change in compared.changes)
    return found(
        reading.document,
        verified.fact,
        MISQUOTE,
        span,
        f"{verified.data.names[0]} did not say “{_line(span.of(reading.document.prose))}”: {words}",
        expected=expected,
        fix=Fix(expected, safe=False) if expected and whole else None,
        explanation=(
            Evidence("words", f"{compared.closeness:.0%} those of the verified quotation", (verified.text,)),
            Evidence("altered", words),
        ),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _broken(reading: Reading, span: Span) -> bool:
    """Whether the span reaches over the end of a quoted piece, and so holds words that nobody spoke."""
    return not any(piece.covers(span) for quotation in reading.quotations for piece in quotation.pieces)


def _extent(tokens: Sequence[Token], words: Sequence[Token], compared: Difference) -> tuple[int, int, int, int]:
    """From the first altered token to the last, and the words that belong there.

    Where words are missing, those beside the place are taken in; where there are too many, the next one is, so that
    there is something to write in their stead.
    """
    first, last = compared.changes[0], compared.changes[-1]
    start, end, right_start, right_end = first.start, last.end, first.right_start, last.right_end
    if start == end or right_start == right_end:
        if start == end and start > 0 and right_start > 0:
            start, right_start = start - 1, right_start - 1
        if end < len(tokens) and right_end < len(words):
            end, right_end = end + 1, right_end + 1
        elif right_start == right_end and start > 0 and right_start > 0:
            start, right_start = start - 1, right_start - 1
    return start, end, right_start, right_end


def _cased(right: str, wrong: str, *, first: bool) -> str:
    """The right words, with a first letter as the draft has it where the quotation begins there."""
    if not first or not wrong[:1].isalpha():
        return right
    return (right[:1].upper() if wrong[:1].isupper() else right[:1].lower()) + right[1:]


def _told(prose: str, tokens: Sequence[Token], verified: _Verified, change: tuple[int, int, int, int]) -> str:
    """One change in words."""
    start, end, right_start, right_end = change
    ours = _line(prose[tokens[start].span.start : tokens[end - 1].span.end]) if start < end else ""
    theirs = verified.words[right_start:right_end]
    right = _line(verified.text[theirs[0].span.start : theirs[-1].span.end]) if theirs else ""
    if not right:
        return f"“{ours}” is added"
    if not ours:
        return f"“{right}” is left out"
    return f"“{ours}” stands for “{right}”"
