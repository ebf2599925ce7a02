"""Plain immutable values as JSON and back: dataclasses, named tuples and enums of a known set, and what they hold.

Every value that JSON does not have is a list that begins with the number of its class.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_PLAIN = frozenset({type(None), bool, int, float, str})


class Codec:
    """Writes and reads values that are made of `classes`, texts, numbers, dates, tuples and frozen sets.

    A class is told by its place among `classes`, so both sides must have the same.
    """

    def __init__(self, classes: Sequence[type]) -> None:
        self._classes = tuple(classes)
        self._parts: dict[type, Callable[[Any], Sequence[object]]] = {
            tuple: tuple,
            frozenset: sorted,
            date: lambda day: (day.isoformat(),),
            Decimal: lambda number: (str(number),),
        }
        self._makers: list[Callable[..., object]] = [_tuple, _frozenset, date.fromisoformat, Decimal, *classes]
        self._parts |= {each: _parts_of(each) for each in classes}
        self._numbers = {each: number for number, each in enumerate(self._parts)}

    @property
    def signature(self) -> str:
        """The classes and what each is made of: what a value was written with can be read by an equal one alone."""
        return " ".join(f"{each.__module__}.{each.__qualname__}{_names(each)}" for each in self._classes)

    def encode(self, value: object) -> bytes:
        """The value as bytes. Raises `TypeError` for one that is made of anything else."""
        return json.dumps(self._listed(value), separators=(",", ":")).encode()

    def decode(self, data: bytes) -> Any:
        """The value that was encoded."""
        return self._made(json.loads(data))

    def _listed(self, value: object) -> object:
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind not in self._parts:
            raise TypeError(f"{kind.__qualname__} is none of the classes that can be kept")
        parts = self._parts[kind](value)
        return [self._numbers[kind], *[part if type(part) in _PLAIN else self._listed(part) for part in parts]]

    def _made(self, value: Any) -> object:
        if type(value) is not list:
            return value
        return self._makers[value[0]](*[self._made(part) if type(part) is list else part for part in value[1:]])


def _tuple(*parts: object) -> tuple[object, ...]:
    return parts


def _frozenset(*parts: object) -> frozenset[object]:
    return frozenset(parts)


def _parts_of(kind: type) -> Callable[[Any], Sequence[object]]:
    """What an instance of the class is made from again."""
    if issubclass(kind, Enum):
        return lambda member: (member.value,)
    names, defaults = _names(kind), _defaults(kind)[::-1]
    return lambda value: _without_defaults([getattr(value, name) for name in names], defaults)


def _without_defaults(parts: list[object], defaults: Sequence[object]) -> list[object]:
    """The parts but for the last ones that are what they are where nothing is given."""
    for default in defaults:
        if not parts or parts[-1] is not default:
            break
        parts.pop()
    return parts


def _defaults(kind: type) -> list[object]:
    """What each part is where nothing is given, or a value that no part has."""
    if is_dataclass(kind):
        return [field.default for field in fields(kind)]
    given: Mapping[str, object] = getattr(kind, "_field_defaults", {})
    return [given.get(name, MISSING) for name in _names(kind)]


def _names(kind: type) -> tuple[str, ...]:
    """The names of the parts of a dataclass or named tuple, in order."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else getattr(kind, "_fields", ())
