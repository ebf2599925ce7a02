"""The words of titles: ranks, domains and what changes them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.lexicon import load


class RoleWords(NamedTuple):
    """Words of titles, all lower case.

    `heads` maps the noun of a title to the one that stands for all its forms ("chairwoman" → "chair");
    `abbreviations` spell out short forms ("ceo" → "chief executive"), one that stands for several titles with what each
    is about ("cmo" → "chief marketing medical officer"); those that are `degrees` too say, behind a name and without an
    organisation, nothing ("Lena Ruiz, MD"). `changes` are words that make it another title
    ("vice", "former"), by the one that stands for them; `past` are those of them that say it is held no more.
    `once` and `soon` make of a title one that is held no more, or not yet.
    `grades` rank a title more closely ("senior"); a draft may leave them out. `domains` are what a title is about, by
    the word that stands for them ("financial" → "finance").

    `generic` heads fit any leading title ("leader"). `forms` of address say little without an organisation
    ("professor"); `kept` ones are given to those who hold them no more, too ("governor"). `professions` say nothing
    without one ("the statistician of the trial"); `endings` are those of further professions, `relations` are nouns
    with such an ending that are none ("founder"). `bound` heads get their meaning from their domain ("director of
    photography" is no director).

    `leading` maps verbs of holding a title to its head, "" where that is open ("heads"). `joints` link a title with
    its organisation; `trailing` phrases belong to a title after its noun ("in chief"). `organisations` are nouns that
    name or describe one.

    `unasserted` are words before a title that say it is not held, or not now; `limits` are words after it that say it
    was held for a time; `holding` are the verbs between a name and a title held now.
    """

    heads: dict[str, str]
    abbreviations: dict[str, str]
    degrees: frozenset[str]
    changes: dict[str, str]
    past: frozenset[str]
    once: str
    soon: str
    grades: frozenset[str]
    domains: dict[str, str]
    generic: frozenset[str]
    forms: frozenset[str]
    kept: frozenset[str]
    professions: frozenset[str]
    endings: tuple[str, ...]
    relations: frozenset[str]
    bound: frozenset[str]
    leading: dict[str, str]
    joints: frozenset[str]
    trailing: tuple[str, ...]
    organisations: frozenset[str]
    unasserted: frozenset[str]
    limits: frozenset[str]
    holding: tuple[str, ...]


@cache
def role_words(lang: str) -> RoleWords:
    """The words of one language. Raises `UsageError` for a language that has no folder."""
    return load(lang, "roles", RoleWords)
