"""Laws of sums in prose: true ones never fire in any rendering, false ones beyond rounding always do."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from factlint.checks.inconsistent_arithmetic import ArithmeticCheck
from factlint.facts.entities import EntityIndex
from factlint.findings import Judged
from factlint.parsers.plain import PlainParser
from factlint.reading import Reading

counts = st.integers(min_value=2_100, max_value=999_999)
off = st.integers(min_value=3, max_value=60)  # percentage points by which a share is falsified
UNITS = ("{:,} ferries", "${:,}", "{:,} tonnes", "€{:,}", "{:,} people")
CHANGES = (
    "It {verb} from {base} to {level}, a {share}% {noun}.",
    "It {verb} {share}%, from {base} to {level}.",
    "It {verb} to {level} from {base}, a {noun} of {share} percent.",
    "It {verb} from {base} in 2022 to {level} in 2023 (a {share} per cent {noun}).",
    "It {verb} from {base} to {level}. That is a {noun} of {share}%.",
    "It had {base} in 2022. In 2023 it had {level}, a {noun} of {share}%.",
)
TOTALS = (
    "It has {a} on the coast, {b} inland and {c} abroad, {total} in all.",
    "It has {a} on the coast, {b} inland and {c} abroad, a total of {total}.",
    "A total of {total} are in use: {a} on the coast, {b} inland and {c} abroad.",
    "{total}, made up of {a} on the coast, {b} inland and {c} abroad.",
)
SHARES = (
    "Of the {whole} voters, {part} stayed at home, or {share}%.",
    "{part} of the {whole} voters, or {share} percent, stayed at home.",
    "{share}% of the {whole} voters, or {part}, stayed at home.",
    "There are {whole} voters. In all {part} of them, or {share}%, stayed at home.",
)


def found(text: str) -> list[str]:
    reading = Reading(PlainParser().parse(text, "draft.txt"), EntityIndex({}))
    return [finding.text for finding in ArithmeticCheck().check(reading, Judged())]


def change(rendering: str, unit: str, base: int, level: int, share: Decimal | int) -> str:
    verb, noun = ("rose", "rise") if level > base else ("fell", "fall")
    return rendering.format(base=unit.format(base), level=unit.format(level), share=share, verb=verb, noun=noun)


def grown(base: int, level: int, digits: int) -> Decimal:
    return round(abs(Decimal(level) / base - 1) * 100, digits)


@given(counts, counts, st.sampled_from(CHANGES), st.sampled_from(UNITS), st.integers(min_value=0, max_value=2))
def test_a_true_change_is_left_alone(base: int, level: int, rendering: str, unit: str, digits: int):
    assume(base != level)
    assert found(change(rendering, unit, base, level, grown(base, level, digits))) == []


@given(counts, st.integers(min_value=20, max_value=300), off, st.sampled_from(CHANGES), st.sampled_from(UNITS))
def test_a_false_change_is_marked(base: int, percent: int, points: int, rendering: str, unit: str):
    level = base + base * percent // 100
    said = grown(base, level, 0) + points
    (marked,) = found(change(rendering, unit, base, level, said))
    assert marked.startswith(str(said))


@given(counts, counts, counts, st.sampled_from(TOTALS), st.sampled_from(("${:,}", "{:,}", "£{:,}")))
def test_a_true_total_is_left_alone(a: int, b: int, c: int, rendering: str, unit: str):
    a, b, c, total = (unit.format(number) for number in (a, b, c, a + b + c))
    assert found(rendering.format(a=a, b=b, c=c, total=total)) == []


@given(counts, counts, counts, st.integers(min_value=1, max_value=2_000), st.sampled_from(TOTALS))
def test_a_false_total_is_marked(a: int, b: int, c: int, error: int, rendering: str):
    assume(error not in (a, b, c))
    total = a + b + c + error
    assert found(rendering.format(a=f"${a:,}", b=f"${b:,}", c=f"${c:,}", total=f"${total:,}")) == [f"${total:,}"]


@given(counts, st.integers(min_value=1, max_value=99), off, st.sampled_from(SHARES))
def test_a_share_is_what_it_is(whole: int, percent: int, points: int, rendering: str):
    part = whole * percent // 100
    true = round(Decimal(part) / whole * 100)
    assume(0 < part < whole and true > 0)
    assert found(rendering.format(whole=f"{whole:,}", part=f"{part:,}", share=true)) == []
    assert len(found(rendering.format(whole=f"{whole:,}", part=f"{part:,}", share=true + points))) == 1
