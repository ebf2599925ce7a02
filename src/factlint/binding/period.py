"""When a statement holds, and whether that is the fact's time."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.binding.clauses import STRONG
from factlint.binding.evidence import Answer, Opinion
from factlint.binding.surroundings import BEFORE
from factlint.lexicon.topics import assertion_words, clause_words, topic_words
from factlint.mentions.stretches import read_stretches
from factlint.passage import changes, within
from factlint.span import Span
from factlint.values.dates import fits, fits_part
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.lexicon.topics import AssertionWords
    from factlint.mentions.model import PeriodMention, QuantityMention
    from factlint.passage import Passage
    from factlint.values.dates import Period

CONDITION = "period"
ADJUNCT = 4  # words that a clause before the figure's has at most where it only tells when
BASE_REACH = 10  # words before a period within which it can be what another is compared with
OCCASION_REACH = 4  # words before a short time within which its preposition stands
PARTING = STRONG - {".", "-"}  # marks over which no comparison reaches; the others stand inside figures too
LONG = frozenset({"mo", "yr"})  # units of durations over which figures are summed or compared


def judge(statement: Statement, scope: Scope) -> Opinion:
    """Whether the time that the statement states, or borrows from what stands around it, is the claim's."""
    other = (
        _another_stretch(statement, scope)
        or _leading_stretch(statement)
        or _occasion(statement, scope)
        or (_other_stretch(statement, scope.period) if scope.period else "")
    )
    if other:
        return Opinion(CONDITION, Answer.NO, 0, (other,))
    if scope.period is None:
        return _of_the_present(statement, scope)
    stated = stated_period(statement, scope)
    mentions, score = ((stated,), 1.0) if stated else borrowed_periods(statement)
    if not mentions:
        return Opinion(CONDITION, Answer.UNKNOWN, 0.5)
    words = tuple(mention.span.of(statement.sentence.reading.document.prose) for mention in mentions)
    same = any(_fits(mention, scope.period, statement) for mention in mentions)
    return Opinion(CONDITION, Answer.YES if same else Answer.NO, score, words)


def _another_stretch(statement: Statement, scope: Scope) -> str:
    """A stretch of the clause, or of an adjunct before it, that is not the claim's ("in its first week")."""
    lang = statement.sentence.reading.lang
    adjuncts = [clause for clause in statement.before if not clause.content or len(clause.words) <= ADJUNCT]
    for passage in (statement.clause, *adjuncts):
        quantities = [quantity for quantity in passage.quantities if not quantity.span.overlaps(statement.span)]
        stretches = read_stretches(passage.reading.document.prose, passage.words, quantities, lang)
        if stretches and not stretches & scope.stretches:
            return min(stretches)
    return ""


def _leading_stretch(statement: Statement) -> str:
    """A duration at the head of the clause, or of one before, over which the figure is told ("Within three days")."""
    reading = statement.sentence.reading
    stretches = assertion_words(reading.lang).stretches
    for passage in (statement.clause, *statement.before):
        for quantity in passage.quantities[:1]:
            leading = _leading(passage, quantity)
            timed = quantity.value.dimension is Dimension.DURATION and quantity.span != statement.span
            if timed and len(leading) == 1 and leading[0] in stretches:
                return f"{leading[0]} {quantity.span.of(reading.document.prose)}"
    return ""


def _occasion(statement: Statement, scope: Scope) -> str:
    """A short time that the clause, or an adjunct before it, names by no date ("on the evening of the launch").

    One that the claim names too is none, nor is there another time for what happens once, a vote or a match.
    """
    if scope.stretches or scope.single:
        return ""
    occasions = assertion_words(statement.sentence.reading.lang).occasions
    adjuncts = (each for each in statement.before if all(word.form in occasions for word in each.content))
    for passage in (statement.clause, *adjuncts):
        for at, word in enumerate(passage.words):
            strange = word.form in occasions and word.form not in scope.others
            if strange and not statement.span.covers(word.span) and _is_occasion(passage, at):
                return word.form
    return ""


def _is_occasion(passage: Passage, at: int) -> bool:
    """Whether the word at `at` is told as a time of its own.

    It is a part of no period ("the week to 3 May"), and of a figure only where that is definite: "in the four weeks
    before Easter", but not "within four hours".
    """
    lang, word = passage.reading.lang, passage.words[at]
    ended = max((period.span.end for period in passage.periods if period.span.start < word.span.start), default=0)
    near = passage.words[max(0, at - OCCASION_REACH) : at]
    leading = {each.form for each in near if each.span.start >= ended}
    definite = leading & (clause_words(lang).determiners - clause_words(lang).articles)
    told = not definite and any(figure.span.covers(word.span) for figure in passage.quantities)
    return ended <= word.span.start and not told and bool(leading & assertion_words(lang).timing)


def _leading(passage: Passage, quantity: QuantityMention) -> list[str]:
    """The words of a passage before a figure, less articles and their like."""
    determiners = clause_words(passage.reading.lang).determiners
    words = (word for word in passage.words if word.span.end <= quantity.span.start)
    return [word.form for word in words if word.form not in determiners]


def _other_stretch(statement: Statement, period: Period) -> str:
    """Words of the clause, or of an adjunct before it, by which the figure is one of a longer or shorter time."""
    reading = statement.sentence.reading
    spans, stretches = topic_words(reading.lang).spans, assertion_words(reading.lang).stretches
    adjuncts = [clause for clause in statement.before if not clause.content or _opens_with(clause, stretches)]
    for passage in (statement.clause, *adjuncts):
        for word in passage.words:
            if spans.get(word.form, length_of(period)) != length_of(period):
                return word.form
        for quantity in passage.quantities:
            before = _leading(passage, quantity)[-1:]
            timed = quantity.value.unit in LONG and not quantity.span.overlaps(statement.span)
            if timed and stretches & {*before, passage.opener}:
                return quantity.span.of(reading.document.prose)
    return ""


def _opens_with(clause: Passage, forms: frozenset[str]) -> bool:
    return bool(clause.words) and clause.words[0].form in forms


def length_of(period: Period) -> str:
    """The stretch of the calendar that a period is, empty for any other."""
    part = period.part or ""
    if part.startswith("Q"):
        return "quarter"
    if part.isdigit():
        return "month"
    return "year" if part == "" and len(period.label) in (len("2024"), len("2024/25")) else ""


def judge_date(statement: Statement, scope: Scope) -> Opinion:
    """The same for a date, which is judged itself; of what comes round again the period tells which time is meant."""
    past = _past(statement, scope)
    if past:
        return Opinion(CONDITION, Answer.NO, 0, (past,))
    if scope.period is None:
        return Opinion(CONDITION, Answer.UNKNOWN, 1)
    near = (*statement.earlier, statement.clause, *statement.after)
    stated = (mention for clause in near for mention in clause.periods)
    mentions = [m for m in stated if not m.span.overlaps(statement.span) and not m.relative]
    mentions = mentions or list(borrowed_periods(statement)[0])
    words = tuple(mention.span.of(statement.sentence.reading.document.prose) for mention in mentions)
    fitting = any(_fits(mention, scope.period, statement) for mention in mentions)
    return Opinion(CONDITION, Answer.YES if fitting else Answer.NO, 1, words)


def _fits(mention: PeriodMention, fact: Period, statement: Statement) -> bool:
    """Whether the stated period is the fact's; of a part of a year ("in August") the year may stand elsewhere."""
    if mention.value:
        return fits(mention.value, fact)
    if mention.part is None or not fits_part(mention.part, fact):
        return False
    years = [near.value for near in borrowed_periods(statement)[0] if near.value]
    return not years or any(year.overlaps(fact) for year in years)


def _of_the_present(statement: Statement, scope: Scope) -> Opinion:
    """A claim without a period is of the present: another time that the sentence names is not its own."""
    adjuncts = [clause for clause in statement.before if not clause.content]
    stated = _first((*statement.speaking, *adjuncts), statement, scope)
    prose = statement.sentence.reading.document.prose
    if stated and not _is_now(stated, statement):
        return Opinion(CONDITION, Answer.NO, 0, (stated.span.of(prose),))
    past = _past(statement, scope)
    if past:
        return Opinion(CONDITION, Answer.NO, 0, (past,))
    return Opinion(CONDITION, Answer.UNKNOWN)


def _is_now(mention: PeriodMention, statement: Statement) -> bool:
    """Whether a period holds today: by its value, or by pointing at itself where no date gives it one ("this year")."""
    reading = statement.sentence.reading
    if mention.value is None:
        return mention.span.of(reading.document.prose).split()[0].lower() in assertion_words(reading.lang).now
    return mention.value.start <= reading.today <= mention.value.end


def _past(statement: Statement, scope: Scope) -> str:
    """The words by which the clause, or one before it, tells of former times."""
    clauses = (statement.clause, *statement.before)
    words = assertion_words(statement.sentence.reading.lang)
    opener = next((clause.opener for clause in clauses if clause.opener in words.earlier), "")
    if opener:
        return opener
    forms = tuple(form for clause in clauses for form in _plain(clause, words))
    for phrase in words.past:
        if any(forms[i : i + len(phrase)] == phrase for i in range(len(forms))):
            return " ".join(phrase)
    return next((form for clause in clauses if (form := _former(clause, statement, scope))), "")


def _plain(clause: Passage, words: AssertionWords) -> Iterator[str]:
    """The forms of a clause, less a first one that links it to another ("once in place")."""
    forms = [word.form for word in clause.words]
    yield from forms[1:] if len(forms) > 1 and forms[0] in words.conjoined else forms


def _former(clause: Passage, statement: Statement, scope: Scope) -> str:
    """The adjective that makes a former one of what stands before the figure, of the figure or of its topic."""
    former = assertion_words(statement.sentence.reading.lang).former
    for word, following in pairwise(clause.words):
        leads = following.span.start <= statement.span.start or following.concept in scope.topic.concepts
        if word.form in former - scope.moods and leads:
            return word.form
    return ""


def stated_period(statement: Statement, scope: Scope) -> PeriodMention | None:
    """The period that the sentence gives the figure: in its clause, else in the clauses before, else after."""
    found = _first((*statement.own, *statement.before, *statement.after), statement, scope)
    return None if found is None or _is_the_same(found, statement) else found


def _is_the_same(mention: PeriodMention, statement: Statement) -> bool:
    """Whether it points back to a period that was named before ("in the same year")."""
    reading = statement.sentence.reading
    first = mention.span.of(reading.document.prose).split()[0].lower()
    return mention.value is None and first in assertion_words(reading.lang).same


def _first(passages: Iterable[Passage], statement: Statement, scope: Scope) -> PeriodMention | None:
    return next((found for passage in passages if (found := _nearest(passage, statement, scope))), None)


def _nearest(passage: Passage, statement: Statement, scope: Scope) -> PeriodMention | None:
    """Of a passage's periods the first after the figure, else the last before it; none of those compared with."""
    others = [p for p in passage.periods if not p.span.overlaps(statement.span)]
    if not scope.compared:
        whole = statement.sentence.whole
        others = [p for p in others if not is_base(p, whole)]
    if passage is not statement.clause:
        return others[-1] if others else None
    following = [p for p in others if p.span.start >= statement.span.end]
    leading = [p for p in others if p.span.end <= statement.span.start]
    if following and not _figure_between(statement, following[0]):
        return following[0]
    return leading[-1] if leading else (following[0] if following else None)


def is_base(period: PeriodMention, passage: Passage) -> bool:
    """Whether the passage compares with the period: "than in 2023", "from $4 billion a year ago"."""
    comparing = assertion_words(passage.reading.lang).comparing
    last = bisect_left(passage.words, period.span.start, key=lambda word: word.span.start)
    bounds = [quantity.bound for quantity in passage.quantities if quantity.bound]
    since = period.span.start
    for word in reversed(passage.words[max(0, last - BASE_REACH) : last]):
        if PARTING & set(passage.reading.document.prose[word.span.end : since]):
            return False
        since = word.span.start
        if word.form in comparing and not any(bound.covers(word.span) for bound in bounds):
            between = Span(word.span.end, period.span.start)
            words = [w for w in passage.words[:last] if between.covers(w.span)]
            figures = within(passage.quantities, between)
            led = [w for w in words if w.span.end <= figures[0].span.start] if figures else words
            return not any(w.concept and (not figures or w.concept in changes(passage.reading.lang)) for w in led)
    return False


def _figure_between(statement: Statement, period: PeriodMention) -> bool:
    return any(
        statement.span.end <= quantity.span.start and quantity.span.end <= period.span.start
        for quantity in statement.clause.quantities
    )


def _is_label(period: PeriodMention, passage: Passage) -> bool:
    """Whether the passage is a chronicle's entry under the period: "October: a new tower"."""
    prose = passage.reading.document.prose
    return period.span.start == passage.span.start and prose[period.span.end : period.span.end + 1] == ":"


def borrowed_periods(statement: Statement) -> tuple[tuple[PeriodMention, ...], float]:
    """The periods of the nearest surrounding that names any with a year or part of one, and its credit."""
    for passage, near in statement.sentence.around:
        plain = tuple(
            period
            for period in passage.periods
            if not (
                period.relative or is_base(period, passage) or (near.credit == BEFORE and _is_label(period, passage))
            )
        )
        if plain:
            return plain, near.credit
    return (), 0.0
