"""The bar that shows how far the reading of a rule set is: on a terminal alone, and only where it takes long."""

from __future__ import annotations

import io

import pytest

from factlint.cli import progress as module
from factlint.cli.progress import progress


class Stream(io.StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(("terminal", "patience", "shown"), [(True, 0, True), (False, 0, False), (True, 60, False)])
@pytest.mark.parametrize("count", [1, 200])
def test_the_bar_is_shown_where_somebody_waits(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, patience: float, shown: bool, count: int
) -> None:
    stream = Stream(terminal=terminal)
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(module, "PATIENCE", patience)
    items = list(range(count))
    assert list(progress(items)) == items
    assert (f"Reading {count} facts" in stream.getvalue()) is shown
    assert bool(stream.getvalue()) is shown


def test_nothing_is_shown_of_no_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", Stream(terminal=True))
    monkeypatch.setattr(module, "PATIENCE", 0)
    assert list(progress([])) == []
