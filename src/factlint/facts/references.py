"""The entities and sources of a rule set, and what in its facts refers to them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.errors import RuleSetError
from factlint.facts import keys
from factlint.facts.fields import distinct, fields, values
from factlint.facts.model import Entity, Source
from factlint.facts.shapes import problem, read_text
from factlint.nearest import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factlint.errors import Problem
    from factlint.facts.entities import EntityIndex
    from factlint.facts.model import Place
    from factlint.facts.node import Node


def read_entities(node: Node | None, problems: list[Problem]) -> dict[str, Entity]:
    """The entities by id. One whose names cannot be read has its id for a name, so that facts can still refer to it."""
    found: dict[str, Entity] = {}
    for name, part in _parts(node, "entities", problems).items():
        read = values(fields(part, f"the entity {name!r}", keys.ENTITY, problems), keys.ENTITY, problems)
        names: Any = read.get("names", (name,))
        found[name] = Entity(name, tuple(dict.fromkeys(names)))
    return found


def read_sources(node: Node | None, problems: list[Problem]) -> dict[str, Source]:
    """The sources by key."""
    parts = _parts(node, "sources", problems)
    return {name: _source(part, f"the source {name!r}", problems) for name, part in parts.items()}


def find_sources(node: Node, known: Mapping[str, Source], problems: list[Problem]) -> tuple[Source, ...]:
    """What a fact's `source` refers to: a key of `known`, a URL, a source written out, or a list of them."""
    parts = node.entries() if node.kind == "list" else (node,)
    if not parts:
        problems.append(problem(node.place, "'source' is empty"))
    return tuple(source for part in parts if (source := _find_source(part, known, problems)))


def copies(node: Node) -> Iterator[tuple[Place, str]]:
    """The local copies that the sources of a rule set's file name: where each `text` is written, and its path."""
    listed, facts = node.get("sources"), node.get("facts")
    sources = [source for _, source in listed.items()] if listed else []
    for fact in facts.entries() if facts else ():
        own = fact.get("source")
        sources += (own, *own.entries()) if own else ()
    for source in sources:
        text = source.get("text")
        if text is not None and text.kind == "scalar":
            yield text.place, _copy(text)


def _copy(node: Node) -> str:
    """The path of a source's `text`, which is written from the rule set's folder."""
    return str(Path(node.place.path).parent / " ".join(node.text.split()))


def as_persons(entities: Mapping[str, Entity], wanted: Iterable[str]) -> dict[str, Entity]:
    """The entities, those marked as persons whose id or name is among those `wanted`."""
    names = set(wanted)
    return {
        name: replace(entity, person=True) if name in names or names.intersection(entity.names) else entity
        for name, entity in entities.items()
    }


def check_entity(node: Node, text: str, index: EntityIndex) -> None:
    """Raise `RuleSetError` for a key of entities that is not there; any other text is a name, known or not."""
    entities = index.entities
    if text in entities or text in index.named or not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text):
        return
    if "-" in text or "_" in text or nearest(text, entities):
        near = did_you_mean(text, entities)
        raise RuleSetError(problem(node.place, f"no entity {text!r} under 'entities'{near}"))


def _parts(node: Node | None, what: str, problems: list[Problem]) -> dict[str, Node]:
    if node is None:
        return {}
    if node.kind != "mapping":
        problems.append(problem(node.place, f"{what!r} must be written as lines of 'key: value'"))
    return distinct(node, problems)


def _find_source(node: Node, known: Mapping[str, Source], problems: list[Problem]) -> Source | None:
    if node.kind == "mapping":
        return _source(node, "the source", problems)
    try:
        text = read_text(node, "source")
    except RuleSetError as error:
        problems.extend(error.problems)
        return None
    if text in known:
        return known[text]
    if _is_address(text):
        return Source(url=text)
    message = f"no source {text!r} under 'sources', and it is no URL{did_you_mean(text, known)}"
    problems.append(problem(node.place, message))
    return None


def _source(node: Node, what: str, problems: list[Problem]) -> Source:
    found = fields(node, what, keys.SOURCE, problems)
    read: dict[str, Any] = values(found, keys.SOURCE, problems)
    if node.kind == "mapping" and not {"title", "url", "text"}.intersection(found):
        problems.append(problem(node.place, f"{what} lacks 'title' or 'url'"))
    if "url" in read and not _is_address(read["url"]):
        problems.append(problem(found["url"].place, f"'url' must be an address with its scheme, not {read['url']!r}"))
    if "text" in read:
        read["text"] = path = _copy(found["text"])
        if not Path(path).is_file():
            problems.append(problem(found["text"].place, f"no file {path!r}"))
    return Source(**read)


def _is_address(text: str) -> bool:
    return re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s:]\S*", text) is not None
