"""Which files are meant: drafts named or found in folders, and rule sets."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.errors import Problem
from factlint.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import gitmatch

STDIN = "-"

Ignores = tuple[tuple[Path, "gitmatch.Gitignore[str]"], ...]
"""The .gitignore files that apply in a folder, the innermost first, each with the folder that it is of."""


def find_files(paths: Iterable[str], suffixes: Sequence[str]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The files that `paths` mean, as written there, each once and in order, and what is not there.

    A file that is named is meant whatever its suffix, "-" stands for standard input; a folder is walked for files with
    one of the `suffixes`, sorted by name, leaving out what .gitignore does, hidden folders and links to folders.
    """
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for path in paths:
        if Path(path).is_dir():
            found = list(_walk(Path(path), suffixes))
            for each in found:
                files.setdefault(_place(each), each)
            if not found:
                problems.append(Problem(path, None, None, f"no files to read in this folder ({', '.join(suffixes)})"))
        elif path == STDIN or os.path.lexists(path):
            files.setdefault(_place(path), path)
        else:
            problems.append(missing(path))
    return tuple(files.values()), tuple(problems)


def missing(path: str) -> Problem:
    """That there is no such file, with the nearest name in its folder."""
    wanted = Path(path)
    try:
        others = sorted(wanted.parent.iterdir(), key=lambda other: (other.suffix == wanted.suffix, other.name))
    except OSError:
        others = []
    # Suffixes say nothing about likeness: most files of a folder share theirs.
    stems = {other.stem: other.name for other in others}
    near = nearest(wanted.stem, stems)
    return Problem(path, None, None, f"no such file; did you mean {stems[near]!r}?" if near else "no such file")


def _place(path: str) -> str:
    """What two ways to write the path of one file have in common; links count as files of their own."""
    return path if path == STDIN else os.path.abspath(path)  # noqa: PTH100


def _walk(root: Path, suffixes: Sequence[str]) -> Iterator[str]:
    start = Path(os.path.abspath(root))  # noqa: PTH100  # links stay as they are
    ignores = {start.parent: _above(start)}
    for folder, folders, files in os.walk(root):
        here = Path(os.path.abspath(folder))  # noqa: PTH100
        within = ignores[here] = _with_own(here, ignores[here.parent])
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not _ignored(here / name, within, is_dir=True)
        )
        for name in sorted(files):
            if name.lower().endswith(tuple(suffixes)) and not _ignored(here / name, within, is_dir=False):
                yield os.path.join(folder, name)  # noqa: PTH118  # a Path would drop the "./" that was written


def _above(here: Path) -> Ignores:
    """What applies in a folder by the .gitignore files above it, up to the root of its repository.

    Nothing does where they leave out the folder itself: it was named, so it is meant.
    """
    chain = [here, *here.parents]
    top = next((place for place in chain if (place / ".git").exists()), here)
    ignores: Ignores = ()
    for place in reversed(chain[1 : chain.index(top) + 1]):
        ignores = _with_own(place, ignores)
    return () if _ignored(here, ignores, is_dir=True) else ignores


def _with_own(folder: Path, ignores: Ignores) -> Ignores:
    """The same, with the folder's own .gitignore before it."""
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ignores
    import gitmatch

    return ((folder, gitmatch.compile(lines)), *ignores)


def _ignored(path: Path, ignores: Ignores, *, is_dir: bool) -> bool:
    """Whether the innermost .gitignore that speaks of the path leaves it out."""
    for folder, patterns in ignores:
        answer = patterns.match(path.relative_to(folder).as_posix(), is_dir=is_dir)
        if answer is not None:
            return bool(answer)
    return False
