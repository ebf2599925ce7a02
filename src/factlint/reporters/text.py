"""The report for people: each finding with its line, what is verified, and where."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TextIO

from factlint.findings import Severity
from factlint.lines import Lines
from factlint.reporters.excerpt import excerpt

if TYPE_CHECKING:
    from factlint.facts.model import Source
    from factlint.findings import Finding, Report

WIDTH = 96
"""Columns of a report where the terminal is not narrower."""
NARROWEST = 40

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
Paint = Callable[..., str]


class TextReporter:
    """What an editor reads in a terminal."""

    name = "text"

    def render(self, report: Report, stream: TextIO, *, color: bool) -> None:
        """Write each finding as a paragraph, then one line that sums them up."""
        paint = _painter(color=color)
        lines = {path: Lines(text) for path, text in report.sources.items()}
        for finding in report.findings:
            stream.write("\n".join(_paragraph(finding, report, lines[finding.path], paint)) + "\n\n")
        if report.view.summary:
            stream.write(summary(report, paint) + "\n")


def summary(report: Report, paint: Paint) -> str:
    """How many findings of each severity there are, in how many drafts, against how many facts."""
    counts = [(severity, report.count(severity)) for severity in Severity]
    if not report.files:
        return "No draft was checked."
    parts = [paint(counted(n, s.value), fg=COLORS[s], bold=True) for s, n in counts if n]
    found = ", ".join(parts) or paint("No findings", fg=None if report.problems else "green", bold=True)
    said = f"{found} in {counted(report.files, 'draft')}, held against {counted(report.facts, 'fact')}"
    if report.shipped:
        said += " of the rule set that comes with factlint"
    if report.problems:
        problems = paint(counted(len(report.problems), "problem"), fg="red", bold=True)
        said += f"; {problems} kept the check from being whole"
    return said + "."


def _paragraph(finding: Finding, report: Report, lines: Lines, paint: Paint) -> Iterator[str]:
    from textwrap import wrap

    at = lines.position(finding.span.start)
    color = COLORS[finding.severity]
    place = paint(f"{finding.path}:{at.line}:{at.column}", bold=True)
    label = paint(finding.severity.value, fg=color, bold=True)
    yield f"{place}: {label}: {_plain(finding.message)} {paint(f'[{finding.name}]', fg=color)}"
    margin = max(4, len(str(lines.position(finding.span.end).line)) + 1)
    width = _width() - margin - 3
    for number, line, carets in excerpt(report.sources[finding.path], lines, finding.span, width):
        yield paint(f"{number:>{margin}} | ", fg="blue") + line
        yield paint(f"{'':>{margin}} | ", fg="blue") + paint(carets, fg=color, bold=True)
    for name, words in (*_elsewhere(finding, lines), *_particulars(finding, report)):
        first, *more = wrap(f"{name}: {_plain(words)}", width, break_long_words=False, break_on_hyphens=False)
        yield f"{'':>{margin}} {paint('=', fg='blue')} {paint(f'{name}:', bold=True)}{first.removeprefix(f'{name}:')}"
        yield from (f"{'':>{margin}}     {line}" for line in more)


def _elsewhere(finding: Finding, lines: Lines) -> Iterator[tuple[str, str]]:
    """The places on other lines that the finding speaks of."""
    own = lines.position(finding.span.start).line
    for other in finding.related:
        at = lines.position(other.span.start)
        if at.line != own:
            yield "see", f"{finding.path}:{at.line}:{at.column}: “{other.text}”, {other.message}"


def _particulars(finding: Finding, report: Report) -> Iterator[tuple[str, str]]:
    """What is verified and where, and what to do: labels and words."""
    fix, statement = finding.fix, report.statements.get(finding.fact or "", "")
    rows = (
        ("verified", statement if statement.rstrip(".") not in finding.message else None),
        ("source", source_line(finding.source) if finding.source else None),
        ("fix" if fix and fix.safe else "possible fix", f"write “{fix.text}”" if fix else None),
        ("expected", finding.expected if not (fix or statement) else None),
        ("note", finding.note),
        ("fact", finding.fact),
    )
    yield from ((label, words) for label, words in rows if words)
    for step in finding.explanation if report.view.explain else ():
        yield "because", step.told()


def source_line(source: Source) -> str:
    """A source in one line: title, publisher, date, address, as far as they are known."""
    date = f"{source.date.day} {source.date:%B %Y}" if source.date else None
    return ", ".join(part for part in (source.title, source.publisher, date, source.url) if part)


def _width() -> int:
    """How many columns to write for: those of the terminal, but no more than can be read with ease."""
    if not sys.stdout.isatty():
        return WIDTH
    from shutil import get_terminal_size

    return max(NARROWEST, min(WIDTH, get_terminal_size((WIDTH, 24)).columns))


def _painter(*, color: bool) -> Paint:
    import click

    return click.style if color else lambda text, **_: text


def counted(number: int, noun: str) -> str:
    """A number and what is counted, in the singular where it is one."""
    plural = noun if number == 1 or noun == "info" else f"{noun}s"
    return f"{number} {plural}"


def _plain(words: str) -> str:
    """One line that no terminal can take for a command."""
    return "".join(char if char.isprintable() else " " for char in words)
