"""What every match of a pattern holds: nothing that a match may lack, and something for the usual pattern."""

from __future__ import annotations

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from factlint.kinds.literals import folded, literal


@pytest.mark.parametrize(
    ("pattern", "held"),
    [
        (r"\bBracken Water\b", "bracken water"),
        (r"\bBracken ?Water\b", "bracken"),
        (r"\bHarbou?r Lines?\b", "r line"),
        (r"(?i)petrol", "petrol"),
        (r"ferr(?:y|ies) at noon", " at noon"),
        (r"Brackwater, (?:Inc|Ltd)\.", "brackwater, "),
        (r"Brackwater,? Inc\.", "brackwater"),
        (r"no{2}n tide", "n tide"),
        (r"o+ far away", " far away"),
        (r"sails?[.!] Ostend|Dover", ""),
        (r"(?:Ostend|Dover) quay", " quay"),
        (r"[Oo]stend", "stend"),
        (r"[^]abc]stend", "stend"),
        (r"Zürich See", "rich see"),
        (r"a\.b\.c", "a.b.c"),
        (r"\d+ men\b", " men"),
        (r"Ostend(?! harbour)", "ostend"),
        (r"(?x) Os tend # a port", ""),
        (r"(?V1i)strasse", ""),
        (r"(?if)strasse", ""),
        (r"(?#Ostend)Dover", ""),
        (r"\p{Lu}stend", ""),
        (r"\x41stend", ""),
        (r"[[a-z]--[aeiou]]xyz", ""),
        (r"(?:Ostend){e<=1}", ""),
        (r"Ostend{e<=1}", "osten"),
        (r"at", ""),
    ],
)
def test_what_a_pattern_holds(pattern: str, held: str) -> None:
    assert literal(pattern) == held


PIECES = st.sampled_from(
    [
        *(
            "abc",
            "Ki",
            "s",
            "x",
            " ",
            "ſ",
            "ab",
            r"\.",
            r"\(",
            r"\b",
            "^",
            "$",
            r"\d",
            ".",
            "[ab]",
            "[^]x]",
            "[(]",
            r"[\]]",
        ),
        *(
            "?",
            "*",
            "+",
            "{2}",
            "{0,2}",
            "??",
            "*+",
            "|",
            "(?:ab|c)",
            "(x)",
            "(a(b)c)",
            "(?!y)",
            "(?=a)",
            "(?i)",
            "(?i:aK)",
        ),
    ]
)
TEXTS = st.text(alphabet="abcABCkKisSıİſK xXyab.(] 12", max_size=12)


@given(st.lists(PIECES, max_size=7).map("".join), TEXTS)
@example("(?i)skis", "ſKıſ")
@example("(?i)kia", "Kİa")
def test_each_match_holds_it(pattern: str, text: str) -> None:
    try:
        compiled = regex.compile(pattern)
    except regex.error:
        return
    for match in compiled.finditer(text):
        assert literal(pattern) in folded(match[0])


@given(st.text(max_size=20), st.text(max_size=20))
def test_an_escaped_text_is_held(before: str, text: str) -> None:
    match = regex.search(regex.escape(text), before + text)
    assert match is not None
    assert literal(regex.escape(text)) in folded(match[0])
