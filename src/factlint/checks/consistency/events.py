"""Two dates for what happens once: "founded in 1962 … was founded in 1926"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from factlint.binding.assertion import denied, judge
from factlint.binding.evidence import Answer
from factlint.binding.statement import Sentence, Statement
from factlint.checks.consistency.figures import Contradiction, sources_of
from factlint.checks.consistency.marks import ANYTHING
from factlint.checks.consistency.told import is_unclear
from factlint.checks.consistency.wording import opening_name
from factlint.lexicon.consistency import consistency_words
from factlint.lexicon.topics import clause_words
from factlint.mentions.words import folding
from factlint.passage import within
from factlint.values.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions.model import DateMention, PeriodMention
    from factlint.mentions.words import Word
    from factlint.passage import Passage
    from factlint.reading import Reading
    from factlint.span import Span
    from factlint.values.dates import Period


DEFINITE = 2  # words of a definite noun at most; more tell it from others of its kind


class Event(NamedTuple):
    """What happened, to whom (the words of the name), and when; `sources` are the words of who says so."""

    verb: str
    whom: frozenset[str]
    when: Period
    span: Span
    sources: frozenset[str]


def clashing_dates(reading: Reading) -> Iterator[Contradiction]:
    """Each date that contradicts an earlier one of the same event, in the draft's order."""
    known: dict[tuple[str, str], list[Event]] = {}
    for event in _events(reading):
        alike = {one.span: one for word in event.whom for one in known.get((event.verb, word), ())}
        same = [one for one in alike.values() if one.whom <= event.whom or event.whom <= one.whom]
        if same and not any(one.when.overlaps(event.when) or _others(one, event) for one in same):
            yield Contradiction(min(one.span for one in same), event.span)
        for word in event.whom:
            known.setdefault((event.verb, word), []).append(event)


def _others(earlier: Event, later: Event) -> bool:
    """Whether each is told by a source of its own."""
    return bool(earlier.sources and later.sources) and not earlier.sources & later.sources


def _events(reading: Reading) -> Iterator[Event]:
    once = consistency_words(reading.lang).once
    for span in reading.sentences:
        dated = [(m, when) for m in within(reading.times, span) if (when := _when(m)) and not reading.is_quoted(m.span)]
        sentence = Sentence(reading, span)
        eventful = dated and any(verb in sentence.text.lower() for verb in once) and not is_unclear(sentence)
        for mention, when in dated if eventful else ():
            yield from _event(sentence, mention, when)


def _when(mention: DateMention | PeriodMention) -> Period | None:
    """The day, month or year that a date is; None for a stretch of several years, and for what is only counted."""
    value = mention.value
    if mention.relative or value is None:
        return None
    period = value.period() if isinstance(value, PartialDate) else value
    return period if period and period.start.year == period.end.year else None


def _event(sentence: Sentence, mention: DateMention | PeriodMention, when: Period) -> Iterator[Event]:
    statement = Statement(sentence, mention.span, dated=True)
    leading = [word for word in statement.clause.words if word.span.end <= mention.span.start]
    verb = _verb(leading, sentence.reading.lang)
    if verb is None or denied(statement) or judge(statement, ANYTHING).answer is Answer.NO:
        return
    fold = folding(sentence.reading.lang)
    whom = frozenset(fold(word.lower()) for word in _whom(statement, verb).split()) - {""}
    if whom:
        yield Event(verb.concept, whom, when, mention.span, sources_of(statement))


def _verb(leading: Sequence[Word], lang: str) -> Word | None:
    """The verb of an event that its date follows, with at most a name between."""
    words = consistency_words(lang)
    for word in reversed(leading):
        if word.form in words.once:
            return word
    return None


def _whom(statement: Statement, verb: Word) -> str:
    """The name of whom it happened to: behind an active verb, else before it, else where its clause hangs.

    Without a name a definite noun is one. Empty where the verb has another object ("opened a yard in 1990"), or a
    number stands by the name.
    """
    clause = statement.clause
    between = [word for word in clause.words if verb.span.end <= word.span.start < statement.span.start]
    behind = [name for name in clause.names if verb.span.end <= name.span.start < statement.span.start]
    if any(word in clause.content for word in between) or any(q.span < statement.span for q in clause.quantities):
        return ""
    placed = bool(behind and between) and between[0].form in clause_words(statement.sentence.reading.lang).whereabouts
    if behind and not placed:
        return behind[0].name if len(behind) == 1 else ""
    before = [name.name for name in clause.names if name.span.end <= verb.span.start]
    if clause is statement.sentence.clauses[0] and clause.words[0] == verb:
        before = [name for passage in statement.led[:1] for name in _named(passage)]
    elif clause.related or clause.aside:
        before = before or [name for passage in statement.before[:1] for name in _named(passage)]
    opening = opening_name(clause)
    return before[0] if before else (opening.form if opening and opening != verb else _definite(clause, verb))


def _definite(clause: Passage, verb: Word) -> str:
    """A definite noun that opens the clause, "The society was founded", and the last name before, its likely bearer."""
    lang = clause.reading.lang
    leading = [word for word in clause.words if word.span.end <= verb.span.start]
    nouns = [word.form for word in leading if word in clause.content]
    definite = clause_words(lang).determiners - clause_words(lang).possessives - clause_words(lang).articles
    opens = bool(leading) and leading[0].form in definite and 0 < len(nouns) <= DEFINITE
    names = clause.reading.names
    last = bisect_left(names, clause.span.start, key=lambda name: name.span.start)
    meant = names[last - 1].name.split() if last else []
    return "-".join((leading[0].form, *nouns, *meant)) if opens else ""


def _named(passage: Passage) -> list[str]:
    """The names in a passage, or a word at its head that may be one."""
    opening = passage.words[0] if len(passage.words) == 1 else opening_name(passage)
    return [name.name for name in passage.names] or ([opening.form] if opening else [])
