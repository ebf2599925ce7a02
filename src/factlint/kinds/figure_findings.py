"""What an editor reads about a wrong figure or date: the message, the place, the right text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.binding.topic import opposites, turned_round
from factlint.facts.found import found
from factlint.findings import Fix
from factlint.kinds import figure as names
from factlint.lexicon.changes import changes_after, changes_before
from factlint.mentions.correction import corrected
from factlint.values.compare import Outcome, Reason
from factlint.values.quantity import Bound
from factlint.values.wording import wording

if TYPE_CHECKING:
    from factlint.binding.decision import Decision
    from factlint.binding.statement import Statement
    from factlint.facts.claims import DateClaim, FigureClaim
    from factlint.facts.model import Fact
    from factlint.findings import Finding
    from factlint.mentions.model import DateMention, PeriodMention, QuantityMention
    from factlint.reading import Reading
    from factlint.span import Span

_NAMES = {
    Outcome.FIGURE: names.MISSTATED_FIGURE,
    Outcome.BOUND: names.MISSTATED_BOUND,
    Outcome.DIRECTION: names.MISSTATED_DIRECTION,
    Outcome.IMPRECISE: names.IMPRECISE_FIGURE,
}
_HINTS = {
    Reason.MAGNITUDE: "the scale is wrong",
    Reason.UNIT: "the unit is wrong",
    Reason.CURRENCY: "the currency is wrong",
}


def figure_finding(
    statement: Statement,
    mention: QuantityMention,
    claim: FigureClaim,
    fact: Fact,
    decision: Decision,
    outcome: Outcome,
    reason: Reason,
) -> Finding:
    """The finding on a wrong figure, bound or direction."""
    document = statement.sentence.reading.document
    span = _marked(statement, mention, claim, outcome)
    expected = wording(claim.value.value)
    return found(
        document,
        fact,
        _NAMES[outcome],
        span,
        _message(fact, span.of(document.prose), expected, claim, outcome, reason),
        expected=_turned_back(statement, claim, fact) if outcome is Outcome.DIRECTION else expected,
        fix=_fix(statement.sentence.reading, mention, claim, decision, outcome),
        explanation=decision.evidence(),
    )


def _marked(statement: Statement, mention: QuantityMention, claim: FigureClaim, outcome: Outcome) -> Span:
    """The smallest text that is wrong: the figure, with the words of its bound or direction where those are."""
    turned = turned_round(statement, claim.scope)
    if outcome is Outcome.DIRECTION and turned:
        return mention.span.joined(turned.span)
    if outcome is Outcome.BOUND and mention.bound:
        return mention.span.joined(mention.bound)
    if outcome is Outcome.DIRECTION and mention.change:
        return mention.span.joined(mention.change)
    return mention.span


def _turned_back(statement: Statement, claim: FigureClaim, fact: Fact) -> str:
    """The verified figure with what turns it: "rose 8%", "8% drop", "profit of $5 million"."""
    lang, amount = statement.sentence.reading.lang, _directed(statement, claim, fact)
    turned = turned_round(statement, claim.scope)
    wanted = opposites(lang).get(turned.concept, frozenset()) if turned else frozenset()
    noun = next((word for concept, word in claim.scope.topic.words if concept in wanted), "")
    return f"{noun} {'' if claim.value.value.change else 'of '}{amount}" if noun else amount


def _directed(statement: Statement, claim: FigureClaim, fact: Fact) -> str:
    """The verified figure with the claim's own word for its direction."""
    lang = statement.sentence.reading.lang
    amount, change, place = wording(claim.value.value), claim.value.value.change, claim.value.change
    word = place.of(fact.statement).lower() if place else ""
    if place and claim.value.span < place and changes_after(lang).get(word) is change:
        return f"{amount} {word}"
    known = changes_before(lang).get(word) is change
    return f"{word if known else change.value} {amount}" if change else amount


def _message(fact: Fact, text: str, expected: str, claim: FigureClaim, outcome: Outcome, reason: Reason) -> str:
    verified = fact.statement.rstrip(". ")
    if outcome is Outcome.IMPRECISE or (outcome is Outcome.BOUND and _is_limit(claim)):
        limit = "ceiling" if claim.value.value.low is None else "floor"
        return f"{verified}: {expected} is a {limit}, not “{text}”"
    hint = f" ({_HINTS[reason]})" if reason in _HINTS else ""
    right = "" if expected in verified else f": {expected}"
    return f"{verified}{right}, not “{text}”{hint}"


def _is_limit(claim: FigureClaim) -> bool:
    return claim.value.value.bound not in (Bound.EXACT, Bound.APPROXIMATE, Bound.BETWEEN)


def _fix(
    reading: Reading, mention: QuantityMention, claim: FigureClaim, decision: Decision, outcome: Outcome
) -> Fix | None:
    """The verified figure in the draft's own style, where that is certain."""
    if outcome is not Outcome.FIGURE:
        return None
    text = corrected(reading.document.spaced, mention, claim.value.value, reading.lang)
    return Fix(text, safe=decision.certain) if text else None


def outdated_finding(
    statement: Statement, mention: QuantityMention, claim: FigureClaim, fact: Fact, decision: Decision
) -> Finding:
    """The finding on a figure that used to be right."""
    document = statement.sentence.reading.document
    text, expected = mention.span.of(document.prose), wording(claim.value.value)
    said = f"{fact.statement.rstrip('. ')}: “{text}” is out of date"
    fix = _fix(statement.sentence.reading, mention, claim, decision, Outcome.FIGURE)
    evidence = decision.evidence()
    return found(
        document, fact, names.OUTDATED_FIGURE, mention.span, said, expected=expected, fix=fix, explanation=evidence
    )


def date_finding(
    statement: Statement, day: DateMention | PeriodMention, claim: DateClaim, fact: Fact, decision: Decision
) -> Finding:
    """The finding on a wrong date."""
    document = statement.sentence.reading.document
    text = day.span.of(document.prose)
    said = f"{fact.statement.rstrip('. ')}, not “{text}”"
    fix = Fix(claim.written, safe=decision.certain) if _form(text) == _form(claim.written) else None
    return found(
        document,
        fact,
        names.MISSTATED_DATE,
        day.span,
        said,
        expected=claim.written,
        fix=fix,
        explanation=decision.evidence(),
    )


def _form(date: str) -> str:
    """How a date is written: days as 0, words as a, years and marks as they are but for their digits."""
    return re.sub(r"[^\W\d]+", "a", re.sub(r"\d{4}", "0000", re.sub(r"\b\d{1,2}\b", "0", date)))
