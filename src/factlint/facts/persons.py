"""The person that a fact speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.errors import RuleSetError
from factlint.facts.entities import implied_id
from factlint.facts.model import Entity

if TYPE_CHECKING:
    from factlint.facts.entry import Entry


def person_of(entry: Entry, key: str) -> Entity:
    """The person that a key names: an entity of the rule set, or one made of the name and its surname.

    Raises `RuleSetError` where the key holds no word.
    """
    written = (entry.text(key) or "").strip()
    known = entry.entity(key)
    if known is not None:
        return known
    if not re.search(r"\w", written):
        raise RuleSetError(entry.problem(key, f"{key!r} names nobody"))
    names = dict.fromkeys((written, written.split()[-1]))
    return Entity(implied_id(written), tuple(names), person=True)
