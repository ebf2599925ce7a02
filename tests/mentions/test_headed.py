"""Bare numbers in tables, in the unit that a header gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.facts.entities import EntityIndex
from factlint.mentions.correction import corrected
from factlint.mentions.headed import unit_in
from factlint.mentions.quantities import read_quantity_text
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Passengers (millions)", "number - 1000000"),
        ("Sales (£ million)", "money GBP 1000000"),
        ("Revenue, €m", "money EUR 1000000"),
        ("Revenue £m", "money GBP 1000000"),
        ("($000)", "money USD 1000"),
        ("Visits ('000)", "number - 1000"),
        ("Fares (SEK million)", "money SEK 1000000"),
        ("Amounts in millions of euros", "money EUR 1000000"),
        ("2024 (US$ bn)", "money USD 1000000000"),
        ("Passengers (m)", "number - 1000000"),
        ("Length (m)", "measure m 1"),
        ("Freight (000 tonnes)", "measure t 1000"),
        ("Thousands", "number - 1000"),
        ("Share (%)", "percent - 1"),
        ("Share, in %", "percent - 1"),
        ("% change", "percent - 1"),
        ("Lead (pp)", "percentage-points - 1"),
        ("Freight (tonnes)", "measure t 1"),
        ("Output, GWh", "measure GWh 1"),
        ("Emissions (million tonnes)", "measure t 1000000"),
        ("Crossing time (minutes)", "duration min 1"),
        ("Traffic (million passengers)", "count passengers 1000000"),
    ],
)
def test_a_header_gives_a_unit(header, unit):
    found = unit_in(header, "en")
    assert found is not None
    assert f"{found.one.dimension.value} {found.one.unit or '-'} {found.one.point:f}" == unit


@pytest.mark.parametrize(
    "header",
    ["Passengers", "2024", "Revenue (2024)", "Table 2 (continued)", "Q1 (restated)", "Staff (full-time)", "Days",
     "Brackwater, in numbers", "Rank", "Points", "Grew by 8% in 2024", "Ferries (see note 3)", ""],
)  # fmt: skip
def test_another_header_gives_none(header):
    assert unit_in(header, "en") is None


@given(st.text("(%)[] ,€$£m0in million tonnes'", max_size=80))
def test_a_unit_stands_within_its_header(header):
    found = unit_in(header, "en")
    assert found is None or (0 <= found.span.start < found.span.end <= len(header))


def read(text):
    reading = Reading(MarkdownParser().parse(text, "draft.md"), EntityIndex({}))
    return reading.document.spaced, reading.quantities


def table(header, cell, row="Brackwater", lead=""):
    return f"{lead}\n\n| | {header} |\n| --- | --- |\n| {row} | {cell} |\n"


def cells(text):
    prose, mentions = read(text)
    return [f"{m.span.of(prose)}: {m.value.dimension.value} {m.value.unit or '-'} {m.value.point:f}" for m in mentions]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (table("Passengers (millions)", "3.4"), ["3.4: number - 3400000"]),
        (table("2024", "3.4", row="Passengers (millions)"), ["3.4: number - 3400000"]),
        (table("2024", "212", row="Revenue, $m"), ["212: money USD 212000000"]),
        (table("2024", "212", lead="Accounts (€ million)"), ["212: money EUR 212000000"]),
        (table("Revenue (millions)", "$212"), ["$212: money USD 212000000"]),
        (table("Change (%)", "-2.5", row="Passengers (millions)"), ["-2.5: percent - -2.5"]),
        (table("Length (m)", "about 132"), ["132: measure m 132"]),
        # a cell that says itself what it holds
        (table("Passengers (millions)", "9%"), ["9%: percent - 9"]),
        (table("Revenue ($ million)", "$212 million"), ["$212 million: money USD 212000000"]),
        (table("Revenue ($ million)", "€212"), ["€212: money EUR 212"]),
        (table("Passengers (millions)", "640 deckhands"), ["640 deckhands: count deckhands 640"]),
        (table("Passengers", "3,400,000"), ["3,400,000: number - 3400000"]),
        ("Passengers (millions)\n\nThe port counted 340.", ["340: number - 340"]),
    ],
)  # fmt: skip
def test_a_bare_number_is_of_its_headers_unit(text, figures):
    assert cells(text) == figures


@pytest.mark.parametrize(
    ("text", "fact", "fixed"),
    [
        (table("Passengers (millions)", "4.3"), "3.4 million passengers", "3.4"),
        (table("Revenue, $m", "221"), "$212 million", "212"),
        (table("Revenue ($ million)", "$221"), "$212 million", "$212"),
        (table("Change (%)", "+71"), "17%", "+17"),
        (table("Revenue, $m", "221"), "€212 million", None),
    ],
)
def test_a_cell_is_mended_in_its_own_style(text, fact, fixed):
    prose, (mention,) = read(text)
    assert corrected(prose, mention, read_quantity_text(fact, "en").value, "en") == fixed
