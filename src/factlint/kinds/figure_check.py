"""Holding a draft's figures and dates against the claims that they speak of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factlint.binding import dimension
from factlint.binding.assertion import denied
from factlint.binding.decision import Decision, decide
from factlint.binding.statement import Sentence, Statement
from factlint.binding.topic import turned_round
from factlint.facts.found import relied
from factlint.findings import Severity
from factlint.kinds.figure_findings import date_finding, figure_finding, outdated_finding
from factlint.lexicon.bounds import limits_after, limits_apart
from factlint.mentions.model import PeriodMention
from factlint.passage import within
from factlint.values import dates
from factlint.values.compare import EQUAL, TRUE, Outcome, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.binding.index import ClaimIndex
    from factlint.facts.claims import DateClaim, FigureClaim
    from factlint.facts.compiled import FactIndex
    from factlint.facts.model import Fact
    from factlint.findings import Finding, Vouched
    from factlint.mentions.model import DateMention, QuantityMention
    from factlint.reading import Reading
    from factlint.values.dates import PartialDate, Period


class Held(NamedTuple):
    """A figure held against a claim that it speaks of."""

    statement: Statement
    mention: QuantityMention
    claim: FigureClaim
    decision: Decision
    verdict: Verdict

    @property
    def right(self) -> bool:
        """Whether the draft may say so; a denial turns it round."""
        return self.verdict.right is not denied(self.statement)


def check(
    facts: FactIndex, figures: ClaimIndex[FigureClaim], dates: ClaimIndex[DateClaim], reading: Reading
) -> Iterator[Finding | Vouched]:
    """Every figure and date of a draft that contradicts a fact or is right by one, in the draft's order."""
    for span in reading.sentences:
        asked = reading.quoted_figures
        quantities = [m for m in within(reading.quantities, span) if asked or not reading.is_quoted(m.span)]
        days: list[DateMention | PeriodMention] = [*within(reading.dates, span), *within(reading.periods, span)]
        days = [m for m in days if not reading.is_quoted(m.span)]
        if quantities or days:
            sentence = Sentence(reading, span)
            yield from _judged_figures(sentence, quantities, figures, facts)
            yield from _judged_dates(sentence, days, dates, facts)


def _judged_figures(
    sentence: Sentence,
    quantities: Sequence[QuantityMention],
    claims: ClaimIndex[FigureClaim],
    facts: FactIndex,
) -> Iterator[Finding | Vouched]:
    candidates = claims.candidates(sentence) if quantities else ()
    held = [one for mention in quantities for one in _held(sentence, mention, candidates)]
    for mention in quantities:
        own = [one for one in held if one.mention is mention]
        if own and not any(one.right for one in own):
            worst = _chosen(own)
            if worst and not _spoken_for(worst, held) and not _borrows_its_bound(worst):
                finding = _finding(worst, facts[worst.claim.fact])
                yield _as_said(finding) if sentence.reading.is_quoted(mention.span) else finding
        elif own:
            right = next(one for one in own if one.right)
            yield from relied(sentence.reading, facts[right.claim.fact], mention.span)


def _as_said(finding: Finding) -> Finding:
    """The finding on what a speaker said, which is his to say: a warning, and nothing to mend."""
    return replace(finding, severity=Severity.WARNING, fix=None)


def _held(sentence: Sentence, mention: QuantityMention, claims: Sequence[FigureClaim]) -> Iterator[Held]:
    statement = figure_statement(sentence, mention)
    for claim in claims:
        kind = dimension.judge(mention, claim, statement)
        decision = decide(statement, claim.scope, kind)
        if decision.holds:
            yield Held(statement, mention, claim, decision, figure_verdict(statement, mention, claim))


def figure_statement(sentence: Sentence, mention: QuantityMention) -> Statement:
    """The statement that a figure makes."""
    return Statement(sentence, mention.span, tuple(span for span in (mention.bound, mention.change) if span))


def figure_verdict(statement: Statement, mention: QuantityMention, claim: FigureClaim) -> Verdict:
    """What a figure is by a claim of which it speaks."""
    written = statement.sentence.reading.document.date
    still = (old.value for old in claim.was if written and old.until and written <= old.until)
    lang = statement.sentence.lang
    if any(dimension.verdict(mention, claim._replace(value=other), lang).right for other in (*claim.accept, *still)):
        return TRUE
    verdict = dimension.verdict(mention, claim, lang)
    if verdict.right and turned_round(statement, claim.scope):
        return Verdict(Outcome.DIRECTION, Reason.DIRECTION)
    return verdict


def _chosen(held: Sequence[Held]) -> Held | None:
    """The claim that the figure most likely speaks of; of those alike but for their period the latest; else none."""
    best = max(_likelihood(one) for one in held)
    likely = [one for one in held if _likelihood(one) == best]
    topics = {(one.claim.scope.subject, one.claim.scope.topic) for one in likely}
    if len(topics) > 1:
        return None
    return max(likely, key=lambda one: one.claim.scope.period.end.toordinal() if one.claim.scope.period else 0)


def _likelihood(held: Held) -> tuple[float, int]:
    """How well the figure fits the claim; of those that fit as well the more specific topic counts."""
    return round(held.decision.score, 1), len(held.decision.words("topic"))


def _spoken_for(wrong: Held, held: Sequence[Held]) -> bool:
    """Whether a right figure of the sentence, or one before it in its clause, is the claim's rather than this one."""
    loose = _says_something_else(wrong)
    for other in held:
        if other.claim is wrong.claim and other.mention is not wrong.mention:
            same_clause = other.statement.clause is wrong.statement.clause
            echo = loose and not wrong.statement.clause.names and not wrong.statement.clause.periods
            if (other.right and loose) or (
                (same_clause or echo) and (other.right or other.mention.span < wrong.mention.span)
            ):
                return True
    return False


def _says_something_else(held: Held) -> bool:
    """Whether the figure's clause leaves out what it is about, or has words that the claim knows nothing of."""
    topic = held.claim.scope.topic
    strange = any(word.concept not in topic.concepts for word in held.statement.clause.content)
    borrowed = bool(held.statement.hosts) and held.decision.score_of("subject") < 1
    return borrowed or (strange and not topic.phrases)


def _borrows_its_bound(held: Held) -> bool:
    """Whether a plain figure has a bound all the same: that of a clause it goes on from, or one that stands apart."""
    borrows = bool(held.statement.hosts) or _bounded_apart(held.statement)
    return held.verdict.outcome is Outcome.IMPRECISE and borrows


def _bounded_apart(statement: Statement) -> bool:
    """Whether the header of its cell, or what follows it, bounds a figure: "Minimum", "16 GB of memory or more"."""
    reading = statement.sentence.reading
    headed = any(
        word.form in limits_apart(reading.lang) for header in statement.sentence.headers for word in header.words
    )
    trailing = " ".join(word.form for word in statement.clause.words if word.span.start >= statement.span.end)
    phrases = (phrase for phrase in limits_after(reading.lang) if " " in phrase)
    return headed or any(f" {phrase} " in f" {trailing} " for phrase in phrases)


def _finding(held: Held, fact: Fact) -> Finding:
    was = (
        dimension.verdict(held.mention, held.claim._replace(value=old.value), held.statement.sentence.lang)
        for old in held.claim.was
    )
    if any(verdict is EQUAL for verdict in was) and not denied(held.statement):
        return outdated_finding(held.statement, held.mention, held.claim, fact, held.decision)
    outcome = held.verdict.outcome
    if denied(held.statement):
        outcome = Outcome.FIGURE if held.mention.bound is None else Outcome.BOUND
    return figure_finding(held.statement, held.mention, held.claim, fact, held.decision, outcome, held.verdict.reason)


def _judged_dates(
    sentence: Sentence,
    days: Sequence[DateMention | PeriodMention],
    claims: ClaimIndex[DateClaim],
    facts: FactIndex,
) -> Iterator[Finding | Vouched]:
    candidates = claims.candidates(sentence) if days else ()
    for claim in candidates:
        found = []
        for day in days:
            statement = Statement(sentence, day.span, dated=True)
            if isinstance(day, PeriodMention) and any(q.span < day.span for q in statement.clause.quantities):
                continue  # it tells when the figure before it holds
            decision = decide(statement, claim.scope, dated=True)
            if decision.holds and day.value is not None and not denied(statement):
                found.append((statement, day, decision, date_verdict(claim, day.value)))
        right = [day for _, day, _, verdict in found if verdict == "right"]
        if right:
            yield from relied(sentence.reading, facts[claim.fact], right[0].span)
        elif found:
            statement, day, decision, verdict = max(found, key=lambda one: one[2].score)
            if verdict == "wrong":
                yield date_finding(statement, day, claim, facts[claim.fact], decision)


def date_verdict(claim: DateClaim, day: PartialDate | Period) -> dates.Verdict:
    """What a date is by the claim: right by its value or by one that is accepted, else what it is by the value."""
    verdicts = [dates.date_verdict(value, day) for value in (claim.value, *claim.accept)]
    return "right" if "right" in verdicts else verdicts[0]
