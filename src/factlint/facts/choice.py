"""Telling a fact's kind by the keys that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.errors import RuleSetError
from factlint.facts.shapes import problem, read_text
from factlint.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from factlint.facts.model import Place
    from factlint.facts.node import Node
    from factlint.protocols import Kind


def choose(found: Mapping[str, Node], kinds: Sequence[Kind], place: Place) -> Kind:
    """The kind that `kind` names, or else the one with the most defining keys, all of them `found`.

    Raises `RuleSetError` where none fits, or two fit equally well.
    """
    if "kind" in found:
        return _named(found["kind"], kinds)
    fitting = sorted(_fitting(found, kinds), key=lambda kind: -len(kind.defining))
    if not fitting:
        raise RuleSetError(problem(place, f"nothing tells what kind of fact this is; {_needs(found, kinds)}"))
    best = [kind.name for kind in fitting if len(kind.defining) == len(fitting[0].defining)]
    if len(best) > 1:
        message = f"this could be a fact of the kinds {' and '.join(best)}; say which with 'kind'"
        raise RuleSetError(problem(place, message))
    return fitting[0]


def _fitting(found: Mapping[str, Node], kinds: Sequence[Kind]) -> list[Kind]:
    return [kind for kind in kinds if kind.defining and kind.defining <= found.keys()]


def _named(node: Node, kinds: Sequence[Kind]) -> Kind:
    name, known = read_text(node, "kind"), [kind.name for kind in kinds]
    for kind in kinds:
        if kind.name == name:
            return kind
    near = did_you_mean(name, known) or f"; there is: {', '.join(known)}"
    raise RuleSetError(problem(node.place, f"no kind of fact {name!r}{near}"))


def _needs(found: Mapping[str, Node], kinds: Sequence[Kind]) -> str:
    """What those kinds lack of which a part is there, or what all kinds are told by."""
    lacking = [(kind.name, kind.defining - found.keys()) for kind in kinds if kind.defining.intersection(found)]
    if lacking:
        return ", or ".join(f"{name} facts also need {_listed(keys)}" for name, keys in lacking)
    return "it needs " + ", or ".join(f"{_listed(kind.defining)} ({kind.name})" for kind in kinds if kind.defining)


def _listed(keys: Set[str]) -> str:
    return " and ".join(repr(key) for key in sorted(keys))
