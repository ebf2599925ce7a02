"""Laws that hold for every quantity, whatever its size."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.mentions.quantities import read_quantities, read_quantity_text
from factlint.span import Span
from factlint.values.compare import compare
from factlint.values.kinship import align
from factlint.values.quantity import Bound, Dimension, Quantity
from factlint.values.units import convert, unit
from factlint.values.wording import wording

amounts = st.integers(min_value=1, max_value=999_999_999)
tenths = st.integers(min_value=11, max_value=99_999).map(lambda n: Decimal(n) / 10)
RENDERINGS = (
    lambda n: f"${n:,}",
    lambda n: f"{n:,} dollars",
    lambda n: f"US${n}",
    lambda n: f"USD {n:,}",
    lambda n: f"${n:,}".replace(",", "\u202f"),
    lambda n: f"${n / 1000:,.3f}K",
)


def money(amount, bound=Bound.EXACT, grain=1):
    low = None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else Decimal(amount)
    high = None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else Decimal(amount)
    return Quantity(Dimension.MONEY, "USD", low, high, bound, None, Decimal(grain))


def read(text):
    found = read_quantity_text(text, "en")
    assert found is not None, f"{text!r} is no quantity"
    return found.value


@given(amounts, st.sampled_from(RENDERINGS))
def test_a_value_is_right_against_itself_in_any_rendering(amount, rendering):
    assert compare(money(amount), read(rendering(amount))).right


@given(tenths, st.sampled_from(["{}%", "{} percent", "{} per cent", "about {}%", "nearly {}%", "some {} percent"]))
def test_a_percentage_is_right_against_itself_hedged_or_not(share, rendering):
    assert compare(read(f"{share}%"), read(rendering.format(share))).right


@given(amounts, amounts, st.integers(min_value=0, max_value=10**9), st.sampled_from([Bound.MORE_THAN, Bound.AT_LEAST]))
def test_a_wider_floor_stays_right(true, floor, wider, bound):
    if compare(money(true), money(floor, bound)).right:
        assert compare(money(true), money(floor - wider, bound)).right


@given(amounts, amounts, st.integers(min_value=0, max_value=10**9), st.sampled_from([Bound.LESS_THAN, Bound.AT_MOST]))
def test_a_wider_ceiling_stays_right(true, ceiling, wider, bound):
    if compare(money(true), money(ceiling, bound)).right:
        assert compare(money(true), money(ceiling + wider, bound)).right


@given(amounts, amounts)
def test_what_is_right_plain_is_right_hedged(true, stated):
    if compare(money(true), money(stated)).right:
        assert compare(money(true), money(stated, Bound.APPROXIMATE)).right


@given(
    tenths, tenths, st.sampled_from([("km", "m"), ("kg", "g"), ("h", "min"), ("GW", "MW"), ("ft", "in"), ("L", "mL")])
)
def test_another_unit_keeps_the_verdict(true, stated, units):
    large, small = units
    one, other = unit(large), unit(small)
    assert one is not None
    assert other is not None
    fact = Quantity(Dimension.MEASURE, large, true, true, grain=Decimal("0.1"))
    draft = replace(fact, low=stated, high=stated)
    turned = convert(stated, one, other)
    grain = Decimal("0.1") * one.factor / other.factor
    converted = replace(draft, unit=small, low=turned, high=turned, grain=grain)
    assert compare(fact, converted).right is compare(fact, draft).right


@given(amounts, amounts)
def test_two_quantities_are_aligned_alike_from_either_side(first, second):
    a, b = money(first), money(second)
    assert align(a, b)[0] is align(b, a)[0]


@given(amounts)
def test_what_is_worded_is_read_again(amount):
    assert compare(money(amount), read(wording(money(amount)))).right


@given(st.text(alphabet="0123456789., $%-–k mbn½/toandi\n", max_size=60))
def test_no_text_breaks_the_reader(text):
    for mention in read_quantities(text, [Span(0, len(text))], [], "en"):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.numerals


@pytest.mark.parametrize(
    ("symbol", "name"),
    [("km", "kilometer"), ("mi", "mile"), ("ft", "foot"), ("in", "inch"), ("yd", "yard"), ("nmi", "nautical_mile"),
     ("lb", "pound"), ("oz", "ounce"), ("st", "stone"), ("ton", "short_ton"), ("t", "metric_ton"), ("ac", "acre"),
     ("ha", "hectare"), ("gal", "gallon"), ("qt", "quart"), ("pt", "pint"), ("cup", "cup"), ("floz", "fluid_ounce"),
     ("tbsp", "tablespoon"), ("tsp", "teaspoon"), ("bbl", "oil_barrel"), ("bu", "bushel"), ("mph", "mile/hour"),
     ("km/h", "kilometer/hour"), ("kn", "knot"), ("hp", "horsepower"), ("psi", "psi"), ("bar", "bar"),
     ("atm", "atmosphere"), ("kWh", "kilowatt_hour"), ("cal", "calorie"), ("eV", "electron_volt"), ("ly", "light_year"),
     ("g/cm3", "gram/centimeter**3"), ("m2", "meter**2"), ("mL", "milliliter"), ("wk", "week"), ("GW", "gigawatt")],
)  # fmt: skip
def test_the_factors_are_those_of_pint(symbol, name):
    pint = pytest.importorskip("pint", reason="pint, the reference for units, is not installed")
    ours = unit(symbol)
    assert ours is not None
    theirs = pint.UnitRegistry()(name)
    root = {"length": "m", "mass": "kg", "volume": "m**3", "area": "m**2", "speed": "m/s", "power": "W", "energy": "J",
            "pressure": "Pa", "time": "s", "mass/volume": "kg/m**3"}[ours.kind]  # fmt: skip
    assert float(ours.factor) == pytest.approx(theirs.to(root).magnitude, rel=3e-5)
