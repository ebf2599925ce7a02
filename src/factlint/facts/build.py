"""Making facts of a rule-set file's nodes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from factlint.facts import keys
from factlint.facts.attempt import attempt
from factlint.facts.entities import EntityIndex
from factlint.facts.entries import Context, Sketch, read_fact, sketch, vocabulary
from factlint.facts.fields import fields, values
from factlint.facts.model import Fact, Place, RuleSet
from factlint.facts.references import as_persons, read_entities, read_sources
from factlint.facts.shapes import problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factlint.errors import Problem
    from factlint.facts.node import Node
    from factlint.protocols import Kind

    Watch = Callable[[Sequence[Sketch]], Iterable[Sketch]]

DEFAULT_LANG = "en"


def build(node: Node, kinds: Sequence[Kind], path: str, watch: Watch = iter) -> tuple[RuleSet, tuple[Problem, ...]]:
    """The rule set of the file at `path`, less the facts that cannot be used, and every problem, in their order.

    `watch` hands on what will be facts, one by one, and so can show how far the reading is.
    """
    problems: list[Problem] = []
    found = fields(node, "the rule set", keys.RULE_SET, problems)
    top: dict[str, Any] = values(found, keys.RULE_SET, problems)
    lang = top.get("lang", DEFAULT_LANG)
    sketches = _sketches(found.get("facts"), kinds, problems)
    persons = [person for drawn in sketches for person in drawn.persons()]
    entities = as_persons(read_entities(found.get("entities"), problems), persons)
    sources = read_sources(found.get("sources"), problems)
    facts = _facts(
        watch(sketches),
        Context(lang, entities, sources, unsourced="unsourced" in top, index=EntityIndex(entities)),
        problems,
    )
    implied = {entity.id: entity for fact in facts for entity in fact.entities}
    rules = RuleSet(path, top.get("title"), lang, {**implied, **entities}, sources, facts)
    return rules, tuple(sorted(problems, key=lambda p: (p.line or 0, p.column or 0)))


def _sketches(node: Node | None, kinds: Sequence[Kind], problems: list[Problem]) -> list[Sketch]:
    """The facts, as far as they can be told apart from what they say."""
    if node is not None and node.kind != "list":
        problems.append(problem(node.place, "'facts' must be a list: begin each fact with '- '"))
    elif node is not None and not node.entries():
        problems.append(problem(node.place, "'facts' is empty: there is nothing to check against"))
    known = vocabulary(kinds)
    return [sketch(part, known) for part in node.entries()] if node else []


def _facts(sketches: Iterable[Sketch], context: Context, problems: list[Problem]) -> tuple[Fact, ...]:
    """The facts that can be used, the first of those with one id."""
    facts: dict[str, Fact] = {}
    places: dict[str, Place] = {}
    for drawn in sketches:
        name = drawn.found["id"].text if "id" in drawn.found else ""
        if name in places:
            said = f"duplicate id {name!r}: the fact on line {places[name].line} has it already"
            problems.append(problem(drawn.found["id"].place, said))
        elif name:
            places[name] = drawn.place
        fact = attempt(problems, partial(read_fact, drawn, context))
        if fact:
            facts.setdefault(fact.id, fact)
    return tuple(facts.values())
