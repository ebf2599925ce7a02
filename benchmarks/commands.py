"""The command that is measured, as a user runs it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def factlint() -> str:
    """The installed command: the interpreter's own, or else the one on the path. Exits where there is none."""
    found = shutil.which("factlint", path=str(Path(sys.executable).parent)) or shutil.which("factlint")
    if found is None:
        raise SystemExit("factlint is not installed beside this interpreter: pip install -e '.[bench]'")
    return found


def use_cache(folder: Path) -> None:
    """Have the command keep in `folder` what it keeps, and leave the user's own cache alone."""
    os.environ["FACTLINT_CACHE_DIR"] = str(folder)


def forget_drafts() -> None:
    """Forget what was found in drafts, and keep the compiled rule sets."""
    for path in Path(os.environ["FACTLINT_CACHE_DIR"]).rglob("*.draft"):
        path.unlink()
