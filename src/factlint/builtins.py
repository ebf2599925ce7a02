"""The built-in families, one explicit tuple each, given through the same hooks as any plugin's."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factlint.hookspecs import hookimpl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.protocols import Check, Kind, Loader, Parser, Reporter

PARSERS = (
    "factlint.parsers.markdown:MarkdownParser",
    "factlint.parsers.plain:PlainParser",
    "factlint.parsers.subtitles:SubtitleParser",
)
KINDS = (
    "factlint.kinds.figure:FigureKind",
    "factlint.kinds.term:TermKind",
    "factlint.kinds.quotation:QuotationKind",
    "factlint.kinds.role:RoleKind",
    "factlint.kinds.pattern:PatternKind",
)
LOADERS = ("factlint.loaders.yaml:YamlLoader",)
REPORTERS = ("factlint.reporters.text:TextReporter", "factlint.reporters.json:JsonReporter")
CHECKS = (
    "factlint.checks.sourcing:SourcingCheck",
    "factlint.checks.inconsistent_arithmetic:ArithmeticCheck",
    "factlint.checks.inconsistent_figure:ConsistencyCheck",
)


@hookimpl
def factlint_parsers() -> Sequence[Parser]:
    """Markdown, plain text and subtitles."""
    return _instances(PARSERS)


@hookimpl
def factlint_kinds() -> Sequence[Kind]:
    """Figures, terms, quotations, roles and patterns."""
    return _instances(KINDS)


@hookimpl
def factlint_loaders() -> Sequence[Loader]:
    """YAML."""
    return _instances(LOADERS)


@hookimpl
def factlint_reporters() -> Sequence[Reporter]:
    """Text and JSON."""
    return _instances(REPORTERS)


@hookimpl
def factlint_checks() -> Sequence[Check]:
    """Sources, arithmetic and consistency."""
    return _instances(CHECKS)


def _instances(homes: tuple[str, ...]) -> list[Any]:
    """One instance of each class, its module imported only now."""
    pairs = (home.split(":") for home in homes)
    return [getattr(import_module(module), name)() for module, name in pairs]
