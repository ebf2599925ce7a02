"""Whether a post is held on a day, from as much of its dates as is known."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.values.dates import PartialDate
from factlint.values.tenure import Held, Tenure

SPRING = Tenure(PartialDate(2019, 3), PartialDate(2024, 6, 30))
YEARS = Tenure(PartialDate(2019), PartialDate(2022))


@pytest.mark.parametrize(
    ("tenure", "day", "held"),
    [
        (SPRING, "2019-02-28", Held.COMING),
        (SPRING, "2019-03-15", Held.MAYBE),
        (SPRING, "2019-04-01", Held.YES),
        (SPRING, "2024-06-30", Held.YES),
        (SPRING, "2024-07-01", Held.ENDED),
        (YEARS, "2021-12-31", Held.YES),
        (YEARS, "2022-01-01", Held.MAYBE),
        (YEARS, "2022-12-31", Held.MAYBE),
        (YEARS, "2023-01-01", Held.ENDED),
        (Tenure(), "0001-01-01", Held.YES),
        (Tenure(since=PartialDate(2019)), "2099-01-01", Held.YES),
        (Tenure(until=PartialDate(2022, 5)), "1962-01-01", Held.YES),
    ],
)
def test_held_on_a_day(tenure: Tenure, day: str, held: Held) -> None:
    assert tenure.on(datetime.date.fromisoformat(day)) is held


def test_in_words() -> None:
    assert str(SPRING) == "from 2019-03 until 2024-06-30"
    assert str(Tenure()) == ""


def test_backwards() -> None:
    assert Tenure(PartialDate(2022), PartialDate(2019)).backwards
    assert not Tenure(PartialDate(2022), PartialDate(2022, 3)).backwards


@given(st.dates(), st.dates(), st.dates())
def test_a_post_comes_is_held_and_ends(first: datetime.date, last: datetime.date, day: datetime.date) -> None:
    first, last = sorted((first, last))
    held = Tenure(PartialDate.of(first), PartialDate.of(last)).on(day)
    assert held is (Held.COMING if day < first else Held.ENDED if day > last else Held.YES)
