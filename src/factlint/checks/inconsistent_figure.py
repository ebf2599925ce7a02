"""`inconsistent-figure`: the same thing with two figures, or two dates, in one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.findings import Finding, FindingName, Related, Severity
from factlint.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.consistency.figures import Contradiction
    from factlint.findings import Judged
    from factlint.reading import Reading

INCONSISTENT_FIGURE = FindingName(
    "inconsistent-figure",
    Severity.WARNING,
    "The draft gives the same thing two figures, or two dates; the later place is marked, and the earlier one named.",
    "Brackwater employs 340 people. … Brackwater employs 430 people.",
    "Brackwater employs 340 people. … Brackwater employs 340 people.",
)


class ConsistencyCheck:
    """Whether a draft says the same of the same thing throughout."""

    name = "consistency"
    findings = (INCONSISTENT_FIGURE,)

    def check(self, reading: Reading, judged: Judged) -> Iterator[Finding]:
        """Each figure or date that contradicts an earlier one, but what is wrong by a fact anyway."""
        from factlint.checks.consistency.events import clashing_dates
        from factlint.checks.consistency.figures import contradictions

        lines = Lines(reading.document.source)
        for found in (*contradictions(reading), *clashing_dates(reading)):
            finding = _finding(reading, found, lines)
            if not any(judged.contradicts(span) for span in (finding.span, finding.related[0].span)):
                yield finding


def _finding(reading: Reading, found: Contradiction, lines: Lines) -> Finding:
    document = reading.document
    earlier, later = document.locate(found.earlier), document.locate(found.later)
    before = earlier.of(document.source)
    line = lines.position(earlier.start).line
    return Finding(
        document.path,
        INCONSISTENT_FIGURE.name,
        INCONSISTENT_FIGURE.severity,
        f"the draft says “{_line(before)}” of the same in line {line}, and “{_line(later.of(document.source))}” here",
        later,
        later.of(document.source),
        related=(Related(earlier, before, "given first"),),
    )


def _line(words: str) -> str:
    return " ".join(words.split())
