"""factlint holds draft articles against a rule set of verified facts.

The library's entry is small: `check_text` and `check_paths` give a `factlint.findings.Report`; `hookimpl` marks the
hooks of a plugin. All is imported when it is first asked for, so that the command starts quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.app import check_paths, check_text
    from factlint.hookspecs import hookimpl

__version__ = "0.1.0"
__all__ = ["__version__", "check_paths", "check_text", "hookimpl"]

_HOMES = {"check_paths": "factlint.app", "check_text": "factlint.app", "hookimpl": "factlint.hookspecs"}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
