"""Making a finding about a fact, with its place in the file and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.findings import Finding, Fix

if TYPE_CHECKING:
    from factlint.document import Document
    from factlint.facts.model import Fact
    from factlint.findings import Evidence, FindingName
    from factlint.span import Span


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
    place = document.locate(span)
    return Finding(
        path=document.path,
        name=name.name,
        severity=fact.severity or name.severity,
        message=message,
        span=place,
        text=place.of(document.source),
        expected=expected,
        fact=fact.id,
        source=fact.sources[0] if fact.sources else None,
        fix=fix if fix and document.verbatim(span) else None,
        note=fact.note,
        explanation=explanation,
    )
