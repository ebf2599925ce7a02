"""Correcting drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.errors import DraftError
from factlint.findings import Finding, Fix, Severity
from factlint.fixes import Corrected, apply, write
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Outcome

    Factlint = Callable[..., Outcome]


def finding(start: int, end: int, text: str | None, name: str = "n") -> Finding:
    fix = None if text is None else Fix(text, safe=True)
    return Finding("d.md", name, Severity.ERROR, "m", Span(start, end), "", fix=fix)


@pytest.mark.parametrize(
    ("findings", "after", "mended"),
    [
        ([], "abcdef", 0),
        ([finding(1, 2, "X")], "aXcdef", 1),
        ([finding(4, 5, "Y"), finding(1, 2, "XX")], "aXXcdYf", 2),
        ([finding(1, 3, "X"), finding(2, 4, "Y")], "aXdef", 1),
        ([finding(1, 3, "X"), finding(1, 3, "X", "o")], "aXdef", 2),
        ([finding(1, 3, "X"), finding(1, 3, "Y", "o")], "aXdef", 1),
        ([finding(1, 3, None)], "abcdef", 0),
        ([finding(0, 6, "")], "", 1),
    ],
)
def test_apply(findings: list[Finding], after: str, mended: int) -> None:
    assert apply("abcdef", findings) == (after, mended)


@given(st.text(min_size=1), st.data())
def test_what_no_fix_covers_stays(source: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=8, unique=True)))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    after, mended = apply(source, [finding(a, b, "\x00") for a, b in spans])
    assert mended == len(spans)
    borders = [0, *(offset for span in spans for offset in span), len(source)]
    assert after == "\x00".join(source[a:b] for a, b in zip(borders[::2], borders[1::2], strict=True))


@pytest.fixture
def draft(rules: Path) -> Path:
    path = rules.parent / "d.md"
    path.write_bytes("\ufeffBracken Water é\r\nBracken\r\nWater, *Bracken* Water".encode())
    return path


def test_fix_writes_what_is_certain_and_tells_what_is_left(draft: Path, factlint: Factlint) -> None:
    done = factlint("d.md", "--fix", "--format", "json")
    assert draft.read_bytes() == "\ufeffBrackwater é\r\nBracken\r\nWater, *Bracken* Water".encode()
    assert (done.code, done.err) == (1, "factlint: 1 corrected\n")
    assert done.found == [("pattern", "Bracken\r\nWater"), ("pattern", "Bracken* Water")]


def test_a_draft_is_written_whole_or_not_at_all(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = draft.read_bytes()
    monkeypatch.setattr(Path, "replace", _no_space)
    with pytest.raises(DraftError, match="cannot be written: no space"):
        write(Corrected(str(draft), "", "Brackwater", 1))
    assert draft.read_bytes() == before
    assert [path.name for path in draft.parent.iterdir() if "tmp" in path.name] == []


def _no_space(_self: Path, _target: Path) -> None:
    raise OSError(28, "no space")


def test_a_link_stays_a_link_and_the_mode_stays(draft: Path) -> None:
    draft.chmod(0o640)
    link = draft.with_name("link.md")
    link.symlink_to(draft.name)
    write(Corrected(str(link), "", "Brackwater", 1))
    assert link.is_symlink()
    assert (draft.read_text(), draft.stat().st_mode & 0o777) == ("Brackwater", 0o640)


def test_fix_is_done_after_once(rules: Path, factlint: Factlint) -> None:
    draft = rules.parent / "d.md"
    draft.write_text("Bracken Water\n")
    assert factlint("d.md", "--fix").code == 0
    before = draft.stat().st_mtime_ns
    done = factlint("d.md", "--fix")
    assert (done.code, done.err, draft.stat().st_mtime_ns) == (0, "", before)


def test_diff_shows_it_and_writes_nothing(draft: Path, factlint: Factlint) -> None:
    before = draft.read_bytes()
    done = factlint("d.md", "--diff")
    assert draft.read_bytes() == before
    assert done.code == 1
    assert "-\ufeffBracken Water é\n+\ufeffBrackwater é\n" in done.out
    assert factlint("-", "--diff", stdin="Bracken Water").out.count("\n") == 7


@pytest.mark.parametrize(
    "args", [["d.md", "--unsafe-fixes"], ["d.md", "--fix", "--diff"], ["-", "--fix"]], ids=lambda args: " ".join(args)
)
def test_what_cannot_be_asked_for(draft: Path, factlint: Factlint, args: list[str]) -> None:
    before = draft.read_bytes()
    done = factlint(*args, stdin="Bracken Water")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("factlint: ")
    assert draft.read_bytes() == before
