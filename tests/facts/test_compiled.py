"""Compiled rule sets: the same facts, entities and names as those that they were made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from factlint.facts.compile import compile_rules
from factlint.facts.compiled import Clue, CompiledRules
from factlint.facts.entities import EntityIndex
from factlint.facts.model import Fact, Place, RuleSet
from factlint.kinds.figure import Figures
from factlint.plugins import install
from factlint.rulesets import load_rules
from factlint.testing import load_cases, write_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

TOOLBOX = install(isolated=True).toolbox
CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.yaml"))


@cache
def loaded(path: Path) -> RuleSet:
    with TemporaryDirectory() as folder:
        found, problems = load_rules([write_rules(load_cases(path), Path(folder))], TOOLBOX)
    assert not problems
    return found


@cache
def compiled(path: Path) -> CompiledRules:
    compilation = compile_rules(loaded(path), TOOLBOX.kinds)
    assert (compilation.faults, compilation.live) == ((), {})
    return compilation.opened()


each_rule_set = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)


@each_rule_set
def test_facts_and_entities_are_read_back_the_same(path: Path) -> None:
    rules, made = loaded(path), compiled(path)
    assert tuple(made.facts()) == rules.facts
    assert [made.fact(fact.id) for fact in rules.facts] == list(rules.facts)
    assert list(made.ids) == [fact.id for fact in rules.facts]
    assert dict(made.entities.entities) == rules.entities
    assert made.texts == rules.texts
    assert tuple(map(made.passage, range(made.passages))) == rules.passages
    assert (made.path, made.title, made.lang) == (rules.path, rules.title, rules.lang)
    assert sum(made.files.values()) == sum(made.kinds.values()) == len(rules.facts)


@each_rule_set
def test_the_words_of_topics_are_read_back_too(path: Path) -> None:
    # Topics are equal whatever their words.
    assert words(tuple(compiled(path).facts())) == words(loaded(path).facts)


def words(facts: tuple[Fact, ...]) -> list[tuple[object, ...]]:
    claims = [claim for fact in facts if isinstance(fact.data, Figures) for claim in fact.data.figures]
    return [(claim.scope.topic.words, claim.scope.topic.about) for claim in claims]


@each_rule_set
def test_names_are_found_as_they_are_without_compiling(path: Path) -> None:
    fresh, stored = EntityIndex(loaded(path).entities), compiled(path).entities
    for case in load_cases(path).cases:
        assert list(stored.find(case.text)) == list(fresh.find(case.text))
    assert all((name in fresh.persons) == (name in stored.persons) for name in fresh.entities)


@dataclass(frozen=True)
class Buoy:
    colour: str


class BuoyKind:
    """A kind that keeps what it derives to itself, or shows how to keep it."""

    name = "buoy"
    keys = ()
    defining: frozenset[str] = frozenset()
    findings = ()

    def __init__(self, *classes: type, fails: bool = False) -> None:
        self.own, self.fails = classes, fails

    def derive(self, entry: object) -> None:
        raise NotImplementedError

    def classes(self) -> tuple[type, ...]:
        return self.own

    def clues(self, fact: Fact) -> Iterator[Clue]:
        if self.fails:
            raise KeyError("lost")
        assert isinstance(fact.data, Buoy)
        yield Clue(fact.data.colour, ["seen", 1])
        yield Clue("any")

    def prepare(self, facts: object) -> None:
        raise NotImplementedError

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        raise NotImplementedError


BUOYS = tuple(
    Fact(f"buoy-{number}", "buoy", "", Place("r.yaml", number + 1, 1), Buoy(colour))
    for number, colour in enumerate(["red", "green", "red"])
)
SET = RuleSet("r.yaml", None, "en", {}, {}, BUOYS)


@pytest.mark.parametrize("kind", [BuoyKind(Buoy), BuoyKind()], ids=["kept", "its own"])
def test_a_draft_is_led_to_facts_by_their_clues(kind: BuoyKind) -> None:
    compilation = compile_rules(SET, [kind])
    facts = compilation.opened().of_kind("buoy")
    assert compilation.faults == ()
    assert bool(compilation.live) is not bool(kind.own)
    assert facts.under("red") == (BUOYS[0], BUOYS[2])
    assert facts.under("any") == tuple(facts.all()) == BUOYS
    assert facts.under("blue") == ()
    assert facts.notes("green") == ((1, ["seen", 1]),)
    assert facts["buoy-1"] == facts.at(1) == BUOYS[1]
    with pytest.raises(KeyError):
        facts["buoy-9"]


def test_a_kind_that_gives_no_clues_for_its_failure_is_told() -> None:
    compilation = compile_rules(SET, [BuoyKind(Buoy, fails=True)])
    assert [(fault.kind.name, repr(fault.error)) for fault in compilation.faults] == [("buoy", "KeyError('lost')")]
    assert tuple(compilation.opened().of_kind("buoy").all()) == BUOYS
