"""The values of a rule-set file, each with the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factlint.facts.model import Place


class Node(NamedTuple):
    """One value: a scalar, a list or a mapping.

    `value` is a `str`, `int`, `float`, `bool`, `datetime.date` or None for a scalar, a tuple of nodes for a list,
    and for a mapping a tuple of (key node, value node) pairs in the file's order, in which a key may stand twice.
    """

    kind: str  # "scalar", "list" or "mapping"
    value: object
    place: Place
    text: str = ""  # a scalar as it is written

    def items(self) -> tuple[tuple[Node, Node], ...]:
        """A mapping's pairs; none for what is no mapping."""
        return self.value if self.kind == "mapping" and isinstance(self.value, tuple) else ()

    def entries(self) -> tuple[Node, ...]:
        """A list's values; none for what is no list."""
        return self.value if self.kind == "list" and isinstance(self.value, tuple) else ()

    def get(self, key: str) -> Node | None:
        """The value of a mapping's key, the first of them where it stands twice."""
        return next((value for name, value in self.items() if name.value == key), None)
