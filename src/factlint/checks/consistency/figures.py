"""Two figures of one draft for the same thing at the same time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from factlint.binding.statement import Sentence
from factlint.checks.attribution import attributions
from factlint.checks.consistency.told import Told, is_unclear, tell
from factlint.mentions.words import folding, read_words
from factlint.passage import within
from factlint.values.compare import Outcome, compare
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.binding.statement import Statement
    from factlint.mentions.model import QuantityMention
    from factlint.reading import Reading
    from factlint.span import Span
    from factlint.values.quantity import Quantity

ANY = None  # whatever is counted
NEAREST = 12  # earlier statements of one kind that share a word, with which a figure is compared
_KINDS = {Dimension.NUMBER: Dimension.COUNT, Dimension.RATIO: Dimension.PERCENT, Dimension.DURATION: Dimension.MEASURE}


class Contradiction(NamedTuple):
    """Two places of the prose that cannot both be right."""

    earlier: Span
    later: Span


def contradictions(reading: Reading) -> Iterator[Contradiction]:
    """Each figure that contradicts an earlier one, in the draft's order."""
    groups: dict[tuple[Dimension, str], list[Told]] = {}
    for told in _all_told(reading):
        kind = _kind(told.mention)
        near = {id(one): one for word in told.words for one in groups.get((kind, word), ())[-NEAREST:]}
        same = [one for one in near.values() if _same(one, told)]
        if same and not any(_agrees(one, told) for one in same):
            first = min(same, key=lambda one: one.mention.span)
            yield Contradiction(first.mention.span, told.mention.span)
        for word in told.words:
            groups.setdefault((kind, word), []).append(told)


def _all_told(reading: Reading) -> Iterator[Told]:
    """What the figures of a draft tell, of those that another one could contradict."""
    rivals = _with_rivals(reading)
    for span in reading.sentences:
        sentence, mentions = Sentence(reading, span), within(rivals, span)
        for mention in () if not mentions or is_unclear(sentence) else mentions:
            told = tell(sentence, mention)
            if told:
                yield told


def _with_rivals(reading: Reading) -> list[QuantityMention]:
    """The figures that measure or count what another of the draft does; none of speakers' words, and no scores."""
    own = (mention for mention in reading.quantities if not reading.is_quoted(mention.span))
    found = [mention for mention in own if mention.value.dimension is not Dimension.TALLY]
    values: dict[tuple[Dimension, str | None], set[Quantity]] = {}
    for mention in found:
        for thing in (_counted(mention, reading.lang), ANY):
            values.setdefault((_kind(mention), thing), set()).add(mention.value)
    return [mention for mention in found if _has_rival(mention, values, reading.lang)]


def _has_rival(
    mention: QuantityMention, values: Mapping[tuple[Dimension, str | None], set[Quantity]], lang: str
) -> bool:
    """Whether another value counts the same, or one of the two does not say what it counts."""
    kind, thing = _kind(mention), _counted(mention, lang)
    near = (values[kind, thing], values.get((kind, ""), set())) if thing else (values[kind, ANY],)
    return any(value != mention.value for group in near for value in islice(group, 2))


def _kind(mention: QuantityMention) -> Dimension:
    return _KINDS.get(mention.value.dimension, mention.value.dimension)


def _counted(mention: QuantityMention, lang: str) -> str:
    """What a count counts, as a concept; empty for what is no count."""
    return folding(lang)(mention.noun.lower().split()[-1]) if mention.noun else ""


def _same(earlier: Told, later: Told) -> bool:
    """Whether both tell of one thing at one time, as it is."""
    if earlier.statement.sentence is later.statement.sentence or not _same_words(earlier, later):
        return False
    if earlier.table is not None and earlier.table == later.table:
        return False
    return (
        (earlier.subject or later.subject)
        and earlier.stands
        and later.stands
        and earlier.marks == later.marks
        and _same_place(earlier, later)
        and _same_time(earlier, later)
        and not _told_by_others(earlier, later)
    )


def _same_words(earlier: Told, later: Told) -> bool:
    """Whether each has the other's words; the later may leave out one that only describes, and so may a headline."""
    spare = earlier.words - later.words - later.lent
    strange = later.words - earlier.words - earlier.lent
    shared = (earlier.words | earlier.lent) & (later.words | later.lent)
    if len(shared) < 2 and not (earlier.words & later.words):
        return False
    loose = earlier.headline or later.headline
    return _only_describes(spare, earlier) and (not strange or (loose and _only_describes(strange, later)))


def _same_place(earlier: Told, later: Told) -> bool:
    """Whether nothing around the two tells them apart: other names, other owners, sections beside each other."""
    unknown = not (earlier.context and later.context) and not (earlier.owners and later.owners)
    named = unknown or any(one <= other or other <= one for one in earlier.context for other in later.context)
    owned = not (earlier.owners and later.owners) or earlier.owners == later.owners
    depth = min(len(earlier.section), len(later.section))
    return named and owned and earlier.section[:depth] == later.section[:depth]


def _only_describes(words: frozenset[str], told: Told) -> bool:
    return not words or (len(words) == 1 and words <= told.modifiers)


def _same_time(earlier: Told, later: Told) -> bool:
    if earlier.times and later.times:
        return earlier.times == later.times
    if earlier.times or later.times:
        stated, other = (earlier, later) if earlier.times else (later, earlier)
        return stated.times <= other.times_around
    return not earlier.times_around or not later.times_around or bool(earlier.times_around & later.times_around)


def _told_by_others(earlier: Told, later: Told) -> bool:
    """Whether each has a source of its own."""
    first, second = sources_of(earlier.statement), sources_of(later.statement)
    return bool(first and second) and not first & second


def sources_of(statement: Statement) -> frozenset[str]:
    """The words for who says what the sentence says."""
    reading = statement.sentence.reading
    named = attributions(reading, statement.sentence.span)
    words = (word for one in named for word in read_words(reading.document.prose, one.who, reading.lang))
    return frozenset(word.concept for word in words) - {""}


def _agrees(earlier: Told, later: Told) -> bool:
    """Whether both figures can be right, or are of different kinds."""
    first, second = earlier.mention.value, later.mention.value
    verdicts = (compare(first, second), compare(second, first))
    return any(verdict.right or verdict.outcome is Outcome.INCOMPARABLE for verdict in verdicts)
