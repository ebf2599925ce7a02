"""Checking many drafts in several processes: the same report, in the same order, whatever happens to a process."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from factlint import jobs
from factlint.jobs import FEW, in_processes, processes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from conftest import Outcome

    Factlint = Callable[..., Outcome]

PARENT = os.getpid()


@pytest.fixture
def archive(rules: Path) -> Path:
    """A folder of more drafts than one process is used for, some wrong, one unreadable, one with an unknown rule."""
    place = rules.parent / "archive"
    place.mkdir()
    for number in range(FEW + 30):
        wrong = "Bracken Water" if number % 3 else "Brackwater"
        (place / f"{number:03}.md").write_text(f"# Day {number}\n\n{wrong} sails the Petrol at noon.\n")
    (place / "050.md").write_bytes(b"\xff\xfe")
    (place / "060.md").write_text("<!-- factlint: ignore no-such-name -->\nThe harbour was quiet.\n")
    return place


@pytest.mark.parametrize("cached", [["--no-cache"], []], ids=["fresh", "kept"])
@pytest.mark.parametrize("form", ["json", "text"])
def test_the_report_does_not_depend_on_the_number_of_jobs(
    archive: Path, factlint: Factlint, cached: list[str], form: str
) -> None:
    one, two, three, suited = (
        factlint("check", str(archive), "--format", form, *cached, *args)
        for args in (["--jobs", "1"], ["--jobs", "2"], ["-j", "3"], [])
    )
    assert one.code == 2
    assert "050.md" in one.err
    assert one == two == three == suited


def test_fixing_in_several_processes_mends_all(archive: Path, factlint: Factlint) -> None:
    done = factlint("check", str(archive), "--fix", "--jobs", "2", "--format", "json")
    assert not [finding for finding in done.json["findings"] if finding["fact"] == "company-name"]
    assert not [path for path in archive.glob("*.md") if b"Bracken" in path.read_bytes()]


@pytest.mark.parametrize(
    ("drafts", "wanted", "count"),
    [(1, None, 1), (FEW, 8, 1), (FEW + 1, 1, 1), (FEW + 1, 2, 2), (FEW + 1, 64, 4), (10_000, 3, 3)],
)
def test_how_many_processes(drafts: int, wanted: int | None, count: int) -> None:
    assert processes(drafts, wanted) == count


def test_without_a_number_there_is_one_for_each_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_cores", lambda: 6)
    assert processes(10_000, None) == 6


def test_jobs_must_be_at_least_one(archive: Path, factlint: Factlint) -> None:
    assert factlint("check", str(archive), "--jobs", "0").code == 2


def die_at_twenty(paths: Sequence[str]) -> list[str]:
    """What a process does that is killed from outside; in the one that asked for it all goes well."""
    if "20" in paths and os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(paths)


def test_what_a_killed_process_leaves_is_done_all_the_same() -> None:
    paths = [str(number) for number in range(100)]
    done = [path for chunk in in_processes(die_at_twenty, paths, 2) for path in chunk]
    assert done == paths
