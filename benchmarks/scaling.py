"""Rule sets of 10 to 100,000 facts: the first run, which compiles them, and one draft against them compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.commands import factlint, forget_drafts
from benchmarks.corpus import article
from benchmarks.facts import write_rules
from benchmarks.picture import Curve, chart
from benchmarks.table import RATIOS, Table, ratios
from benchmarks.timing import Command, alternated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COUNTS = (10, 100, 1_000, 10_000, 100_000)


def measure(folder: Path, *, quick: bool) -> Iterator[Table]:
    """One table, and `scaling.svg`."""
    draft, own, rows = folder / "draft.md", factlint(), []
    draft.write_text(article(1), encoding="utf-8")
    curves: dict[str, list[tuple[float, float]]] = {"compiling": [], "compiled": []}
    for count in COUNTS[:3] if quick else COUNTS:
        rules = folder / f"rules-{count}.yaml"
        write_rules(rules, count)
        args = (own, "check", str(draft), "--rules", str(rules))
        (compiling,) = alternated((Command((*args, "--no-cache")),), 1)
        (compiled,) = alternated((Command(args, forget_drafts),), 3 if quick else 10)
        for name, each in (("compiling", compiling), ("compiled", compiled)):
            rows.append((f"{count:,} {name}", *ratios(each)))
            curves[name].append((count, each.wall))
    chart(folder / "scaling.svg", "Facts and seconds", [Curve(name, tuple(found)) for name, found in curves.items()])
    note = "One 6 KB draft against rule sets of so many facts, of which it speaks of none."
    yield Table("Facts", note, ("facts", *RATIOS), tuple(rows))
