"""The work of checking a draft's quotations hardly grows with the number of verified ones."""

from __future__ import annotations

import sys
from itertools import product
from typing import TYPE_CHECKING

from factlint.facts.compile import compile_rules
from factlint.facts.entities import EntityIndex
from factlint.facts.model import Entity, Fact, Place, RuleSet
from factlint.findings import Finding
from factlint.kinds.quotation import QuotationKind
from factlint.kinds.verified import QuotationData
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading

if TYPE_CHECKING:
    from types import FrameType

    from factlint.protocols import FactCheck

KIND = QuotationKind()
RUIZ = Entity("ruiz", ("Lena Ruiz", "Ruiz"), person=True)
THINGS = "ferry harbour pilot engine ticket bridge captain storm island kitchen deck crew cargo lantern".split()  # noqa: SIM905
KINDS = "late quiet honest broken early heavy cheap hidden careful empty loud proud".split()  # noqa: SIM905
WANTED = "We keep the honest lantern for the crew that comes home by the quiet bridge."
QUOTES = [f"The {kind} {one} waits for no {other} of ours." for one, other, kind in product(THINGS, THINGS, KINDS)]


def check(number: int) -> FactCheck:
    place = Place("facts.yaml", 1, 1)
    data = [QuotationData(quote, "ruiz", RUIZ.names) for quote in (WANTED, *QUOTES[: number - 1])]
    facts = tuple(Fact(f"quote-{n}", KIND.name, one.quote, place, one) for n, one in enumerate(data))
    rules = RuleSet("facts.yaml", None, "en", {"ruiz": RUIZ}, {}, facts)
    return KIND.prepare(compile_rules(rules, [KIND]).opened().of_kind(KIND.name))


def calls(held: FactCheck, text: str) -> tuple[int, list[str]]:
    """How many functions are called while a draft is checked that was read before, and what was found."""
    reading = Reading(MarkdownParser().parse(text, "draft.md"), EntityIndex({"ruiz": RUIZ}))
    assert reading.quotations
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        found = [said.text for said in held(reading) if isinstance(said, Finding)]
    finally:
        sys.setprofile(None)
    return count, found


def test_two_thousand_quotations_are_hardly_more_work_than_twenty() -> None:
    few, many = check(20), check(2_000)
    for text, found in (
        (f"“{WANTED}” Ruiz said.", []),
        (f"“{WANTED.replace('crew', 'mayor')}” Ruiz said.", ["mayor"]),
        ("“Nobody asked the gulls,” Ruiz said.", []),
    ):
        for held in (few, many):  # what is made once is made before
            calls(held, text)
        (least, by_few), (most, by_many) = calls(few, text), calls(many, text)
        assert by_few == by_many == found
        assert most < 3 * least
