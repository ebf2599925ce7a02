"""The words of a sentence, each folded to the concept that it stands for.

Inflections are folded by the Snowball stemmer (M. F. Porter, https://snowballstem.org), irregular forms and synonyms
by the lexicon.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.topics import topic_words
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f\ufffc])+(?:['’](?:t|s|d|ll|re|ve|m)\b)?")
_STEMMERS = {"en": "english"}


FORMS = 50_000  # as many different words as are kept folded


class Word(NamedTuple):
    """One word: its span in the prose, its lower-case form, and its concept, empty where it carries no topic."""

    span: Span
    form: str
    concept: str


@cache
def folding(lang: str) -> Callable[[str], str]:
    """The function that folds a lower-case word to its concept."""
    import Stemmer

    words = topic_words(lang)
    stem: Callable[[str], str] = Stemmer.Stemmer(_STEMMERS[lang]).stemWord
    groups = {
        stem(words.irregular.get(member, member)): group[0].upper()
        for group in reversed(words.synonyms)
        for member in group
    }

    @lru_cache(maxsize=FORMS)
    def fold(form: str) -> str:
        base = form.removesuffix("'s").removesuffix("’s")
        if base in words.function:
            return ""
        stemmed = stem(words.irregular.get(base, base))
        return groups.get(stemmed, stemmed)

    return fold


@cache
def _compounds(lang: str) -> dict[tuple[str, str], tuple[str, str]]:
    """The concepts of two words that mean one thing together ("laid off")."""
    fold = folding(lang)
    pairs = topic_words(lang).compounds.items()
    return {(one, other): (fold(first), fold(second)) for (one, other), (first, second) in pairs}


def read_words(prose: str, span: Span, lang: str) -> Iterator[Word]:
    """The words within `span`, in order; the parts of a hyphenated compound are words of their own."""
    fold, compounds = folding(lang), _compounds(lang)
    last, second = Word(span, "", ""), None
    for match in _WORD.finditer(prose, span.start, span.end):
        form = match[0].lower().replace("’", "'")
        together = None if second is not None else compounds.get((last.form, form))
        if last.form:
            yield last._replace(concept=together[0]) if together else last
        second = together[1] if together else None
        last = Word(Span(match.start(), match.end()), form, fold(form) if second is None else second)
    if last.form:
        yield last
