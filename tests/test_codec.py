"""The codec: what is written is read back the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  # the field is annotated with it
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.codec import Codec


class Berth(StrEnum):
    EAST = "east"
    WEST = "west"


class Depth(NamedTuple):
    metres: Decimal | None
    measured: date


@dataclass(frozen=True, slots=True)
class Pier:
    name: str
    berth: Berth
    depth: Depth
    ships: frozenset[str] = frozenset()
    parts: tuple[Pier, ...] = ()


CODEC = Codec((Pier, Berth, Depth))
depths = st.builds(Depth, st.none() | st.decimals(allow_nan=False, allow_infinity=False), st.dates())
piers = st.recursive(
    st.builds(Pier, st.text(), st.sampled_from(Berth), depths, st.frozensets(st.text())),
    lambda inner: st.builds(
        Pier, st.text(), st.sampled_from(Berth), depths, parts=st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=5,
)
plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()


@given(piers | plain | st.tuples(plain, piers))
def test_a_value_is_read_back_the_same(value: object) -> None:
    back = CODEC.decode(CODEC.encode(value))
    assert back == value
    assert type(back) is type(value)
    assert repr(back).count("Decimal") == repr(value).count("Decimal")


def test_the_number_itself_is_kept() -> None:
    assert str(CODEC.decode(CODEC.encode(Decimal("1.20E+3")))) == "1.20E+3"


@pytest.mark.parametrize("value", [object(), [1], {"a": 1}, b"a", (1, object()), frozenset({(1, 2), object()})])
def test_what_is_not_known_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        CODEC.encode(value)
