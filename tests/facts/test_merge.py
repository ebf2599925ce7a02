"""Several rule sets made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stub_kinds import KINDS

from factlint.facts.build import build
from factlint.facts.merge import merge
from factlint.loaders.yaml import YamlLoader

if TYPE_CHECKING:
    from factlint.facts.model import RuleSet

IVY = """\
factlint: 1
title: Ivy
entities:
  ivy: {names: [Ivy, the vine]}
sources:
  flora: {title: Flora}
facts:
  - {id: growth, claim: Ivy grows 3 m a year., source: flora}
"""
MOSS = """\
factlint: 1
title: Moss
entities:
  ivy: {names: [Hedera, Ivy]}
  moss: {names: [Moss]}
sources:
  flora: {title: Flora of the North}
facts:
  - {id: age, quote: I am old., speaker: ivy, source: flora}
  - {id: growth, claim: Moss grows 1 cm a year., source: flora}
"""


def read(text: str, path: str) -> RuleSet:
    rules, problems = build(YamlLoader().load(text, path), KINDS, path)
    assert not problems
    return rules


def test_one_rule_set_stays_as_it_is() -> None:
    rules = read(IVY, "ivy.yaml")
    assert merge([rules]) == (rules, ())


def test_facts_come_in_order_and_the_second_with_an_id_is_a_problem() -> None:
    merged, problems = merge([read(IVY, "ivy.yaml"), read(MOSS, "moss.yaml")])
    assert [(fact.id, fact.place.path) for fact in merged.facts] == [("growth", "ivy.yaml"), ("age", "moss.yaml")]
    assert [str(p) for p in problems] == ["moss.yaml:10:5: duplicate id 'growth': ivy.yaml:8 has it already"]
    assert (merged.title, merged.lang) == ("Ivy; Moss", "en")


def test_an_entity_of_several_files_has_the_names_of_all() -> None:
    merged, _ = merge([read(IVY, "ivy.yaml"), read(MOSS, "moss.yaml")])
    assert merged.entities["ivy"].names == ("Ivy", "the vine", "Hedera")
    assert merged.entities["ivy"].person, "the second file quotes it"
    assert set(merged.entities) == {"ivy", "moss"}


def test_sources_of_one_key_that_differ_are_both_kept() -> None:
    merged, _ = merge([read(IVY, "ivy.yaml"), read(MOSS, "moss.yaml")])
    assert {key: source.title for key, source in merged.sources.items()} == {
        "flora": "Flora",
        "moss.yaml#flora": "Flora of the North",
    }
    assert merge([read(IVY, "a.yaml"), read(IVY.replace("growth", "height"), "b.yaml")])[0].sources.keys() == {"flora"}
