"""Reading one fact of a rule set: its kind told, its keys checked, its claim derived by that kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.errors import FactlintError, RuleSetError
from factlint.facts import keys
from factlint.facts.attempt import attempt
from factlint.facts.choice import choose
from factlint.facts.entry import Derived, Entry, Shape
from factlint.facts.fields import fields, values
from factlint.facts.model import Fact, Formerly
from factlint.facts.references import check_entity, find_sources
from factlint.facts.shapes import problem
from factlint.findings import Severity
from factlint.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.errors import Problem
    from factlint.facts.entities import EntityIndex
    from factlint.facts.entry import Key
    from factlint.facts.model import Entity, Place, Source
    from factlint.facts.node import Node
    from factlint.protocols import Kind


@dataclass(frozen=True, slots=True)
class Sketch:
    """A fact of which no more is known than its kind and the nodes of its keys; `problems` are those in its keys.

    `kind` is None where it cannot be told.
    """

    place: Place
    kind: Kind | None
    found: Mapping[str, Node]
    problems: tuple[Problem, ...]

    def own_keys(self) -> tuple[Key, ...]:
        """The keys of its kind's own."""
        return self.kind.keys if self.kind else ()

    def persons(self) -> Iterator[str]:
        """The texts of the keys that hold persons."""
        for key in self.own_keys():
            if key.shape is Shape.PERSON and key.name in self.found:
                yield self.found[key.name].text


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule set says apart from its facts."""

    lang: str
    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    unsourced: bool
    index: EntityIndex


class Vocabulary(NamedTuple):
    """The keys that facts can have: `every` one, and of the kinds' own, whose they are (`owners`)."""

    kinds: Sequence[Kind]
    every: tuple[Key, ...]
    owners: Mapping[str, str]


def vocabulary(kinds: Sequence[Kind]) -> Vocabulary:
    """The keys of facts of these kinds."""
    return Vocabulary(kinds, _all_keys(kinds), _owners(kinds))


def sketch(node: Node, known: Vocabulary) -> Sketch:
    """The kind and the keys of a fact."""
    found = {str(key.value): value for key, value in reversed(node.items())}
    what = f"the fact {found['id'].text!r}" if "id" in found else "the fact"
    problems: list[Problem] = []
    kind = attempt(problems, partial(choose, _meant(found, known.every), known.kinds, node.place)) if found else None
    own = (*keys.FACT, *kind.keys) if kind else known.every
    what = f"{what} ({kind.name})" if kind else what
    found = fields(node, what, own, problems, known.owners if kind else None)
    return Sketch(node.place, kind, found, tuple(problems))


def _meant(found: Mapping[str, Node], every: Sequence[Key]) -> dict[str, Node]:
    """The nodes by the keys that there are, one misspelt under the nearest."""
    known = [key.name for key in every]
    return {name if name in known else nearest(name, known) or name: node for name, node in found.items()}


def read_fact(drawn: Sketch, context: Context) -> Fact:
    """The fact. Raises `RuleSetError` with every problem that keeps it from being used."""
    problems = list(drawn.problems)
    if not drawn.found:
        raise RuleSetError(*problems)
    common = _common(drawn, context, problems)
    own = _own(drawn, context, problems)
    entry = _entry(drawn, context, common, own)
    readable = all(key.name in own for key in drawn.own_keys() if key.required)
    derived = _derived(drawn.kind, entry, problems) if drawn.kind and readable else Derived("", None)
    if problems or drawn.kind is None:
        raise RuleSetError(*problems)
    return Fact(kind=drawn.kind.name, place=entry.place, **derived._asdict(), **common)


def _common(drawn: Sketch, context: Context, problems: list[Problem]) -> dict[str, Any]:
    """The fields of a fact that its kind has no say in."""
    found = drawn.found
    read: dict[str, Any] = values(found, keys.FACT, problems)
    for form in ("kind", "source", "examples"):
        read.pop(form, None)
    if "id" in read and not re.match(keys.KEBAB, read["id"]):
        said = f"'id' must be in kebab-case, like {_kebab(read['id'])!r}, not {read['id']!r}"
        problems.append(problem(found["id"].place, said))
    if "severity" in read:
        read["severity"] = Severity(read["severity"])
    if "was" in read:
        read["was"] = tuple(_formerly(found["was"], problems))
    if "examples" in found:
        read |= values(fields(found["examples"], "'examples'", keys.EXAMPLES, problems), keys.EXAMPLES, problems)
    if "source" in found:
        read["sources"] = find_sources(found["source"], context.sources, problems)
    elif not context.unsourced:
        problems.append(problem(drawn.place, "the fact lacks 'source': where was it verified?"))
    return read


def _own(drawn: Sketch, context: Context, problems: list[Problem]) -> dict[str, object]:
    """The values of the kind's own keys; that a reference leads nowhere is a problem."""
    read = values(drawn.found, drawn.own_keys(), problems)
    for key in drawn.own_keys():
        text = read.get(key.name)
        if key.shape in (Shape.ENTITY, Shape.PERSON) and isinstance(text, str):
            attempt(problems, partial(check_entity, drawn.found[key.name], text, context.index))
    return read


def _entry(drawn: Sketch, context: Context, common: Mapping[str, Any], own: Mapping[str, object]) -> Entry:
    return Entry(
        common.get("id", ""),
        drawn.place,
        own,
        {name: node.place for name, node in drawn.found.items()},
        context.entities,
        common.get("was", ()),
        common.get("accept", ()),
        context.lang,
        context.index,
    )


def _derived(kind: Kind, entry: Entry, problems: list[Problem]) -> Derived:
    """What the kind makes of the entry; nothing, and a problem, where it cannot."""
    try:
        return kind.derive(entry)
    except FactlintError as error:
        problems.extend(error.problems)
    except Exception as error:  # a plugin's kind may raise anything
        failure = f"the kind {kind.name!r} failed on this fact: {type(error).__name__}: {error}"
        problems.append(entry.problem(None, failure))
    return Derived("", None)


def _formerly(node: Node, problems: list[Problem]) -> Iterator[Formerly]:
    for part in node.entries() or (node,):
        read: dict[str, Any] = values(fields(part, "'was'", keys.FORMERLY, problems), keys.FORMERLY, problems)
        if "value" in read:
            yield Formerly(**read)


def _kebab(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower())) or "a-name"


def _all_keys(kinds: Sequence[Kind]) -> tuple[Key, ...]:
    """Every key that a fact of any kind may have; of the kinds' own none is required."""
    return (*keys.FACT, *(key._replace(required=False) for kind in kinds for key in kind.keys))


def _owners(kinds: Sequence[Kind]) -> dict[str, str]:
    """Of the kinds' own keys, whose they are."""
    owners: dict[str, list[str]] = {}
    for kind in kinds:
        for key in kind.keys:
            owners.setdefault(key.name, []).append(kind.name)
    return {name: f": it is a key of {' and '.join(names)} facts" for name, names in owners.items()}
