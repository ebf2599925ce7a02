"""The rule set that comes with the program: sound in itself, and right about the articles that it was written for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
from ruamel.yaml import YAML

from factlint import check_text
from factlint.drafts import parser_for
from factlint.facts.schema import schema
from factlint.findings import Severity
from factlint.pipeline import prepare
from factlint.plugins import install
from factlint.rulesets import load_rules, shipped
from factlint.trials import trials

if TYPE_CHECKING:
    from factlint.facts.model import RuleSet
    from factlint.findings import Finding
    from factlint.pipeline import Checker

TOOLBOX = install(isolated=True).toolbox
ARTICLES = sorted((Path(__file__).parents[2] / "shared" / "seeds").glob("*.txt"))
CHANGES = YAML(typ="safe", pure=True).load((Path(__file__).parent / "shipped_changes.yaml").read_text(encoding="utf-8"))
WRONG = [(change["article"], change["old"], new) for change in CHANGES for new in change["wrong"]]
RIGHT = [(change["article"], change["old"], new) for change in CHANGES for new in change["right"]]
MISSED = [(change["article"], change["old"], new) for change in CHANGES for new in change.get("missed", [])]

needs_articles = pytest.mark.skipif(not ARTICLES, reason="the articles are not beside this checkout")


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    loaded, problems = load_rules([], TOOLBOX)
    assert loaded is not None
    assert not problems
    return loaded


def errors(text: str) -> list[Finding]:
    report = check_text(text, path="article.md", isolated=True)
    assert not report.problems
    return [finding for finding in report.findings if finding.severity is Severity.ERROR]


def test_the_shipped_rule_set_is_found() -> None:
    assert [path.name for path in shipped().glob("*.yaml")] == ["netflix-ai.yaml"]


def test_every_fact_has_examples_of_both_sorts_and_a_source(rules: RuleSet) -> None:
    assert not [fact.id for fact in rules.facts if not (fact.right and fact.wrong and fact.sources)]


def test_every_fact_passes_its_own_examples(rules: RuleSet) -> None:
    assert not [f"{t.fact.id}: {t.sentence} {t.failure}" for t in trials(rules, TOOLBOX) if t.failure]


@needs_articles
def test_the_articles_hold_two_errors() -> None:
    found = [(number, e.name, e.text) for number, path in enumerate(ARTICLES) for e in errors(path.read_text("utf-8"))]
    assert found == [(2, "misstated-bound", "upwards of $900,000"), (3, "misstated-role", "CEO")]


@cache
def checker() -> Checker:
    loaded, _ = load_rules([], TOOLBOX)
    assert loaded is not None
    return prepare(loaded, TOOLBOX)


def errors_in_place(number: int, old: str, new: str) -> list[str]:
    """The errors that overlap the words that were changed."""
    text = ARTICLES[number].read_text("utf-8")
    start = text.index(old)
    end = start + len(new)
    changed = text[:start] + new + text[start + len(old) :]
    checked = checker().check(parser_for("article.md", TOOLBOX.parsers).parse(changed, "article.md"))
    assert not checked.problems
    there = [finding for finding in checked.findings if finding.span.start < end and start < finding.span.end]
    return [f"{f.name} at {f.text!r}" for f in there if f.severity is Severity.ERROR]


@needs_articles
@pytest.mark.parametrize(("number", "old", "new"), WRONG, ids=[f"{n}-{new}" for n, _, new in WRONG])
def test_a_change_for_the_wrong_shows(number: int, old: str, new: str) -> None:
    assert errors_in_place(number, old, new)


@needs_articles
@pytest.mark.parametrize(("number", "old", "new"), RIGHT, ids=[f"{n}-{new}" for n, _, new in RIGHT])
def test_another_right_wording_does_not(number: int, old: str, new: str) -> None:
    assert not errors_in_place(number, old, new)


@needs_articles
@pytest.mark.parametrize(("number", "old", "new"), MISSED, ids=[f"{n}-{new}" for n, _, new in MISSED])
@pytest.mark.xfail(reason="wrong, and not found yet")
def test_a_change_for_the_wrong_that_is_missed(number: int, old: str, new: str) -> None:
    assert errors_in_place(number, old, new)


def test_the_table_of_changes_is_whole() -> None:
    assert all({"article", "old", "wrong", "right"} <= change.keys() for change in CHANGES)


def test_the_shipped_rule_set_is_valid_by_the_schema() -> None:
    for path in shipped().glob("*.yaml"):
        values = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
        jsonschema.Draft202012Validator(schema(TOOLBOX.kinds)).validate(json.loads(json.dumps(values, default=str)))
