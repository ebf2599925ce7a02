"""Dates and periods as values: labels, the fit of two periods, the verdict on a date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factlint.values import dates
from factlint.values.dates import PartialDate, Period, date_verdict, fits, fits_part, parse

DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (PartialDate(2024, 3, 14), "2024-03-14"),
        (PartialDate(2024, 3), "2024-03"),
        (PartialDate(2024), "2024"),
        (PartialDate(None, 3, 14), "--03-14"),
        (PartialDate(None, 3), "--03"),
        (PartialDate(None, None, 14), "---14"),
        (PartialDate(2024, None, 14), "2024"),
        (PartialDate(), ""),
    ],
)
def test_iso(value: PartialDate, iso: str) -> None:
    assert value.iso() == iso


@pytest.mark.parametrize(
    ("label", "start", "end"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-03-14", "2024-03-14", "2024-03-14"),
        ("2024/25", "2024-07-01", "2025-06-30"),
        ("1990s", "1990-01-01", "1999-12-31"),
        ("2024-03-01/2024-04-15", "2024-03-01", "2024-04-15"),
        ("2018-01-01/..", "2018-01-01", "9999-12-31"),
        ("../2016-12-31", "0001-01-01", "2016-12-31"),
    ],
)
def test_a_label_names_its_days(label: str, start: str, end: str) -> None:
    period = parse(label)
    assert (period.start.isoformat(), period.end.isoformat(), period.label) == (start, end, label)


@pytest.mark.parametrize(
    "label", ["2025-Q5", "2024-13", "2024/26", "last year", "", "2024-02-30", "2024-05-01/2024-04-01", "1995s"]
)
def test_what_is_no_label_is_refused_by_name(label: str) -> None:
    with pytest.raises(ValueError, match="is no period") as error:
        parse(label)
    assert repr(label) in str(error.value)


@given(DAYS, DAYS)
def test_every_stretch_is_read_back_from_its_label(one: date, other: date) -> None:
    period = dates.between(min(one, other), max(one, other))
    assert parse(period.label) == period


@pytest.mark.parametrize("label", ["2024", "2024-H2", "2025-Q1", "2024-02", "2024-02-29"])
def test_a_stretch_takes_the_name_of_the_period_that_it_is(label: str) -> None:
    period = parse(label)
    assert dates.between(period.start, period.end).label == label


@pytest.mark.parametrize(
    ("label", "years", "shifted"),
    [
        ("2025-Q3", -1, "2024-Q3"),
        ("2024", -10, "2014"),
        ("2024-02", 1, "2025-02"),
        ("2023-02", 1, "2024-02"),
        ("2024/25", -1, "2023/24"),
        ("2024-summer", 1, "2025-summer"),
        ("2024-02-29", 1, "2025-02-28"),
        ("2018-01-01/..", 1, "2019-01-01/.."),
    ],
)
def test_the_same_part_of_another_year(label: str, years: int, shifted: str) -> None:
    assert dates.shift_years(parse(label), years).label == shifted


@pytest.mark.parametrize(
    ("stated", "fact", "same"),
    [
        ("2025-Q3", "2025-Q3", True),
        ("2025-07-01/2025-09-30", "2025-Q3", True),
        ("2024-03-14", "2024", True),  # a day is where a state is told of
        ("2025", "2025-Q3", False),
        ("2024-08", "2024", False),  # a month's figure is not the year's
        ("2024", "1990-01-01/2030-12-31", False),
        ("2024-H1", "2024-Q1", False),
        ("2024/25", "2024", False),
        ("2018-01-01/..", "2018-01-01/..", True),
        ("2020-01-01/..", "2018-01-01/..", False),
    ],
)
def test_fit(stated: str, fact: str, same: bool) -> None:  # noqa: FBT001
    assert fits(parse(stated), parse(fact)) is same


@given(DAYS, DAYS)
def test_only_the_same_or_a_day_of_it_fits(one: date, other: date) -> None:
    assume(one != other)
    period = dates.between(min(one, other), max(one, other))
    year = dates.year(period.start.year)
    assert fits(period, period)
    assert fits(dates.day(one), period)
    assert fits(period, year) is (period == year)


def test_a_part_of_an_unknown_year_fits_that_part_of_any() -> None:
    assert fits_part("Q3", parse("2025-Q3"))
    assert not fits_part("Q2", parse("2025-Q3"))
    assert not fits_part("Q3", parse("2025"))


D = PartialDate


@pytest.mark.parametrize(
    ("fact", "draft", "verdict"),
    [
        (D(2024, 3, 14), D(2024, 3, 14), "right"),
        (D(2024, 3, 14), parse("2024-03"), "right"),
        (D(2024, 3, 14), parse("2024"), "right"),
        (D(2024, 3, 14), parse("2024-03-10/2024-03-20"), "right"),
        (D(2024, 3, 14), D(None, 3, 14), "right"),
        (D(2024, 3, 14), parse("1990s"), "wrong"),
        (D(2024, 3, 14), D(2024, 3, 15), "wrong"),
        (D(2024, 3, 14), parse("2023-03"), "wrong"),
        (D(2024, 3, 14), parse("2023"), "wrong"),
        (D(2024, 3, 14), D(None, 3, 15), "wrong"),
        (D(2024, 3, 14), D(None, 4, 14), "wrong"),
        (D(2024, 3, 14), D(2024), "right"),
        (D(2024, 3, 14), D(), "unknown"),
        (D(2024, 3, 14), D(2024, 3, None), "right"),
        (D(2024, 3), D(2024, 3, 14), "unknown"),
        (parse("1971"), parse("1917"), "wrong"),
        (parse("1971"), parse("1971"), "right"),
        (parse("1971"), parse("1970s"), "right"),
        (parse("1971"), D(1971, 5, 2), "unknown"),
        (parse("2024-03"), D(None, 4, 1), "wrong"),
        (parse("2024"), D(None, 4, 1), "unknown"),
        (D(None, 3, 14), D(2024, 3, 15), "wrong"),
        (D(2024, 1, 14), parse("2024-winter"), "right"),
        (D(2024, 12, 14), parse("2024-winter"), "right"),
        (D(2024, 7, 14), parse("2024-autumn"), "wrong"),
    ],
)
def test_the_verdict_on_a_date(fact: PartialDate | Period, draft: PartialDate | Period, verdict: str) -> None:
    assert date_verdict(fact, draft) == verdict


@given(DAYS, DAYS)
def test_a_date_is_right_of_itself_and_wrong_of_every_other(one: date, other: date) -> None:
    assume(one != other)
    assert date_verdict(D.of(one), D.of(one)) == "right"
    assert date_verdict(D.of(one), D.of(other)) == "wrong"


@given(DAYS)
def test_saying_less_is_right_and_saying_more_is_unknown(day: date) -> None:
    whole = D.of(day)
    for less in (D(day.year, day.month), D(day.year), D(None, day.month, day.day)):
        assert date_verdict(whole, less) == "right"
        assert date_verdict(less, whole) == "unknown"
