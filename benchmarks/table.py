"""Tables in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from benchmarks.timing import Paired


class Table(NamedTuple):
    """A table with its title; `note` says what its figures are."""

    title: str
    note: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        lines = [self.header, tuple("---" for _ in self.header), *self.rows]
        table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return f"## {self.title}\n\n{self.note}\n\n{table}\n"


RATIOS = ("× base, median", "min", "max", "ms, median", "peak MB")


def ratios(paired: Paired) -> tuple[str, ...]:
    """A command's cells under `RATIOS`."""
    found = paired.ratios
    return (
        f"{paired.ratio:.2f}",
        f"{found[0]:.2f}",
        f"{found[-1]:.2f}",
        f"{paired.wall * 1000:.0f}",
        f"{paired.memory:.0f}",
    )
