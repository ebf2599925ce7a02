import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.facts.entities import EntityIndex
from factlint.facts.model import Entity

INDEX = EntityIndex(
    {
        "brackwater": Entity("brackwater", ("Brackwater", "Brackwater Shipping", "the ferry operator")),
        "lena-ruiz": Entity("lena-ruiz", ("Lena Ruiz", "Ruiz")),
        "sao-bento": Entity("sao-bento", ("São Bento",)),
        "corvid": Entity("corvid", ("Corvid 330",)),
        "velutrine": Entity("velutrine", ("velutrine",)),
    }
)


def found(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), entity) for span, entity in INDEX.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brackwater sails.", [("Brackwater", "brackwater")]),
        ("Brackwater’s fleet", [("Brackwater", "brackwater")]),
        ("BRACKWATER SHIPPING sails", [("BRACKWATER SHIPPING", "brackwater")]),
        ("The ferry operator grew.", [("The ferry operator", "brackwater")]),
        ("a brackwater of rocks", []),
        ("Brackwaterr", []),
        ("Both Corvid 330s flew", [("Corvid 330s", "corvid")]),
        ("Sao Bento and São Bento", [("Sao Bento", "sao-bento"), ("São Bento", "sao-bento")]),
        ("Velutrine helps; velutrine cures", [("Velutrine", "velutrine"), ("velutrine", "velutrine")]),
        ("Lena\nRuiz, and Ruiz again", [("Lena\nRuiz", "lena-ruiz"), ("Ruiz", "lena-ruiz")]),
        ("Brackwater Ship", [("Brackwater", "brackwater")]),
    ],
)
def test_names_are_found(text: str, expected: list[tuple[str, str]]):
    assert found(text) == expected


def test_decomposed_accents_are_found_at_their_own_place():
    text = unicodedata.normalize("NFD", "In São Bento")
    assert found(text) == [(unicodedata.normalize("NFD", "São Bento"), "sao-bento")]


def test_people_are_told_by_a_bare_surname():
    assert {name for name in INDEX.entities if name in INDEX.persons} == {"lena-ruiz"}


@given(st.text(alphabet="Brackwater Shipg thefyoMaVs330d.,'\n", max_size=80))
def test_names_are_in_order_and_apart(text: str):
    spans = [span for span, _ in INDEX.find(text)]
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@given(st.sampled_from(["A dull line. ", "Nothing here; ", "— "]), st.integers(0, 3))
def test_a_name_is_found_wherever_it_stands(filler: str, count: int):
    text = filler * count + "Brackwater Shipping. " + filler * count
    assert found(text) == [("Brackwater Shipping", "brackwater")]
