"""Everything that is wrong with a claim and the keys beside it is told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.facts.build import build
from factlint.kinds.figure import FigureKind
from factlint.kinds.quotation import QuotationKind
from factlint.kinds.role import RoleKind
from factlint.kinds.term import TermKind
from factlint.loaders.yaml import YamlLoader

if TYPE_CHECKING:
    from factlint.facts.model import RuleSet

KINDS = (FigureKind(), TermKind(), QuotationKind(), RoleKind())
HEAD = """\
factlint: 1
entities:
  bakery: {names: [Bakery]}
facts:
"""


def read(facts: str) -> tuple[RuleSet, list[str]]:
    rules, problems = build(YamlLoader().load(HEAD + facts, "r.yaml"), KINDS, "r.yaml")
    return rules, [f"{problem.line} {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            """\
  - id: loaves
    claim: The Bakery sells 300 loaves.
    value: a lot
    period: sometime
    tolerance: lots
    about: [loaves, "?"]
    was: [{value: plenty}, {value: some}]
    source: nowhere
""",
            [
                "7 no figure and no date can be read here",
                "8 'sometime' is no period",
                "9 'tolerance' must be a figure",
                "10 'about' holds a phrase without words",
                "11 the former value 'plenty' cannot be read",
                "11 the former value 'some' cannot be read",
                "12 no source 'nowhere'",
            ],
        ),
        (
            """\
  - id: town
    claim: it stands in Ostend.
    subject: old-bakery
    value: Ostend
    among: [Bruges, Ghent]
    period: sometime
    source: https://example.org
""",
            ["7 no entity 'old-bakery'", "8 'value' must be one of 'among'", "10 'sometime' is no period"],
        ),
        (
            """\
  - {id: words, quote: "…", speaker: "…", source: "https://example.org"}
  - {id: post, person: "…", role: "…", source: nowhere}
""",
            [
                "5 'quote' holds no words",
                "5 'speaker' names nobody",
                "6 'role' holds no words",
                "6 'person' names nobody",
                "6 no source 'nowhere'",
            ],
        ),
        (
            "  - {id: loaves, claim: It had 300 loaves at the bakery., source: 'https://example.org'}\n",
            ["5 the claim names nobody it could be about"],
        ),
    ],
)
def test_all_problems_of_a_fact_are_told(facts: str, expected: list[str]) -> None:
    rules, found = read(facts)
    assert rules.facts == ()
    unexpected = [message for message in found if not any(message.startswith(start) for start in expected)]
    assert not unexpected
    assert len(found) == len(expected)


def test_a_name_without_its_capital_is_pointed_out() -> None:
    _, (message,) = read("  - {id: a, claim: It had 300 loaves at the bakery., source: 'https://example.org'}\n")
    assert "'Bakery' stands there as 'bakery'; did you mean 'subject: bakery'?" in message
