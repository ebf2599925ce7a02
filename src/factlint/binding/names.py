"""What the words beside a name tell of it: a place, a speaker, a person, an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.binding.clauses import DASHES
from factlint.document import BlockKind
from factlint.lexicon.speech import speech_words
from factlint.lexicon.topics import clause_words
from factlint.mentions.words import folding

if TYPE_CHECKING:
    from factlint.mentions.model import NameMention
    from factlint.reading import Reading

POSSESSIVE = ("'s", "’s", "' ", "’ ")
_BETWEEN = 3  # words before a name among which its preposition is looked for
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)
_REACH = 24  # code points beside a name in which the next word is looked for


def is_possessive(name: NameMention, reading: Reading) -> bool:
    """Whether the name stands as an owner ("Arvella's")."""
    return reading.document.prose.startswith(POSSESSIVE, name.span.end)


def word_before(name: NameMention, reading: Reading) -> str:
    """The word before the name and its determiner, in lower case, without marks."""
    before = reading.document.prose[max(0, name.span.start - _REACH) : name.span.start].split()
    forms = [word.strip("([\"'“‘").rstrip(".").lower() for word in before]
    determiners = clause_words(reading.lang).determiners
    return next((form for form in reversed(forms) if form not in determiners), "")


def word_after(name: NameMention, reading: Reading) -> str:
    """The word after the name, in lower case, without marks."""
    after = reading.document.prose[name.span.end : name.span.end + _REACH].split()
    return after[0].strip(".,:;\"'“”’").lower() if after else ""


def has_honorific(name: NameMention, reading: Reading) -> bool:
    """Whether the name is a person's by the title before it ("Mr Ruiz")."""
    return word_before(name, reading) in speech_words(reading.lang).honorifics


def is_place(name: NameMention, reading: Reading) -> bool:
    """Whether the name tells where ("in Arizona")."""
    return name.entity is None and word_before(name, reading) in clause_words(reading.lang).whereabouts


def modifies(name: NameMention, reading: Reading) -> bool:
    """Whether an unknown name only tells more of the noun behind it ("the Arizona plant", "its UK stores")."""
    following = reading.document.prose[name.span.end : name.span.end + _REACH]
    blank, _, word = following.partition(" ")
    form = word.split(" ")[0].rstrip(".,;:)")
    return name.entity is None and not blank and form.islower() and bool(folding(reading.lang)(form))


def governed(name: NameMention, reading: Reading) -> bool:
    """Whether a preposition stands before the name, over no more than a determiner and two words between."""
    words = clause_words(reading.lang)
    before = reading.document.prose[max(0, name.span.start - 2 * _REACH) : name.span.start].split()
    for form in reversed(before[-_BETWEEN:]):
        if form.lower() in words.hanging | words.whereabouts | words.narrowing:
            return True
        if not form[-1:].isalpha():
            return False
    return False


def is_heading_word(name: NameMention, reading: Reading) -> bool:
    """Whether it only stands in capitals because a heading does: in the draft's text it is no name, but words."""
    document = reading.document
    if name.entity or document.blocks[document.block_at(name.span.start)].kind not in _HEADINGS:
        return False
    words = name.name.split()
    return any(word.lower() in reading.plain_words for word in words) and not reading.named_words.issuperset(words)


def speaks(name: NameMention, reading: Reading) -> bool:
    """Whether the name is the subject of a verb of saying, before or after it."""
    words = speech_words(reading.lang)
    after = reading.document.prose[name.span.end : name.span.end + _REACH].split()
    forms = (word.strip(".,:;\"'“”’").lower() for word in after)
    following = next((form for form in forms if form not in words.leading), "")
    return word_before(name, reading) in words.verbs or following in words.verbs


def _is_kicker(name: NameMention, reading: Reading) -> bool:
    """Whether a block begins with the name and a dash: a dateline, or what kind of piece it is ("BRIEF — …")."""
    document = reading.document
    first = document.blocks[document.block_at(name.span.start)].span.start == name.span.start
    return first and document.prose[name.span.end : name.span.end + 4].strip().startswith(DASHES)


def is_owner_like(name: NameMention, reading: Reading) -> bool:
    """Whether the name can own a figure: it is no place, no label in capitals, and has no honorific."""
    label = name.entity is None and name.name.isupper() and (" " in name.name or _is_kicker(name, reading))
    return not (label or is_place(name, reading) or has_honorific(name, reading))
