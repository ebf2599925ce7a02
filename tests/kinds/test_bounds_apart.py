"""A ceiling or floor given as the amount: not where the bound stands apart from its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.app import check_text

if TYPE_CHECKING:
    from pathlib import Path

RULES = """factlint: 1
entities:
  petrel: {names: [Petrel]}
facts:
  - {id: crew, claim: "The Petrel needs a crew of at least 16 people.", source: "https://example.org"}
  - {id: pay, claim: "A Petrel cook earns up to $60,000.", source: "https://example.org"}
"""


def names(tmp_path: Path, draft: str) -> list[str]:
    (tmp_path / "rules.yaml").write_text(RULES)
    report = check_text(draft, rules=[tmp_path / "rules.yaml"], isolated=True)
    assert not report.problems
    return [finding.name for finding in report.findings if finding.fact]


@pytest.mark.parametrize(
    "draft",
    [
        "The Petrel needs a crew of 16 people.",
        "A Petrel cook earns $60,000.",
        "| | Usual |\n| --- | --- |\n| Crew of the Petrel | 16 people |",
    ],
)
def test_a_limit_given_as_the_amount(tmp_path: Path, draft: str) -> None:
    assert names(tmp_path, draft) == ["imprecise-figure"]


@pytest.mark.parametrize(
    "draft",
    [
        "The Petrel needs a crew of 16 people in summer or more.",
        "A Petrel cook earns $60,000 at the very most.",
        "| | Minimum |\n| --- | --- |\n| Crew of the Petrel | 16 people |",
    ],
)
def test_a_limit_whose_bound_stands_apart(tmp_path: Path, draft: str) -> None:
    assert names(tmp_path, draft) == []
