"""A mapping's keys held against the table of those that it may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.errors import RuleSetError
from factlint.facts.shapes import problem, read
from factlint.nearest import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from factlint.errors import Problem
    from factlint.facts.entry import Key
    from factlint.facts.model import Place
    from factlint.facts.node import Node


def distinct(node: Node, problems: list[Problem]) -> dict[str, Node]:
    """A mapping's values by key, the first where a key stands twice, which is a problem."""
    first: dict[str, tuple[Node, Node]] = {}
    for key, value in node.items():
        known = first.setdefault(str(key.value), (key, value))[0]
        if known is not key:
            said = f"duplicate key {key.value!r}: it stands on line {known.place.line} already"
            problems.append(problem(key.place, said))
    return {name: value for name, (_, value) in first.items()}


def fields(
    node: Node, what: str, keys: Sequence[Key], problems: list[Problem], hints: Mapping[str, str] | None = None
) -> dict[str, Node]:
    """The values of a mapping that may have these keys only; none where `node` is no mapping.

    `what` names the mapping in messages; `hints` say of other keys where they belong.
    """
    if node.kind != "mapping":
        problems.append(problem(node.place, f"{what} must be written as lines of 'key: value'"))
        return {}
    found, known = distinct(node, problems), [key.name for key in keys]
    unknown = {str(key.value): key for key, _ in node.items() if key.value not in known}
    for name, key in unknown.items():
        hint = (hints or {}).get(name) or did_you_mean(name, known)
        problems.append(problem(key.place, f"unknown key {name!r} in {what}{hint}"))
    meant = {nearest(name, known) for name in unknown}
    _require(keys, {*found, *meant}, what, node.place, problems)
    return {name: value for name, value in found.items() if name in known}


def _require(keys: Sequence[Key], there: Set[str | None], what: str, place: Place, problems: list[Problem]) -> None:
    for key in keys:
        if key.required and key.name not in there:
            only = f"; write '{key.name}: {key.choices[0]}' at the top" if len(key.choices) == 1 else ""
            problems.append(problem(place, f"{what} lacks {key.name!r}, {key.meaning}{only}"))


def values(found: Mapping[str, Node], keys: Sequence[Key], problems: list[Problem]) -> dict[str, object]:
    """The values of these keys, each in its shape; what cannot be read is a problem and left out."""
    readable: dict[str, object] = {}
    for key in keys:
        if key.name in found:
            try:
                readable[key.name] = read(found[key.name], key)
            except RuleSetError as error:
                problems.extend(error.problems)
    return readable
