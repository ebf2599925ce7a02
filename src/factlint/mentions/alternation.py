"""A pattern for any of many words, shaped so that it is fast to search for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits; words that begin alike share their beginning."""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[:1], set()).add(word[1:])
    shared = "|".join(f"{re.escape(first)}{either(rest)}" for first, rest in sorted(tails.items()) if first)
    if not shared:
        return ""
    return f"(?:{shared}){'?' if '' in tails else ''}"
