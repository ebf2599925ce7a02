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
        ("chief executive of Harborline", "Harborline"),
        ("president of the Line Pilots Guild", "Line Pilots Guild"),
        ("Harborline CEO", "Harborline"),
        ("board president", "board"),
        ("Guild president", "Guild"),
        ("former Harborline CEO", "Harborline"),
        ("professor of glaciology at the University of Ostrel", "University of Ostrel"),
        ("minister for transport", None),
        ("superintendent", None),
        ("vice president", None),
        ("Harborline's finance chief", "Harborline"),
        ("principal investigator of the Tidewell trial", "Tidewell trial"),
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
        ("chief executive", "Harborline", "CEO of Harborline", RoleVerdict.RIGHT),
        ("chief executive", None, "CEO of Harborline", RoleVerdict.RIGHT),
        ("CEO", "Harborline Shipping", "CEO of Harborline", RoleVerdict.RIGHT),
        ("boss", "Harborline", "co-CEO of Harborline", RoleVerdict.RIGHT),
        ("chairwoman and chief executive", "Harborline", "CEO of Harborline", RoleVerdict.RIGHT),
        ("director", "Educators", "executive director of the Ridge Educators Association", RoleVerdict.RIGHT),
        ("professor", "Ostrel", "professor of glaciology at the University of Ostrel", RoleVerdict.RIGHT),
        ("CEO", None, "co-CEO of Harborline", RoleVerdict.TITLE),
        ("COO", "Harborline", "CEO of Harborline", RoleVerdict.TITLE),
        ("CEO", "Norsk", "CEO of Harborline", RoleVerdict.ORGANISATION),
        ("COO", "Norsk", "CEO of Harborline", RoleVerdict.BOTH),
        ("former CEO", "Harborline", "CEO of Harborline", RoleVerdict.TITLE),
        ("then CEO", "Harborline", "CEO of Harborline", RoleVerdict.TITLE),
        ("CEO", "Harborline", "former CEO of Harborline", RoleVerdict.TITLE),
        # People have had, and have, other posts.
        ("former CFO", "Harborline", "CEO of Harborline", RoleVerdict.UNRELATED),
        ("former CEO", "Norsk", "CEO of Harborline", RoleVerdict.UNRELATED),
        ("CEO", "Norsk", "former CEO of Harborline", RoleVerdict.UNRELATED),
        ("then CEO", "Harborline", "former CEO of Harborline", RoleVerdict.RIGHT),
        ("professor of oceanography", "Ostrel", "professor of glaciology at Ostrel", RoleVerdict.TITLE),
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
        ("Harborline", "Harborline Shipping", True),
        ("Norsk", "Harborline", False),
        ("University of Marrow", "University of Ostrel", False),
        ("the University of Ostrel", "Ostrel University", True),
    ],
)
def test_organisations(one: str, other: str, *, same: bool) -> None:
    assert same_organisation(one, other) is same
    assert same_organisation(other, one) is same
