"""A direction is put right in words: the figure alone would be the one that the draft has already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint import check_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("claim", "draft", "expected"),
    [
        ("Brackwater's revenue rose by 8% in 2024.", "Brackwater's revenue fell 8% in 2024.", "rose 8%"),
        ("Brackwater's revenue fell 8% in 2024.", "Brackwater's revenue grew 8% in 2024.", "fell 8%"),
        ("Brackwater had an 8% drop in revenue in 2024.", "Brackwater's revenue rose 8% in 2024.", "8% drop"),
        (
            "Brackwater made a net profit of $5 million in 2024.",
            "Brackwater made a net loss of $5 million in 2024.",
            "profit of $5 million",
        ),
    ],
)
def test_the_direction_is_expected_too(tmp_path: Path, claim: str, draft: str, expected: str) -> None:
    rules = tmp_path / "facts.yaml"
    rules.write_text(f'factlint: 1\nfacts:\n  - {{id: a, claim: "{claim}", source: "https://example.org"}}\n')
    report = check_text(draft, rules=[rules], isolated=True)
    assert [(finding.name, finding.expected) for finding in report.findings] == [("misstated-direction", expected)]
