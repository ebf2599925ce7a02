"""A table that never changes: texts to bytes, in one run of bytes of which only what is looked up is read.

It is laid out like D. J. Bernstein's cdb (https://cr.yp.to/cdb.html): records one after the other, then a hash table of
their offsets. Each record has a checksum, so that a table is opened without reading it, and damage shows where it is
met.
"""

from __future__ import annotations

import sys
from array import array
from binascii import crc32
from struct import Struct, error
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from mmap import mmap

MAGIC = f"factlint table 1 {sys.byteorder}\n".encode().ljust(32)
_HEAD = Struct("=QQI")  # the size of the whole, where the slots begin, the checksum of both
_RECORD = Struct("=III")  # the checksum of key and value, the size of each
_START = len(MAGIC) + _HEAD.size
_TAG = 16  # bits of a slot that hold a part of the key's hash, below the record's offset
_BLOCK = 63  # slots that have one checksum, which stands behind them


class DamagedError(Exception):
    """The bytes are no table, or not the ones that were written."""


def pack(records: Mapping[str, bytes]) -> bytearray:
    """The table of these records."""
    data = bytearray(_START)
    slots = array("Q", bytes(8 * _BLOCK * (2 * len(records) // _BLOCK + 1)))  # at most half of them are taken
    for key, value in records.items():
        name = key.encode("utf-8", "surrogatepass")
        _place(slots, crc32(name), len(data))
        data += _RECORD.pack(crc32(value, crc32(name)), len(name), len(value)) + name + value
    data += bytes(-len(data) % 8)
    where = len(data)
    for start in range(0, len(slots), _BLOCK):
        block = slots[start : start + _BLOCK]
        data += block.tobytes() + array("Q", [crc32(block)]).tobytes()
    sizes = (len(data), where)
    data[:_START] = MAGIC + _HEAD.pack(*sizes, _head_sum(*sizes))
    return data


def _place(slots: array[int], hashed: int, offset: int) -> None:
    at = hashed % len(slots)
    while slots[at]:
        at = (at + 1) % len(slots)
    slots[at] = offset << _TAG | hashed >> _TAG


def _head_sum(size: int, where: int) -> int:
    return crc32(b"%d %d" % (size, where))


class Table:
    """A table over the bytes that `pack` made. Raises `DamagedError` where they are not all there."""

    def __init__(self, data: bytes | bytearray | mmap) -> None:
        self._data = memoryview(data)
        try:
            size, where, checked = _HEAD.unpack_from(self._data, len(MAGIC))
        except error as cut:
            raise DamagedError from cut
        if self._data[: len(MAGIC)] != MAGIC or checked != _head_sum(size, where) or size != len(self._data):
            raise DamagedError
        self._where = where
        self._slots = self._data[where:].cast("Q")
        self._count = len(self._slots) // (_BLOCK + 1) * _BLOCK
        self._sound: set[int] = set()

    def get(self, key: str) -> bytes | None:
        """The value under `key`, None where there is none. Raises `DamagedError` where that cannot be told any more."""
        name = key.encode("utf-8", "surrogatepass")
        hashed = crc32(name)
        for step in range(self._count):
            slot = self._slot((hashed + step) % self._count)
            if not slot:
                return None
            if slot & ((1 << _TAG) - 1) == hashed >> _TAG:
                found, value = self._record(slot >> _TAG)
                if found == name:
                    return value
        raise DamagedError

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """All keys and values, in the order in which they were packed. Raises `DamagedError`."""
        at = _START
        while at + _RECORD.size <= self._where:
            name, value = self._record(at)
            yield name.decode("utf-8", "surrogatepass"), value
            at += _RECORD.size + len(name) + len(value)

    def _slot(self, at: int) -> int:
        block, place = divmod(at, _BLOCK)
        start = block * (_BLOCK + 1)
        if block not in self._sound:
            if crc32(self._slots[start : start + _BLOCK]) != self._slots[start + _BLOCK]:
                raise DamagedError
            self._sound.add(block)
        return self._slots[start + place]

    def _record(self, offset: int) -> tuple[bytes, bytes]:
        try:
            checked, named, valued = _RECORD.unpack_from(self._data, offset)
        except error as cut:
            raise DamagedError from cut
        start = offset + _RECORD.size
        name = bytes(self._data[start : start + named])
        value = bytes(self._data[start + named : start + named + valued])
        if crc32(value, crc32(name)) != checked:
            raise DamagedError
        return name, value
