import pytest

from factlint.mentions.quantities import read_quantities, read_quantity_text
from factlint.span import Span
from factlint.values.rewording import reworded
from factlint.values.wording import wording


def read(text):
    found = read_quantity_text(text, "en")
    assert found is not None, f"{text!r} is no quantity"
    return found.value


@pytest.mark.parametrize(
    "text",
    ["17%", "up to $900,000", "$390,000 to $900,000", "$11.5 billion", "€94 million", "at least $150,000",
     "less than $60", "about 10 times", "1,204 people", "2 percentage points", "5–2", "nearly 17%", "just over 17%",
     "1 in 9", "2 in 5", "97 min", "31.6 million passengers", "18 basis points", "27.4p", "more than 15%"],
)  # fmt: skip
def test_a_quantity_is_worded_as_an_editor_writes_it(text):
    assert wording(read(text)) == text


@pytest.mark.parametrize(
    ("draft", "fact", "fixed"),
    [
        ("71 percent", "17%", "17 percent"),
        ("71%", "17%", "17%"),
        ("$71bn", "$11.5 billion", "$11.5bn"),
        ("seventy-one per cent", "17%", "seventeen per cent"),
        ("Seventy-one people", "73 people", "Seventy-three people"),
        ("$11.5 million", "$11.5 billion", "$11.5 billion"),
        ("$14,230", "$14,320", "$14,320"),
        ("€11.5 billion", "$11.5 billion", "$11.5 billion"),
        ("17 percentage points", "17%", "17%"),
        ("$390K to $800K", "$390,000 to $900,000", "$390K to $900K"),
        ("$390,000–$800,000", "$390,000 to $900,000", "$390,000–$900,000"),
        ("1,378 people", "1,387 people", "1,387 people"),
        ("8.6 metres", "6.8 metres", "6.8 metres"),
        ("7.5 days", "7.5 hours", "7.5 hours"),
        ("214,600 litres", "214,600 hectolitres", "214,600 hectolitres"),
        ("214,600 liters", "214,600 hectolitres", "214,600 hectoliters"),
        ("5 km", "5 m", "5 m"),
        ("tripled", "four times", "quadrupled"),
        ("Tripled", "two times", "Doubled"),
        ("threefold", "four times", "fourfold"),
        ("Two in three", "one in three", "One in three"),
        ("two pupils for every three", "one in three", None),
        ("€94,000", "€94 million", "€94 million"),
        ("€49,000,000", "€94 million", "€94,000,000"),
        ("€94 million", "€94,000", "€94,000"),
        ("€5m", "$6 million", "$6m"),
        ("5 million euros", "$6 million", "6 million dollars"),
        ("one in nineteen", "one in nine", "one in nine"),
        ("one counselor for every 401 students", "one counselor for every 410 students",
         "one counselor for every 410 students"),
        ("4–3", "5–2", "5–2"),
        ("13.6m passengers", "31.6 million passengers", "31.6m passengers"),
        ("$84.6m", "$86.4 million", "$86.4m"),
        ("60 times", "six times", "6 times"),
        ("12–15%", "17%", None),
        ("a third", "17%", "17%"),
    ],
)  # fmt: skip
def test_a_correction_keeps_the_drafts_style(draft, fact, fixed):
    (found,) = read_quantities(f"It was {draft} of it", [Span(0, len(draft) + 13)], [], "en")
    numerals = [numeral.shift(-found.span.start) for numeral in found.numerals]
    assert reworded(draft, numerals, read(fact)) == fixed
