from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint.errors import UsageError
from factlint.mentions.sentences import WINDOW, read_sentences
from factlint.parsers.markdown import MarkdownParser

TABLE = YAML(typ="safe", pure=True).load(Path(__file__).with_name("sentences.yaml"))
CASES = [
    pytest.param(text, id=f"{trap}-{number}") for trap, texts in TABLE.items() for number, text in enumerate(texts)
]


def sentences(source: str) -> list[str]:
    document = MarkdownParser().parse(source, "draft.md")
    return [sentence.of(document.prose) for sentence in read_sentences(document, "en")]


@pytest.mark.parametrize("text", CASES)
def test_newsroom_traps(text: str) -> None:
    prose = [MarkdownParser().parse(part.strip(" \\"), "draft.md").prose for part in text.split("|")]
    assert sentences(text.replace("\\ | ", "\\\n").replace("| ", "")) == prose
    assert sentences(text.replace("\\ | ", "\\\n").replace("| ", " ")) == prose


def test_sentences_end_with_their_blocks() -> None:
    assert sentences("# A head without a stop\n\ntext goes on\n\n- one\n- two\n\n|a|b|\n|-|-|\n") == [
        *("A head without a stop", "text goes on", "one", "two", "a", "b"),
    ]


def test_a_long_block_is_cut_where_sentences_end() -> None:
    sentence = "The harbour at Orrin handled 4.1 million tonnes of freight last year."
    assert sentences(" ".join([sentence] * 100)) == [sentence] * 100


@given(st.integers(WINDOW - 40, WINDOW + 40))
def test_a_sentence_may_be_longer_than_the_window(length: int) -> None:
    first = ("word " * length)[:length].strip() + "s."
    assert sentences(f"{first} Then it ended.") == [first, "Then it ended."]


def test_a_language_without_words_is_an_error() -> None:
    with pytest.raises(UsageError):
        read_sentences(MarkdownParser().parse("a", "draft.md"), "xx")
