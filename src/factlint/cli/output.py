"""Writing what was asked for: to standard output or a file, whole, and quietly where nobody reads on."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.errors import Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable


def write(text: str, output: str | None = None) -> None:
    """Write `text` to the file `output`, else to standard output. Raises `UsageError` where that cannot be done."""
    if output is not None:
        try:
            Path(output).write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise UsageError(Problem(output, None, None, f"cannot be written: {error.strerror or error}")) from error
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # What reads us has had enough; the interpreter must not stumble over the closed pipe when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        said = f"cannot be written: {error.strerror or error}"
        raise UsageError(Problem("standard output", None, None, said)) from error


def expect_no_input(output: str | None, inputs: Iterable[str]) -> None:
    """Refuse to write over what was read. Raises `UsageError`."""
    if output is None or not Path(output).exists():
        return
    for path in inputs:
        if Path(path).exists() and Path(path).samefile(output):
            raise UsageError(Problem(output, None, None, "is read in this run: write the report to another file"))
