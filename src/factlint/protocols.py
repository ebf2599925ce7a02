"""The five families that the program is made of; a plugin's objects meet the same protocols as the built-in ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO

if TYPE_CHECKING:
    from factlint.document import Document
    from factlint.facts.compiled import Clue, FactIndex
    from factlint.facts.entry import Derived, Entry, Key
    from factlint.facts.model import Fact
    from factlint.facts.node import Node
    from factlint.findings import Finding, FindingName, Judged, Report, Vouched
    from factlint.reading import Reading

FactCheck = Callable[["Reading"], Iterator["Finding | Vouched"]]
"""What a kind makes of its facts: reads a draft and yields what is wrong in it, and what is right, in any order."""


class Parser(Protocol):
    """Makes a document of a draft's text.

    Files of one with an attribute `walked` that is false are no drafts where a folder is checked, only by name.
    """

    name: str
    suffixes: tuple[str, ...]  # ".md", in lower case

    def parse(self, source: str, path: str) -> Document:
        """The document of `source`, a file's decoded text as it stands. Raises `DraftError` where it cannot be read."""
        ...


class Kind(Protocol):
    """One kind of fact: what its keys mean, and how a draft is held against all facts of it.

    One with an attribute `reads_texts` that is true holds drafts against the texts of sources, too: its check is made
    ready wherever there are any, be there facts of it or not.
    """

    name: str
    keys: tuple[Key, ...]
    defining: frozenset[str]  # a fact with all of these keys is of this kind, where no `kind:` says so
    findings: tuple[FindingName, ...]

    def derive(self, entry: Entry) -> Derived:
        """What the fact says, read from its keys. Raises `RuleSetError` with every problem."""
        ...

    def classes(self) -> tuple[type, ...]:
        """The classes that the data of its facts is made of: frozen dataclasses, named tuples and enums.

        A rule set with data of other classes is read anew in each run.
        """
        ...

    def clues(self, fact: Fact) -> Iterable[Clue]:
        """What in a draft leads to the fact: by these clues `prepare` finds it among the others."""
        ...

    def prepare(self, facts: FactIndex) -> FactCheck:
        """The check of all `facts` of this kind; its cost grows with the draft, not with their number."""
        ...

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """How the fact was read: labels and words for `factlint explain`."""
        ...


class Loader(Protocol):
    """Reads the file format of a rule set."""

    name: str
    suffixes: tuple[str, ...]

    def load(self, text: str, path: str) -> Node:
        """The file's values with their places. Raises `RuleSetError` with every problem of syntax."""
        ...


class Reporter(Protocol):
    """Renders a report in one format, the `--format` of its name."""

    name: str

    def render(self, report: Report, stream: TextIO, *, color: bool) -> None:
        """Write the whole report to `stream`; `color` where it may use terminal colours."""
        ...


class Check(Protocol):
    """A check of the whole draft that needs no fact; it runs when all facts have been held against the draft."""

    name: str
    findings: tuple[FindingName, ...]

    def check(self, reading: Reading, judged: Judged) -> Iterator[Finding]:
        """What is wrong in the draft, in any order; `judged` is what the facts say of it."""
        ...


class Toolbox(NamedTuple):
    """Everything that is installed, built-in or from plugins; `origins` says who gave what, by family and name."""

    parsers: tuple[Parser, ...]
    kinds: tuple[Kind, ...]
    loaders: tuple[Loader, ...]
    reporters: tuple[Reporter, ...]
    checks: tuple[Check, ...]
    origins: Mapping[tuple[str, str], str]
