"""Texts of which nobody asks for sources: stories, recipes, manuals, lists of changes, curricula vitae."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.sourcing import unsourced_words
from factlint.lexicon.topics import clause_words
from factlint.mentions.model import QuotationForm

if TYPE_CHECKING:
    from factlint.document import Block
    from factlint.reading import Reading

TURNS = 4
"""Turns of a dialogue that nobody is named for; a report has hardly one."""


def is_story(reading: Reading) -> bool:
    """Whether a draft is told in dialogue: paragraph after paragraph opens with words of which it goes unsaid whose."""
    document = reading.document
    starts = {block.span.start for block in document.blocks}
    turns = [q for q in reading.quotations if q.form is QuotationForm.MARKED and q.span.start in starts]
    unsaid = sum(turn.speaker is None for turn in turns)
    return unsaid >= TURNS and unsaid * 3 >= len(turns)


def is_own_matter(reading: Reading, block: Block) -> bool:
    """Whether a heading above says that what follows is the writer's to say: "Ingredients", "Changelog", "4.12.0"."""
    document = reading.document
    above = (document.blocks[number].span.of(document.spaced) for number in block.headings)
    return any(_own_matter(reading.lang).match(heading) for heading in above)


@cache
def _own_matter(lang: str) -> re.Pattern[str]:
    words = unsourced_words(lang)
    headings = "|".join(re.escape(heading) for heading in words.own_headings)
    sections = "|".join(re.escape(section) for section in words.own_sections)
    joint = rf"(?:,|,? (?:{'|'.join(sorted(clause_words(lang).joints))}|&))"
    version = r"\W?(?:v|version )?\d+\.\d+(?:\.\d+|\b(?! ?%))|[^\n]{0,60}?\b\d+\.\d+\.\d{1,3}\b"
    return re.compile(rf"(?:{headings})\b|(?:{sections})(?:{joint} [\w ]{{1,30}})?\W*$|{version}", re.IGNORECASE)
