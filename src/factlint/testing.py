"""Running case files: labelled drafts, as data, that show what a rule set or a plugin finds and where it keeps silent.

A case file is YAML: `rules`, a rule set; `texts`, those of its sources by their paths, if they have any; and `cases`,
each with a `text` and what to `expect` of it, a list of findings by `name`, `text` and, where it matters, `fact`; an
empty list for a draft in which nothing is wrong. `name` and `fact` may be lists of what is as good. Plugin authors test
their kinds of fact with it as factlint does its own.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.findings import Finding

UNSCORED = frozenset({"unused-ignore", "expired-fact"})
UNSOURCED = frozenset({"unsourced-figure", "unsourced-quote"})
"""Findings on what no fact vouches for: a file that expects none of them is about its facts alone."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that a case wants: one of `names` that overlaps `text`, of one of `facts` where any is given."""

    names: frozenset[str]
    text: str
    facts: frozenset[str]

    def meets(self, finding: Finding) -> bool:
        """Whether the finding is this one."""
        return finding.name in self.names and (not self.facts or finding.fact in self.facts)


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled draft, in Markdown."""

    number: int
    tag: str
    text: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A domain's cases and the rule set that they are held against, with the texts of its sources by their paths."""

    domain: str
    rules: Mapping[str, Any]
    cases: tuple[Case, ...]
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def unscored(self) -> frozenset[str]:
        """The names of findings that do not count in this file."""
        wanted = {name for case in self.cases for expected in case.expected for name in expected.names}
        return UNSCORED if wanted & UNSOURCED else UNSCORED | UNSOURCED


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a case: the expected findings that came, those that did not, and those that nobody expected."""

    case: Case
    right: tuple[Finding, ...]
    missed: tuple[Expected, ...]
    false: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """Whether everything is as the case wants it."""
        return not self.missed and not self.false


def load_cases(path: Path) -> CaseFile:
    """Read a case file."""
    from ruamel.yaml import YAML

    data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    cases = (
        Case(number, case.get("tag", "-"), case["text"], tuple(_expected(one) for one in case.get("expect") or ()))
        for number, case in enumerate(data["cases"])
    )
    return CaseFile(data.get("domain", path.stem), data["rules"], tuple(cases), data.get("texts") or {})


def _expected(label: Mapping[str, Any]) -> Expected:
    return Expected(_set(label["name"]), label["text"], _set(label.get("fact", [])))


def _set(value: str | list[str]) -> frozenset[str]:
    return frozenset([value] if isinstance(value, str) else value)


def run_cases(file: CaseFile) -> Iterator[Result]:
    """Check every case of a file. Raises `RuleSetError` where its rules cannot be used in full."""
    from factlint.app import Draft, Session
    from factlint.errors import RuleSetError
    from factlint.plugins import install

    with tempfile.TemporaryDirectory() as folder:
        rules = write_rules(file, Path(folder))
        session = Session(install(isolated=False), {"rules": (rules,)}, isolated=True, keep=False)
        for case in file.cases:
            report = session.check_drafts([Draft("case.md", case.text)])
            if report.problems:
                raise RuleSetError(*report.problems)
            yield judged(case, [finding for finding in report.findings if finding.name not in file.unscored])


def write_rules(file: CaseFile, folder: Path) -> Path:
    """Write a case file's rule set into a folder, the texts of its sources beside it; the path of the rule set."""
    from ruamel.yaml import YAML

    for name, text in file.texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "rules.yaml"
    with path.open("w", encoding="utf-8") as stream:
        YAML(typ="safe").dump(dict(file.rules), stream)
    return path


def judged(case: Case, findings: Sequence[Finding]) -> Result:
    """Hold the findings of a case against what it expects; each finding answers one expectation."""
    left = list(findings)
    right, missed = [], []
    for expected in case.expected:
        meeting = [finding for finding in left if expected.meets(finding) and _overlaps(finding, expected, case.text)]
        if meeting:
            left.remove(meeting[0])
            right.append(meeting[0])
        else:
            missed.append(expected)
    return Result(case, tuple(right), tuple(missed), tuple(left))


def _overlaps(finding: Finding, expected: Expected, text: str) -> bool:
    at = text.find(expected.text)
    while at >= 0:
        if finding.span.start < at + len(expected.text) and at < finding.span.end:
            return True
        at = text.find(expected.text, at + 1)
    return False
