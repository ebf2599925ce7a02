"""Proper names in prose: those of the rule set's entities, and unknown ones that could own a figure as well."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.topics import topic_words
from factlint.mentions.model import NameMention
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.entities import EntityIndex


class _Name(NamedTuple):
    span: Span
    entity: str | None


_CAPITAL = re.compile(r"(?<![^\W_])(?<!['’°])[^\W\d_a-z]")  # or another letter that is not one of a to z
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f&.-]|['’](?!s\b))*+")
_JOINT = re.compile(r"[ \u00a0](?:(?:of|de|van|von|der|del|di|la|le|for|&)[ \u00a0](?:the[ \u00a0])?)?")
_NUMERAL = re.compile(r"\d+(?![\d,.%]\d)\b")
_PIECE = re.compile(r"[^ \u00a0]+")
_DATELINE = re.compile(r"[^\W\da-z][^\W\da-z.]+(?:,? [^\W\da-z][\w.]*){0,3},? (?:\([A-Z]\w+\) )?(?:—|–|--?) ")


def _capitals(prose: str, span: Span) -> Iterator[Span]:
    """Capitalised words that follow one another, joined by blanks or by the small words inside names."""
    end = span.start
    for capital in _CAPITAL.finditer(prose, span.start, span.end):
        start, further = capital.start(), _capitalised(prose, capital.start(), span.end)
        if start < end or further is None:
            continue
        while further is not None:
            end = further
            joint = _JOINT.match(prose, end, span.end)
            further = _part(prose, joint.end(), span.end) if joint else None
        yield Span(start, end)


def _part(prose: str, at: int, end: int) -> int | None:
    """Where the word or numeral ends that goes on with a name at `at`, None where none does."""
    numeral = _NUMERAL.match(prose, at, end)
    return numeral.end() if numeral else _capitalised(prose, at, end)


def _capitalised(prose: str, at: int, end: int) -> int | None:
    word = _WORD.match(prose, at, end)
    return word.end() if word and word[0][0].isupper() else None


def read_names(prose: str, sentences: Sequence[Span], entities: EntityIndex, lang: str) -> tuple[NameMention, ...]:
    """All names in the prose, in order.

    A known name counts unless it is only part of a longer one ("Great Sundew" is not Sundew); unknown ones are runs of
    capitalised words that touch no known name.
    """
    known = [_Name(span, entity) for span, entity in entities.find(prose)]
    unknown: list[_Name] = []
    lone: list[_Name] = []
    for sentence in sentences:
        for name in _unknown(prose, sentence, known, lang):
            (lone if _lone_first_word(prose, name.span, sentence) else unknown).append(name)
    unknown += _borne_out(prose, lone, [*known, *unknown])
    found = sorted(_without_parts(known, unknown, entities, prose), key=lambda name: name.span)
    return tuple(NameMention(name.span, name.span.of(prose), name.entity) for name in found)


def _unknown(prose: str, sentence: Span, known: Sequence[_Name], lang: str) -> list[_Name]:
    """The unknown names of a sentence: runs of capitals outside the known names."""
    skipped = topic_words(lang).common_capitals
    pieces = (piece for run in _capitals(prose, sentence) for piece in _outside(run, known))
    names = [_Name(span, None) for piece in pieces if (span := _trimmed(prose, piece, skipped))]
    return [] if names and _is_headline(sentence.of(prose)) else names


def _borne_out(prose: str, lone: Sequence[_Name], names: Sequence[_Name]) -> list[_Name]:
    """The lone words at the start of a sentence that are names, or the surnames of names, elsewhere in the draft."""
    if not lone:
        return []
    known = {name.span.of(prose).split()[-1] for name in names}
    known_lone = [(name, text) for name in lone if (text := name.span.of(prose)) in known]
    if not known_lone:
        return []
    plain = {word.strip(".,:;!?…\"'”’)") for word in prose.split() if word.islower()}
    return [name for name, text in known_lone if text.lower() not in plain]


def _without_parts(known: Sequence[_Name], unknown: Sequence[_Name], entities: EntityIndex, prose: str) -> list[_Name]:
    """The names, a known one joined with the unknown one right before it where the two are one longer name."""
    joined = {name.span.end + 1: name for name in unknown if prose[name.span.end : name.span.end + 1] == " "}
    parts: set[_Name] = set()
    whole: list[_Name] = []
    for name in known:
        first = joined.get(name.span.start)
        if first and name.entity not in entities.persons and " " not in first.span.of(prose):
            parts.add(first)
            whole.append(_Name(first.span.joined(name.span), None))
        else:
            whole.append(name)
    whole += [name for name in unknown if name not in parts]
    return whole


def _outside(run: Span, known: Sequence[_Name]) -> Iterator[Span]:
    """The stretches of `run` that no known name covers."""
    start = run.start
    at = bisect_right(known, run.start, key=lambda name: name.span.end)
    while at < len(known) and known[at].span.start < run.end:
        yield Span(start, max(start, known[at].span.start))
        start = max(start, known[at].span.end)
        at += 1
    yield Span(start, max(start, run.end))


def _trimmed(prose: str, span: Span, skipped: frozenset[str]) -> Span | None:
    """The span from its first word that is not capitalised for another reason, without closing points."""
    for word in _PIECE.finditer(prose, span.start, span.end):
        form = word[0].lower().replace("’", "'").strip(".")
        if form[:1].isalpha() and form not in skipped and form.removesuffix("s") not in skipped:
            end = _last_capital(prose, Span(word.start(), span.end))
            return Span(word.start(), end) if word.start() < end else None
    return None


def _last_capital(prose: str, span: Span) -> int:
    """Where the last word of `span` that is capitalised or a numeral ends, without closing points."""
    end = span.end
    for word in _PIECE.finditer(prose, span.start, span.end):
        if not word[0][:1].islower():
            end = word.end()
    return span.start + len(prose[span.start : end].rstrip(" \u00a0.-&"))


def _is_headline(text: str) -> bool:
    """Whether capitals say nothing here, as in a headline in title case or in capitals."""
    words = [word for word in text.split() if word[0].isalpha() and len(word.rstrip('.,:;!?”’"')) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _lone_first_word(prose: str, span: Span, sentence: Span) -> bool:
    """Whether this is one plain word at the start of a sentence or behind a dateline, where a capital says nothing."""
    text = " ".join(itertools.takewhile(lambda word: word[:1].isupper(), span.of(prose).split()))
    dateline = _DATELINE.match(prose, sentence.start, span.start)
    opening = prose[dateline.end() if dateline else sentence.start : span.start].strip(" \"'“‘([*_-–—")
    lone = not opening and " " not in text and text[1:].islower()
    return lone and not prose.startswith(("'s", "’s"), span.end)
