"""The conditions on which a figure is held against a fact, each with sentences that it lets pass and that it keeps out.

The tables are `conditions/*.yaml`: a row is a draft, a figure or date in it, a fact of `world.yaml` and what the
condition answers. An editor can add to them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factlint.app import Draft, Session
from factlint.kinds.figure_reasons import Considerations
from factlint.plugins import install

HERE = Path(__file__).parent
TABLES = {path.stem: YAML(typ="safe").load(path) for path in sorted((HERE / "conditions").glob("*.yaml"))}
ROWS = [
    pytest.param(table["condition"], row, id=f"{name}: {row['text']}")
    for name, table in TABLES.items()
    for row in table["rows"]
]


@cache
def world() -> Session:
    return Session(install(isolated=True), {"rules": (HERE / "world.yaml",)}, isolated=True)


def answers(text: str, figure: str, fact: str, condition: str) -> list[str]:
    """What the condition says of the figure and each of the fact's figures that is of its kind."""
    ((document, _, checker),) = world().opened([Draft("draft.md", text)])
    reading = checker.read(document)
    facts = tuple(one for one in checker.rules.facts() if one.id == fact)
    found = [(span.of(document.prose), near) for span, near in Considerations(facts, every=True).of(reading)]
    near = [one for words, considered in found if words == figure for one in considered]
    told = [{o.condition: o.answer.value for o in one.decision.opinions} for one in near]
    kin = told if condition == "dimension" else [one for one in told if one.get("dimension", "yes") == "yes"]
    return [one[condition] for one in kin]


@pytest.mark.parametrize(("condition", "row"), ROWS)
def test_a_condition_answers(condition: str, row: dict[str, Any]) -> None:
    said = answers(row["text"], row["figure"], row["fact"], condition)
    assert said, "the figure is not read as it is written here, or no figure of the fact is of its kind"
    assert "yes" in said if row["answer"] == "yes" else set(said) == {row["answer"]}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_rows_of_each_answer(name: str) -> None:
    wanted = {row["answer"] for row in TABLES[name]["rows"]}
    assert {"yes", "no"} <= wanted
    assert name != "period" or "unknown" in wanted
