"""Rule sets in YAML: a builder of located nodes over the parser's events.

The events are those of ruamel.yaml's C parser where that is installed, ten times as fast as its pure one; what the C
parser refuses is for the pure one to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from importlib import import_module
from sys import intern
from typing import TYPE_CHECKING, Any

from factlint.errors import Problem, RuleSetError
from factlint.facts.model import Place
from factlint.facts.node import Node
from factlint.loaders.scalars import typed
from factlint.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_DEPTH = 32
"""Levels of nesting; a rule set needs six."""
MAX_SCALAR = 100_000
"""Code points in one value."""
MAX_REPEATED = 100_000
"""Values that aliases may repeat in one file."""

STR_TAGS = ("!", "tag:yaml.org,2002:str")
HINTS = (
    ("mapping values are not allowed", "a text that holds ': ' must stand in quotation marks"),
    ("cannot start any token", "a text that begins with this character must stand in quotation marks"),
)
"""What usually lies behind a parser's message."""


class YamlLoader:
    """Reads rule sets written in YAML 1.2, of which JSON is a part."""

    name = "yaml"
    suffixes = (".yaml", ".yml")

    def load(self, text: str, path: str) -> Node:
        """The file's values with their places.

        Raises `RuleSetError` for what is no YAML, or is larger than a rule set can need to be.
        """
        text = text.removeprefix("\ufeff")
        _refuse_unreadable(text, path)
        return _quickly(text, path) or _surely(text, path)


def _quickly(text: str, path: str) -> Node | None:
    """The nodes by the C parser; None without one, and for what it refuses, some of which is YAML 1.2."""
    from ruamel.yaml.error import YAMLError

    try:
        parser = import_module("ruamel.yaml.cyaml").CParser(text)
        return _Builder(path).build(iter(parser.get_event, None))
    except (ImportError, YAMLError):
        return None


def _surely(text: str, path: str) -> Node:
    """The nodes by the pure parser. Raises `RuleSetError` with its complaint."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    builder = _Builder(path)
    try:
        return builder.build(YAML(typ="safe", pure=True).parse(text))
    except (YAMLError, ValueError) as error:  # ValueError for an escape beyond Unicode
        raise RuleSetError(*builder.problems, _syntax_problem(error, text, path)) from error


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open; `before` is the count of values when it began."""

    kind: str
    place: Place
    anchor: str | None
    before: int
    nodes: list[Node] = field(default_factory=list)


class _Builder:
    """Takes events one by one and puts nodes together, without recursion and within the limits."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.documents = 0
        self.frames: list[_Frame] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.values = 0
        self.repeated = 0

    def build(self, events: Iterable[Any]) -> Node:
        """The document's node. Raises `RuleSetError` with all that was wrong."""
        path = self.path
        for event in events:
            taker = _TAKERS.get(type(event).__name__)
            if taker:
                mark = event.start_mark
                taker(self, event, Place(path, mark.line + 1, mark.column + 1))
        if self.root is None and not self.problems:
            self._report(Place(self.path, 1, 1), "the file is empty")
        if self.root is None or self.problems:
            raise RuleSetError(*self.problems)
        return self.root

    def _report(self, place: Place, message: str) -> None:
        self.problems.append(Problem(*place, message))

    def _stop(self, place: Place, message: str) -> RuleSetError:
        self._report(place, message)
        return RuleSetError(*self.problems)

    def _document(self, _event: Any, place: Place) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._stop(place, "a second YAML document begins here; a rule set is one document")

    def _scalar(self, event: Any, place: Place) -> None:
        text: str = event.value
        if len(text) > MAX_SCALAR:
            raise self._stop(place, f"a value of {len(text):,} characters; at most {MAX_SCALAR:,} are read")
        if event.style == '"' and re.search("[\ud800-\udfff]", text):
            raise self._stop(place, "an escape that is half a character: write the character itself")
        frame = self.frames[-1] if self.frames else None
        is_key = frame is not None and frame.kind == "mapping" and len(frame.nodes) % 2 == 0
        plain = not is_key and event.implicit[0] and not event.style and event.tag is None
        text = intern(text) if is_key else text
        self._check_tag(event, place)
        self.values += 1
        self._add(Node("scalar", typed(text) if plain else text, place, text), event.anchor, 1)

    def _list(self, event: Any, place: Place) -> None:
        self._open("list", event, place)

    def _mapping(self, event: Any, place: Place) -> None:
        self._open("mapping", event, place)

    def _open(self, kind: str, event: Any, place: Place) -> None:
        if len(self.frames) == MAX_DEPTH:
            raise self._stop(place, f"nested more than {MAX_DEPTH} levels deep")
        self._check_tag(event, place)
        self.frames.append(_Frame(kind, place, event.anchor, self.values))
        self.values += 1

    def _close(self, _event: Any, _place: Place) -> None:
        frame = self.frames.pop()
        value = self._pairs(frame.nodes) if frame.kind == "mapping" else tuple(frame.nodes)
        self._add(Node(frame.kind, value, frame.place), frame.anchor, self.values - frame.before)

    def _alias(self, event: Any, place: Place) -> None:
        name = event.anchor
        if any(frame.anchor == name for frame in self.frames):
            raise self._stop(place, f"the alias *{name} stands inside what it refers to")
        if name not in self.anchors:
            self._report(place, f"no anchor &{name} before this alias{did_you_mean(name, self.anchors)}")
            self._add(Node("scalar", None, place), None, 1)
            return
        node, size = self.anchors[name]
        self.repeated += size
        if self.repeated > MAX_REPEATED:
            raise self._stop(place, f"aliases repeat more than {MAX_REPEATED:,} values")
        self.values += size
        self._add(node, None, size)

    def _add(self, node: Node, anchor: str | None, size: int) -> None:
        """Put a finished node, which holds `size` values, where it belongs."""
        if anchor is not None:
            self.anchors[anchor] = (node, size)
        if self.frames:
            self.frames[-1].nodes.append(node)
        else:
            self.root = node

    def _check_tag(self, event: Any, place: Place) -> None:
        if event.tag is not None and event.tag not in STR_TAGS:
            self._report(place, f"the tag {event.tag!r} has no meaning in a rule set")

    def _pairs(self, nodes: list[Node]) -> tuple[tuple[Node, Node], ...]:
        """A mapping's keys and values, those of its merge keys (`<<`) after its own."""
        own: list[tuple[Node, Node]] = []
        merged: dict[object, tuple[Node, Node]] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if key.kind != "scalar":
                self._report(key.place, f"a {key.kind} cannot be a key")
            elif key.value == "<<":
                self._merge(value, merged)
            else:
                own.append((key, value._replace(place=key.place) if _is_absent(value) else value))
        names = {key.value for key, _ in own}
        return (*own, *(pair for name, pair in merged.items() if name not in names))

    def _merge(self, value: Node, merged: dict[object, tuple[Node, Node]]) -> None:
        for part in value.entries() or (value,):
            if part.kind != "mapping":
                self._report(part.place, "'<<' takes in a mapping, or a list of them")
            for pair in part.items():
                merged.setdefault(pair[0].value, pair)


_TAKERS = {
    "DocumentStartEvent": _Builder._document,
    "ScalarEvent": _Builder._scalar,
    "AliasEvent": _Builder._alias,
    "SequenceStartEvent": _Builder._list,
    "MappingStartEvent": _Builder._mapping,
    "SequenceEndEvent": _Builder._close,
    "MappingEndEvent": _Builder._close,
}


def _is_absent(node: Node) -> bool:
    return node.value is None and not node.text


def _refuse_unreadable(text: str, path: str) -> None:
    """Raise for characters that YAML forbids, and for tags so long that a parser may be slow over them."""
    forbidden = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    if forbidden:
        raise RuleSetError(
            Problem(*_place(text, forbidden.start(), path), f"the character {forbidden[0]!r} is not allowed")
        )
    tag = re.search(r"![^\s,\[\]{}\"']{1000}", text)
    if tag:
        raise RuleSetError(Problem(*_place(text, tag.start(), path), "a tag of more than 1,000 characters"))


def _place(text: str, offset: int, path: str) -> Place:
    return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _syntax_problem(error: Any, text: str, path: str) -> Problem:
    """The parser's complaint, with what usually lies behind it."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is None:
        return Problem(path, None, None, f"not YAML: {error}")
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    if opened and not "\n".join([line[mark.column :], *lines[mark.line + 1 :]]).strip():
        return _complaint(opened, path, "what is opened here is never closed")
    if "\t" in line[: mark.column + 1] and not line[: mark.column].strip():
        return _complaint(mark, path, "a tab indents this line; YAML is indented with spaces")
    said = ", ".join(part for part in (error.context, error.problem) if part)
    hint = next((f"; {hint}" for part, hint in HINTS if part in said), "")
    return _complaint(mark, path, said + hint)


def _complaint(mark: Any, path: str, message: str) -> Problem:
    return Problem(path, mark.line + 1, mark.column + 1, f"not YAML: {message}")
