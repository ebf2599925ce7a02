"""Work on many drafts in several processes, handed on in the drafts' order."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

FEW = 48
"""So many drafts are checked sooner by one process than others are started."""
CHUNK = 16
"""So many drafts are handed to a process at a time."""

Done = TypeVar("Done")


def processes(drafts: int, jobs: int | None) -> int:
    """How many processes to use: `jobs` where that is given, else one for each core, and one alone for few drafts."""
    wanted = _cores() if jobs is None else jobs
    return min(wanted, -(-drafts // CHUNK)) if drafts > FEW else 1


def in_processes(work: Callable[[Sequence[str]], Done], paths: Sequence[str], count: int) -> Iterator[Done]:
    """What `work` makes of each chunk of the paths, in their order, in `count` processes.

    `work` and what it makes must be picklable. Should a process be killed, the rest is done in this one.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    chunks = [paths[start : start + CHUNK] for start in range(0, len(paths), CHUNK)]
    done = 0
    with ProcessPoolExecutor(count) as pool, suppress(BrokenProcessPool):
        for made in pool.map(work, chunks):
            yield made
            done += 1
    yield from map(work, chunks[done:])


def _cores() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
