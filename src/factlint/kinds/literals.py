"""Characters that every match of a regular expression holds, so that most patterns need not be tried on a draft at all.

Only what is plain to see is read: runs of characters outside all groups and classes. Where a pattern has anything that
lends its characters another meaning, no run is claimed, and it is tried on every draft.
"""

from __future__ import annotations

import re
from functools import cache

LEAST = 3
"""Code points that a run must have to be worth looking for."""

_ALIKE = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}  # which count as these letters where case does not


def folded(text: str) -> str:
    """The text as literals are looked for in it, whatever its capitals."""
    return text.translate(_ALIKE).lower()


def literal(pattern: str) -> str:
    """The longest run of ASCII characters that stands in each match, folded; empty where there is none for certain."""
    if _strange().search(pattern):
        return ""
    runs, depth = [""], 0
    for part in _part().finditer(pattern):
        depth += (part[0] == "(") - (part[0] == ")")
        if depth:
            runs.append("")
        elif part[0] == "|":
            return ""
        elif part.lastgroup == "char" and part[0].isascii():
            runs[-1] += part[0][-1]
        elif part.lastgroup == "times":
            runs[-1:] = [runs[-1][:-1], ""]  # the character before it may be missing
        elif part.lastgroup != "edge":
            runs.append("")
    longest = max(runs, key=len)
    return folded(longest) if len(longest) >= LEAST else ""


@cache
def _strange() -> re.Pattern[str]:
    """What gives other characters another meaning: comments, flags but the common ones, sets in sets, rare escapes."""
    return re.compile(r"\(\?#|\(\?(?=\w)(?!P[<=>])(?![imsau]*[-:)])|\[\^?\[|\\[^bBAZmMdDsSwW\W]")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(
        r"""(?P<set>\[\^?\]?(?:[^\]\\]|\\.)*\]|\\[dDsSwW]|\.)
          | (?P<edge>\\[bBAZmM]|[\^$])
          | (?P<times>[?*]|\{[^{}]*\})
          | (?P<char>\\\W|[^\\()\[\]{}+|])
          | (?P<other>.)""",
        re.VERBOSE | re.DOTALL,
    )
