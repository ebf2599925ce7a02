"""YAML as located nodes: typing, places, what is refused, and that nothing hostile is dwelt upon."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint.errors import RuleSetError
from factlint.loaders.yaml import MAX_DEPTH, MAX_REPEATED, MAX_SCALAR, YamlLoader

if TYPE_CHECKING:
    from factlint.facts.node import Node


def load(text: str) -> Node:
    return YamlLoader().load(text, "rules.yaml")


def plain(node: Node) -> Any:
    if node.kind == "mapping":
        return {key.value: plain(value) for key, value in node.items()}
    return [plain(item) for item in node.entries()] if node.kind == "list" else node.value


def problems(text: str) -> list[str]:
    with pytest.raises(RuleSetError) as raised:
        load(text)
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("16%", "16%"),
        ("158 aircraft", "158 aircraft"),
        ("$900,000", "$900,000"),
        ("1971", 1971),
        ("-3", -3),
        ("+3", 3),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("0o17", 15),
        ("0xff", 255),
        ("010", 10),
        ("1_000", "1_000"),
        ("09:30", "09:30"),
        ("2025-07-17", datetime.date(2025, 7, 17)),
        ("2025-02-30", "2025-02-30"),
        ("2025-07", "2025-07"),
        ("2025-07-17T10:00:00", "2025-07-17T10:00:00"),
        ("'2025-07-17'", "2025-07-17"),
        ('"1971"', "1971"),
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("''", ""),
        ("!!str 12", "12"),
        ("! 12", "12"),
        ("two\n  lines", "two lines"),
        ("|\n  two\n  lines", "two\nlines\n"),
        (">-\n  two\n  lines", "two lines"),
        ("[a, 1]", ["a", 1]),
        ("{a: {b: no}}", {"a": {"b": "no"}}),
        ('{"a": [1, true, null, "x\\n"]}', {"a": [1, True, None, "x\n"]}),
        ("9" * 500, "9" * 500),
    ],
)
def test_values(written: str, value: object) -> None:
    assert plain(load(f"key: {written}\n")) == {"key": value}


def test_a_text_keeps_its_written_form() -> None:
    node = load("a: 2024\nb: 2025-07-17\nc: 1.50\n")
    assert [value.text for _, value in node.items()] == ["2024", "2025-07-17", "1.50"]


def test_keys_are_texts() -> None:
    assert [key.value for key, _ in load("2024: a\ntrue: b\nnull: c\n").items()] == ["2024", "true", "null"]


def test_places_count_code_points_from_one() -> None:
    node = load("# comment\nä: 𝒳\nlist:\n  - {é: x, 'ö': 'y'}\n")
    (first, second), (_, items) = node.items()
    (_, x), (o, y) = items.entries()[0].items()
    places = [first.place, second.place, items.place, x.place, o.place, y.place]
    assert [(line, column) for _, line, column in places] == [(2, 1), (2, 4), (4, 3), (4, 9), (4, 12), (4, 17)]
    assert {path for path, _, _ in places} == {"rules.yaml"}


@pytest.mark.parametrize("text", ["\ufeffa: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "--- # rules\na: 1\nb: 2\n...\n"])
def test_byte_order_marks_line_endings_and_document_markers_are_no_part_of_it(text: str) -> None:
    node = load(text)
    assert plain(node) == {"a": 1, "b": 2}
    assert node.items()[1][1].place[2] == 4


def test_a_key_that_stands_twice_is_kept_twice_for_whoever_checks_it() -> None:
    assert [(key.value, value.value) for key, value in load("a: 1\na: 2\n").items()] == [("a", 1), ("a", 2)]


def test_a_missing_value_stands_where_its_key_does() -> None:
    node = load("a:\nb: 1\n").get("a")
    assert node is not None
    assert node.place[1:] == (1, 1)


def test_aliases_stand_for_what_they_refer_to() -> None:
    assert plain(load("a: &x [1]\nb: *x\nc: &y text\nd: *y\n")) == {"a": [1], "b": [1], "c": "text", "d": "text"}


def test_merge_keys_add_what_a_mapping_does_not_have_itself() -> None:
    text = "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], x: 3}\nd: {<<: *b}\n"
    node = plain(load(text))
    assert node["c"] == {"x": 3, "y": 1, "z": 2}
    assert node["d"] == {"y": 2, "z": 2}


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "1:1", "the file is empty"),
        ("# nothing\n", "1:1", "the file is empty"),
        ("claim: Ivy: a vine\n", "1:11", "must stand in quotation marks"),
        ("a: @x\n", "1:4", "must stand in quotation marks"),
        ("a:\n\t- b\n", "2:1", "a tab indents this line"),
        ("a: x\nb: [1, 2\n", "2:4", "what is opened here is never closed"),
        ('a: x\nb: "1\n', "2:4", "what is opened here is never closed"),
        ("a: 'x'y\n", "1:7", "not YAML"),
        ("a: 1\n b: 2\n", "2:3", "not YAML"),
        ("a: 1\n---\nb: 1\n", "2:1", "a second YAML document"),
        ("a: \x07\n", "1:4", "the character '\\x07' is not allowed"),
        ("a: x\ud800\n", "1:5", "is not allowed"),
        ("a: !python/object x\n", "1:4", "the tag '!python/object' has no meaning"),
        ("a: !!set {x}\n", "1:4", "has no meaning"),
        ("a: *x\n", "1:4", "no anchor &x before this alias"),
        ("a: &ivy 1\nb: *ivi\n", "2:4", "did you mean 'ivy'?"),
        ("a: &x [*x]\n", "1:8", "stands inside what it refers to"),
        ("? [a]\n: b\n", "1:3", "a list cannot be a key"),
        ("<<: 3\n", "1:5", "'<<' takes in a mapping"),
    ],
)
def test_what_is_refused(text: str, place: str, message: str) -> None:
    (problem,) = problems(text)
    assert problem.startswith(f"rules.yaml:{place}: ")
    assert message in problem


def test_half_a_character_is_refused() -> None:
    (problem,) = problems('a: "\\udc00"\n')
    assert problem.startswith("rules.yaml:1:")


def test_every_problem_that_is_none_of_syntax_is_told() -> None:
    assert len(problems("a: !x 1\nb: *y\n? {c: d}\n: 1\n")) == 3


BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, f"aliases repeat more than {MAX_REPEATED:,} values"),
        ("[" * 100_000, f"more than {MAX_DEPTH} levels"),
        ("{a: " * 100_000, f"more than {MAX_DEPTH} levels"),
        ("- " * 100_000, f"more than {MAX_DEPTH} levels"),
        ("? " * 100_000, f"more than {MAX_DEPTH} levels"),
        ("a: " + "x" * (MAX_SCALAR + 1), "a value of 100,001 characters"),
        ("a: " + "!" * 1_000_000, "a tag of more than 1,000 characters"),
        ("a: '" + "''" * 200_000, "never closed"),
        ('a: "' + "\\" * 200_001, ""),
        ("\t" * 200_000, ""),
        ("*" * 200_000, ""),
        ("%" * 200_000, ""),
        (":" * 200_000 + " x\n  y: 1: 2", ""),
    ],
)
def test_hostile_files_are_refused(text: str, message: str) -> None:
    assert message in problems(text)[-1]


@given(st.text(alphabet="ab1: \n-[]{}'\"&*!|>#%@,?<\\t\t~é", max_size=60))
def test_any_text_is_read_or_refused_with_a_place_within_it(text: str) -> None:
    try:
        load(text)
    except RuleSetError as error:
        for problem in error.problems:
            assert problem.path == "rules.yaml"
            # the end of the file may count as a line of its own
            assert problem.line is None or 1 <= problem.line <= text.count("\n") + 2


@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.dates(), st.text(alphabet="aé 1-'\"#\n", max_size=8)),
        lambda part: st.lists(part, max_size=4) | st.dictionaries(st.text(alphabet="abc", max_size=3), part),
        max_leaves=12,
    )
)
def test_what_another_program_writes_is_read_as_it_was_meant(value: object) -> None:
    import io

    stream = io.StringIO()
    YAML(typ="safe", pure=True).dump({"value": value}, stream)
    assert plain(load(stream.getvalue())) == {"value": value}
