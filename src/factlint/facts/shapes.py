"""Reading one value of a rule set as what its key says it must be.

A reader takes the value's node and the key's name, and raises `RuleSetError` for what it cannot read.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from factlint.errors import Problem, RuleSetError
from factlint.facts.entry import Shape
from factlint.nearest import did_you_mean
from factlint.values.dates import PartialDate, valid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factlint.facts.entry import Key
    from factlint.facts.model import Place
    from factlint.facts.node import Node


def problem(place: Place, message: str) -> Problem:
    """A problem at a place of a rule set."""
    return Problem(place.path, place.line, place.column, message)


def read(node: Node, key: Key) -> object:
    """The value of `key` in the shape that it must have. Raises `RuleSetError` for any other."""
    value = READERS[key.shape](node, key.name)
    if key.choices and value not in key.choices:
        known = " or ".join(repr(str(choice)) for choice in key.choices)
        near = did_you_mean(str(value), key.choices)
        raise RuleSetError(problem(node.place, f"{key.name!r} must be {known}, not {value!r}{near}"))
    return value


def read_text(node: Node, name: str) -> str:
    """A text as it is written, whatever YAML takes it for, its white space as single spaces."""
    if node.kind != "scalar":
        raise RuleSetError(problem(node.place, f"{name!r} must be a text, not a {node.kind}"))
    text = " ".join(_written(node).split())
    if node.value is None or not text:
        raise RuleSetError(problem(node.place, f"{name!r} is empty"))
    return text


def read_texts(node: Node, name: str) -> tuple[str, ...]:
    """One text or a list of them."""
    return (read_text(node, name),) if node.kind == "scalar" else read_list(node, name)


def read_list(node: Node, name: str) -> tuple[str, ...]:
    """A list of texts, of which there is at least one."""
    if node.kind != "list":
        raise RuleSetError(problem(node.place, f"{name!r} must be a list of texts, not {_shown(node)}"))
    if not node.entries():
        raise RuleSetError(problem(node.place, f"{name!r} is empty"))
    texts: list[str] = []
    problems: list[Problem] = []
    for item in node.entries():
        try:
            texts.append(read_text(item, name))
        except RuleSetError as error:
            problems.extend(error.problems)
    if problems:
        raise RuleSetError(*problems)
    return tuple(texts)


def read_date(node: Node, name: str) -> datetime.date:
    """A date of ISO 8601, in quotation marks or not."""
    if isinstance(node.value, datetime.date):
        return node.value
    text = str(node.value)
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        raise RuleSetError(problem(node.place, f"{name!r} is no day of the calendar: {text!r}")) from None
    raise RuleSetError(problem(node.place, f"{name!r} must be a date written as 2025-07-17, not {_shown(node)}"))


def read_when(node: Node, name: str) -> PartialDate:
    """A date of ISO 8601, or its year alone or with the month, in quotation marks or not."""
    if isinstance(node.value, datetime.date):
        return PartialDate.of(node.value)
    text = str(node.value)
    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text):
        wanted = "must be a date written as 2025-07-17, 2025-07 or 2025"
        raise RuleSetError(problem(node.place, f"{name!r} {wanted}, not {_shown(node)}"))
    when = PartialDate(*map(int, text.split("-")))
    if not valid(when):
        raise RuleSetError(problem(node.place, f"{name!r} is no day of the calendar: {text!r}"))
    return when


def read_number(node: Node, name: str) -> float:
    """A number."""
    if isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return float(node.value)
    raise RuleSetError(problem(node.place, f"{name!r} must be a number, not {_shown(node)}"))


def read_flag(node: Node, name: str) -> bool:
    """True or false."""
    if isinstance(node.value, bool):
        return node.value
    raise RuleSetError(problem(node.place, f"{name!r} must be true or false, not {_shown(node)}"))


def read_regex(node: Node, name: str) -> str:
    """A regular expression that compiles, as it is written."""
    import regex

    read_text(node, name)
    pattern = _written(node).rstrip("\n")
    try:
        regex.compile(pattern)
    except (regex.error, RecursionError) as error:
        raise RuleSetError(problem(node.place, f"{name!r} is no regular expression: {error}")) from error
    return pattern


def _read_form(node: Node, _name: str) -> Node:
    return node


def _written(node: Node) -> str:
    return node.value if isinstance(node.value, str) else node.text


def _shown(node: Node) -> str:
    return repr(node.text) if node.kind == "scalar" else f"a {node.kind}"


READERS: Mapping[Shape, Callable[[Node, str], object]] = {
    Shape.TEXT: read_text,
    Shape.TEXTS: read_texts,
    Shape.LIST: read_list,
    Shape.DATE: read_date,
    Shape.WHEN: read_when,
    Shape.NUMBER: read_number,
    Shape.FLAG: read_flag,
    Shape.ENTITY: read_text,
    Shape.PERSON: read_text,
    Shape.REGEX: read_regex,
    Shape.FORM: _read_form,
}
