"""Reading a draft's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.drafts import decode, parser_for, read_draft
from factlint.errors import DraftError
from factlint.plugins import install

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\r\nb\rc\n", "🚢 é".encode(), b""])
def test_text_is_kept_as_it_stands(folder: Path, data: bytes) -> None:
    path = folder / "a.md"
    path.write_bytes(data)
    assert read_draft(str(path)).encode() == data


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"one\ntwo \xe9t\xe9\n", 2, "byte 0xe9 at offset 8"),
        (b"\xff\xfea\0", None, "UTF-16"),
        (b"PK\x03\x04\0\0", None, "is not a text file (a Word document?"),
    ],
)
def test_what_is_no_text_is_told(data: bytes, line: int | None, said: str) -> None:
    with pytest.raises(DraftError) as caught:
        decode(data, "a.md")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("a.md", line)
    assert said in problem.message


@pytest.mark.parametrize(
    ("path", "parser"),
    [
        ("a.md", "markdown"),
        ("A.MD", "markdown"),
        ("a.txt", "plain"),
        ("LICENSE", "plain"),
        ("a.rst", "plain"),
        ("<stdin>", "markdown"),
    ],
)
def test_parsers_are_chosen_by_suffix(path: str, parser: str) -> None:
    assert parser_for(path, install(isolated=True).toolbox.parsers).name == parser
