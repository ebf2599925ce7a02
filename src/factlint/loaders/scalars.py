"""What a plain YAML scalar is: YAML 1.2's core schema, and ISO dates besides.

So `no`, `on` and `09:30` are texts, and so is all that looks like a figure with its unit. A date or number that cannot
exist (2025-02-30) stays a text, for whoever wants a date there to report.
"""

from __future__ import annotations

import datetime
import re
from functools import cache

CONSTANTS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
"""The scalars with a meaning of their own, by YAML 1.2.2, section 10.3.2."""


@cache
def _forms() -> re.Pattern[str]:
    return re.compile(
        r"""(?P<date>\d{4}-\d\d-\d\d)
          | (?P<whole>[-+]?\d{1,300})
          | (?P<octal>0o[0-7]{1,300})
          | (?P<hexadecimal>0x[0-9a-fA-F]{1,300})
          | (?P<real>[-+]?(?:\.\d{1,300}|\d{1,300}(?:\.\d{0,300})?)(?:[eE][-+]?\d{1,3})?)""",
        re.VERBOSE | re.ASCII,
    )


def typed(text: str) -> str | int | float | bool | datetime.date | None:
    """The value of a plain scalar that is written as `text`."""
    if text in CONSTANTS:
        return CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    match = _forms().fullmatch(text)
    if match is None:
        return text
    if match.lastgroup == "date":
        return _date(text)
    if match.lastgroup == "real":
        return float(text)
    return int(text, {"whole": 10, "octal": 8, "hexadecimal": 16}[str(match.lastgroup)])


def _date(text: str) -> str | datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return text
