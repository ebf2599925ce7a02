"""What a new version of a rule set changes for drafts: the keys under which they would find something else."""

from __future__ import annotations

import json
from binascii import crc32
from typing import TYPE_CHECKING, Any

from factlint.facts.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_PLACE = 1 + Fact._fields.index("place")
"""Where an encoded fact says on which line it stands, which tells a draft nothing."""


def hashed(keys: Iterable[str]) -> frozenset[int]:
    """The keys as 32-bit numbers. Two may share one; then a draft is checked again that need not be."""
    return frozenset(crc32(key.encode("utf-8", "surrogatepass")) for key in keys)


def changed(before: Iterable[tuple[str, bytes]], after: Iterable[tuple[str, bytes]]) -> frozenset[int]:
    """The keys, hashed, under which a draft finds something else in the records `after` than in those `before`."""
    old, new = _meanings(before), _meanings(after)
    return hashed(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))


def _meanings(records: Iterable[tuple[str, bytes]]) -> Mapping[str, int]:
    """What a draft finds under each key, as a checksum, whatever number a fact has among the others."""
    plain = dict(records)
    facts = {key: _content(value) for key, value in plain.items() if key.startswith("fact ")}
    found = {key: _meaning(key, value, facts) for key, value in plain.items() if key not in facts}
    found["texts"] = _of_texts(plain)
    return found


def _meaning(key: str, value: bytes, facts: Mapping[str, int]) -> int:
    """The checksum of one record, with a fact's content in place of its number."""
    area = key.partition(" ")[0]
    if area in ("stamp", "since", "passage", "said"):
        return 0
    if area == "head":
        head = json.loads(value)
        return _sum([head["lang"], sorted(head["kinds"])])
    if area == "id":
        return facts.get(f"fact {int(value)}", 0)
    if area == "kind":
        return _sum([facts.get(f"fact {number}", 0) for number in json.loads(value)])
    if area == "clue":
        return _sum([(facts.get(f"fact {number}", 0), note) for number, note in json.loads(value)])
    return crc32(value)


def _content(fact: bytes) -> int:
    parts: list[Any] = json.loads(fact)
    return _sum([*parts[:_PLACE], *parts[_PLACE + 1 :]])


def _of_texts(records: Mapping[str, bytes]) -> int:
    """The checksum of all that is said in the texts of sources."""
    return crc32(b"\n".join(_said(records)))


def _said(records: Mapping[str, bytes]) -> Iterator[bytes]:
    yield records.get("texts", b"")
    yield from (value for key, value in records.items() if key.startswith("passage "))


def _sum(value: object) -> int:
    return crc32(json.dumps(value).encode())
