"""Units of measurement: what each measures, and how one is turned into another.

The factors are those by which the units are defined: the SI Brochure (BIPM, 9th edition) and, for customary units, NIST
Handbook 44, appendix C. Months and years are those of the Gregorian calendar on average.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

_PREFIXES = {
    "n": "1e-9", "µ": "1e-6", "m": "1e-3", "c": "1e-2", "d": "1e-1",
    "h": "1e2", "k": "1e3", "M": "1e6", "G": "1e9", "T": "1e12", "P": "1e15",
}  # fmt: skip

# Units that take a prefix, then those that do not: symbol, what it measures, how many of the kind's own unit.
_PREFIXED = {
    "m": ("length", "1"), "g": ("mass", "1e-3"), "t": ("mass", "1e3"), "L": ("volume", "1e-3"), "s": ("time", "1"),
    "W": ("power", "1"), "Wh": ("energy", "3600"), "J": ("energy", "1"), "cal": ("energy", "4.184"),
    "Hz": ("frequency", "1"), "B": ("data", "8"), "bit": ("data", "1"), "V": ("voltage", "1"), "A": ("current", "1"),
    "Pa": ("pressure", "1"), "N": ("force", "1"), "eV": ("energy", "1.602176634e-19"),
}  # fmt: skip
_PLAIN = {
    "in": ("length", "0.0254"), "ft": ("length", "0.3048"), "yd": ("length", "0.9144"), "mi": ("length", "1609.344"),
    "nmi": ("length", "1852"), "ly": ("length", "9460730472580800"),
    "oz": ("mass", "0.028349523125"), "lb": ("mass", "0.45359237"), "st": ("mass", "6.35029318"),
    "ton": ("mass", "907.18474"), "ct": ("mass", "0.0002"),
    "min": ("time", "60"), "h": ("time", "3600"), "d": ("time", "86400"), "wk": ("time", "604800"),
    "mo": ("time", "2629746"), "yr": ("time", "31556952"),
    "ha": ("area", "1e4"), "ac": ("area", "4046.8564224"), "gal": ("volume", "0.003785411784"),
    "qt": ("volume", "0.000946352946"), "pt": ("volume", "0.000473176473"), "cup": ("volume", "0.0002365882365"),
    "floz": ("volume", "0.0000295735295625"), "tbsp": ("volume", "0.00001478676478125"),
    "tsp": ("volume", "0.00000492892159375"), "bbl": ("volume", "0.158987294928"), "bu": ("volume", "0.03523907016688"),
    "mph": ("speed", "0.44704"), "kn": ("speed", "0.514444444444444444"), "hp": ("power", "745.69987158227022"),
    "psi": ("pressure", "6894.757293168361"), "bar": ("pressure", "1e5"), "atm": ("pressure", "101325"),
    "°": ("angle", "1"), "rad": ("angle", "57.29577951308232"), "px": ("pixels", "1"), "dB": ("level", "1"),
}  # fmt: skip
_TEMPERATURES = {
    "K": (Decimal(1), Decimal(0)),
    "°C": (Decimal(1), Decimal("273.15")),
    "°F": (Decimal(5) / 9, Decimal("459.67") * 5 / 9),
}
_POWERS = {("length", 2): "area", ("length", 3): "volume"}
_RATES = {("length", "time"): "speed", ("energy", "time"): "power"}
_TERM = re.compile(r"([^\d/]+)([23]?)")


class Unit(NamedTuple):
    """What a unit measures, and the line that turns an amount of it into the kind's own unit: x * factor + offset."""

    kind: str
    factor: Decimal
    offset: Decimal = Decimal(0)


@cache
def unit(symbol: str) -> Unit | None:
    """The unit of a symbol such as ``km``, ``m2``, ``g/cm3`` or ``°F``; None for one that is unknown."""
    if symbol in _TEMPERATURES:
        factor, offset = _TEMPERATURES[symbol]
        return Unit("temperature", factor, offset)
    terms = [_term(part) for part in symbol.split("/")]
    if len(terms) > 2 or any(term is None for term in terms):
        return None
    over, *under = (term for term in terms if term is not None)
    if not under:
        return over
    kind = _RATES.get((over.kind, under[0].kind), f"{over.kind}/{under[0].kind}")
    return Unit(kind, over.factor / under[0].factor)


def _term(symbol: str) -> Unit | None:
    match = _TERM.fullmatch(symbol)
    simple = _simple(match[1]) if match else None
    if match is None or simple is None or not match[2]:
        return simple
    power = int(match[2])
    return Unit(_POWERS.get((simple.kind, power), f"{simple.kind}{power}"), simple.factor**power)


def _simple(symbol: str) -> Unit | None:
    if symbol in _PLAIN or symbol in _PREFIXED:
        kind, factor = (_PLAIN.get(symbol) or _PREFIXED[symbol])[:2]
        return Unit(kind, Decimal(factor))
    prefix, rest = _PREFIXES.get(symbol[:1]), _PREFIXED.get(symbol[1:])
    return Unit(rest[0], Decimal(rest[1]) * Decimal(prefix)) if prefix and rest else None


def convert(amount: Decimal, source: Unit, target: Unit) -> Decimal:
    """`amount` of one unit in another of the same kind."""
    return (amount * source.factor + source.offset - target.offset) / target.factor
