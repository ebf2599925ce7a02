"""The front matter of a draft: its titles, date and sources, between two lines `---` (YAML) or `+++` (TOML)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.document import BlockKind
from factlint.span import Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from factlint.parsers.prose import ProseBuilder

TITLES = ("title", "headline", "subtitle", "description", "summary", "excerpt", "dek", "standfirst")
"""Keys whose values readers are shown, as Hugo, Jekyll, Pandoc and newsrooms name them."""
DATES = ("date", "published", "pubDate", "publishDate")
"""Keys of the day a draft is dated; the first of them counts."""
LIMIT = 100_000
"""Code points; a longer front matter is data, which the YAML reader would take its time over."""


class FrontMatter(NamedTuple):
    """What the front matter says beside its titles; the draft's text starts at `end`."""

    end: int
    date: datetime.date | None = None
    sources: tuple[str, ...] = ()


class _Scalar(NamedTuple):
    """A value of the key at the top, and where it is written, its marks included. A list has several."""

    key: str
    words: str
    span: Span


class _UnreadableError(Exception):
    """Front matter with an error of syntax."""


def read_front_matter(source: str, prose: ProseBuilder) -> FrontMatter:
    """Tell `prose` the titles of a file's front matter, or why it cannot be read.

    A file without one starts at 0, or after its byte order mark.
    """
    start = int(source.startswith("\ufeff"))
    opening = _opening().match(source, start)
    closing = opening and _closing(opening["fence"]).search(source, opening.end())
    if not opening or not closing:
        return FrontMatter(start)
    text = Span(opening.end(), closing.start())
    try:
        scalars = _read(opening["fence"], text.of(source), text.start)
    except _UnreadableError as error:
        prose.skip(*text, f"the front matter cannot be read: {error}")
        return FrontMatter(closing.end())
    if scalars is None:
        return FrontMatter(start)
    for scalar in scalars:
        if scalar.key in TITLES:
            _tell(scalar, source, prose)
    sources = tuple(scalar.words for scalar in scalars if scalar.key == "sources" and scalar.words)
    return FrontMatter(closing.end(), _date(scalars), sources)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?!\s)")


@cache
def _closing(fence: str) -> re.Pattern[str]:
    fences = r"---|\.\.\." if fence == "---" else r"\+\+\+"
    return re.compile(rf"(?<=[\r\n])(?:{fences})[ \t]*(?=[\r\n]|\Z)")


def _read(fence: str, text: str, offset: int) -> Sequence[_Scalar] | None:
    if len(text) > LIMIT:
        raise _UnreadableError(f"it is longer than {LIMIT:,} characters")
    if fence == "+++":
        return _read_toml(text, offset)
    return _read_simple(text, offset) if _simple().fullmatch(text) else _read_yaml(text, offset)


def _read_simple(text: str, offset: int) -> Sequence[_Scalar]:
    """What `_read_yaml` makes of keys that have their values on their lines.

    That is most front matter, and loading a YAML parser takes longer than all else that is done with a draft.
    """
    return [
        _Scalar(match["key"], match["plain"] or match["value"][1:-1], Span(*match.span("value")).shift(offset))
        for match in re.finditer(_simple_line(), text)
    ]


@cache
def _simple() -> re.Pattern[str]:
    return re.compile(f"(?:{_simple_line()})*+")


def _simple_line() -> str:
    quoted = r""""[^"\\\x00-\x1f]*"|'[^'\x00-\x1f]*'"""
    plain = r"(?P<plain>[^\W_](?:(?!:[ \r\n]| [# \r\n])[^\x00-\x1f])*)"
    return rf"(?P<key>[A-Za-z]\w*): +(?P<value>{quoted}|{plain}) *(?:\r\n|\n)"


def _read_yaml(text: str, offset: int) -> Sequence[_Scalar] | None:
    """The scalars of a mapping; None for words between two rules, which only look like front matter."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.nodes import MappingNode, ScalarNode

    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        raise _UnreadableError(error.problem or error.context) from error
    except (YAMLError, RecursionError) as error:
        raise _UnreadableError(str(error) or "it is nested too deeply") from error
    if isinstance(node, ScalarNode):
        return None
    if not isinstance(node, MappingNode):
        return []
    return [
        _Scalar(key.value, scalar.value, Span(scalar.start_mark.index, scalar.end_mark.index).shift(offset))
        for key, value in node.value
        if isinstance(key, ScalarNode)
        for scalar in _scalars(value)
    ]


def _scalars(node: Any) -> Iterator[Any]:
    """The scalar nodes of a node, keys apart, each once: aliases may go round in circles."""
    waiting, seen = [node], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node.value, str):
            yield node
        else:
            waiting.extend(child[1] if isinstance(child, tuple) else child for child in reversed(node.value))


def _read_toml(text: str, offset: int) -> Sequence[_Scalar]:
    import tomllib

    try:
        values = tomllib.loads(re.sub("\r\n?", "\n", text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _UnreadableError(str(error)) from error
    whole = Span(offset, offset + len(text))
    places = {match["key"]: Span(*match.span("value")).shift(offset) for match in _toml_line().finditer(text)}
    return [
        _Scalar(key, str(part), places.get(key, whole))
        for key, value in values.items()
        for part in (value if isinstance(value, list) else [value])
    ]


@cache
def _toml_line() -> re.Pattern[str]:
    strings = (r'"""(?s:.*?)"""', r"'''(?s:.*?)'''", r'"(?:[^"\\\r\n]|\\.)*+"', r"'[^'\r\n]*'")
    return re.compile(rf"(?:^|(?<=\r))(?P<key>\w+)[ \t]*=[ \t]*(?P<value>{'|'.join(strings)})", re.MULTILINE)


def _tell(scalar: _Scalar, source: str, prose: ProseBuilder) -> None:
    """A title, word by word where the file holds its words one after the other; else its place stands for all of it."""
    prose.enter("title", BlockKind.TITLE)
    words = _aligned(scalar, source)
    end = words[0].start if words else 0
    for word in words:
        if source[end : word.start] == " ":
            prose.text(end, word.start)
        elif end < word.start:
            prose.put(" ", end, word.start)
        prose.text(*word)
        end = word.end
    if not words and scalar.words.strip():
        prose.put(" ".join(scalar.words.split()), *scalar.span)
    prose.leave("title")


def _aligned(scalar: _Scalar, source: str) -> list[Span]:
    """Where the words of a value stand, with nothing but space between and marks around them; else nothing."""
    found: list[Span] = []
    at, end = scalar.span
    if source.startswith(("|", ">"), at):
        at += len(source[at:end].splitlines()[0])
    else:
        at += len(source[at:end]) - len(source[at:end].lstrip("\"'"))
    for word in scalar.words.split():
        start = source.find(word, at, end)
        if start < 0 or source[at:start].strip():
            return []
        at = start + len(word)
        found.append(Span(start, at))
    return found


def _date(scalars: Sequence[_Scalar]) -> datetime.date | None:
    """The day of an ISO date or time, as written; a date written otherwise is none."""
    import datetime

    written = {scalar.key: scalar.words for scalar in reversed(scalars)}
    match = re.match(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)", next((written[k] for k in DATES if k in written), ""))
    try:
        return datetime.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
