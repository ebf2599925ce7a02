"""The check for sources: rule by rule, and on labelled drafts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint import check_paths
from factlint.checks.sourcing import UNSOURCED_FIGURE, UNSOURCED_QUOTE
from factlint.drafts import parser_for
from factlint.facts.model import RuleSet
from factlint.findings import Severity
from factlint.pipeline import Checker, prepare
from factlint.plugins import install
from factlint.sourcing import Sourcing

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Outcome
    from factlint.findings import FindingName

HERE = Path(__file__).parent
NAMES = ("unsourced-figure", "unsourced-quote")

# The share of findings that are right, and of wanted findings that come; a little under what was measured.
FLOORS = {"farms-and-clinics": (0.93, 0.93), "clubs-and-libraries": (0.85, 0.93)}


def loaded(name: str) -> Any:
    return YAML(typ="safe").load((HERE / name).read_text(encoding="utf-8"))


RULES = loaded("sourcing.yaml")
FIRES = [(entry["rule"], case["draft"], case["found"]) for entry in RULES for case in entry["fires"]]
SILENT = [(entry["rule"], draft) for entry in RULES for draft in entry["silent"]]


@cache
def checker() -> Checker:
    return prepare(RuleSet("none.yaml", None, "en", {}, {}, ()), install(isolated=True).toolbox)


def found(draft: str, sourcing: Sourcing | None = None, path: str = "a.md") -> list[str]:
    parser = parser_for(path, install(isolated=True).toolbox.parsers)
    checked = checker().check(parser.parse(draft, path), sourcing=sourcing or Sourcing())
    assert not checked.problems
    return [finding.text for finding in checked.findings if finding.name in NAMES]


@pytest.mark.parametrize(("rule", "draft", "words"), FIRES)
def test_what_lacks_a_source_is_found(rule: str, draft: str, words: list[str]):
    assert found(draft) == words, rule


@pytest.mark.parametrize(("rule", "draft"), SILENT)
def test_what_has_or_needs_none_is_not(rule: str, draft: str):
    assert found(draft) == [], rule


def test_every_rule_has_both():
    assert all(entry["fires"] and entry["silent"] for entry in RULES)


@pytest.mark.parametrize("domain", FLOORS)
def test_labelled_drafts_keep_their_precision_and_recall(domain: str):
    right = missed = false = 0
    for case in loaded(f"{domain}.yaml")["cases"]:
        left = found(case["text"])
        for want in (*case["expect_unsourced"], *case.get("expect_unsourced_quotes", ())):
            meeting = next((text for text in left if want in text or text in want), None)
            right, missed = right + (meeting is not None), missed + (meeting is None)
            left = [text for text in left if text is not meeting]
        false += len(left)
    precision, recall = FLOORS[domain]
    assert right / (right + false) >= precision
    assert right / (right + missed) >= recall


def test_prose_full_of_figures_that_are_no_statistics_is_left_alone():
    drafts = [path.read_text(encoding="utf-8") for path in sorted((HERE / "plain").glob("*.md"))]
    words = sum(len(draft.split()) for draft in drafts)
    assert words > 1_400
    assert sum(len(found(draft)) for draft in drafts) <= words // 1_000


def test_the_example_draft_lacks_four_sources_and_says_why():
    path = HERE.parent.parent / "examples" / "unsourced.md"
    report = check_paths([path], isolated=True)
    told = {finding.text: finding.message for finding in report.findings}
    assert list(told) == ["$3.2 million", "half", "doubled", "“A ferry that nobody waits for is only a barge.”"]
    assert "“experts” names nobody" in told["$3.2 million"]
    assert "the link in its sentence leads into the same site" in told["doubled"]
    assert (report.failing, report.count(Severity.WARNING)) == (0, 4)


@pytest.mark.parametrize("name", [UNSOURCED_FIGURE, UNSOURCED_QUOTE], ids=lambda name: name.name)
def test_a_finding_is_explained_by_drafts_that_bear_it_out(name: FindingName, factlint: Callable[..., Outcome]):
    assert (len(found(name.wrong)), found(name.right)) == (1, [])
    told = factlint("explain", name.name)
    assert told.code == 0
    assert name.wrong.split()[0] in told.out


@pytest.mark.parametrize(
    ("draft", "sourcing", "words"),
    [
        ("Fares are up 12% ([tariff](https://docs.brackwater.example/t)).", Sourcing(), []),
        ("Fares are up 12% ([tariff](https://docs.brackwater.example/t)).", Sourcing(("brackwater.example",)), ["12%"]),
        ("Fares are up 12% ([tariff](https://notbrackwater.example/t)).", Sourcing(("brackwater.example",)), []),
        ("Fares are up 12% ([wiki](https://www.wiki.example.org/t)).", Sourcing((), ("wiki.example.org",)), ["12%"]),
        ("---\nsources: [Tariff of 2024]\n---\n\nFares are up 12%.", Sourcing(), ["12%"]),
        ("---\nsources: [Tariff of 2024]\n---\n\nFares are up 12%.", Sourcing(front_matter=True), []),
        ("---\ntitle: Fares\n---\n\nFares are up 12%.", Sourcing(front_matter=True), ["12%"]),
    ],
)
def test_a_newsroom_says_what_counts(draft: str, sourcing: Sourcing, words: list[str]):
    assert found(draft, sourcing) == words


FIGURES = st.sampled_from(["$41 million", "12%", "340 welders", "three times as many boats", "one in five boats"])
SENTENCES = st.sampled_from(["The pier holds {}.", "In May {} went to Ostend, and it rained.", "Nobody saw {} coming."])


@given(SENTENCES, FIGURES)
def test_an_outside_link_in_its_sentence_silences_a_figure(sentence: str, figure: str):
    draft = sentence.format(figure)
    assert found(draft)
    assert found(f"{draft[:-1]} ([report](https://example.org/r)).") == []


@given(st.sampled_from(FIRES), st.sampled_from(["\r\n", "\n"]), st.booleans())
def test_line_endings_and_blanks_change_nothing(case: tuple[str, str, list[str]], ending: str, wide: bool):  # noqa: FBT001
    _, draft, words = case
    plain = draft.startswith(("---", "#", "-", "|", ">", "Costs"))
    text = draft if plain or not wide else draft.replace(" ", "\u00a0")
    assert [one.replace("\u00a0", " ") for one in found(text.replace("\n", ending))] == words
