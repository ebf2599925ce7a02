"""Kinds with the keys and defining keys of the built-in ones, and no judgement: what rule sets are read with here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.errors import RuleSetError
from factlint.facts.entry import Derived, Key, Shape
from factlint.kinds.pattern import PatternKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.compiled import Clue, FactIndex
    from factlint.facts.entry import Entry
    from factlint.facts.model import Fact
    from factlint.findings import FindingName
    from factlint.protocols import FactCheck


@dataclass(frozen=True)
class StubKind:
    name: str
    keys: tuple[Key, ...]
    defining: frozenset[str]
    findings: tuple[FindingName, ...] = ()

    def derive(self, entry: Entry) -> Derived:
        for key, value in entry.values.items():
            if value == "unreadable":
                raise RuleSetError(entry.problem(key, f"cannot read {key}"), entry.problem(None, "so it is no fact"))
            if value == "crash":
                raise ZeroDivisionError("at once")
        return Derived(str(entry.text(self.keys[0].name)), entry)

    def classes(self) -> tuple[type, ...]:
        return ()

    def clues(self, fact: Fact) -> Iterator[Clue]:
        raise NotImplementedError

    def prepare(self, facts: FactIndex) -> FactCheck:
        raise NotImplementedError

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        raise NotImplementedError


CLAIM = (
    Key("claim", Shape.TEXT, "the fact in one sentence", required=True),
    Key("subject", Shape.ENTITY, "whom it is about"),
    Key("value", Shape.TEXT, "the figure"),
    Key("about", Shape.TEXTS, "its topic"),
    Key("unless", Shape.TEXTS, "what makes it another topic"),
)
FIGURE = StubKind(
    "figure",
    (*CLAIM, Key("period", Shape.TEXT, "when it holds"), Key("tolerance", Shape.TEXT, "how far off is right")),
    frozenset({"claim"}),
)
TERM = StubKind(
    "term",
    (*CLAIM, Key("among", Shape.LIST, "the terms it is one of", required=True)),
    frozenset({"claim", "among"}),
)
QUOTATION = StubKind(
    "quotation",
    (Key("quote", Shape.TEXT, "the words", required=True), Key("speaker", Shape.PERSON, "who spoke", required=True)),
    frozenset({"quote", "speaker"}),
)
ROLE = StubKind(
    "role",
    (
        Key("person", Shape.PERSON, "who", required=True),
        Key("role", Shape.TEXT, "the title", required=True),
        Key("from", Shape.WHEN, "since when"),
        Key("until", Shape.WHEN, "how long"),
    ),
    frozenset({"person", "role"}),
)
ODD = StubKind("odd", (Key("even", Shape.FLAG, "whether"), Key("count", Shape.NUMBER, "how many")), frozenset())

KINDS = (FIGURE, TERM, QUOTATION, ROLE, PatternKind(), ODD)
