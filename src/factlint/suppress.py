"""Directives in a draft's comments that keep findings from being reported.

`factlint: ignore NAME-or-FACT-ID…` is about the line that it ends, or the next line with words where it stands alone;
`factlint: off NAME…` is about all that follows, up to `factlint: on`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.findings import Finding, FindingName, Severity
from factlint.lines import Lines
from factlint.nearest import did_you_mean
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factlint.document import Comment, Document

UNUSED = FindingName(
    "unused-ignore",
    Severity.INFO,
    "A comment that suppresses nothing: the finding is gone, or its name is misspelt.",
    wrong="<!-- factlint: ignore misstated-figure --> where no figure is misstated",
    right="no comment",
)
VERBS = ("ignore", "off", "on")


class Suppression(NamedTuple):
    """One name that a directive suppresses: `reach` is where it holds, `word` where it is written, both of the file."""

    reach: Span
    word: Span
    name: str
    verb: str


def suppress(
    document: Document, findings: Sequence[Finding], known: Collection[str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that no directive suppresses, and what is wrong with the directives themselves.

    `known` are all names that a directive can hold: those of findings and the ids of facts.
    """
    if not any("factlint" in comment.text for comment in document.comments):
        return tuple(findings), ()
    directives = _Directives(document)
    index = _index(directives.suppressions)
    holding = [tuple(_holding(finding, index)) for finding in findings]
    busy = {suppression for found in holding for suppression in found}
    idle = (suppression for suppression in directives.suppressions if suppression not in busy)
    faults = [*directives.faults, *(_fault(document, s.word, _idle_message(s.name, known)) for s in idle)]
    kept = tuple(finding for finding, found in zip(findings, holding, strict=True) if not found)
    return kept, tuple(faults)


def _index(suppressions: Sequence[Suppression]) -> dict[tuple[str, str], list[Suppression]]:
    """The suppressions by name and verb, in the order of their reach; those of a list are apart, or the same."""
    index: dict[tuple[str, str], list[Suppression]] = {}
    for suppression in sorted(suppressions):
        index.setdefault((suppression.name, suppression.verb), []).append(suppression)
    return index


def _holding(finding: Finding, index: dict[tuple[str, str], list[Suppression]]) -> Iterator[Suppression]:
    """The suppressions that are about a finding; of several for the same line, the first."""
    for name in (finding.name, finding.fact):
        for verb in ("ignore", "off"):
            group = index.get((name or "", verb), [])
            at = bisect_right(group, finding.span.start, key=lambda s: s.reach.end)
            if at < len(group) and group[at].reach.overlaps(finding.span):
                yield group[at]


class _Directives:
    """The directives of a draft, followed one after the other: what they suppress, and which cannot be followed."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.suppressions: list[Suppression] = []
        self.faults: list[Finding] = []
        self._targets = _Targets(document)
        self._off: dict[str, Span] = {}
        for comment in document.comments:
            self._follow(comment)
        self._on(list(self._off.items()), len(document.source))

    def _follow(self, comment: Comment) -> None:
        words = [(word.of(self.document.source), word) for word in _words(comment, self.document.source)]
        if not words:
            return
        (verb, at), *names = words
        match verb:
            case "on":
                self._on(names or list(self._off.items()) or [(verb, at)], comment.span.start)
            case "ignore" | "off" if not names:
                self._fault(at, "names nothing: say which finding or fact it is about")
            case "ignore":
                reach = self._targets.reach(comment.span)
                self.suppressions += [Suppression(reach, word, name, verb) for name, word in names]
            case "off":
                self._off = dict(names) | self._off
            case _:
                self._fault(at, f"unknown directive {verb!r}{did_you_mean(verb, VERBS)}")

    def _on(self, names: Sequence[tuple[str, Span]], end: int) -> None:
        """Take names out of those that are off, as far as they are."""
        for name, at in names:
            if word := self._off.pop(name, None):
                self.suppressions.append(Suppression(Span(word.end, end), word, name, "off"))
            else:
                self._fault(at, "nothing is off here")

    def _fault(self, span: Span, message: str) -> None:
        self.faults.append(_fault(self.document, span, message))


class _Targets:
    """The lines of a file, and which of them hold words besides comments."""

    def __init__(self, document: Document) -> None:
        rest = _without_comments(document)
        self.lines = Lines(document.source)
        every = range(1, len(self.lines) + 1)
        self.wordy = [line for line in every if self.lines.span(line).of(rest).strip("\ufeff \t\r\n")]

    def reach(self, comment: Span) -> Span:
        """The line that a comment ends or stands in; where it has its lines to itself, the next one with words."""
        first, last = (self.lines.position(offset).line for offset in (comment.start, comment.end - 1))
        at = bisect_left(self.wordy, first)
        if at < len(self.wordy) and self.wordy[at] > last:
            first = last = self.wordy[at]
        return self.lines.span(first).joined(self.lines.span(last))


def _without_comments(document: Document) -> str:
    """The file's text with blanks in place of its comments."""
    parts, at = [], 0
    for comment in sorted(document.comments, key=lambda c: c.span):
        parts += [document.source[at : comment.span.start], " " * len(comment.span.of(document.source))]
        at = comment.span.end
    return "".join([*parts, document.source[at:]])


@cache
def _directive() -> re.Pattern[str]:
    return re.compile(r"\bfactlint:\s*")


def _words(comment: Comment, source: str) -> list[Span]:
    """The words of a directive, its verb first, as spans of the file; none where the comment is no directive."""
    inside = comment.span.of(source)
    found = _directive().search(inside)
    if not found:
        return []
    end = inside.find(comment.text) + len(comment.text)
    words = re.compile(r"[^\s,]+").finditer(inside, found.end(), end)
    return [Span(*word.span()).shift(comment.span.start) for word in words]


def _idle_message(name: str, known: Collection[str]) -> str:
    if name in known:
        return f"nothing to suppress here: no {name!r}"
    return f"no finding or fact is called {name!r}{did_you_mean(name, known)}"


def _fault(document: Document, span: Span, message: str) -> Finding:
    return Finding(document.path, UNUSED.name, UNUSED.severity, message, span, span.of(document.source))
