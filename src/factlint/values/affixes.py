"""What stands before and behind a number, its currency or unit, turned into another in the same style."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from factlint.lexicon.units import Sense, unit_names, unit_words
from factlint.values.quantity import Dimension
from factlint.values.units import unit
from factlint.values.wording import SIGNS

if TYPE_CHECKING:
    from factlint.values.quantity import Quantity


class Affixes(NamedTuple):
    """The text before a figure's numbers and that behind them."""

    before: str
    after: str


_POWERS = str.maketrans("²³", "23")
_UNITLESS = frozenset({Dimension.COUNT, Dimension.NUMBER, Dimension.MULTIPLE, Dimension.RATIO, Dimension.TALLY})
_MEASURED = frozenset({Dimension.MEASURE, Dimension.DURATION})


def affixes(before: str, after: str, expected: Quantity, lang: str) -> Affixes | None:
    """`before` and `after` as they are with the expected unit; None where they go with another kind of quantity."""
    if expected.dimension is Dimension.MONEY:
        return _money(before, after, expected.unit, lang)
    own = Affixes(before, after)
    name = " ".join(after.replace("-", " ").lower().split())
    if name == "%":
        return own if expected.dimension is Dimension.PERCENT else None
    sense, wanted = unit_names(lang).get(name), Sense(expected.dimension, expected.unit)
    if sense is not None:
        return own if sense == wanted else _renamed(before, after, sense, wanted, lang)
    if expected.dimension in _MEASURED:
        return _symbol(before, after, expected.unit or "", lang)
    return own if expected.dimension in _UNITLESS and "%" not in after else None


def _symbol(before: str, after: str, wanted: str, lang: str) -> Affixes | None:
    words, symbol = unit_words(lang), after.strip()
    own = words.symbols.get(symbol.translate(_POWERS))
    if own == wanted:
        return Affixes(before, after)
    if own is None or not _are_kin(own, wanted) or words.symbols.get(wanted) != wanted:
        return None
    return Affixes(before, after.replace(symbol, wanted.replace("2", "²").replace("3", "³")))


def _renamed(before: str, after: str, sense: Sense, wanted: Sense, lang: str) -> Affixes | None:
    if sense.dimension is not wanted.dimension or not _are_kin(sense.unit, wanted.unit):
        return None
    name = after.strip(" \u00a0-")
    new = _alike(name, wanted, lang)
    return Affixes(before, after.replace(name, new)) if new else None


def _alike(name: str, wanted: Sense, lang: str) -> str | None:
    """Another unit's name in the same number and spelling as `name`: hectolitres for litres."""
    plural = name.endswith("s")
    others = [other for other, known in unit_names(lang).items() if known == wanted and other.endswith("s") is plural]
    return max(others, key=lambda other: _same_endings(other, name.lower()), default=None)


def _same_endings(first: str, second: str) -> int:
    pairs = zip(reversed(first), reversed(second), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _are_kin(first: str | None, second: str | None) -> bool:
    ours, theirs = unit(first or ""), unit(second or "")
    return ours is not None and theirs is not None and ours.kind == theirs.kind


# -- money


def _money(before: str, after: str, code: str | None, lang: str) -> Affixes | None:
    """The currency's sign or name for another's; a scale letter behind the number stays ("€5m")."""
    words, names = unit_words(lang), unit_names(lang)
    sign, name = before.strip(), _without_letter(" ".join(after.replace("-", " ").lower().split()), lang)
    own = words.signs.get(sign) or (sign if sign in words.codes else None)
    if own is not None:
        return _signed(Affixes(before, after), sign, own, code) if own == code or not name else None
    sense = names.get(name)
    if sense is not None and sense.dimension is Dimension.MONEY:
        if sense.unit == code:
            return Affixes(before, after)
        new, at = _alike(name, Sense(Dimension.MONEY, code), lang), after.lower().rfind(name)
        return Affixes(before, after[:at] + new + after[at + len(name) :]) if new and at >= 0 else None
    behind = words.signs.get(name) or (name.upper() if name.upper() in words.codes else None)
    return Affixes(before, after) if behind == code and code is not None else None


def _signed(ends: Affixes, sign: str, own: str, code: str | None) -> Affixes | None:
    if own == code:
        return ends
    return ends._replace(before=ends.before.replace(sign, SIGNS[code])) if code in SIGNS else None


def _without_letter(name: str, lang: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in unit_words(lang).money_letters else name
