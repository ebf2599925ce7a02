"""The five hooks by which anything is added to factlint; the built-in families use them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.protocols import Check, Kind, Loader, Parser, Reporter

PROJECT = "factlint"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def factlint_parsers() -> Sequence[Parser]:  # type: ignore[empty-body]  # a specification has no body
    """File formats of drafts."""


@hookspec
def factlint_kinds() -> Sequence[Kind]:  # type: ignore[empty-body]
    """Kinds of fact."""


@hookspec
def factlint_loaders() -> Sequence[Loader]:  # type: ignore[empty-body]
    """File formats of rule sets."""


@hookspec
def factlint_reporters() -> Sequence[Reporter]:  # type: ignore[empty-body]
    """Formats of reports."""


@hookspec
def factlint_checks() -> Sequence[Check]:  # type: ignore[empty-body]
    """Whole-draft checks that need no fact."""
