"""Timing whole processes, in alternation with one that does next to nothing: ratios hold where single times do not."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

BASE = (sys.executable, "-I", "-c", "import re")
"""What all is compared with: an interpreter that starts, imports regular expressions and ends."""


class Run(NamedTuple):
    """One process: seconds by the clock and of the processor, its largest memory in MB, and its exit code."""

    wall: float
    cpu: float
    memory: float
    code: int


class Paired(NamedTuple):
    """A command's runs, each with the run of the base before it."""

    runs: tuple[Run, ...]
    bases: tuple[Run, ...]

    @property
    def ratios(self) -> list[float]:
        """How many times as long as the base each run took, the shortest first."""
        return sorted(run.wall / base.wall for run, base in zip(self.runs, self.bases, strict=True))

    @property
    def ratio(self) -> float:
        """The median of the ratios."""
        return statistics.median(self.ratios)

    @property
    def wall(self) -> float:
        """The median time in seconds."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def memory(self) -> float:
        """The largest memory of any run, in MB."""
        return max(run.memory for run in self.runs)


class Command(NamedTuple):
    """A command, and what is done before each of its runs, untimed."""

    args: tuple[str, ...]
    before: Callable[[], object] | None = None


def run(args: Sequence[str]) -> Run:
    """Run a command to its end; what it writes is thrown away."""
    quiet = subprocess.DEVNULL
    started = time.perf_counter()
    process = subprocess.Popen(args, stdin=quiet, stdout=quiet, stderr=quiet)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024  # bytes per unit of `ru_maxrss`
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6, process.returncode)


def alternated(commands: Iterable[Command], times: int) -> list[Paired]:
    """Each command so many times, all in turn, each run behind one of the base; a first round warms up."""
    wanted = list(commands)
    runs: list[list[tuple[Run, Run]]] = [[] for _ in wanted]
    for turn in range(times + 1):
        for command, kept in zip(wanted, runs, strict=True):
            if command.before:
                command.before()
            pair = run(BASE), run(command.args)
            kept.extend([pair] if turn else [])
    return [Paired(tuple(own for _, own in kept), tuple(base for base, _ in kept)) for kept in runs]
