"""`kind: spelling`: a name as the house spells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.facts.entry import Derived, Key, Shape
from factlint.findings import Finding, FindingName, Fix, Severity
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.document import Document
    from factlint.facts.compiled import Clue, FactIndex
    from factlint.facts.entry import Entry
    from factlint.facts.model import Fact
    from factlint.protocols import FactCheck
    from factlint.reading import Reading

MISSPELT = FindingName(
    "misspelt-name",
    Severity.WARNING,
    "A name that is not spelt as the house spells it.",
    wrong="The film was shot in Kiev.",
    right="The film was shot in Kyiv.",
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """The name, and the spellings that are not the house's."""

    name: str
    instead: tuple[str, ...]


class SpellingKind:
    """Finds spellings that are not the house's, wherever a reader sees them."""

    name = "spelling"
    keys: tuple[Key, ...] = (
        Key("name", Shape.TEXT, "the name as the house spells it", required=True),
        Key("instead", Shape.TEXTS, "the spellings that are not the house's", required=True),
    )
    defining: frozenset[str] = frozenset()  # told by `kind: spelling` alone
    findings: tuple[FindingName, ...] = (MISSPELT,)

    def derive(self, entry: Entry) -> Derived:
        """What the house writes, and the spellings."""
        spelling = Spelling(entry.text("name") or "", entry.texts("instead"))
        return Derived(f"The house writes {spelling.name}.", spelling)

    def classes(self) -> tuple[type, ...]:
        """What its facts' data is made of."""
        return (Spelling,)

    def clues(self, fact: Fact) -> Iterator[Clue]:  # noqa: ARG002
        """None: all spellings are looked for."""
        return iter(())

    def prepare(self, facts: FactIndex) -> FactCheck:
        """One search for all the spellings of all facts."""
        wrong = {word: fact for fact in facts.all() if isinstance(fact.data, Spelling) for word in fact.data.instead}
        longest_first = sorted(wrong, key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        return lambda reading: _check(reading, pattern, wrong)

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """The spellings."""
        if isinstance(fact.data, Spelling):
            yield "name", fact.data.name
            yield "instead of", ", ".join(fact.data.instead)


def _check(reading: Reading, pattern: re.Pattern[str], wrong: Mapping[str, Fact]) -> Iterator[Finding]:
    for match in pattern.finditer(reading.document.prose):
        yield _finding(reading.document, wrong[match[0]], Span(*match.span()))


def _finding(document: Document, fact: Fact, span: Span) -> Finding:
    spelling = fact.data
    assert isinstance(spelling, Spelling)
    place = document.locate(span)
    return Finding(
        path=document.path,
        name=MISSPELT.name,
        severity=fact.severity or MISSPELT.severity,
        message=f"write {spelling.name}, not {span.of(document.prose)}",
        span=place,
        text=place.of(document.source),
        expected=spelling.name,
        fact=fact.id,
        source=fact.sources[0] if fact.sources else None,
        fix=Fix(spelling.name, safe=True) if document.verbatim(span) else None,
        note=fact.note,
    )
