"""How much prose is read and checked in a second, and whether any text slows that down."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.corpus import prose
from benchmarks.hostile import hostile
from benchmarks.table import Table
from factlint.plugins import install
from factlint.prepared import prepared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.pipeline import Checker
    from factlint.protocols import Parser

PARTS = ("sentences", "names", "times", "quantities", "quotations", "roles")
MEGABYTE = 1_000_000  # code points
WARM = 30_000


class Speed(NamedTuple):
    """What one text took, in seconds of the processor: to be parsed, read in full, and checked (that read included)."""

    name: str
    size: int
    parse: float
    read: float
    check: float


def measure(folder: Path, *, quick: bool) -> Iterator[Table]:  # noqa: ARG001  # nothing is written
    """One table: megabytes in a second on prose, and how much slower each hostile text is."""
    found = list(speeds(MEGABYTE // 10 if quick else MEGABYTE))
    usual = found[0]
    rows = tuple(
        (
            each.name,
            *(f"{each.size / seconds / 1e6:.2f}" for seconds in (each.parse, each.read, each.check)),
            f"{each.read / usual.read:.2f}",
            f"{each.check / usual.check:.2f}",
        )
        for each in found
    )
    note = (
        f"Texts of {usual.size:,} code points, on one core, the shipped rules; the last columns are times the prose's."
    )
    yield Table("Reading", note, ("text", "parsed, MB/s", "read, MB/s", "checked, MB/s", "read ×", "checked ×"), rows)


def speeds(size: int) -> Iterator[Speed]:
    """The speed on prose, first, and on every hostile text of this size."""
    checker, parser = _tools()
    speed("warming up", prose(WARM), checker, parser)
    for name, text in {"news prose": prose(size), **hostile(size)}.items():
        yield speed(name, text, checker, parser)


def speed(name: str, text: str, checker: Checker, parser: Parser) -> Speed:
    """Parse, read and check a text once."""
    gc.collect()
    started = time.process_time()
    document = parser.parse(text, "draft.md")
    parsed = time.process_time()
    reading = checker.read(document)
    for part in PARTS:
        getattr(reading, part)
    done = time.process_time()
    checker.check(document)
    return Speed(name, len(text), parsed - started, done - parsed, time.process_time() - done)


def _tools() -> tuple[Checker, Parser]:
    installed = install(isolated=True)
    checker, problems = prepared((), installed, keep=False)
    if problems:
        raise SystemExit(f"the shipped rules cannot be loaded: {problems[0]}")
    return checker, next(parser for parser in installed.toolbox.parsers if ".md" in parser.suffixes)
