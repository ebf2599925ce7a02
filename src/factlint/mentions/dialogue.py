"""The turns of a transcript in a draft: "RUIZ: We are late.", at the start of a line or right behind another turn."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.document import BlockKind
from factlint.mentions.labels import read_label
from factlint.mentions.model import QuotationForm, QuotationMention, SpeakerMention
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Block, Document
    from factlint.mentions.people import People


class _Label(NamedTuple):
    """The name of who speaks: where the label begins and ends with all its signs, and the name."""

    start: int
    end: int
    name: Span


@cache
def _capitals() -> re.Pattern[str]:
    """A name in capitals and a colon behind the end of a sentence."""
    capitals = r"[^\W\d_a-z]{2}[^\W\d_a-z'’.-]*"
    return re.compile(rf"(?<=[.!?…—”\"] )(?P<name>{capitals}(?: {capitals}){{0,3}}):[ \u00a0]+(?=\S)")


@cache
def _amount() -> re.Pattern[str]:
    """A figure with a few words, as it stands behind a label in a list ("Petrel: £3 million a year")."""
    return re.compile(r"[^\w\s]{0,2}\d\S*(?: \S+){0,3}")


def read_turns(document: Document, lang: str) -> Iterator[QuotationMention]:
    """The turns of a transcript, each without its label, and with the label as its speaker, as it is written."""
    prose = document.prose
    for block in document.blocks:
        if ":" not in block.span.of(prose) or not _may_speak(document, block):
            continue
        labels = sorted(_labels(prose, block.span, lang))
        ends = [*(label.start for label in labels), block.span.end][1:]
        for label, end in zip(labels, ends, strict=False):
            words = prose[label.end : end].rstrip()
            if words and not _amount().fullmatch(words):
                said = Span(label.end, label.end + len(words))
                speaker = SpeakerMention(label.name, label.name.of(prose))
                yield QuotationMention(said, (said,), words, speaker, form=QuotationForm.TURN)


def _labels(prose: str, span: Span, lang: str) -> Iterator[_Label]:
    start = span.start
    for line in span.of(prose).split("\n"):
        label = read_label(prose, Span(start, start + len(line)), lang)
        if label and label.name and ":" in Span(label.name.end, label.span.end).of(prose):
            yield _Label(*label.span, label.name)
        start += len(line) + 1
    for match in _capitals().finditer(prose, *span):
        if match["name"].isupper():
            yield _Label(*match.span(), Span(*match.span("name")))


def _may_speak(document: Document, block: Block) -> bool:
    """Whether a block may hold turns: prose, or what captions have behind ">>", to Markdown a quotation."""
    if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return True
    start = document.locate(block.span).start
    return block.kind is BlockKind.QUOTE and document.source[max(0, start - 3) : start].rstrip(" ").endswith(">>")


def spoken_turns(turns: Sequence[QuotationMention], people: People) -> dict[Span, QuotationMention]:
    """The turns with their speakers, by span, less what only looks like one ("NOTE: …")."""
    found: dict[Span, QuotationMention] = {}
    labels = [turn.speaker.name for turn in turns if turn.speaker]
    dialogue = len(set(labels)) > 1 and len(set(labels)) < len(labels)
    for turn in turns:
        speaker = _speaker(turn.speaker, people, dialogue=dialogue) if turn.speaker else None
        if speaker is not None:
            found[turn.span] = turn._replace(speaker=speaker)
    return found


def _speaker(label: SpeakerMention, people: People, *, dialogue: bool) -> SpeakerMention | None:
    """Who a label means: somebody whom the draft names, or in a dialogue anybody in capitals."""
    name = people.called(label.name)
    if name is not None:
        return label._replace(entity=name.entity, person=people.full_name(name))
    return label._replace(person=label.name.title()) if dialogue and label.name.isupper() else None
