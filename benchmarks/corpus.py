"""Drafts to measure on: news prose that nobody wrote, with names, figures, dates and quotations, from a fixed seed.

Every figure has its source and is told once, so that a draft holds nothing to find.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from benchmarks.words import (
    CLAUSES,
    COMPANIES,
    DOWN,
    FIRST,
    HEADINGS,
    LAST,
    MONTHS,
    NOUNS,
    OBJECTS,
    PLACES,
    ROLES,
    SAYINGS,
    SOURCES,
    SPANS,
    SUBJECTS,
    THINGS,
    UP,
    VERBS,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEED = 20240314
SIZE = 6_000  # code points of a draft, a news article of about a thousand words


def article(number: int, size: int = SIZE) -> str:
    """The draft of this number, in Markdown, of about `size` code points; always the same one."""
    writer = _Writer(random.Random(f"{SEED}-{number}"))  # nothing here is secret
    parts = [f"# {writer.one_of(COMPANIES)} looks beyond {writer.one_of(PLACES)}\n\n"]
    length = len(parts[0])
    while length < size:
        parts.append(writer.block())
        length += len(parts[-1])
    return "".join(parts)


def prose(size: int) -> str:
    """As many drafts one after the other as make `size` code points."""
    return "\n".join(article(number) for number in range(size // SIZE + 1))[:size]


def write_drafts(folder: Path, count: int) -> None:
    """Write the first `count` drafts into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"draft-{number:05}.md").write_text(article(number), encoding="utf-8")


class _Writer:
    """Writes one draft; nothing is told of the same thing twice."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        topics = [(company, thing) for company in COMPANIES for thing in THINGS]
        self._topics = rng.sample(topics, len(topics))
        counts = [(place, noun) for place in PLACES for noun in NOUNS]
        self._counts = rng.sample(counts, len(counts))

    def one_of(self, choices: tuple[str, ...]) -> str:
        return self._rng.choice(choices)

    def block(self) -> str:
        """A paragraph, with a heading before it now and then."""
        heading = f"## {self.one_of(HEADINGS)}\n\n" if self._rng.random() < 0.15 else ""
        paragraph = " ".join(self._sentence() for _ in range(self._rng.randint(2, 5)))
        return f"{heading}{paragraph}\n\n"

    def _sentence(self) -> str:
        """One sentence; about a third of them hold a figure or a date, as in the papers."""
        forms: tuple[Callable[[], str], ...] = (self._moved, self._counted, self._dated, self._quoted, self._told)
        return self._plain() if self._rng.random() < 0.55 else self._rng.choice(forms)()

    def _plain(self) -> str:
        opening = f"{self.one_of(SUBJECTS)} {self.one_of(VERBS)} {self.one_of(OBJECTS)}"
        return f"{opening}, {self.one_of(CLAUSES)}." if self._rng.random() < 0.6 else f"{opening}."

    def _moved(self) -> str:
        if not self._topics:
            return self._plain()
        company, thing = self._topics.pop()
        amount = f"{self.one_of(('', 'nearly ', 'about '))}{self._rng.randint(2, 48)}{self.one_of(('%', ' percent'))}"
        return f"{company}'s {thing} {self.one_of(UP + DOWN)} {amount} {self.one_of(SPANS)}, {self.one_of(SOURCES)}."

    def _counted(self) -> str:
        if not self._counts:
            return self._plain()
        place, noun = self._counts.pop()
        number = f"{self._rng.randint(1_000, 64_000):,}" if self._rng.random() < 0.7 else "two dozen"
        return f"The terminal at {place} handled {number} {noun} {self.one_of(SPANS)}, {self.one_of(SOURCES)}."

    def _dated(self) -> str:
        day = f"{self._rng.randint(1, 28)} {self.one_of(MONTHS)} {self._rng.randint(2019, 2025)}"
        noun = self.one_of(OBJECTS)
        return (
            f"The council of {self.one_of(PLACES)} discussed {noun} on {day} and [published](https://example.org/) it."
        )

    def _quoted(self) -> str:
        return f"“{self.one_of(SAYINGS)},” said {self._person()}, {self.one_of(ROLES)} of {self.one_of(COMPANIES)}."

    def _told(self) -> str:
        return f"{self._person()}, who runs the yard *alone*, {self.one_of(VERBS)} {self.one_of(OBJECTS)}."

    def _person(self) -> str:
        return f"{self.one_of(FIRST)} {self.one_of(LAST)}"
