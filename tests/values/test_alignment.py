"""How quoted words differ from verified ones."""

from __future__ import annotations

import pytest

from factlint.lexicon.quotations import quotation_words
from factlint.values.alignment import difference
from factlint.values.quotation import spoken, tokenise

WORDS = quotation_words("en")
VERIFIED = "Nobody here voted to become a training set, and nobody here is going to be one for free."


def changes(quoted: str, verified: str = VERIFIED, *, opens: bool = True, closes: bool = True) -> list[tuple[str, str]]:
    ours, theirs = tokenise(quoted), spoken(tokenise(verified))
    found = difference(ours, theirs, WORDS, opens=opens, closes=closes)
    assert found is not None
    return [
        (
            " ".join(token.form for token in ours[change.start : change.end]),
            " ".join(token.form for token in theirs[change.right_start : change.right_end]),
        )
        for change in found.changes
    ]


@pytest.mark.parametrize(
    ("quoted", "altered"),
    [
        ("Nobody here wanted to become a training set", [("wanted", "voted")]),
        ("Nobody voted to become a training set", [("", "here")]),
        ("Nobody here has voted to become a training set", [("has", "")]),
        ("nobody here is going to be one for nothing", [("nothing", "free")]),
        ("Everybody here voted to become a training set", [("everybody", "nobody")]),
        ("Nobody here voted to become a data set, and nobody here is going to be it for free.", None),
        ("Nobody here voted … a training set, and nobody there is going to be one", [("there", "here")]),
        # What is said in a sentence of its own is no change of this one.
        ("I am hoarse. Nobody here voted to become a training set. Thank you all.", []),
        ("Nobody here voted to become a training set, friends", [("friends", "and")]),
    ],
)
def test_changes(quoted: str, altered: list[tuple[str, str]] | None) -> None:
    found = changes(quoted)
    assert found == ([("data", "training"), ("it", "one")] if altered is None else altered)


def test_words_beyond_an_excerpt_are_no_change() -> None:
    excerpt = "tell stories better, faster, and in new ways"
    assert (
        changes("help us tell stories better, faster, and in new ways, too", excerpt, opens=False, closes=False) == []
    )
    assert changes("help us tell stories better, faster, and in new ways, too", excerpt) == [
        ("help us", ""),
        ("too", ""),
    ]


def test_the_stretch_that_is_most_alike_is_compared() -> None:
    verified = "Nobody learns to read from a budget line, but nobody learns without one either."
    assert changes("nobody learns with one either", verified) == [("with", "without")]


def test_nothing_shared() -> None:
    assert difference(tokenise("Calm sea."), spoken(tokenise(VERIFIED)), WORDS) is None
