"""Whether a statement is asserted: no forecast, hypothesis, question or base of a comparison, and not denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.binding.clauses import STRONG
from factlint.binding.evidence import Answer, Opinion
from factlint.lexicon.topics import assertion_words, clause_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factlint.binding.statement import Statement
    from factlint.facts.claims import Scope
    from factlint.lexicon.topics import AssertionWords
    from factlint.passage import Passage

CONDITION = "asserted"
_REACH = 3  # words before a figure that can make it the base of a comparison


def judge(statement: Statement, scope: Scope) -> Opinion:
    """Whether the statement is meant as the claim is: plainly, or both as a forecast or target."""
    if statement.sentence.text.rstrip("\"'”’)* ").endswith("?"):
        return Opinion(CONDITION, Answer.NO, 0, ("?",))
    words = assertion_words(statement.sentence.reading.lang)
    forms = tuple(_forms_before(statement, scope))
    openings = (
        clause.words[0].form for clause in (statement.clause, *statement.before) if clause.words and not clause.resumes
    )
    opening = next((form for form in openings if form in words.inverted), "")
    unreal = opening or _phrase(forms, words.unreal)
    if unreal:
        return Opinion(CONDITION, Answer.NO, 0, (unreal,))
    supposed = _phrase(forms, words.forecast | words.hypothesis)
    if bool(supposed) is not scope.supposed:
        return Opinion(CONDITION, Answer.NO, 0, (supposed or "not supposed",))
    base = _base(statement, words.base) or ("" if scope.compared else _difference(statement, words))
    if base:
        return Opinion(CONDITION, Answer.NO, 0, (base,))
    return Opinion(CONDITION, Answer.YES)


def denied(statement: Statement) -> bool:
    """Whether the clause denies the figure ("did not grow 17%")."""
    forms = [word.form for word in statement.clause.words if word.span.end <= statement.start]
    words = assertion_words(statement.sentence.reading.lang)
    return any(
        (form in words.negation or form.endswith(words.negative)) and words.limiting.isdisjoint(forms[i + 1 : i + 2])
        for i, form in enumerate(forms)
    )


def _forms_before(statement: Statement, scope: Scope) -> Iterator[str]:
    """The words that govern the figure: its clause's, and those before it up to a strong mark or a contrast.

    Of a bare figure those of its label govern it too ("Expected cost: $40 million"). The claim's own words say nothing
    of the mood ("more likely", "the planning committee").
    """
    clauses = [statement.clause]
    earlier = () if statement.clause.related else statement.earlier
    links = clause_words(statement.sentence.reading.lang)
    for clause in reversed(earlier):
        opening = {clauses[-1].opener, *(word.form for word in clauses[-1].words[:1])}
        said = (word for each in clauses for word in each.content if not statement.span.covers(word.span))
        labelled = clauses[-1].opener == ":" and not any(said)
        if (clauses[-1].opener in STRONG and not labelled) or opening & links.contrasts:
            break
        clauses.append(clause)
    governing = [one for one in clauses if one is statement.clause or _governs(one, statement)]
    words, last = assertion_words(statement.sentence.reading.lang), ""
    for clause in reversed(governing):
        dated = [mention.span for mention in clause.periods] + [mention.span for mention in clause.dates]
        for word in clause.words:
            if word.form in words.compared and word.span.start > statement.span.end:
                break  # what another thing did, or would have done
            own = word.concept in scope.topic.concepts or word.form in scope.moods or last in words.generic
            own = own or (last in words.measuring and word.form in words.awaited)
            behind = word.span.start >= statement.span.end and not {last, word.form} & words.auxiliaries
            last = word.form
            if not own and not behind and not any(span.covers(word.span) for span in dated):
                yield word.form


def _governs(clause: Passage, statement: Statement) -> bool:
    """Whether an earlier clause tells how the figure's is meant.

    None of a noun's own, none about any reader at all, none of what came as it was awaited ("as these things will").
    """
    lang = statement.sentence.reading.lang
    words = assertion_words(lang)
    anyone = any(word.form in words.generic for word in clause.words)
    ending = words.awaited | words.modals | words.ruling
    came = clause.opener in words.according and any(word.form in ending for word in clause.words[-1:])
    return clause.opener not in clause_words(lang).relatives and not anyone and not came


def _phrase(forms: tuple[str, ...], phrases: Collection[tuple[str, ...]]) -> str:
    """The first of the phrases that stands in the words."""
    longest = max(map(len, phrases))
    for i in range(len(forms)):
        for length in range(1, longest + 1):
            if forms[i : i + length] in phrases:
                return " ".join(forms[i : i + length])
    return ""


def _base(statement: Statement, phrases: Collection[tuple[str, ...]]) -> str:
    """The words right before the figure that make it what another is compared with."""
    opener = (statement.clause.opener,) if statement.clause.opener.isalpha() else ()
    forms = (word.form for word in statement.clause.words if word.span.end <= statement.start)
    whole = (*opener, *forms)
    determiners = clause_words(statement.sentence.reading.lang).determiners
    for leading in (whole[-_REACH:], tuple(form for form in whole if form not in determiners)[-_REACH:]):
        for length in range(len(leading), 0, -1):
            phrase = leading[-length:]
            if phrase in phrases and (phrase != ("from",) or _has_rise(statement)):
                return " ".join(phrase)
    return ""


def _difference(statement: Statement, words: AssertionWords) -> str:
    """The words right after the figure that make it the distance from another ("six more than the year before")."""
    trailing = [word.form for word in statement.clause.words if word.span.start >= statement.span.end][:2]
    if len(trailing) == 2 and trailing[0] in words.difference and trailing[1] in words.compared:
        return " ".join(trailing)
    return ""


def _has_rise(statement: Statement) -> bool:
    """Whether "from" tells where a change began, and not where a range begins."""
    return len(statement.sentence.whole.quantities) > 1
