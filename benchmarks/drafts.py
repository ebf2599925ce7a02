"""One draft or many: from 1 to 10,000, new to the command and as they were in an earlier run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.commands import factlint, forget_drafts
from benchmarks.corpus import write_drafts
from benchmarks.picture import Curve, chart
from benchmarks.table import RATIOS, Table, ratios
from benchmarks.timing import Command, alternated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COUNTS = (1, 10, 100, 1_000, 10_000)


def measure(folder: Path, *, quick: bool) -> Iterator[Table]:
    """One table, and `drafts.svg`: whole processes over folders of drafts."""
    own, rows = factlint(), []
    curves: dict[str, list[tuple[float, float]]] = {"changed": [], "as they were": []}
    for count in COUNTS[:3] if quick else COUNTS:
        place = folder / f"drafts-{count}"
        write_drafts(place, count)
        args = (own, "check", str(place))
        paired = alternated((Command(args, forget_drafts), Command(args)), 1 if quick or count > 100 else 5)
        for name, each in zip(curves, paired, strict=True):
            rows.append((f"{count:,} {name}", *ratios(each)))
            curves[name].append((count, each.wall))
    chart(folder / "drafts.svg", "Drafts and seconds", [Curve(name, tuple(found)) for name, found in curves.items()])
    yield Table(
        "Many drafts", "Folders of 6 KB drafts, the shipped rules kept compiled.", ("drafts", *RATIOS), tuple(rows)
    )
