"""The check that every statistic and every quotation of a draft has a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.findings import Finding, FindingName, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings import Judged
    from factlint.reading import Reading
    from factlint.span import Span

UNSOURCED_FIGURE = FindingName(
    "unsourced-figure",
    Severity.WARNING,
    "A statistic (money, a percentage, a multiple, a ratio, a count) for which the draft names no source: no outside "
    "link, no footnote or citation, nobody who says so, no line “Source: …”.",
    wrong="Brackwater carried 1.2 million passengers last year.",
    right="Brackwater carried 1.2 million passengers last year, the harbour board said.",
)
UNSOURCED_QUOTE = FindingName(
    "unsourced-quote",
    Severity.WARNING,
    "A quotation of four words or more for which the draft names neither a speaker nor a source.",
    wrong="“Nobody ever waits for the second ferry,” and so the first one is full.",
    right="“Nobody ever waits for the second ferry,” Lena Ruiz said, and so the first one is full.",
)


class SourcingCheck:
    """Whether a reader can find out where each statistic and each quotation is from.

    What a fact of the rule set vouches for, or reports, needs no other source.
    """

    name = "sourcing"
    findings = (UNSOURCED_FIGURE, UNSOURCED_QUOTE)

    def check(self, reading: Reading, judged: Judged) -> Iterator[Finding]:
        """The figures and quotations that nobody is named for."""
        from factlint.checks.genre import is_story
        from factlint.checks.unsourced import Unsourced

        if (reading.sourcing.front_matter and reading.document.sources) or is_story(reading):
            return
        found = Unsourced(reading, judged)
        for mention in found.figures():
            why = found.sources.refusal(mention.span)
            yield _finding(reading, UNSOURCED_FIGURE, mention.span, "has no source", why, _NEEDED)
        for quotation in found.quotations():
            why = found.sources.refusal(quotation.span)
            yield _finding(reading, UNSOURCED_QUOTE, quotation.span, "has no speaker and no source", why, _NAME)


_NEEDED = "link to one outside this site, cite it, or name who says so"
_NAME = "name who said it, or link to or cite where it stands"


def _finding(reading: Reading, name: FindingName, span: Span, lacks: str, why: str | None, needed: str) -> Finding:
    document = reading.document
    place = document.locate(span)
    words = _short(span.of(document.prose).strip("“”\"' \n"))
    return Finding(
        document.path,
        name.name,
        name.severity,
        f"“{words}” {lacks}{f' ({why})' if why else ''}: {needed}",
        place,
        place.of(document.source),
    )


def _short(text: str) -> str:
    """The text in one line, the end of a long one left out."""
    words = text.split()
    return " ".join(words) if len(words) <= 12 else " ".join([*words[:10], "…"])
