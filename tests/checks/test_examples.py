"""The example draft that contradicts itself: each contradiction is found, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint.testing import load_cases, run_cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Outcome

EXAMPLE = Path(__file__).parents[2] / "examples" / "contradictions.md"
WANTED = [
    ("inconsistent-figure", "$48 million"),
    ("inconsistent-arithmetic", "35%"),
    ("inconsistent-arithmetic", "doubled from 210,000 to 360,000"),
    ("inconsistent-arithmetic", "$222 million"),
    ("inconsistent-arithmetic", "45%"),
    ("inconsistent-arithmetic", "$4,500"),
    ("inconsistent-figure", "1926"),
    ("inconsistent-arithmetic", "43 years"),
    ("inconsistent-arithmetic", "$90 to $35"),
]


def test_every_contradiction_of_the_example_is_found(factlint: Callable[..., Outcome]):
    names = "inconsistent-figure,inconsistent-arithmetic"
    done = factlint(str(EXAMPLE), "--select", names, "--format", "json", "--isolated")
    assert (done.code, done.found) == (0, WANTED)


def test_what_is_kept_of_a_draft_names_its_related_places_too(folder: Path, factlint: Callable[..., Outcome]):
    (folder / "draft.md").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    first, again = (factlint("draft.md", "--format", "json").out for _ in range(2))
    assert "given first" in first
    assert again == first


def test_related_places_are_the_files_own_text(factlint: Callable[..., Outcome]):
    text = EXAMPLE.read_text(encoding="utf-8")
    report = factlint(str(EXAMPLE), "--select", "inconsistent-figure", "--format", "json", "--isolated").json
    for finding in report["findings"]:
        (earlier,) = finding["related"]
        assert text[earlier["start"]["offset"] : earlier["end"]["offset"]] == earlier["text"]
        assert f"line {earlier['start']['line']}," in finding["message"]


def test_a_place_on_another_line_is_shown(factlint: Callable[..., Outcome]):
    done = factlint(str(EXAMPLE), "--select", "inconsistent-figure", "--isolated")
    column = EXAMPLE.read_text(encoding="utf-8").splitlines()[1].index("$84") + 1
    assert f"= see: {EXAMPLE}:2:{column}: “$84 million”, given first" in " ".join(done.out.split())


@pytest.mark.parametrize("name", ["inconsistent-arithmetic", "inconsistent-figure"])
def test_a_finding_is_explained_with_examples(factlint: Callable[..., Outcome], name: str):
    done = factlint("explain", name, "--isolated")
    assert done.code == 0
    assert all(label in done.out for label in ("warning", "wrong", "right"))


@pytest.mark.parametrize("domain", ["tuned", "held"])
def test_drafts_of_many_newsrooms_keep_their_precision_and_recall(domain: str):
    results = list(run_cases(load_cases(Path(__file__).with_name(f"{domain}.yaml"))))
    right = sum(len(result.right) for result in results)
    assert sum(len(result.false) for result in results) == 0
    assert right / sum(len(result.case.expected) for result in results) >= 0.85
