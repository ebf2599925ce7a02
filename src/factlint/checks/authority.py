"""Whether a noun phrase names somebody, or something, that can be asked: "the board", "Lena Ruiz", not "experts"."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.roles import role_words
from factlint.lexicon.sourcing import sourcing_words
from factlint.lexicon.speech import speech_words
from factlint.passage import within
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.phrases import Word
    from factlint.lexicon.sourcing import SourcingWords
    from factlint.reading import Reading


class Authority(Enum):
    """What a phrase is as a source."""

    NAMED = "named"
    VAGUE = "vague"  # it only seems to name one
    NONE = "none"


def authority(reading: Reading, phrase: Sequence[Word]) -> Authority:
    """What the words of a noun phrase are as a source."""
    lexicon, phrase = sourcing_words(reading.lang), _without_adverbial(reading, phrase)
    core = tuple(_core(reading, phrase))
    if not core or any(word.is_number and not word.is_year for word in core):
        return Authority.NONE
    if len(phrase) == 1 and phrase[0].form in _pronouns(reading.lang):
        return _of_pronoun(reading, phrase[0])
    head, complement = core[-1].form, phrase[len(core) :]
    if head in lexicon.definite | lexicon.indefinite:
        return Authority.NONE
    if _has_name(reading, core) or _is_definite(core, lexicon):
        return Authority.NAMED
    if head in lexicon.vague or core[0].form in lexicon.quantifiers:
        joined = complement[:1] and complement[0].form != "of" and _is_known(reading, complement)
        return Authority.NAMED if joined else Authority.VAGUE
    if head in lexicon.research:
        return Authority.NAMED if _has_maker(reading, core, complement) else Authority.VAGUE
    return Authority.NAMED


def is_document(reading: Reading, phrase: Sequence[Word]) -> bool:
    """Whether a noun phrase means something written, or figures."""
    core = tuple(_core(reading, _without_adverbial(reading, phrase)))
    return bool(core) and core[-1].form in sourcing_words(reading.lang).documents


@cache
def _pronouns(lang: str) -> frozenset[str]:
    speech = speech_words(lang)
    return frozenset(speech.persons) | speech.others


def _of_pronoun(reading: Reading, word: Word) -> Authority:
    """Who "she" is was said before; "they" may be anybody where nothing was."""
    if word.form in speech_words(reading.lang).persons or word.form == "it":
        return Authority.NAMED
    block = reading.document.blocks[reading.document.block_at(word.span.start)].span
    if word.form == "they":
        return Authority.NAMED if block.start < word.span.start else Authority.VAGUE
    return Authority.NONE


def _without_adverbial(reading: Reading, phrase: Sequence[Word]) -> Sequence[Word]:
    """The phrase without what may stand before its noun: "in May the council", "last year the board"."""
    lexicon, speech = sourcing_words(reading.lang), speech_words(reading.lang)
    if phrase and phrase[0].form in speech.governing:
        named = {name.span.start for name in within(reading.names, span_of(phrase))}
        starts = [n for n, word in enumerate(phrase) if word.form in lexicon.definite or word.span.start in named]
        return phrase[starts[-1] :] if starts[1:] or (starts and starts[0] > 1) else ()
    return phrase


def _core(reading: Reading, phrase: Sequence[Word]) -> Iterator[Word]:
    """The words up to the noun that the phrase is about."""
    ends = speech_words(reading.lang).governing | sourcing_words(reading.lang).appended | _pronouns(reading.lang)
    for number, word in enumerate(phrase):
        if number and (word.form in ends or word.form.endswith(("ed", "led"))):
            return
        yield word


def _has_name(reading: Reading, words: Sequence[Word]) -> bool:
    return bool(words) and bool(within(reading.names, span_of(words)))


def span_of(words: Sequence[Word]) -> Span:
    """Where words that follow each other stand."""
    return Span(words[0].span.start, words[-1].span.end)


def _is_definite(words: Sequence[Word], lexicon: SourcingWords) -> bool:
    return words[0].form in lexicon.definite or any(word.form.endswith(("'s", "s'")) for word in words)


def _has_maker(reading: Reading, core: Sequence[Word], complement: Sequence[Word]) -> bool:
    """Whether research is told by who made it: "government figures", "a study by the ministry"."""
    lexicon = sourcing_words(reading.lang)
    makers = lexicon.institutions | role_words(reading.lang).organisations
    if any(word.form in makers for word in core[:-1]):
        return True
    if not any(word.form in lexicon.appended for word in complement):
        return False
    return _is_known(reading, complement)


def _is_known(reading: Reading, phrase: Sequence[Word]) -> bool:
    """Whether the words name or mean somebody or something in particular."""
    return bool(phrase) and (
        _has_name(reading, phrase) or any(_is_definite((word,), sourcing_words(reading.lang)) for word in phrase)
    )
