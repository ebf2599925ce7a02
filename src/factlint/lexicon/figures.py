"""The words around numbers: those that make ratios, multiples, ranges and tallies of them, and those of no figures."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Mapping


class FigureWords(NamedTuple):
    """Words in lower case.

    Ratios: `ins` between the two numbers of one ("in", "out of"), `pers` before the second ("for every"). Multiples:
    `times`, `folds`, `adverbs` (twice), `than` what may follow ("times as fast"), `magnitudes` ("order of magnitude"),
    `whole_times` what a fraction of makes a thing faster. Ranges: `tos`, `betweens`, `between_ands`, `froms`, and
    `bound_joints` between two bounds ("more than 10 and less than 20"). Tallies: `contests` are the words beside a vote
    or a score.

    No figures: `labels` before a number ("Section 4"), those in `numbering` always, those in `numbered` even where a
    noun follows, `vehicles` behind one, before a verb of `runs` ("the 42 bus leaves"), `streets` behind one, `clock`
    behind a time, `idioms` whole phrases; `exchanges` join two of what is none ("3-for-1"); `groups` before a
    percentage make it a group of people ("the top 1%"). `function_words` are neither names nor what a count counts;
    `plurals` are plural nouns without an -s, `no_plurals` end in -s and are no plural nouns.
    """

    ins: tuple[str, ...]
    pers: tuple[str, ...]
    times: frozenset[str]
    folds: frozenset[str]
    adverbs: Mapping[str, int]
    than: frozenset[str]
    more: frozenset[str]
    magnitudes: frozenset[str]
    whole_times: frozenset[str]
    tos: frozenset[str]
    betweens: frozenset[str]
    between_ands: frozenset[str]
    froms: frozenset[str]
    bound_joints: frozenset[str]
    exchanges: frozenset[str]
    contests: frozenset[str]
    figure_nouns: frozenset[str]
    figure_words: frozenset[str]
    labels: frozenset[str]
    numbering: frozenset[str]
    numbered: frozenset[str]
    vehicles: frozenset[str]
    runs: frozenset[str]
    streets: frozenset[str]
    clock: frozenset[str]
    idioms: tuple[str, ...]
    function_words: frozenset[str]
    modifiers: frozenset[str]
    parts: frozenset[str]
    after_fraction: frozenset[str]
    plurals: frozenset[str]
    no_plurals: frozenset[str]
    places: frozenset[str]
    groups: frozenset[str]


@cache
def figure_words(lang: str) -> FigureWords:
    """The words around figures of a language."""
    return load(lang, "figures", FigureWords)
