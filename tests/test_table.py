"""Tables: what was put in comes out, nothing else does, and damage shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.table import DamagedError, Table, pack

records = st.dictionaries(st.text(max_size=12), st.binary(max_size=40), max_size=40)


@given(records, st.text(max_size=12))
def test_what_was_put_in_comes_out_and_nothing_else(given_records: dict[str, bytes], other: str) -> None:
    table = Table(pack(given_records))
    assert {key: table.get(key) for key in given_records} == given_records
    assert table.get(other) == given_records.get(other)


@given(st.dictionaries(st.text(max_size=5), st.binary(max_size=20), min_size=1, max_size=10), st.data())
def test_a_changed_byte_shows_or_changes_nothing(given_records: dict[str, bytes], data: st.DataObject) -> None:
    packed = pack(given_records)
    packed[data.draw(st.integers(0, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    for key, value in given_records.items():
        try:
            found = Table(packed).get(key)
        except DamagedError:
            continue
        assert found == value


@given(records, st.data())
def test_a_table_that_was_cut_off_is_refused(given_records: dict[str, bytes], data: st.DataObject) -> None:
    packed = pack(given_records)
    with pytest.raises(DamagedError):
        Table(bytes(packed[: data.draw(st.integers(0, len(packed) - 1))]))


@pytest.mark.parametrize("foreign", [b"", b"factlint: 1\n", bytes(4096), b"\xff" * 100])
def test_what_is_no_table_is_refused(foreign: bytes) -> None:
    with pytest.raises(DamagedError):
        Table(foreign)


def test_the_same_records_make_the_same_bytes() -> None:
    assert pack({"a": b"1", "b": b"2"}) == pack({"a": b"1", "b": b"2"})
