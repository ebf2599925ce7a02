"""Titles as values: wordings of one title, titles that differ, and the organisations that they are held in."""

from __future__ import annotations

import pytest

from factlint.lexicon.roles import role_words
from factlint.values.role import RoleVerdict, compare, parse_role, read_titles, same_organisation

WORDS = role_words("en")

SAME = [
    ("CEO", "chief executive"),
    ("CEO", "chief executive officer"),
    ("CFO", "chief financial officer"),
    ("CFO", "finance chief"),
    ("CFO", "Chief Finance Officer"),
    ("COO", "chief operating officer"),
    ("CTO", "technology chief"),
    ("head of content", "content chief"),
    ("chairman", "chairwoman"),
    ("chair", "chairperson"),
    ("vice-president", "Vice President"),
    ("VP", "vice president"),
    ("co-CEO", "co-chief executive"),
    ("ex-president", "former president"),
    ("interim director", "acting director"),
    ("Sen.", "Senator"),
    ("congresswoman", "representative"),
    ("finance director", "director of finance"),
    ("minister for health", "health minister"),
    ("professor of law", "law professor"),
    ("president-elect", "president elect"),
]
OTHER = [
    ("CEO", "co-CEO"),
    ("CEO", "CFO"),
    ("president", "vice president"),
    ("president", "acting president"),
    ("president", "former president"),
    ("president", "chairman"),
    ("director", "deputy director"),
    ("director", "director of photography"),
    ("secretary", "general secretary"),
    ("professor", "emeritus professor"),
    ("chief executive", "chief economist"),
    ("health minister", "transport minister"),
    ("president", "president-elect"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_wordings_of_one_title(one: str, other: str) -> None:
    assert read_titles(one, WORDS) == read_titles(other, WORDS) != ()


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_titles_that_differ(one: str, other: str) -> None:
    assert read_titles(one, WORDS) != read_titles(other, WORDS)
    assert read_titles(one, WORDS)
    assert read_titles(other, WORDS)


@pytest.mark.parametrize("text", ["daughter", "Tesla owner", "founder", "the other"])
def test_descriptions_are_no_titles(text: str) -> None:
    assert read_titles(text, WORDS) == ()


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("chief executive of Brackwater", "Brackwater"),
        ("president of the Line Pilots Guild", "Line Pilots Guild"),
        ("Brackwater CEO", "Brackwater"),
        ("board president", "board"),
        ("Guild president", "Guild"),
        ("former Brackwater CEO", "Brackwater"),
        ("professor of glaciology at the University of Norden", "University of Norden"),
        ("minister for transport", None),
        ("superintendent", None),
        ("vice president", None),
        ("Brackwater's finance chief", "Brackwater"),
        ("principal investigator of the Brambley trial", "Brambley trial"),
        ("lead guitarist of the Petrels", "Petrels"),
    ],
)
def test_roles_have_their_organisation(text: str, organisation: str | None) -> None:
    role = parse_role(text, WORDS)
    assert role.organisation == organisation
    assert role.titles


@pytest.mark.parametrize(
    ("stated", "organisation", "verified", "verdict"),
    [
        ("chief executive", "Brackwater", "CEO of Brackwater", RoleVerdict.RIGHT),
        ("chief executive", None, "CEO of Brackwater", RoleVerdict.RIGHT),
        ("CEO", "Brackwater Shipping", "CEO of Brackwater", RoleVerdict.RIGHT),
        ("boss", "Brackwater", "co-CEO of Brackwater", RoleVerdict.RIGHT),
        ("chairwoman and chief executive", "Brackwater", "CEO of Brackwater", RoleVerdict.RIGHT),
        ("director", "Educators", "executive director of the Ridge Educators Association", RoleVerdict.RIGHT),
        ("professor", "Norden", "professor of glaciology at the University of Norden", RoleVerdict.RIGHT),
        # One abbreviation of several titles is right for each.
        ("CMO", "Brackwater", "chief medical officer of Brackwater", RoleVerdict.RIGHT),
        ("CMO", "Brackwater", "chief marketing officer of Brackwater", RoleVerdict.RIGHT),
        ("chief commercial officer", "Brackwater", "CCO of Brackwater", RoleVerdict.RIGHT),
        ("CMO", "Brackwater", "chief financial officer of Brackwater", RoleVerdict.TITLE),
        ("CEO", None, "co-CEO of Brackwater", RoleVerdict.TITLE),
        ("COO", "Brackwater", "CEO of Brackwater", RoleVerdict.TITLE),
        ("CEO", "Norsk", "CEO of Brackwater", RoleVerdict.ORGANISATION),
        ("COO", "Norsk", "CEO of Brackwater", RoleVerdict.BOTH),
        ("former CEO", "Brackwater", "CEO of Brackwater", RoleVerdict.TITLE),
        ("then CEO", "Brackwater", "CEO of Brackwater", RoleVerdict.TITLE),
        ("CEO", "Brackwater", "former CEO of Brackwater", RoleVerdict.TITLE),
        # People have had, and have, other posts.
        ("former CFO", "Brackwater", "CEO of Brackwater", RoleVerdict.UNRELATED),
        ("former CEO", "Norsk", "CEO of Brackwater", RoleVerdict.UNRELATED),
        ("CEO", "Norsk", "former CEO of Brackwater", RoleVerdict.UNRELATED),
        ("then CEO", "Brackwater", "former CEO of Brackwater", RoleVerdict.RIGHT),
        ("editorial director", "Brackwater", "managing director of Brackwater", RoleVerdict.TITLE),
        ("professor of oceanography", "Norden", "professor of glaciology at Norden", RoleVerdict.TITLE),
    ],
)
def test_roles_are_compared(stated: str, organisation: str | None, verified: str, verdict: RoleVerdict) -> None:
    role = parse_role(stated, WORDS)
    names = (organisation,) if organisation else ()
    assert compare(role, names, parse_role(verified, WORDS), WORDS) is verdict


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("SAG-AFTRA", "SAG-AFTRA", True),
        ("Guild", "Line Pilots Guild", True),
        ("WGA", "Writers Guild of America", True),
        ("LPG", "Line Pilots Guild", True),
        ("Brackwater", "Brackwater Shipping", True),
        ("Norsk", "Brackwater", False),
        ("University of Marrow", "University of Norden", False),
        ("the University of Norden", "Norden University", True),
    ],
)
def test_organisations(one: str, other: str, *, same: bool) -> None:
    assert same_organisation(one, other) is same
    assert same_organisation(other, one) is same
