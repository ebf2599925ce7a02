import pytest

from factlint.binding.clauses import split
from factlint.span import Span


def clauses(text: str, *figures: str) -> list[tuple[str, str]]:
    spans = sorted(Span(text.index(figure), text.index(figure) + len(figure)) for figure in figures)
    found = split(text, Span(0, len(text)), spans, "en")
    return [(clause.opener, clause.span.of(text).strip()) for clause in found]


@pytest.mark.parametrize(
    ("text", "figures", "expected"),
    [
        (
            "Revenue rose 14%, to $6.2 billion, in 2024",
            ["14%", "$6.2 billion", "2024"],
            [("", "Revenue rose 14%"), (",", "to $6.2 billion"), (",", "in 2024")],
        ),
        (
            "Harbour grew 4% while Quay shrank 11%",
            ["4%", "11%"],
            [("", "Harbour grew 4%"), ("while", "Quay shrank 11%")],
        ),
        (
            "It rose 18% in May and 23% in June",
            ["18%", "23%"],
            [("", "It rose 18% in May"), ("and", "23% in June")],
        ),
        ("Salt and vinegar cost £2", ["£2"], [("", "Salt and vinegar cost £2")]),
        ("It lasted between 12 and 15 days", ["12 and 15 days"], [("", "It lasted between 12 and 15 days")]),
        (
            "The mill, which employs 40, closed",
            ["40"],
            [("", "The mill"), ("which", "employs 40"), (",", "closed")],
        ),
        ("It cost 12–15 euros – a lot", ["12–15 euros"], [("", "It cost 12–15 euros"), ("–", "a lot")]),
        ("On March 14, 2024 it sank", ["March 14, 2024"], [("", "On March 14, 2024 it sank")]),
    ],
)
def test_a_sentence_is_cut_at_its_marks_and_links(text: str, figures: list[str], expected: list[tuple[str, str]]):
    assert clauses(text, *figures) == expected


@pytest.mark.parametrize(
    ("text", "aside"),
    [("The mill, which employs 40, closed", "which"), ("The mill (built in 1902) closed", "(")],
)
def test_what_interrupts_a_sentence_is_an_aside(text: str, aside: str):
    found = split(text, Span(0, len(text)), [], "en")
    assert [clause.opener for clause in found if clause.aside] == [aside]


def test_clauses_cover_every_word_once():
    text = "Although it rained, the mill (built in 1902) made 4000 sacks; the others, which were older, made 900."
    found = split(text, Span(0, len(text)), [], "en")
    covered = " ".join(clause.span.of(text) for clause in found).split()
    assert [word for word in covered if word.strip(".")] == [
        "it", "rained", "the", "mill", "built", "in", "1902", "made", "4000", "sacks", "the", "others", "were", "older",
        "made", "900.",
    ]  # fmt: skip
