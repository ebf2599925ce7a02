"""Which of many claims of one subject are looked at: none is left out that a sentence could speak of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factlint.binding import index
from factlint.binding.topic import ENOUGH
from factlint.testing import load_cases, run_cases

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.yaml"))[:2]
concepts = st.sets(st.sampled_from("abcdefgh"), max_size=6)


@given(concepts, concepts, concepts, st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 9)))
def test_what_may_be_enough_is_found(
    own: set[str], others: set[str], heard: set[str], frequency: dict[str, int]
) -> None:
    others -= own
    assume(own or others)
    counted = {concept: frequency.get(concept, 1) for concept in own}
    spoken = len(heard & others)
    share = (len(heard & own) + spoken) / (len(own) + spoken) if own or spoken else 0
    if share >= ENOUGH:
        assert heard & set(index._telling(sorted(own), sorted(others), counted))


def test_what_many_claims_share_leads_to_none_of_them() -> None:
    assert index._telling(["pier", "revenu", "tide"], [], {"pier": 2, "revenu": 999, "tide": 1}) == ["tide", "pier"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_findings_do_not_depend_on_how_claims_are_found(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    file = load_cases(path)
    usual = [(result.right, result.false) for result in run_cases(file)]
    monkeypatch.setattr(index, "FEW", 0)
    assert [(result.right, result.false) for result in run_cases(file)] == usual
