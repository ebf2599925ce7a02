"""Making a finding about a fact, with its place in the file and its source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.findings import Finding, FindingName, Fix, Severity, Vouched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Document
    from factlint.facts.model import Fact, Source
    from factlint.findings import Evidence
    from factlint.reading import Reading
    from factlint.span import Span

EXPIRED = FindingName(
    "expired-fact",
    Severity.WARNING,
    "The draft relies on a fact that was to be checked again before now.",
)


def found(
    document: Document,
    fact: Fact,
    name: FindingName,
    span: Span,
    message: str,
    *,
    expected: str | None = None,
    fix: Fix | None = None,
    explanation: tuple[Evidence, ...] = (),
) -> Finding:
    """The finding `name` at a span of the prose. A fix is kept only where the file holds the words in one piece."""
    finding = placed(
        document,
        name,
        span,
        message,
        expected=expected,
        fix=fix,
        note=fact.note,
        source=fact.sources[0] if fact.sources else None,
        explanation=explanation,
    )
    return replace(finding, severity=fact.severity or name.severity, fact=fact.id)


def placed(
    document: Document,
    name: FindingName,
    span: Span,
    message: str,
    *,
    expected: str | None = None,
    fix: Fix | None = None,
    note: str | None = None,
    source: Source | None = None,
    explanation: tuple[Evidence, ...] = (),
) -> Finding:
    """The finding `name` at a span of the prose, by no fact; a fix is kept as `found` does."""
    place = document.locate(span)
    return Finding(
        path=document.path,
        name=name.name,
        severity=name.severity,
        message=message,
        span=place,
        text=place.of(document.source),
        expected=expected,
        source=source,
        fix=fix if fix and document.verbatim(span) else None,
        note=note,
        explanation=explanation,
    )


def relied(reading: Reading, fact: Fact, span: Span) -> Iterator[Finding | Vouched]:
    """That what the draft says at `span` of its prose is right by the fact; and a finding if that is past its day."""
    yield Vouched(reading.document.locate(span), fact.id)
    if fact.expires and fact.expires < reading.today:
        said = f"{fact.statement.rstrip('. ')}: that was to be checked again by {fact.expires}"
        finding = found(reading.document, fact, EXPIRED, span, said)
        yield replace(finding, severity=EXPIRED.severity)
