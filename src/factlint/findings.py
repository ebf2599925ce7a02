"""Findings: what is wrong in a draft, what the verified fact is, and where it was verified."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.span import Cover

if TYPE_CHECKING:
    from factlint.errors import Problem
    from factlint.facts.model import Source
    from factlint.span import Span


class Severity(StrEnum):
    """How much a finding matters; `rank` orders them, the gravest highest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """2 for an error, 1 for a warning, 0 for info."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


class Fix(NamedTuple):
    """What to write in place of a finding's text; `safe` where it is certainly right."""

    text: str
    safe: bool


class Evidence(NamedTuple):
    """One step of a decision: which condition was asked, what it answered, and the words that made it say so."""

    condition: str
    answer: str
    words: tuple[str, ...] = ()

    def told(self) -> str:
        """The step in one line: "period: no (2023)"."""
        return f"{self.condition}: {self.answer}" + (f" ({', '.join(self.words)})" if self.words else "")


class Related(NamedTuple):
    """Another place of the same file that a finding speaks of, its words there, and what it has to do with it."""

    span: Span
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong in a draft.

    `span` and `text` are of the file (``file[span.start:span.end] == text``). `expected` is the right wording,
    `fact` the fact's id, `source` where that was verified; each is None where there is none. `explanation` says how
    it was decided, `related` are the other places of the file that it speaks of.
    """

    path: str
    name: str
    severity: Severity
    message: str
    span: Span
    text: str
    expected: str | None = None
    fact: str | None = None
    source: Source | None = None
    fix: Fix | None = None
    note: str | None = None
    explanation: tuple[Evidence, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def order(self) -> tuple[str, int, str, int, str]:
        """The key by which findings are sorted: path, offset, name, then what else tells two apart."""
        return (self.path, self.span.start, self.name, self.span.end, self.fact or "")


class Vouched(NamedTuple):
    """A place of a draft that was held against what is verified and is right by it.

    `span` is of the file, `fact` the fact's id; None where it is a source's text that says so.
    """

    span: Span
    fact: str | None


@dataclass(frozen=True)
class Judged:
    """What the facts of a rule set say of a draft: what is wrong by one, and what is right by one."""

    findings: tuple[Finding, ...] = ()
    vouched: tuple[Vouched, ...] = ()

    @cached_property
    def _wrong(self) -> Cover:
        return Cover([wrong.span for wrong in self.findings])

    def contradicts(self, span: Span) -> bool:
        """Whether a span of the file is wrong by a fact."""
        return self._wrong.touches(span)

    @cached_property
    def _places(self) -> Cover:
        return Cover([*(wrong.span for wrong in self.findings), *(right.span for right in self.vouched)])

    def touches(self, span: Span) -> bool:
        """Whether a fact has anything to say of a span of the file, so that nothing else needs to."""
        return self._places.touches(span)


class FindingName(NamedTuple):
    """A name that findings can have, its usual severity, and its manual.

    `summary` is what it means; `wrong` and `right` are one example each.
    """

    name: str
    severity: Severity
    summary: str
    wrong: str = ""
    right: str = ""


class View(NamedTuple):
    """What a person asked to see of a report.

    `explain` each finding's explanation; `summary` the line at the end.
    """

    explain: bool = False
    summary: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found.

    `sources` holds each checked draft's decoded text by path, so that a reporter can show lines; `files` counts the
    drafts that were checked, `facts` the facts in force, `problems` all that could not be done. `statements` are the
    facts that findings are about, in one line each, by id; `failing` counts the findings at or above their draft's
    `fail-on`.
    `shipped` where the rule set that comes with the program was in force.
    """

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    files: int
    facts: int
    sources: dict[str, str] = field(default_factory=dict)
    statements: dict[str, str] = field(default_factory=dict)
    failing: int = 0
    shipped: bool = False
    view: View = field(default_factory=View)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)
