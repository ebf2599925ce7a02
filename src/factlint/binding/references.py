"""What a common name ("the airline") refers to: the nearest thing named before it, else the entity that bears it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factlint.binding.names import is_owner_like
from factlint.binding.surroundings import REACH
from factlint.facts.entities import name_words
from factlint.passage import within
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions.model import NameMention
    from factlint.reading import Reading


def is_reference(name: NameMention, reading: Reading) -> bool:
    """Whether the name is a common one that could mean another."""
    return name.entity is not None and name_words(name.name) in reading.entities.descriptions


def meant(name: NameMention, reading: Reading) -> str | None:
    """The entity that a name means; None for one that the rule set does not know.

    A common name means its own entity unless the nearest sentence before, in the same block, that names any other thing
    does not name that entity. A name that several entities share means the one of them that was named last, none
    where none was.
    """
    sharing = bearers(name, reading)
    if len(sharing) > 1:
        return next((e for named in _named_before(name, reading) for e in reversed(named) if e in sharing), None)
    if not is_reference(name, reading):
        return name.entity
    for named in _named_before(name, reading):
        return name.entity if name.entity in named else None
    return name.entity


def bearers(name: NameMention, reading: Reading) -> frozenset[str]:
    """The entities that have a name."""
    words = name_words(name.name)
    return frozenset(
        alias.entity for alias in reading.entities.under(" ".join(words[:2])) or () if alias.words == words
    )


def _named_before(name: NameMention, reading: Reading) -> Iterator[list[str | None]]:
    """Sentence by sentence, nearest first, the things named before the name in its block."""
    document = reading.document
    block = document.blocks[document.block_at(name.span.start)].span
    sentences = reading.sentences
    at = bisect_left(sentences, name.span.start, key=lambda s: s.end)
    for sentence in reversed(sentences[max(0, at - REACH) : at + 1]):
        if sentence.end <= block.start:
            return
        names = within(reading.names, Span(max(sentence.start, block.start), min(sentence.end, name.span.start)))
        inside = [named.entity for named in names if _could_be(named, reading) and len(bearers(named, reading)) < 2]
        if inside:
            yield inside


def _could_be(name: NameMention, reading: Reading) -> bool:
    return (
        name.entity not in reading.entities.persons and not is_reference(name, reading) and is_owner_like(name, reading)
    )
