"""Several rule sets made one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.errors import Problem
from factlint.facts.model import RuleSet
from factlint.facts.shapes import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.model import Entity, Fact, Source, SourcePassage, SourceText


def merge(rule_sets: Sequence[RuleSet]) -> tuple[RuleSet, tuple[Problem, ...]]:
    """All the facts of one or more rule sets, and what keeps any of them out.

    Of two facts with one id the later is a problem. Entities with one id are one entity with the names of both. A
    source whose key means another one already is kept under a key that tells its file.
    """
    first, *others = rule_sets
    if not others:
        return first, ()
    facts: dict[str, Fact] = {}
    problems: list[Problem] = []
    for rules in rule_sets:
        problems.extend(_faults(rules, first, facts))
        for fact in rules.facts if rules.lang == first.lang else ():
            facts.setdefault(fact.id, fact)
    path, titles = ", ".join(rules.path for rules in rule_sets), [rules.title for rules in rule_sets if rules.title]
    merged = RuleSet(
        path,
        "; ".join(titles) or None,
        first.lang,
        _entities(rule_sets),
        _sources(rule_sets),
        tuple(facts.values()),
        *_texts(rule_sets),
    )
    return merged, tuple(problems)


def _faults(rules: RuleSet, first: RuleSet, facts: dict[str, Fact]) -> Iterator[Problem]:
    if rules.lang != first.lang:
        said = f"its language is {rules.lang!r}, but that of {first.path} is {first.lang!r}; check them one by one"
        yield problem(rules.facts[0].place, said) if rules.facts else Problem(rules.path, None, None, said)
        return
    for fact in rules.facts:
        if fact.id in facts:
            other = facts[fact.id].place
            yield problem(fact.place, f"duplicate id {fact.id!r}: {other.path}:{other.line} has it already")


def _entities(rule_sets: Sequence[RuleSet]) -> dict[str, Entity]:
    merged: dict[str, Entity] = {}
    for entity in (entity for rules in rule_sets for entity in rules.entities.values()):
        known = merged.get(entity.id, entity)
        names = tuple(dict.fromkeys((*known.names, *entity.names)))
        merged[entity.id] = replace(known, names=names, person=known.person or entity.person)
    return merged


def _sources(rule_sets: Sequence[RuleSet]) -> dict[str, Source]:
    merged: dict[str, Source] = {}
    for rules in rule_sets:
        for key, source in rules.sources.items():
            if merged.setdefault(key, source) != source:
                merged[f"{rules.path}#{key}"] = source
    return merged


def _texts(rule_sets: Sequence[RuleSet]) -> tuple[tuple[SourceText, ...], tuple[SourcePassage, ...]]:
    """The texts, each as the first rule set that names it has it, and what is said in them."""
    texts: dict[str, SourceText] = {}
    passages: list[SourcePassage] = []
    for rules in rule_sets:
        new = {text.path: text for text in rules.texts if text.path not in texts}
        passages += (passage for passage in rules.passages if passage.text in new)
        texts |= new
    return tuple(texts.values()), tuple(passages)
