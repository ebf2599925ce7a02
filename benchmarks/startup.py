"""What one start costs: the version, one draft that is new and one that has not changed, with findings and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.commands import factlint, forget_drafts
from benchmarks.corpus import article
from benchmarks.table import RATIOS, Table, ratios
from benchmarks.timing import BASE, Command, alternated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WRONG = "\n\nNetflix said that 99 percent of its films are silent, and that its revenue grew 99% in 2024.\n"


def measure(folder: Path, *, quick: bool) -> Iterator[Table]:
    """One table: whole processes, each beside the base."""
    clean, wrong = folder / "clean.md", folder / "wrong.md"
    clean.write_text(article(1), encoding="utf-8")
    wrong.write_text(article(1) + WRONG, encoding="utf-8")
    own = factlint()
    again = {
        "`factlint --version`": Command((own, "--version")),
        "one 6 KB draft, as it was in an earlier run": Command((own, "check", str(clean))),
        "one 6 KB draft with findings, as it was": Command((own, "check", str(wrong))),
    }
    anew = {
        "one 6 KB draft, changed": Command((own, "check", str(clean)), forget_drafts),
        "one 6 KB draft with findings, changed": Command((own, "check", str(wrong)), forget_drafts),
        "one 6 KB draft, rule set read anew": Command((own, "check", "--no-cache", str(clean))),
    }
    times = 5 if quick else 25
    paired = [*alternated(again.values(), times), *alternated(anew.values(), times)]
    rows = tuple((name, *ratios(each)) for name, each in zip((*again, *anew), paired, strict=True))
    base = " ".join(BASE[1:3])
    note = f"The base is `python {base} '{BASE[3]}'`; each run follows one of it. The shipped rules, kept compiled."
    yield Table("Starting", note, ("whole process", *RATIOS), rows)
