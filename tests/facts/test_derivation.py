from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factlint.errors import RuleSetError
from factlint.facts.entities import EntityIndex
from factlint.facts.entry import Derived, Entry
from factlint.facts.model import Entity, Formerly, Place
from factlint.kinds.figure import FigureKind
from factlint.kinds.term import TermKind
from factlint.values.wording import wording

CLAIMS = YAML(typ="safe").load((Path(__file__).parent / "claims.yaml").read_text(encoding="utf-8"))
ENTITIES = {
    "brackwater": Entity("brackwater", ("Brackwater", "the ferry operator")),
    "petrel": Entity("petrel", ("Petrel",)),
}


def entry(was: tuple[Formerly, ...] = (), **values: Any) -> Entry:
    place = Place("facts.yaml", 3, 5)
    places = {key: Place("facts.yaml", 4 + number, 12) for number, key in enumerate(values)}
    return Entry("a-fact", place, values, places, ENTITIES, was=was, index=EntityIndex(ENTITIES))


def derived(**values: Any) -> Derived:
    return FigureKind().derive(entry(**values))


@pytest.mark.parametrize("case", CLAIMS, ids=lambda case: case["claim"])
def test_a_claim_is_read(case: dict[str, Any]):
    _, data, entities = derived(claim=case["claim"])
    scopes = [claim.scope for claim in (*data.figures, *data.dates)]
    assert {scope.subject for scope in scopes} == {case["subject"]} == {entity.id for entity in entities}
    assert {scope.period and scope.period.label for scope in scopes} == {case.get("period")}
    assert [wording(claim.value.value) for claim in data.figures] == case.get("values", [])
    assert [claim.written for claim in data.dates] == ([case["date"]] if "date" in case else [])
    if "topic" in case:
        assert {concept.lower() for scope in scopes for concept in scope.topic.concepts} == set(case["topic"])


def test_value_picks_one_figure():
    _, data, _ = derived(claim="Brackwater's revenue grew 12% to $340 million in 2024.", value="12%")
    assert [wording(claim.value.value) for claim in data.figures] == ["12%"]


def test_about_and_unless_are_taken_as_written():
    _, data, _ = derived(claim="Brackwater grew 12%.", about=("ticket sales", "turnover"), unless=("before tax",))
    scope = data.figures[0].scope
    assert len(scope.topic.phrases) == 2
    assert scope.unless == (("before", "tax"),)


def test_former_values_are_kept_with_their_last_day():
    old = entry(claim="Brackwater has 12 ferries.", was=(Formerly("11 ferries"),))
    _, data, _ = FigureKind().derive(old)
    assert [wording(was.value.value) for was in data.figures[0].was] == ["11 ferries"]


def test_a_subject_that_no_entity_bears_is_looked_for_by_its_name():
    _, _, entities = derived(claim="Seals eat 12% of the catch.", subject="the grey seal")
    assert [entity.names for entity in entities] == [("the grey seal",)]


@pytest.mark.parametrize(
    ("values", "key", "fragment"),
    [
        ({"claim": "Brackwater is a fine company."}, "claim", "no figure and no date"),
        ({"claim": "Revenue grew 12%."}, "claim", "names nobody"),
        ({"claim": "Brackwater grew 12%.", "value": "a lot"}, "value", "no figure and no date"),
        ({"claim": "Brackwater grew 12%.", "period": "the old days"}, "period", "is no period"),
        ({"claim": "Brackwater grew 12%.", "tolerance": "a bit"}, "tolerance", "must be a figure"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(values: dict[str, Any], key: str, fragment: str):
    with pytest.raises(RuleSetError, match=fragment) as caught:
        FigureKind().derive(entry(**values))
    place = entry(**values).places[key]
    assert [(p.line, p.column) for p in caught.value.problems] == [(place.line, place.column)]


def test_a_term_must_be_one_of_those_it_is_told_from():
    written = entry(claim="The Petrel sails from Ostend.", value="Ostend", among=("Antwerp", "Dunkirk"))
    with pytest.raises(RuleSetError, match="one of 'among'"):
        TermKind().derive(written)


@pytest.mark.parametrize(
    ("claim", "topic"),
    [
        ("Jose Ruiz earned $5 million in 2024.", {"PAY"}),
        ("Alder Harbor cost $5 million.", {"COST"}),
    ],
)
def test_a_subject_that_is_not_listed_is_no_part_of_its_topic(claim: str, topic: set[str]):
    _, data, _ = derived(claim=claim)
    assert data.figures[0].scope.topic.concepts == topic


@pytest.mark.parametrize(
    ("claim", "supposed"),
    [
        ("Harbor demand rose 5% on the Petrel.", False),
        ("The housing project of Brackwater cost $5 million.", False),
        ("Brackwater expects revenue of $5 million in 2030.", True),
        ("Brackwater will hire 300 sailors.", True),
    ],
)
def test_a_claim_is_a_forecast_by_its_verb(claim: str, supposed: bool):  # noqa: FBT001
    _, data, _ = derived(claim=claim)
    assert data.figures[0].scope.supposed is supposed
