"""Names as the house spells them, and reports as CSV: an example of a plugin of factlint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import hookimpl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.protocols import Kind, Reporter


@hookimpl
def factlint_kinds() -> Sequence[Kind]:
    """Preferred spellings."""
    from factlint_spelling.kind import SpellingKind

    return [SpellingKind()]


@hookimpl
def factlint_reporters() -> Sequence[Reporter]:
    """Comma-separated values."""
    from factlint_spelling.report import CsvReporter

    return [CsvReporter()]
