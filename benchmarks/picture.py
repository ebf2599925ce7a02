"""Curves as an SVG picture, both axes in powers of ten; drawn by hand so that it needs nothing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

WIDTH, HEIGHT, MARGIN = 640, 400, 56
COLORS = ("#1b6ca8", "#c8553d", "#4f772d", "#6d597a")


class Curve(NamedTuple):
    """Points, and what they are called."""

    name: str
    points: tuple[tuple[float, float], ...]


class Axis(NamedTuple):
    """From 10 to the power `low` to that of `high`, along `start` to `end` of the picture."""

    low: int
    high: int
    start: float
    end: float

    def place(self, value: float) -> float:
        """Where a value lies."""
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    @property
    def ticks(self) -> list[float]:
        """The powers of ten."""
        return [10.0**power for power in range(self.low, self.high + 1)]


def chart(path: Path, title: str, curves: Sequence[Curve]) -> None:
    """Write the curves into an SVG file."""
    points = [point for curve in curves for point in curve.points]
    across = _axis([x for x, _ in points], MARGIN, WIDTH - MARGIN)
    up = _axis([y for _, y in points], HEIGHT - MARGIN, MARGIN)
    parts = [*_grid(across, up), *(part for n, curve in enumerate(curves) for part in _curve(curve, n, across, up))]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
    label = f'<text x="{MARGIN}" y="24" font-size="16">{title}</text>'
    path.write_text("\n".join((head, label, *parts, "</svg>\n")), encoding="utf-8")


def _axis(values: Sequence[float], start: float, end: float) -> Axis:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return Axis(low, max(high, low + 1), start, end)


def _grid(across: Axis, up: Axis) -> Iterator[str]:
    for value in across.ticks:
        x = across.place(value)
        yield f'<line x1="{x:.1f}" y1="{up.start}" x2="{x:.1f}" y2="{up.end}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{up.start + 18}" font-size="11" text-anchor="middle">{value:,.0f}</text>'
    for value in up.ticks:
        y = up.place(value)
        yield f'<line x1="{across.start}" y1="{y:.1f}" x2="{across.end}" y2="{y:.1f}" stroke="#ddd"/>'
        yield f'<text x="{across.start - 6}" y="{y + 4:.1f}" font-size="11" text-anchor="end">{value:g}</text>'


def _curve(curve: Curve, number: int, across: Axis, up: Axis) -> Iterator[str]:
    color = COLORS[number % len(COLORS)]
    places = [(across.place(x), up.place(y)) for x, y in curve.points]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    yield f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in places)
    yield f'<text x="{MARGIN + 8}" y="{MARGIN + 16 * (number + 1)}" font-size="12" fill="{color}">{curve.name}</text>'
