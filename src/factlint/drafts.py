"""Reading a draft's file, and finding the parser for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.discovery import STDIN, missing
from factlint.errors import DraftError, FactlintError, PluginError, Problem
from factlint.pipeline import failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import Document
    from factlint.protocols import Parser, Toolbox

STDIN_NAME = "<stdin>"


def read_draft(path: str) -> str:
    """The file's text as it stands, byte order mark and line endings included; "-" is standard input.

    Raises `DraftError` where there is no such file, or it cannot be read, or it is no UTF-8 text.
    """
    return decode(read_bytes(path), STDIN_NAME if path == STDIN else path)


def read_bytes(path: str) -> bytes:
    """What the file holds; "-" is standard input. Raises `DraftError` where there is no such file, or it is barred."""
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except FileNotFoundError as error:
        raise DraftError(missing(path)) from error
    except OSError as error:
        raise DraftError(Problem(path, None, None, f"cannot be read: {error.strerror or error}")) from error


def decode(data: bytes, path: str) -> str:
    """UTF-8 text. Raises `DraftError` with the line and the byte at which it ceases to be that."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DraftError(Problem(path, None, None, "is UTF-16 text; save it as UTF-8"))
    if b"\0" in data:
        raise DraftError(
            Problem(path, None, None, "is not a text file (a Word document? save it as plain text or Markdown)")
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8 text: byte 0x{data[error.start]:02x} at offset {error.start}; save it as UTF-8"
        raise DraftError(Problem(path, line, None, message)) from error


def parse_draft(path: str, text: str, toolbox: Toolbox) -> Document:
    """A draft's document. Raises `DraftError` where it cannot be read, and `PluginError` where its parser fails."""
    parser = parser_for(path, toolbox.parsers)
    try:
        return parser.parse(text, path)
    except FactlintError:
        raise
    except Exception as error:
        origin = toolbox.origins["parsers", parser.name]
        raise PluginError(failure(path, f"parser {parser.name!r}", origin, error)) from error


def parser_for(path: str, parsers: Sequence[Parser]) -> Parser:
    """The parser that claims the file's suffix; Markdown's for one without a name, plain text's for any other.

    Raises `DraftError` where neither is there.
    """
    suffix = ".md" if path == STDIN_NAME else Path(path).suffix.lower()
    for wanted in (suffix, ".txt"):
        found = next((parser for parser in parsers if wanted in parser.suffixes), None)
        if found:
            return found
    raise DraftError(Problem(path, None, None, f"no parser reads {suffix or 'such'} files"))
