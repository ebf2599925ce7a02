"""What the measures were taken on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("click", "pluggy", "pyromark", "regex", "ruamel.yaml", "ruamel.yaml.clib", "sentencex")


def description() -> str:
    """The machine, the interpreter and the packages that count, in a few lines."""
    known = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    return (
        f"- {_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}\n"
        f"- {platform.python_implementation()} {platform.python_version()}, factlint {_version('factlint')}\n"
        f"- {known}\n"
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
