"""Rule sets made facts: the table of what can be wrong, and what the facts hold when nothing is."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from ruamel.yaml import YAML
from stub_kinds import KINDS

from factlint.facts.build import build
from factlint.facts.model import Formerly, RuleSet, Source
from factlint.facts.schema import schema
from factlint.findings import Severity
from factlint.loaders.yaml import YamlLoader

if TYPE_CHECKING:
    from factlint.facts.node import Node

CASES = YAML(typ="safe", pure=True).load((Path(__file__).parent / "problems.yaml").read_text(encoding="utf-8"))


def read(text: str, path: str = "rules.yaml") -> tuple[RuleSet, list[str]]:
    rules, problems = build(YamlLoader().load(text, path), KINDS, path)
    return rules, [f"{p.line}:{p.column} {p.message}" for p in problems]


def plain(node: Node) -> Any:
    """The node's values as JSON has them."""
    if node.kind == "mapping":
        return {str(key.value): plain(value) for key, value in node.items()}
    if node.kind == "list":
        return [plain(value) for value in node.entries()]
    return node.text if isinstance(node.value, datetime.date) else node.value


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_problems(case: dict[str, Any]) -> None:
    rules, found = read(case["rules"])
    for expected, message in zip(case["problems"], found, strict=True):
        assert message.startswith(expected.split(" ")[0] + " ")
        assert expected in message
    assert [fact.id for fact in rules.facts] == case.get("facts", [])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_schema_agrees(case: dict[str, Any]) -> None:
    node = YamlLoader().load(case["rules"], "rules.yaml")
    valid = jsonschema.Draft202012Validator(schema(KINDS)).is_valid(plain(node))
    assert valid == (case.get("schema") == "accepts")


FULL = """\
factlint: 1
title: Ivy
entities:
  ivy: {names: [Ivy, Hedera, Ivy]}
  ada-lund: {names: [Ada Lund, Lund]}
  bo-dahl: {names: [Bo Dahl]}
  cy-eng: {names: [Cy Eng]}
sources:
  flora: {title: Flora, url: "https://example.org/flora", publisher: Lund, date: 2021-05-01}
facts:
  - id: growth
    claim: >
      Ivy grows
      3 m a year.
    value: 2024
    about: grows
    was: [{value: 16%, until: 2025-07-17}, {value: 09:30}]
    source: [flora, https://example.org/ivy]
    verified: 2025-08-01
    expires: "2026-08-01"
    severity: warning
    accept: no
    note: See also the moss.
    tags: [plants]
    examples: {right: Ivy grows 3 m., wrong: [Ivy grows 4 m., Ivy grows 5 m.]}
  - {id: words, quote: Let it grow., speaker: ada-lund, source: flora}
  - {id: post, person: Bo Dahl, role: gardener, source: flora}
"""


def test_a_fact_holds_what_is_written() -> None:
    rules, problems = read(FULL)
    assert not problems
    fact = rules.facts[0]
    assert (fact.id, fact.kind, fact.statement, fact.place) == (
        "growth",
        "figure",
        "Ivy grows 3 m a year.",
        ("rules.yaml", 11, 5),
    )
    flora = Source("Flora", "https://example.org/flora", "Lund", datetime.date(2021, 5, 1))
    assert fact.sources == (flora, Source(url="https://example.org/ivy"))
    assert (fact.verified, fact.expires) == (datetime.date(2025, 8, 1), datetime.date(2026, 8, 1))
    assert fact.was == (Formerly("16%", datetime.date(2025, 7, 17)), Formerly("09:30"))
    assert (fact.severity, fact.note, fact.tags) == (Severity.WARNING, "See also the moss.", ("plants",))
    assert fact.accept == ("no",)
    assert (fact.right, fact.wrong) == (("Ivy grows 3 m.",), ("Ivy grows 4 m.", "Ivy grows 5 m."))


def test_a_kind_is_given_its_keys_in_their_shapes() -> None:
    entry: Any = read(FULL)[0].facts[0].data
    assert entry.values == {"claim": "Ivy grows 3 m a year.", "value": "2024", "about": ("grows",)}
    assert entry.places["value"] == ("rules.yaml", 15, 12)
    assert entry.accept == ("no",)
    assert entry.lang == "en"


def test_entities_keep_each_name_once_and_those_who_speak_or_hold_a_title_are_persons() -> None:
    entities = read(FULL)[0].entities
    assert entities["ivy"].names == ("Ivy", "Hedera")
    assert [name for name, entity in entities.items() if entity.person] == ["ada-lund", "bo-dahl"]


def test_the_local_copy_of_a_source_is_found_from_the_rule_sets_folder(tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text("Ivy grows.", encoding="utf-8")
    text = "factlint: 1\nfacts:\n  - {id: a, claim: Ivy., source: {title: T, text: copy.txt}}\n"
    rules, problems = read(text, str(tmp_path / "rules.yaml"))
    assert not problems
    assert rules.facts[0].sources[0].text == str(tmp_path / "copy.txt")


def test_the_kinds_with_the_most_defining_keys_comes_first() -> None:
    text = "factlint: 1\nunsourced: allow\nfacts:\n"
    text += "  - {id: a, claim: Ivy is a vine., value: vine, among: [vine, moss]}\n"
    text += "  - {id: b, claim: Ivy is a vine., pattern: moss, message: It is a vine., kind: figure}\n"
    rules, problems = read(text)
    assert [fact.kind for fact in rules.facts] == ["term"]
    assert len(problems) == 2, "the kind that is named has no pattern and no message"


SHARED = Path(__file__).parents[3] / "shared" / "cases"


@pytest.mark.parametrize("name", ["airline", "schools", "science", "studio"])
def test_the_rule_sets_of_the_labelled_cases_are_read(name: str) -> None:
    path = SHARED / f"{name}.yaml"
    if not path.exists():
        pytest.skip("no labelled cases beside this checkout")
    node = YamlLoader().load(path.read_text(encoding="utf-8"), str(path)).get("rules")
    assert node is not None
    rules, problems = build(node, KINDS, str(path))
    assert not problems
    listed = node.get("facts")
    assert listed is not None
    assert len(rules.facts) == len(listed.entries())
    jsonschema.Draft202012Validator(schema(KINDS)).validate(plain(node))
