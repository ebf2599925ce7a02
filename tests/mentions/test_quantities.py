from decimal import Decimal
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factlint.cli.mentions import quantity
from factlint.mentions.quantities import read_quantities, read_quantity_text
from factlint.span import Span

TABLE = YAML(typ="safe").load(Path(__file__).with_name("quantities.yaml"))


def read(text, taken=()):
    return read_quantities(text, [Span(0, len(text))], taken, "en")


def plain(number):
    return f"{round(number, 4).normalize():f}"


def described(value):
    known = [plain(end) for end in (value.low, value.high) if end is not None]
    number = known[0] if value.point is not None else "..".join(known)
    words = [value.dimension, value.unit or "-", number]
    words += [value.bound] if value.bound != "exact" else []
    return " ".join([*words, *([value.change] if value.change else []), *([value.hedge] if value.hedge else [])])


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["says"][:40])
def test_the_figures_of_a_sentence(row):
    found = [[mention.span.of(row["says"]), described(mention.value)] for mention in read(row["says"])]
    assert found == row["figures"]


@pytest.mark.parametrize(
    "text",
    ["17%", "up to $900,000", "$390,000 to $900,000", "about 1.2 million people", "ten times", "$1,000", "2%",
     "158 aircraft", "11 serious incidents", "38 metres", "$13,870", "1,512 people", "5 to 2", "between 5% and 7%",
     "from $75", "from $390,000 to $900,000", "$118,000 a year"],
)  # fmt: skip
def test_a_value_written_as_prose(text):
    assert read_quantity_text(text, "en") is not None


@pytest.mark.parametrize("text", ["", "Ostend", "17% of 40 people", "12 May 2025 or so", "a lot", "17% and 19%"])
def test_what_is_no_single_quantity_is_none(text):
    assert read_quantity_text(text, "en") is None


def test_what_is_taken_is_no_figure():
    text = "On 12 May it cut 125 jobs."
    assert [m.span.of(text) for m in read(text, [Span(3, 9)])] == ["125 jobs"]


def test_bound_and_direction_have_places_of_their_own():
    text = "It cuts minimum pay by more than 11%."
    (found,) = read(text)
    assert found.bound is not None
    assert found.change is not None
    assert (found.bound.of(text), found.change.of(text), found.hedge) == ("more than", "cuts", "more than")


def test_nothing_is_read_across_sentences():
    text = "He paid up to. 900 people came"
    (found,) = read_quantities(text, [Span(0, 15), Span(15, len(text))], [], "en")
    assert found.value.bound == "exact"


def test_the_json_of_a_figure():
    (found,) = read("The band is $450,000–$650,000.")
    assert quantity(found.value) == {
        "dimension": "money", "unit": "USD", "low": 450000, "high": 650000, "reading": "between", "change": None,
    }  # fmt: skip


def test_a_number_of_any_length_is_no_danger():
    assert read("7" * 5000) == ()
    assert read("one " * 2000) == ()
    assert read("minus " * 5000) == ()
    assert read("5% " * 5000) == ()
    assert read("Decimals " + "1." * 3000) == ()


def test_values_are_exact():
    assert read("It is 0.1 + 0.2%")[-1].value.low == Decimal("0.2")
