"""The labels by which transcripts say who speaks, at the start of a line.

"ASTIN: …", "Sean Astin (12:04): …", "[00:12:04] Sean Astin, actor: …", "[Host] …", "Sean Astin 12:04", "CHAIR VOSS. …",
"Q. …"; behind a dash or ">>", which alone mean that another speaks. Letters may be those of any script.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.transcripts import transcript_words
from factlint.span import Span

if TYPE_CHECKING:
    import regex

LONGEST = 200
"""Code points; no label reaches farther than this."""


_OPENING = frozenset("-–—>»[(*_")
_CLOSING = frozenset(",:：[(")


class Label(NamedTuple):
    """A label with all its signs: `name` is where somebody is named, None where it only says that another speaks.

    `bare` where nothing but its own line tells that it is one.
    """

    span: Span
    name: Span | None
    bare: bool = False


def read_label(prose: str, line: Span, lang: str) -> Label | None:
    """The label that a line begins with, whoever or whatever it names."""
    end = min(line.end, line.start + LONGEST)
    if not _may_begin(prose[line.start : end], lang):
        return None
    match = _label(lang).match(prose, line.start, end)
    if match is None:
        return None
    name = next((Span(*match.span(group)) for group in _FORMS if match[group] is not None), None)
    bare = match["bare"] is not None
    return Label(Span(match.start(), match.end()), name, bare) if match.end() > line.start else None


def _may_begin(words: str, lang: str) -> bool:
    """Whether words may begin with a label: a quick test, for most lines are prose, which goes on in lower case."""
    if not words[:1].isalpha():
        return words[:1] in _OPENING or (words[:1].isdigit() and ":" in words)
    for word in words.split():
        if word.endswith(".") and word.isupper():
            return True
        if not _CLOSING.isdisjoint(word):
            return ":" in words or "：" in words
        if word[0].islower() and word not in transcript_words(lang).joints:
            return False
    return True


def opens_turn(words: str, lang: str = "en") -> bool:
    """Whether a line of a subtitle begins with a label, or with a sign that another speaks."""
    label = read_label(words, Span(0, len(words)), lang)
    return label is not None and not label.bare


_FORMS = ("plain", "square", "timed", "stopped", "letter", "bare")


@cache
def _label(lang: str) -> regex.Pattern[str]:
    import regex

    joints = "|".join(sorted(transcript_words(lang).joints))
    blank = "[ \u00a0]"
    word = r"[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’.-]*+"
    name = rf"{word}(?:{blank}(?:{word}|\#?\p{{N}}{{1,2}}(?![\p{{N}}:])|(?:{joints}){blank}{word})){{0,5}}+"
    capitals = r"\p{Lu}[\p{Lu}\p{M}'’-]+"
    time = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?[\])]?"
    aside = rf"(?:{blank}*\([^()\n]{{1,80}}\)|,{blank}(?:[^:!?.\n]|\.(?!{blank})){{1,80}}|{blank}*{time})*"
    after = rf"(?:{blank}+|\Z|(?=\n))"
    return regex.compile(
        rf"(?:(?:[-–—]|>{{2,3}}|»){blank}*)*+(?:{time}{blank}*[-–—]?{blank}*)?+"
        r"(?:"
        rf"[*_]{{0,3}}(?P<plain>{name}){aside}[*_]{{0,3}}{blank}?[:：][*_]{{0,3}}(?:{blank}*+{time})?{after}"
        rf"|[*_]{{0,3}}[\[(](?P<square>{name})[:：]?[\])][:：]?[*_]{{0,3}}{after}"
        rf"|[*_]{{0,3}}(?P<timed>{name})[*_]{{0,3}}{blank}+{time}{after}"
        rf"|(?P<stopped>(?:(?:Mr|Mrs|Ms|Dr)\.{blank}|The{blank})?{capitals}(?:{blank}{capitals}){{0,3}}+)\.{blank}+"
        rf"|(?P<letter>[QA])\.{blank}+"
        rf"|(?P<bare>{name})(?:\Z|(?=\n))"
        r")?+"
    )
