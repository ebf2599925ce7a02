"""Dates and periods in prose; the cases are in times.yaml."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint.lexicon.en.dates import WORDS
from factlint.mentions.model import DateMention, PeriodMention
from factlint.mentions.timescan import read_times
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2025, 10, 15)
GROUPS = YAML(typ="safe", pure=True).load(Path(__file__).with_name("times.yaml").read_text(encoding="utf-8"))


def sentences(text: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer(r"\S.*?(?:(?<![A-Z][a-z]{2})(?<!Sept)[.?](?= [A-Z])|$)", text)]


def read(text: str, today: date | None = None) -> tuple[DateMention | PeriodMention, ...]:
    return read_times(text, sentences(text), today, "en")


def value(mention: DateMention | PeriodMention) -> str | None:
    if isinstance(mention, DateMention):
        return mention.value.iso() or None
    if mention.value is None:
        return f"…{mention.part}" if mention.part else None
    return mention.value.label


def cases() -> Iterator[object]:
    for group in GROUPS:
        for case in group["cases"]:
            yield pytest.param(case, TODAY if group.get("today") else None, id=case["text"])


@pytest.mark.parametrize(("case", "today"), list(cases()))
def test_times(case: dict[str, dict[str, object]], today: date | None) -> None:
    text = str(case["text"])
    found = read(text, today)
    dates = {mention.span.of(text): value(mention) for mention in found if isinstance(mention, DateMention)}
    periods = {mention.span.of(text): value(mention) for mention in found if isinstance(mention, PeriodMention)}
    assert dates == {str(words): wanted and str(wanted) for words, wanted in case.get("dates", {}).items()}
    assert periods == {str(words): wanted and str(wanted) for words, wanted in case.get("periods", {}).items()}


def test_a_year_is_not_borrowed_from_another_block() -> None:
    text = "It began in 2025.\n\nThird-quarter revenue rose."
    spans = [Span(0, 17), Span(19, len(text))]
    (_, quarter) = read_times(text, spans, None, "en")
    assert value(quarter) == "…Q3"


def test_what_is_counted_from_another_time_is_marked() -> None:
    found = read("It was 5 in 2024 and 4 a year earlier; it closed on Monday, 5 May 2025, and reopened two days later.")
    marked = [mention.relative for mention in found]
    assert marked == [False, True, False, True]


def test_a_named_weekday_is_kept() -> None:
    (found,) = read("on Tuesday, 21 October 2025")
    assert isinstance(found, DateMention)
    assert found.weekday == 1


TIMELY = st.sampled_from(
    [
        *(word for words in WORDS.classes.values() for word in words),
        *WORDS.months,
        *WORDS.weekdays,
        *WORDS.ordinals,
        *WORDS.cardinals,
        *WORDS.seasons,
        *("1", "2", "29", "30", "31", "99", "2024", "2025", "1000", "2999", "31st", "Q3", "-", "/", ",", ".", "'", "("),
    ]
)
TODAYS = st.none() | st.dates()


@given(st.lists(st.tuples(TIMELY, st.sampled_from([" ", " ", "", "\n"])), max_size=14), TODAYS)
def test_whatever_is_said_mentions_are_in_order_and_apart(words: list[tuple[str, str]], today: date | None) -> None:
    text = "".join(word + gap for word, gap in words)
    ends = 0
    for mention in read_times(text, [Span(0, len(text))], today, "en"):
        assert ends <= mention.span.start < mention.span.end <= len(text)
        ends = mention.span.end


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_every_usual_way_to_write_a_date_reads_the_same(day: date) -> None:
    month = day.strftime("%B")
    written = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day:%A}, {day.day} {month} {day.year}",
        f"{day:%b}. {day.day}, {day.year}",
        day.isoformat(),
    )
    for words in written:
        (found,) = read(f"It opened on {words}.")
        assert (found.span.of(f"It opened on {words}."), value(found)) == (words, day.isoformat())
