"""The user's cache folder: what is kept from run to run. All in it can be made again and may be removed."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from importlib.util import source_hash
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from mmap import mmap

PLACE = "FACTLINT_CACHE_DIR"
"""The environment variable that names another folder."""
RULES = ".rules"
"""The suffix of compiled rule sets."""
DRAFTS = ".draft"
"""The suffix of what was found in a draft."""
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


def hashed(data: bytes) -> str:
    """64 bits of a hash (SipHash, by PEP 552 for what is cached of sources), without importing `hashlib` for more."""
    return source_hash(data).hex()


def mapped(name: str, suffix: str) -> mmap | None:
    """What is kept under `name`, mapped and not yet read; None where there is nothing that can be."""
    from mmap import ACCESS_READ, mmap

    try:
        with _opened(name, suffix) as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
    except (OSError, ValueError, RuntimeError):  # ValueError for an empty file, which cannot be mapped
        return None


def read(name: str, suffix: str) -> bytes | None:
    """What is kept under `name`; None where there is nothing that can be read."""
    try:
        with _opened(name, suffix) as file:
            return file.read()
    except (OSError, RuntimeError):
        return None


def _opened(name: str, suffix: str) -> BufferedReader:
    """The file, marked as still in use. Raises `OSError` or `RuntimeError` where there is none."""
    path = _place(suffix) / f"{name}{suffix}"
    file = path.open("rb")
    if time.time() - os.fstat(file.fileno()).st_mtime > DAY:
        with suppress(OSError):
            path.touch()
    return file


def _place(suffix: str) -> Path:
    return folder() / suffix.lstrip(".")


def write(name: str, suffix: str, data: bytes | bytearray) -> None:
    """Keep `data` under `name`, whole or not at all; nothing where the folder cannot be written."""
    with suppress(OSError, RuntimeError):
        place = _place(suffix)
        place.mkdir(parents=True, exist_ok=True)
        beside = place / f".{name}.{os.getpid()}.{time.monotonic_ns()}{suffix}"
        try:
            beside.write_bytes(data)
            beside.replace(place / f"{name}{suffix}")
        finally:
            beside.unlink(missing_ok=True)


def prune() -> None:
    """Remove what has not been used for long; nothing where that cannot be done."""
    with suppress(OSError, RuntimeError):
        for path in _kept():
            _remove_unused(path)


def _remove_unused(path: Path) -> None:
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > UNUSED:
            path.unlink()


def _kept() -> Iterator[Path]:
    """The files that are factlint's own; the folder may be one that holds others."""
    for suffix in (RULES, DRAFTS):
        yield from _place(suffix).glob(f"*{suffix}")


def clear() -> tuple[int, int]:
    """Remove all that is kept; how many files that were, and their size in bytes. Raises `OSError`."""
    count = size = 0
    for path in _kept():
        size += path.stat().st_size
        path.unlink()
        count += 1
    return count, size
