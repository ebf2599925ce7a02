"""The report for people."""

from __future__ import annotations

import datetime
import io
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from factlint.errors import Problem
from factlint.facts.model import Source
from factlint.findings import Evidence, Finding, Fix, Report, Severity, View
from factlint.lines import Lines
from factlint.reporters.excerpt import columns, excerpt
from factlint.reporters.text import TextReporter
from factlint.span import Span

TEXT = "Netflix’s revenue grew 71% in the third quarter of 2025.\n"
SOURCE = Source("Earnings call", "https://example.org", "Netflix", datetime.date(2025, 10, 21))
WRONG = Finding(
    path="draft.md",
    name="misstated-figure",
    severity=Severity.ERROR,
    message="revenue grew 17%, not 71%",
    span=Span(23, 26),
    text="71%",
    expected="17%",
    fact="growth",
    source=SOURCE,
    fix=Fix("17%", safe=True),
    note="Not the same as operating income.",
    explanation=(Evidence("subject", "yes", ("Netflix", "revenue")),),
)


def report(
    *findings: Finding, text: str = TEXT, problems: tuple[Problem, ...] = (), view: View | None = None
) -> Report:
    statements = {"growth": "Netflix's revenue grew 17% in the third quarter of 2025."}
    return Report(findings, problems, 1, 3, {"draft.md": text}, statements, view=view or View())


def rendered(whole: Report, *, color: bool = False) -> str:
    stream = io.StringIO()
    TextReporter().render(whole, stream, color=color)
    return stream.getvalue()


def test_a_finding_as_an_editor_sees_it() -> None:
    assert rendered(report(WRONG)) == (
        "draft.md:1:24: error: revenue grew 17%, not 71% [misstated-figure]\n"
        "   1 | Netflix’s revenue grew 71% in the third quarter of 2025.\n"
        "     |                        ^^^\n"
        "     = verified: Netflix's revenue grew 17% in the third quarter of 2025.\n"
        "     = source: Earnings call, Netflix, 21 October 2025, https://example.org\n"
        "     = fix: write “17%”\n"
        "     = note: Not the same as operating income.\n"
        "     = fact: growth\n"
        "\n"
        "1 error in 1 draft, held against 3 facts.\n"
    )


def test_colors_change_nothing_else() -> None:
    colored = rendered(report(WRONG), color=True)
    assert "\x1b[31m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == rendered(report(WRONG))


def test_how_it_was_decided_is_shown_where_asked_for() -> None:
    assert "because" not in rendered(report(WRONG))
    assert "= because: subject: yes (Netflix, revenue)" in rendered(report(WRONG, view=View(explain=True)))


@pytest.mark.parametrize(
    ("whole", "line"),
    [
        (report(), "No findings in 1 draft, held against 3 facts."),
        (report(WRONG, WRONG), "2 errors in 1 draft, held against 3 facts."),
        (
            report(problems=(Problem("a", 1, 1, "m"),)),
            "No findings in 1 draft, held against 3 facts; 1 problem kept the check from being whole.",
        ),
        (Report((), (Problem("a", 1, 1, "m"),), 0, 0), "No draft was checked."),
    ],
)
def test_the_last_line(whole: Report, line: str) -> None:
    assert rendered(whole).splitlines()[-1] == line


def shown(text: str, wrong: str, width: int = 60) -> list[tuple[int, str, str]]:
    """The excerpt around `wrong`, which stands between [ and ] in `text`."""
    start = text.index(f"[{wrong}]")
    source = text.replace(f"[{wrong}]", wrong)
    return [tuple(line) for line in excerpt(source, Lines(source), Span(start, start + len(wrong)), width)]


@pytest.mark.parametrize(
    ("text", "wrong", "line", "carets"),
    [
        ("rose [71%] then", "71%", "rose 71% then", "     ^^^"),
        ("\trose [71%]", "71%", "    rose 71%", "         ^^^"),
        ("🚢 rose [71%]", "71%", "🚢 rose 71%", "        ^^^"),
        ("日本 [日]本", "日", "日本 日本", "     ^^"),
        ("cafe\u0301 [71%]", "71%", "cafe\u0301 71%", "     ^^^"),
        ("👩\u200d💻 [71%]", "71%", "👩\u200d💻 71%", "   ^^^"),
        ("\ufeff[71%]", "71%", "71%", "^^^"),
        ("rose [71%]\x1b[31m", "71%", "rose 71% [31m", "     ^^^"),
        ("rose [71%]\r\nnext", "71%", "rose 71%", "     ^^^"),
    ],
)
def test_carets_stand_below_the_words(text: str, wrong: str, line: str, carets: str) -> None:
    assert shown(text, wrong) == [(1, line, carets)]


def test_a_long_line_is_cut_around_the_words() -> None:
    ((_, line, carets),) = shown("word " * 40 + "[71%] " + "word " * 40, "71%")
    assert line.startswith("…word")
    assert line.endswith("word…")
    assert line[carets.index("^") : len(carets)] == "71%"
    assert len(line) <= 60


def test_words_over_several_lines_are_underlined_in_each() -> None:
    assert shown("at [least\nthirty\nor\nso]", "least\nthirty\nor\nso") == [
        (1, "at least", "   ^^^^^"),
        (2, "thirty", "^^^^^^"),
        (3, "or", "^^"),
    ]


@given(st.text(alphabet="ab \t日🚢\u0301\x1b", max_size=200), st.data())
def test_any_line_fits_and_carets_begin_where_the_words_do(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for line in excerpt(text, Lines(text), Span(start, end), 40):
        assert columns(line.text) <= 40
        assert len(line.carets) <= 41
        assert not any(unicodedata.category(char) == "Cc" for char in line.text)


def test_a_line_of_a_million_words_takes_no_longer_than_a_short_one() -> None:
    ((_, line, _),) = shown("word " * 200_000 + "[71%]" + " word" * 200_000, "71%")
    assert len(line) <= 60


def test_the_columns_of_letters_and_of_marks_are_those_of_the_tables() -> None:
    signs = [chr(code) for code in range(0x20, 0x3000) if chr(code).isprintable() and wcwidth(chr(code)) >= 0]
    assert [sign for sign in signs if columns(sign) != wcwidth(sign)] == []
