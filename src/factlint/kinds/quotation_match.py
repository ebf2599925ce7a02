"""Which verified words quoted ones are, or are close to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.values.alignment import difference, hidden
from factlint.values.quotation import GAP, find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.kinds.verified import Verified, Wording
    from factlint.lexicon.quotations import QuotationWords
    from factlint.values.alignment import Difference
    from factlint.values.quotation import Token

# Of words so many times others only exact parts are looked for: aligning takes memory for each pair of them.
MOST_ALIGNED = 25_000_000

# What stands between two omissions is looked for by itself where it has so many words.
LEAST_PART = 3


class Right(NamedTuple):
    """A wording that holds quoted words: in its words `start` up to `end`, of which `size` are quoted."""

    wording: Wording
    start: int
    end: int
    size: int


class Altered(NamedTuple):
    """A wording that shares words with the quoted `tokens`; `hidden` where only an omission is not fair."""

    wording: Wording
    tokens: Sequence[Token]
    difference: Difference
    hidden: bool = False


class Matches(NamedTuple):
    """The wordings that quoted words are right by, or else those that they may be alterations of."""

    right: list[Right]
    altered: list[Altered]


def match(tokens: Sequence[Token], verified: Verified, words: QuotationWords) -> Matches:
    """The wordings that the quoted tokens are right by, as a whole or else in each part between omissions."""
    whole, parts = _held(tokens, verified, words), list(parts_of(tokens))
    if whole.right or len(parts) < 2 or any(one.hidden for one in whole.altered):
        return whole
    held = [_held(part, verified, words) for part in parts]
    if all(part.right for part in held):
        return Matches([one for part in held for one in part.right], [])
    return Matches([], [*whole.altered, *(one for part in held if not part.right for one in part.altered)])


def parts_of(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """What stands between omissions, but for a word or two."""
    gaps = [at for at, token in enumerate(tokens) if token.form == GAP]
    for start, end in zip([0, *(at + 1 for at in gaps)], [*gaps, len(tokens)], strict=True):
        if sum(token.is_word for token in tokens[start:end]) >= LEAST_PART:
            yield tokens[start:end]


def _held(tokens: Sequence[Token], verified: Verified, words: QuotationWords) -> Matches:
    """The quoted tokens held against each of the wordings that are near."""
    matches = Matches([], [])
    for wording in verified.near(tokens):
        compared = _compared(tokens, wording, words)
        if isinstance(compared, Right):
            matches.right.append(compared)
        elif compared is not None:
            matches.altered.append(compared)
    return matches


def _compared(tokens: Sequence[Token], wording: Wording, words: QuotationWords) -> Right | Altered | None:
    """Whether the words are the wording's, or what was altered; None for other words."""
    found = find(tokens, wording.words, words.negations)
    if found is not None:
        lost = hidden(tokens, found, words)
        return (
            Altered(wording, tokens, lost, hidden=True) if lost else Right(wording, found.start, found.end, found.count)
        )
    if len(tokens) * len(wording.words) > MOST_ALIGNED:
        return None
    compared = difference(tokens, wording.words, words, opens=wording.opens, closes=wording.closes)
    if compared is None or compared.changes:
        return Altered(wording, tokens, compared) if compared else None
    if wording.fact and compared.count * 2 > len(wording.words):  # the rest was said in other sentences
        return Right(wording, 0, len(wording.words), compared.count)
    return None
