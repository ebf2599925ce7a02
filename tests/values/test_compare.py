from decimal import Decimal
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factlint.mentions.quantities import read_quantities, read_quantity_text
from factlint.span import Span
from factlint.values.compare import Outcome, Reason, compare

TABLE = YAML(typ="safe").load(Path(__file__).with_name("judging.yaml"))
ROWS = [
    (row["fact"], phrase, outcome) for row in TABLE for outcome in map(str, Outcome) for phrase in row.get(outcome, ())
]


def quantity(phrase):
    found = read_quantities(phrase, [Span(0, len(phrase))], [], "en")
    assert len(found) == 1, f"{phrase!r} is read as {[m.span.of(phrase) for m in found]}"
    return found[0].value


@pytest.mark.parametrize(("fact", "draft", "outcome"), ROWS)
def test_every_row_of_the_table(fact, draft, outcome):
    assert compare(quantity(fact), quantity(draft)).outcome == outcome


@pytest.mark.parametrize(
    ("fact", "draft", "reason"),
    [
        ("$11.5 billion", "$11.5 million", Reason.MAGNITUDE),
        ("$11.5 billion", "€11.5 billion", Reason.CURRENCY),
        ("17%", "17 percentage points", Reason.UNIT),
        ("7.5 hours", "7.5 days", Reason.UNIT),
        ("17%", "71%", Reason.VALUE),
        ("up to $900,000", "$900,000", Reason.CEILING),
        ("at least $118,000", "$118,000", Reason.FLOOR),
        ("17%", "more than 10%", Reason.TRUE),
    ],
)
def test_the_reason_says_what_differs(fact, draft, reason):
    assert compare(quantity(fact), quantity(draft)).reason is reason


@pytest.mark.parametrize(
    ("tolerance", "draft", "right"),
    [("$1,000", "$61,000", True), ("$1,000", "$61,500", False), ("2%", "$61,200", True), ("2%", "$61,300", False),
     ("$0", "$60,001", False)],
)  # fmt: skip
def test_a_tolerance_takes_the_place_of_rounding(tolerance, draft, right):
    allowed = read_quantity_text(tolerance, "en")
    assert allowed is not None
    assert compare(quantity("$60,000"), quantity(draft), tolerance=allowed.value).right is right


def test_a_conversion_into_another_currency_is_another_figure():
    assert compare(quantity("€18,000"), quantity("$19,500")).outcome is Outcome.INCOMPARABLE


def test_values_are_exact_decimals():
    assert quantity("$1.1 billion").low == Decimal(1_100_000_000)
