"""Correcting drafts: the right text put where it is certain, and what that changes."""

from __future__ import annotations

import os
from errno import EACCES
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint.errors import DraftError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.findings import Finding, Report


class Corrected(NamedTuple):
    """A draft's text before and after, and how many findings that mends."""

    path: str
    before: str
    after: str
    mended: int


def correct(report: Report, *, unsafe: bool = False) -> Iterator[Corrected]:
    """The drafts of a report that can be corrected; `unsafe` with the fixes that are not certain, too."""
    findings: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.fix and (finding.fix.safe or unsafe):
            findings.setdefault(finding.path, []).append(finding)
    for path, found in findings.items():
        after, mended = apply(report.sources[path], found)
        yield Corrected(path, report.sources[path], after, mended)


def apply(source: str, findings: Sequence[Finding]) -> tuple[str, int]:
    """The text with the findings' fixes in it, and how many findings they mend.

    Of fixes that overlap, the first in the text is put in; another finding that asks for the same is mended with it.
    """
    parts, at, mended = [], 0, 0
    last: tuple[object, str] | None = None
    for finding in sorted(findings, key=lambda finding: finding.order):
        if finding.fix is None:
            continue
        this = (finding.span, finding.fix.text)
        if finding.span.start >= at:
            parts += [source[at : finding.span.start], finding.fix.text]
            at, last = finding.span.end, this
        mended += this == last
    return "".join([*parts, source[at:]]), mended


def write(corrected: Corrected) -> None:
    """Write the corrected draft in place of its file, whole or not at all.

    A link goes on pointing to the file, which keeps its mode. Raises `DraftError` where that cannot be done.
    """
    from shutil import copymode

    target = Path(corrected.path).resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        if not os.access(target, os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
        try:
            beside.write_bytes(corrected.after.encode())
            copymode(target, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise DraftError(
            Problem(corrected.path, None, None, f"cannot be written: {error.strerror or error}")
        ) from error


def diff(corrected: Corrected) -> str:
    """What correcting the draft would change, as a unified diff."""
    from difflib import unified_diff
    from io import StringIO

    before, after = (list(StringIO(text, newline="\n")) for text in (corrected.before, corrected.after))
    lines = unified_diff(before, after, corrected.path, corrected.path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
