"""The report as one JSON object, for programs; what stands in it keeps its meaning from version to version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from factlint.findings import Severity
from factlint.lines import Lines

if TYPE_CHECKING:
    from factlint.errors import Problem
    from factlint.facts.model import Source
    from factlint.findings import Finding, Related, Report

VERSION = 1


class JsonReporter:
    """One object: the findings, what could not be done, and how many there are of each."""

    name = "json"

    def render(self, report: Report, stream: TextIO, *, color: bool) -> None:  # noqa: ARG002  # JSON has no colours
        """Write the object, in ASCII, so that no terminal's or pipe's encoding can spoil it."""
        import json

        lines = {path: Lines(text) for path, text in report.sources.items()}
        findings = [_finding(f, lines[f.path], explain=report.view.explain) for f in report.findings]
        counts = {severity.value: report.count(severity) for severity in Severity}
        summary = {"files": report.files, "facts": report.facts, "findings": counts}
        errors = [_error(problem) for problem in report.problems]
        whole = {"version": VERSION, "findings": findings, "errors": errors, "summary": summary}
        json.dump(whole, stream, indent=2)
        stream.write("\n")


def _finding(finding: Finding, lines: Lines, *, explain: bool) -> dict[str, Any]:
    fix = finding.fix
    fields: dict[str, Any] = {
        "path": finding.path,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "start": lines.position(finding.span.start)._asdict(),
        "end": lines.position(finding.span.end)._asdict(),
        "text": finding.text,
        "expected": finding.expected,
        "fact": finding.fact,
        "source": _source(finding.source) if finding.source else None,
        "fix": {"text": fix.text, "safe": fix.safe} if fix else None,
        "note": finding.note,
        "related": [_related(other, lines) for other in finding.related],
    }
    if explain:
        steps = ({"condition": e.condition, "answer": e.answer, "words": e.words} for e in finding.explanation)
        fields["explanation"] = list(steps)
    return fields


def _related(other: Related, lines: Lines) -> dict[str, Any]:
    start, end = (lines.position(offset)._asdict() for offset in other.span)
    return {"start": start, "end": end, "text": other.text, "message": other.message}


def _source(source: Source) -> dict[str, str | None]:
    date = source.date.isoformat() if source.date else None
    return {"title": source.title, "url": source.url, "publisher": source.publisher, "date": date}


def _error(problem: Problem) -> dict[str, Any]:
    return {"path": problem.path, "line": problem.line, "column": problem.column, "message": problem.message}
