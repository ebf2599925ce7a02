"""Facts as regular expressions: the escape hatch for what the other kinds cannot say."""

from __future__ import annotations

import time
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.errors import Problem, RuleSetError
from factlint.facts.compiled import Clue
from factlint.facts.entry import Derived, Key, Shape
from factlint.facts.found import found
from factlint.findings import FindingName, Fix, Severity
from factlint.kinds.literals import LEAST, folded, literal
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.document import Document
    from factlint.facts.compiled import FactIndex
    from factlint.facts.entry import Entry
    from factlint.facts.model import Fact
    from factlint.findings import Finding
    from factlint.protocols import FactCheck
    from factlint.reading import Reading

KEPT = 1_000
"""As many patterns are kept compiled."""
SECONDS = 1.0
"""How long one pattern may take over one draft; the usual one takes some millionths of that."""

PATTERN = FindingName(
    "pattern",
    Severity.ERROR,
    "The draft holds words that a pattern of the rule set forbids.",
    wrong="Bracken Water runs two ferries.",
    right="Brackwater runs two ferries.",
)


class PatternData(NamedTuple):
    """What to look for, what to say of it, and what to write instead, which may refer to groups (`\\\\1`)."""

    pattern: str
    message: str
    replace: str | None


class PatternKind:
    """Wordings that are wrong wherever they stand, told by a regular expression of the `regex` module.

    A pattern is held against the words that a reader sees, a block (a paragraph, a heading, a cell) at a time, in which
    a line break counts as a space. A match that is what would replace it, or one of the fact's `accept`, is right.
    """

    name = "pattern"
    keys = (
        Key("pattern", Shape.REGEX, "a regular expression of what must not be written", required=True),
        Key("message", Shape.TEXT, "what is wrong with it", required=True),
        Key("replace", Shape.TEXT, "what to write instead; \\1 stands for the first group's words"),
    )
    defining = frozenset({"pattern", "message"})
    findings = (PATTERN,)

    def derive(self, entry: Entry) -> Derived:
        """The message, and the pattern.

        Raises `RuleSetError` for a pattern that matches no words at all, and a `replace` that refers to no group.
        """
        import regex

        data = PatternData(entry.text("pattern") or "", entry.text("message") or "", entry.text("replace"))
        problems = []
        if regex.match(data.pattern, ""):
            problems.append(entry.problem("pattern", "'pattern' matches where nothing is written"))
        if unfit := _unfit(data):
            problems.append(entry.problem("replace", f"'replace' does not fit 'pattern': {unfit}"))
        if problems:
            raise RuleSetError(*problems)
        return Derived(data.message, data)

    def classes(self) -> tuple[type, ...]:
        """That of patterns."""
        return (PatternData,)

    def clues(self, fact: Fact) -> Iterator[Clue]:
        """What all its matches hold, if that can be told; all patterns stand under one key."""
        if isinstance(fact.data, PatternData):
            yield Clue("", literal(fact.data.pattern))

    def prepare(self, facts: FactIndex) -> FactCheck:
        """The check of all `facts`; it raises `RuleSetError`, after its findings, for patterns that ran too long."""
        return partial(_check, Patterns(facts))

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """The pattern and its replacement."""
        data = fact.data
        if isinstance(data, PatternData):
            yield "pattern", data.pattern
            if data.replace is not None:
                yield "replace", data.replace


def _unfit(data: PatternData) -> str | None:
    """Why the replacement cannot be written for a match, found out by writing it for one that holds nothing."""
    import regex

    nothing = regex.match(f"(?:{data.pattern}\n)?", "")
    try:
        if nothing and data.replace:
            nothing.expand(data.replace)
    except (regex.error, IndexError) as error:
        return str(error)
    return None


class Patterns:
    """The patterns of a rule set, compiled when a draft first holds what their matches must."""

    def __init__(self, facts: FactIndex) -> None:
        self._facts = facts
        self._compiled = lru_cache(KEPT)(self._compile)

    @cached_property
    def _literals(self) -> Mapping[str, Sequence[tuple[str, int]]]:
        """What matches hold, with the number of the fact, under the first characters of it."""
        found: dict[str, list[tuple[str, int]]] = {}
        for number, held in self._facts.notes(""):
            found.setdefault(held[:LEAST], []).append((held, number))
        return found

    def near(self, prose: str) -> Iterator[tuple[Fact, Any, str | None]]:
        """The facts that may match in the prose, in the rule set's order, each with its pattern and replacement."""
        text = folded(prose.replace("\n", " "))
        openings = {"", *(text[at : at + LEAST] for at in range(len(text)))}
        near = [pair for opening in openings & self._literals.keys() for pair in self._literals[opening]]
        return map(self._compiled, sorted(number for held, number in near if held in text))

    def _compile(self, number: int) -> tuple[Fact, Any, str | None]:
        import regex

        fact = self._facts.at(number)
        assert isinstance(fact.data, PatternData)
        return fact, regex.compile(fact.data.pattern), fact.data.replace


def _check(patterns: Patterns, reading: Reading) -> Iterator[Finding]:
    problems: list[Problem] = []
    for fact, compiled, replace in patterns.near(reading.document.prose):
        try:
            for span, expected in _matches(reading.document, compiled, replace):
                if span.of(reading.document.prose) not in (expected, *fact.accept):
                    fix = Fix(expected, safe=True) if expected is not None else None
                    yield found(reading.document, fact, PATTERN, span, fact.statement, expected=expected, fix=fix)
        except TimeoutError:
            problems.append(Problem(*fact.place, f"{fact.id}: the pattern took too long over {reading.document.path}"))
    if problems:
        raise RuleSetError(*problems)


def _matches(document: Document, compiled: Any, replace: str | None) -> Iterator[tuple[Span, str | None]]:
    """Each place in the prose that a pattern matches, and what to write there. Raises `TimeoutError`."""
    deadline = time.monotonic() + SECONDS
    for block in document.blocks:
        words = block.span.of(document.prose).replace("\n", " ")
        for match in compiled.finditer(words, timeout=max(0.0, deadline - time.monotonic())):
            if match.end() > match.start():
                yield Span(*match.span()).shift(block.span.start), match.expand(replace) if replace else None
