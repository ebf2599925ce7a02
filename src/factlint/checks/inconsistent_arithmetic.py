"""`inconsistent-arithmetic`: figures of one sentence, or of two that follow each other, that do not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.findings import Finding, FindingName, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.arithmetic.outcome import Outcome
    from factlint.checks.arithmetic.outline import Outline
    from factlint.findings import Judged
    from factlint.reading import Reading
    from factlint.span import Span

INCONSISTENT_ARITHMETIC = FindingName(
    "inconsistent-arithmetic",
    Severity.WARNING,
    "The draft's own figures do not add up: a change and its two levels, parts and their total, a share, an average.",
    "Membership rose from 200 to 300, a 60% increase.",
    "Membership rose from 200 to 300, a 50% increase.",
)


class ArithmeticCheck:
    """Sums that the draft states, done again."""

    name = "arithmetic"
    findings = (INCONSISTENT_ARITHMETIC,)

    def check(self, reading: Reading, judged: Judged) -> Iterator[Finding]:
        """Every sum that does not come out; each figure is read as the outcome of one sum alone."""
        from factlint.checks.arithmetic.relations import READERS

        settled: set[Span] = set()
        for stretch in _stretches(reading):
            for read in READERS:
                for outcome in read(stretch):
                    if outcome.derived not in settled:
                        settled.add(outcome.derived)
                        yield from _findings(reading, outcome, judged)


def _stretches(reading: Reading) -> Iterator[Outline]:
    """Each sentence that holds a figure, then with the one before it in its block."""
    from factlint.checks.arithmetic.outline import outline
    from factlint.passage import within

    document, before = reading.document, None
    for sentence in reading.sentences:
        if within(reading.quantities, sentence):
            yield outline(reading, (sentence,))
            if before and document.block_at(before.start) == document.block_at(sentence.start):
                yield outline(reading, (before, sentence))
            before = sentence
        else:
            before = None


def _findings(reading: Reading, outcome: Outcome, judged: Judged) -> Iterator[Finding]:
    """What a sum that does not come out is reported as.

    What a speaker reckons is the speaker's; where a figure is wrong by a fact, that is said already.
    """
    document, places = reading.document, (outcome.span, *outcome.sources)
    if not outcome.message or any(reading.is_quoted(place) for place in places):
        return
    span, *sources = map(document.locate, places)
    if any(judged.contradicts(place) for place in (span, *sources)):
        return
    yield Finding(
        path=document.path,
        name=INCONSISTENT_ARITHMETIC.name,
        severity=INCONSISTENT_ARITHMETIC.severity,
        message=outcome.message,
        span=span,
        text=span.of(document.source),
        related=tuple(Related(source, source.of(document.source), "reckoned from this") for source in sources),
    )
