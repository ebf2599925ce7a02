"""`--format csv`: one row a finding, for a spreadsheet."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from factlint.lines import Lines

if TYPE_CHECKING:
    from factlint.findings import Report

COLUMNS = ("path", "line", "column", "severity", "name", "message", "text", "expected", "fact")


class CsvReporter:
    """Comma-separated values as RFC 4180 has them, with a row of column names."""

    name = "csv"

    def render(self, report: Report, stream: TextIO, *, color: bool) -> None:  # noqa: ARG002
        """Write the rows."""
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(COLUMNS)
        lines = {path: Lines(text) for path, text in report.sources.items()}
        for f in report.findings:
            at = lines[f.path].position(f.span.start)
            rows.writerow([f.path, at.line, at.column, f.severity, f.name, f.message, f.text, f.expected, f.fact])
