"""The user's cache folder: compiled rule sets, kept from run to run. All in it can be made again and may be removed."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from mmap import mmap

PLACE = "FACTLINT_CACHE_DIR"
"""The environment variable that names another folder."""
SUFFIX = ".rules"
DAY = 86_400.0  # seconds
UNUSED = 30 * DAY
"""What was not read for so long is removed when something is written."""


def folder() -> Path:
    """Where compiled rule sets are kept: FACTLINT_CACHE_DIR, else the system's place for what can be made again.

    That is `$XDG_CACHE_HOME` or `~/.cache` by the XDG Base Directory Specification, `~/Library/Caches` on macOS and
    `%LOCALAPPDATA%` on Windows. Raises `RuntimeError` where the user has no home.
    """
    chosen = os.environ.get(PLACE)
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "factlint" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factlint"
    given = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(given) if given.startswith("/") else Path.home() / ".cache") / "factlint"


def read(name: str) -> mmap | None:
    """What is kept under `name`, mapped and not yet read; None where there is nothing that can be."""
    from mmap import ACCESS_READ, mmap

    try:
        path = folder() / f"{name}{SUFFIX}"
        with path.open("rb") as file:
            kept = mmap(file.fileno(), 0, access=ACCESS_READ)
            if time.time() - os.fstat(file.fileno()).st_mtime > DAY:
                with suppress(OSError):
                    path.touch()
            return kept
    except (OSError, ValueError, RuntimeError):  # ValueError for an empty file, which cannot be mapped
        return None


def write(name: str, data: bytes | bytearray) -> None:
    """Keep `data` under `name`, whole or not at all; nothing where the folder cannot be written."""
    with suppress(OSError, RuntimeError):
        place = folder()
        place.mkdir(parents=True, exist_ok=True)
        beside = place / f".{name}.{os.getpid()}.{time.monotonic_ns()}{SUFFIX}"
        try:
            beside.write_bytes(data)
            beside.replace(place / f"{name}{SUFFIX}")
        finally:
            beside.unlink(missing_ok=True)
        _prune(place)


def _prune(place: Path) -> None:
    for path in _kept(place):
        if time.time() - path.stat().st_mtime > UNUSED:
            path.unlink()


def _kept(place: Path) -> Iterator[Path]:
    """The files that are factlint's own; the folder may be one that holds others."""
    return place.glob(f"*{SUFFIX}")


def clear() -> tuple[int, int]:
    """Remove all that is kept; how many files that were, and their size in bytes. Raises `OSError`."""
    count = size = 0
    for path in _kept(folder()):
        size += path.stat().st_size
        path.unlink()
        count += 1
    return count, size
