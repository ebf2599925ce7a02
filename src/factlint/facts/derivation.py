"""Reading a claim: a sentence, read as drafts are, becomes what can be checked."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from factlint.document import Block, BlockKind, Document, Run
from factlint.errors import RuleSetError
from factlint.facts.attempt import attempt
from factlint.facts.claims import DateClaim, FigureClaim, Outdated, Scope, TermClaim, Topic
from factlint.facts.entities import folded, implied_id, name_words
from factlint.facts.model import Entity
from factlint.lexicon.topics import assertion_words, clause_words, topic_words
from factlint.mentions.quantities import read_quantity_text
from factlint.mentions.rates import read_rate
from factlint.mentions.steps import read_step
from factlint.mentions.stretches import read_stretches
from factlint.mentions.words import folding
from factlint.passage import Passage
from factlint.reading import Reading
from factlint.span import Span
from factlint.values.dates import parse
from factlint.values.quantity import Bound, Dimension, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.errors import Problem
    from factlint.facts.entry import Entry
    from factlint.facts.model import Formerly
    from factlint.lexicon.topics import AssertionWords
    from factlint.mentions.model import DateMention, NameMention, PeriodMention, QuantityMention
    from factlint.mentions.words import Word
    from factlint.values.dates import PartialDate, Period
    from factlint.values.quantity import Quantity

MILD = 0.5  # the weight of a concept that any claim of its kind may have


def read_sentence(text: str, entry: Entry) -> Passage:
    """A sentence of a rule set as a passage, with the rule set's entities known."""
    span = Span(0, len(text))
    run, block = Run(span, span, verbatim=True), Block(BlockKind.PARAGRAPH, span)
    document = Document(entry.place.path, text, text, (run,), (block,))
    return Passage(Reading(document, entry.index, entry.lang), span)


class Particulars(NamedTuple):
    """What a fact says of its claim in keys of their own: about whom, when, how exact and what it used to be."""

    subject: Entity
    period: Period | None
    tolerance: Quantity | None
    was: tuple[Outdated, ...]


def particulars(entry: Entry, claim: Passage, problems: list[Problem]) -> Particulars:
    """The particulars; what of them cannot be read is added to `problems`, and the claim is then good for nothing."""
    wordless = [key for key in ("about", "unless") if not all(re.search(r"\w", text) for text in entry.texts(key))]
    problems += [entry.problem(key, f"{key!r} holds a phrase without words") for key in wordless]
    return Particulars(
        attempt(problems, partial(subject_of, entry, claim)) or _implied(""),
        attempt(problems, partial(_written_period, entry)),
        attempt(problems, partial(_tolerance, entry)),
        tuple(old for former in entry.was if (old := attempt(problems, partial(_outdated, entry, former)))),
    )


def subject_of(entry: Entry, claim: Passage) -> Entity:
    """Who the claim is about: `subject`, else the first entity that it names, else its first proper name.

    Raises `RuleSetError` where it names nobody.
    """
    written = entry.text("subject")
    if written is not None:
        return entry.entity("subject") or _implied(written)
    named = next((name for name in claim.names if name.entity), None)
    if named and named.entity:
        return entry.entities[named.entity]
    name = claim.names[0].name if claim.names else _leading_name(claim)
    if name:
        return _implied(name)
    said = "the claim names nobody it could be about: name one of the entities in it, or write out 'subject'"
    raise RuleSetError(entry.problem("claim", said + _uncapitalised(entry, claim.reading.document.prose)))


def _uncapitalised(entry: Entry, claim: str) -> str:
    """A hint at an entity whose name stands in the claim, but for its capitals."""
    for entity in entry.entities.values():
        for name in entity.names:
            written = re.search(rf"\b{re.escape(name)}\b", claim, re.IGNORECASE)
            if written:
                said = f"names are compared with their capitals, and {name!r} stands there as {written[0]!r}"
                return f" ({said}; did you mean 'subject: {entity.id}'?)"
    return ""


def _leading_name(claim: Passage) -> str:
    """The claim's first word, where its capital may be a name's: it is no word that the lexicon knows."""
    first = next(iter(claim.words), None)
    if first is None or not first.concept:
        return ""
    fold, words = folding(claim.reading.lang), topic_words(claim.reading.lang)
    known = {fold(word) for group in words.synonyms for word in group}
    known |= {fold(word) for word in words.light | words.mild | words.neutral | words.common_capitals}
    return "" if first.concept in known else first.span.of(claim.reading.document.prose)


def _implied(name: str) -> Entity:
    return Entity(implied_id(name), (name,))


def scope_of(
    entry: Entry, claim: Passage, own: Particulars, figure: QuantityMention | None = None, *, dated: bool = False
) -> Scope:
    """Where the claim holds, of the one `figure` where it has several.

    `dated` where its value is a period, which is then not when it holds.
    """
    subject = own.subject
    forms = {word.form for word in claim.words}
    words = assertion_words(entry.lang)
    supposed = bool(words.supposing & forms)
    figures = tuple(q for q in claim.quantities if figure and q.value == figure.value)[:1] or claim.quantities
    return Scope(
        subject.id,
        topic_of(entry, claim, subject, money=bool(figure and figure.value.dimension is Dimension.MONEY)),
        own.period or _stated_period(claim, figures, dated=dated),
        frozenset(folded(name.name) for name in claim.names if not _is_subject(name, subject)),
        tuple(tuple(folded(word) for word in phrase.split()) for phrase in entry.texts("unless")),
        supposed,
        moods=_moods(claim, figure, words),
        compared=any(_is_compared(claim, one) for one in figures) if figures else bool(words.compared & forms),
        shared=any(_is_share(claim, quantity) for quantity in figures),
        stretches=read_stretches(
            claim.reading.document.prose, claim.words, [q for q in claim.quantities if q not in figures[:1]], entry.lang
        ),
        single=any(quantity.value.dimension is Dimension.TALLY for quantity in figures),
    )


def _moods(claim: Passage, figure: QuantityMention | None, words: AssertionWords) -> frozenset[str]:
    """The words of possibility or former times that make no difference: the claim's own, for a limit those of rules."""
    forms = {word.form for word in claim.words}
    own = frozenset[str]().union(*(group for group in (words.modals, words.former) if group & forms))
    limit = figure is not None and figure.value.bound not in (Bound.EXACT, Bound.APPROXIMATE)
    return own | words.modals | words.ruling if limit else own


def _is_compared(claim: Passage, quantity: QuantityMention) -> bool:
    """Whether a comparison ("than") follows the figure, and no other figure before it."""
    compared = assertion_words(claim.reading.lang).compared
    return any(word.form in compared for word in _trailing(claim, quantity))


def _is_share(claim: Passage, quantity: QuantityMention) -> bool:
    """Whether the figure is a part of something: one in five, or with the "of" of its whole behind it."""
    following = next(_trailing(claim, quantity), None)
    sharing = clause_words(claim.reading.lang).sharing
    return quantity.value.dimension is Dimension.RATIO or (following is not None and following.form in sharing)


def _trailing(claim: Passage, quantity: QuantityMention) -> Iterator[Word]:
    """The words behind a figure, to the next one."""
    others = [other.span.start for other in claim.quantities if other.span.start >= quantity.span.end]
    end = min(others, default=claim.span.end)
    return (word for word in claim.words if quantity.span.end <= word.span.start < end)


def _is_subject(name: NameMention, subject: Entity) -> bool:
    return name.entity == subject.id or name.name in subject.names


def topic_of(entry: Entry, passage: Passage, subject: Entity, *, money: bool) -> Topic:
    """The topic of a claim's words, and the phrases of `about`; of the other names in it, where there is little else.

    What the figure itself implies weighs less than what tells it from others: the noun that is counted, pay and cost
    where it is an amount, the verb after the subject.
    """
    topics, supposing = topic_words(entry.lang), assertion_words(entry.lang).supposing
    mild, priced = _folded(topics.mild, entry.lang), _folded(topics.priced, entry.lang)
    verb = _verb_of(passage)
    counted = [quantity.span for quantity in passage.quantities]
    weights: dict[str, float] = {}
    words: dict[str, str] = {}
    named = {part for name in subject.names for part in name_words(name)} if not passage.names else set()
    for word in passage.content:
        if folded(word.form) in named or word.form in supposing:
            continue
        implied = word.concept in mild or word == verb or (money and word.concept in priced)
        implied |= any(span.covers(word.span) for span in counted)
        weights[word.concept] = MILD if implied else 1.0
        words.setdefault(word.concept, word.form)
    anyone = _folded(topics.anyone, entry.lang) & weights.keys()
    weights = {concept: weight for concept, weight in weights.items() if concept not in anyone} or weights
    if sum(weights.values()) < 1 - MILD * len(anyone):
        others = sorted(passage.named - {subject.id, *(folded(name) for name in subject.names)})
        weights |= dict.fromkeys(others, MILD)
        words |= {other: entry.entities[other].names[0] for other in others if other in entry.entities}
    about = entry.texts("about")
    phrases = tuple(_phrase(text, entry.lang) for text in about)
    return Topic(tuple(weights.items()), phrases, about, tuple(words.items()))


def _phrase(text: str, lang: str) -> frozenset[str]:
    """The concepts of a phrase of `about`; of one made of function words alone, the words themselves."""
    fold = folding(lang)
    forms = re.findall(r"[\w']+", text.lower())
    return frozenset(fold(form) for form in forms) - {""} or frozenset(forms)


def _verb_of(passage: Passage) -> Word | None:
    """The word right after the claim's first name, which is its verb where the name stands as an owner of nothing."""
    if not passage.names or not passage.quantities:
        return None
    first = passage.names[0].span
    start = first.end
    if passage.reading.document.prose[: first.start].lower() not in ("", "the "):
        return None
    following = next((word for word in passage.words if word.span.start >= start), None)
    gap = passage.reading.document.prose[start : following.span.start] if following else ""
    return following if gap == " " else None


@cache
def _folded(words: frozenset[str], lang: str) -> frozenset[str]:
    return frozenset(folding(lang)(word) for word in words)


def _written_period(entry: Entry) -> Period | None:
    """The period of `period`. Raises `RuleSetError` for what is none."""
    written = entry.text("period")
    try:
        return parse(written) if written is not None else None
    except ValueError as error:
        raise RuleSetError(entry.problem("period", str(error))) from error


def _stated_period(claim: Passage, figures: Sequence[QuantityMention], *, dated: bool) -> Period | None:
    """The period in the claim's own words: of several the first behind the figure with no other figure between."""
    if dated and not claim.dates:
        return None
    stated = [mention for mention in claim.periods if mention.value]
    if len(stated) > 1 and len(figures) == 1:
        trailing = [word.span.end for word in _trailing(claim, figures[0])]
        own = [mention for mention in stated if trailing and figures[0].span.end <= mention.span.start < trailing[-1]]
        stated = own or stated
    return stated[0].value if stated else None


def figures_of(entry: Entry, claim: Passage) -> tuple[QuantityMention, ...]:
    """The figures that are checked: that of `value`, else all in the claim. None for an unreadable `value`."""
    written = entry.text("value")
    if written is None:
        return claim.quantities
    value = read_quantity_text(written, entry.lang)
    if value is None:
        return ()
    return (value,)


def figure_claims(entry: Entry, claim: Passage, own: Particulars) -> Iterator[FigureClaim]:
    """One claim for each figure."""
    for figure in figures_of(entry, claim):
        scope = scope_of(entry, claim, own, figure)
        alike = tuple(old for old in own.was if _is_alike(old.value, figure))
        rate = rate_after(claim.reading.document.prose, claim.quantities, figure, entry.lang)
        accepted = tuple(other for text in entry.accept for other in _figures(text, entry))
        written = next((q for q in claim.quantities if q.value == figure.value), None)
        step = read_step(claim.reading.document.prose, written, entry.lang) if written else Step.NONE
        yield FigureClaim(entry.id, scope, figure, own.tolerance, alike, rate, accepted, step)


def _is_alike(old: QuantityMention, figure: QuantityMention) -> bool:
    """Whether a former value is of the figure's kind; one without a noun can be any count."""
    kinds = (old.value.dimension, figure.value.dimension)
    return kinds[0] is kinds[1] or kinds == (Dimension.NUMBER, Dimension.COUNT)


def rate_after(claim: str, quantities: Iterable[QuantityMention], figure: QuantityMention, lang: str) -> str:
    """What the claim gives the figure for ("a year"), also where `value` has picked it out."""
    alike = (quantity for quantity in quantities if quantity.value.dimension is figure.value.dimension)
    return next((rate for quantity in alike if (rate := read_rate(claim, quantity, lang))), "")


def _tolerance(entry: Entry) -> Quantity | None:
    written = entry.text("tolerance")
    if written is None:
        return None
    mention = read_quantity_text(written, entry.lang)
    if mention is None:
        said = f"'tolerance' must be a figure such as 2% or $1,000, not {written!r}"
        raise RuleSetError(entry.problem("tolerance", said))
    return mention.value


def _outdated(entry: Entry, old: Formerly) -> Outdated:
    value = read_quantity_text(old.value, entry.lang)
    if value is None:
        raise RuleSetError(entry.problem("was", f"the former value {old.value!r} cannot be read as a figure"))
    return Outdated(value, old.until)


def date_claims(entry: Entry, claim: Passage, own: Particulars) -> Iterator[DateClaim]:
    """The claim of a date, where the claim has no other figure: a whole date, else a month or year."""
    written = entry.text("value")
    source = read_sentence(written, entry) if written else claim
    accepted = tuple(value for text in entry.accept for value, _ in _dates(read_sentence(text, entry)))
    for value, span in _dates(source):
        words = span.of(source.reading.document.prose)
        yield DateClaim(entry.id, scope_of(entry, claim, own, dated=True), value, words, accepted)


def unaccepted(entry: Entry, *, dated: bool) -> Iterator[Problem]:
    """That what `accept` holds has none of what the claim is about: a date where it is `dated`, else a figure."""
    for text in entry.accept:
        if not any(_dates(read_sentence(text, entry)) if dated else _figures(text, entry)):
            said = f"'accept' holds {text!r}, in which no {'date' if dated else 'figure'} can be read"
            yield entry.problem("accept", said)


def _figures(text: str, entry: Entry) -> tuple[QuantityMention, ...]:
    """The figure that a text is, else the first in its words ("15% or more above peak")."""
    whole = read_quantity_text(text, entry.lang)
    return (whole,) if whole else read_sentence(text, entry).quantities[:1]


def _dates(passage: Passage) -> Iterator[tuple[PartialDate | Period, Span]]:
    """The passage's first date and its place, else its first month or year."""
    read: tuple[DateMention | PeriodMention, ...] = (*passage.dates[:1], *passage.periods)
    yield from [(mention.value, mention.span) for mention in read if mention.value is not None][:1]


def check_terms(entry: Entry) -> None:
    """Raise `RuleSetError` where `value` is none of `among`."""
    value, among = entry.text("value"), entry.texts("among")
    if value not in among:
        raise RuleSetError(entry.problem("value", f"'value' must be one of 'among': {', '.join(among)}"))


def term_claim(entry: Entry, claim: Passage, own: Particulars) -> TermClaim:
    """The claim of a term."""
    value, among = entry.text("value") or "", entry.texts("among")
    scope = scope_of(entry, claim, own)
    fold = folding(entry.lang)
    told = frozenset(fold(word) for word in re.findall(r"[\w']+", value.lower()))
    weights = tuple((concept, weight) for concept, weight in scope.topic.weights if concept not in told)
    topic = replace(scope.topic, weights=weights)
    others = scope.others | frozenset(folded(term) for term in among)
    return TermClaim(entry.id, scope._replace(topic=topic, others=others), value, among, entry.accept)
