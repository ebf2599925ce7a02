"""Statistics that need no source all the same: supposed, the writer's own, or no number at all."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks.genre import is_own_matter
from factlint.document import BlockKind
from factlint.lexicon.figures import figure_words
from factlint.lexicon.sourcing import unsourced_words
from factlint.lexicon.speech import speech_words
from factlint.lexicon.topics import assertion_words, clause_words
from factlint.span import Span
from factlint.values.quantity import Dimension

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.checks.phrases import Phrases, Sentences, Word
    from factlint.lexicon.sourcing import UnsourcedWords
    from factlint.mentions.model import QuantityMention

WHOLE = 100  # percent
THING = 5
"""Words of an item that has no room for a statement."""
_LEAST_PAST = 4  # "red" and "need" are no past tenses


class Mood(NamedTuple):
    """How a sentence means its figures: `exempt` all of them, or those behind the offset `own`, if any."""

    exempt: bool
    own: int | None
    starts: tuple[int, ...]  # the offsets at which its phrases begin


@dataclass(frozen=True)
class Exemptions:
    """Which statistics of a draft nobody would look for a source of."""

    sentences: Sentences
    _moods: dict[Span, Mood] = field(default_factory=dict, repr=False)

    def hold(self, mention: QuantityMention) -> bool:
        """Whether a statistic is one of them."""
        reading, document = self.sentences.reading, self.sentences.reading.document
        block = document.blocks[document.block_at(mention.span.start)]
        if block.kind is BlockKind.FOOTNOTE or reading.is_quoted(mention.span) or is_own_matter(reading, block):
            return True
        sentence = self.sentences.at(mention.span)
        words = self.sentences.phrases(sentence).words
        mood = self._mood(sentence)
        return (
            mood.exempt
            or (mood.own is not None and mood.own < mention.span.start)
            or self._is_commanded(mood, mention)
            or (block.kind is BlockKind.ITEM and (_is_doing(words, self._lexicon) or _is_mere_thing(words, mention)))
            or _is_idiom(document.spaced, mention.span, reading.lang)
            or _is_wholly(self.sentences.phrases(sentence), mention, reading.lang)
        )

    @property
    def _lexicon(self) -> UnsourcedWords:
        return unsourced_words(self.sentences.reading.lang)

    def _mood(self, sentence: Span) -> Mood:
        if sentence not in self._moods:
            phrases = self.sentences.phrases(sentence)
            words = phrases.words
            own = next((word.span.start for word in words if word.form in self._lexicon.own), None)
            if phrases.form(0) in self._lexicon.possessives:
                own = words[0].span.start  # "our rent rose 3%"
            exempt = self._is_supposed(phrases) or self._is_instruction(phrases)
            self._moods[sentence] = Mood(exempt, own, tuple(word.span.start for word in words if word.apart))
        return self._moods[sentence]

    def _is_supposed(self, phrases: Phrases) -> bool:
        """Whether a sentence asks, or says what would be if."""
        asked = phrases.sentence.of(phrases.prose).rstrip("\"'”’)* ").endswith("?")
        inverted = assertion_words(self.sentences.reading.lang).inverted  # "had fares risen 30%, …"
        supposed = phrases.form(0) in self._lexicon.supposing | inverted
        return asked or supposed or any(word.form in self._lexicon.conditions for word in phrases.words)

    def _is_instruction(self, phrases: Phrases) -> bool:
        """Whether a sentence begins with a verb that tells the reader what to do, and no participle ("Set in 1920")."""
        opening, following = phrases.form(0), phrases.form(1)
        speech = speech_words(self.sentences.reading.lang)
        if opening in self._lexicon.ambiguous and following in speech.governing:
            return False
        return opening in self._lexicon.instructions and following not in speech.linking  # "give or take a few"

    def _is_commanded(self, mood: Mood, mention: QuantityMention) -> bool:
        """Whether the figure's phrase begins with such a verb: "for a big cake, use a third more"."""
        at = bisect_right(mood.starts, mention.span.start) - 1
        if at < 0:
            return False
        first = _letters().match(self.sentences.reading.document.spaced, mood.starts[at])
        lexicon = self._lexicon
        return first is not None and first[0].lower() in lexicon.instructions - lexicon.ambiguous


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{1,20}\b")


def _is_doing(words: Sequence[Word], lexicon: UnsourcedWords) -> bool:
    """Whether an item begins with a past tense, so that it tells what its writer did."""
    first = words[0].form if words else ""
    return first in lexicon.doings or (first.endswith("ed") and len(first) > _LEAST_PAST)


def _is_mere_thing(words: Sequence[Word], mention: QuantityMention) -> bool:
    """Whether an item names so much of a thing and states nothing of it: "12 eggs, halved"."""
    return mention.value.dimension in _OF_THINGS and 0 < len(words) <= THING and words[0].is_number


_OF_THINGS = frozenset({Dimension.COUNT, Dimension.MULTIPLE, Dimension.RATIO})
_REACH = 40  # code points around a figure that hold any idiom


def _is_idiom(prose: str, place: Span, lang: str) -> bool:
    """Whether the figure is part of a phrase that means no number."""
    found = _idioms(lang).finditer(prose, max(0, place.start - _REACH), place.end + _REACH)
    return any(Span(*match.span()).overlaps(place) for match in found)


def _is_wholly(sentence: Phrases, mention: QuantityMention, lang: str) -> bool:
    """Whether "100%" only strengthens the word behind it: "it is 100% waterproof", but "100% of them", "a 100% tax"."""
    value = mention.value
    if value.dimension is not Dimension.PERCENT or value.low != WHOLE or value.high != WHOLE or value.change:
        return False
    words = sentence.words
    number = bisect_left(words, mention.span.start, key=lambda word: word.span.start)
    following = next((word for word in words[number:] if word.span.start >= mention.span.end), None)
    before = words[number - 1].form if number and not words[number].apart else ""
    return (
        following is not None
        and not following.apart
        and following.form not in figure_words(lang).function_words
        and before not in clause_words(lang).determiners
    )


@cache
def _idioms(lang: str) -> re.Pattern[str]:
    idioms = sorted(unsourced_words(lang).idioms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, idioms))})(?!\w)", re.IGNORECASE)
