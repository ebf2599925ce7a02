"""What is read in a draft, as plain values that can be written as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.lines import Lines, Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from factlint.facts.model import Fact
    from factlint.kinds.figure_reasons import Considered
    from factlint.mentions.model import NameMention, QuotationMention
    from factlint.reading import Reading
    from factlint.span import Span
    from factlint.values.quantity import Quantity

Value = dict[str, Any]


class Mention(NamedTuple):
    """One thing that is read, where it stands in the file, and its value as `factlint read` promises it.

    `considered` are the facts nearest to a figure or date, None where they were not asked for.
    """

    path: str
    kind: str
    start: Position
    end: Position
    text: str
    value: Value
    considered: tuple[Considered, ...] | None = None


def mentions(reading: Reading, facts: Sequence[Fact] | None = None) -> list[Mention]:
    """Everything that is read in a draft, in the file's order; with `facts`, those nearest to each figure and date."""
    document = reading.document
    considered = dict(_considered(reading, facts)) if facts is not None else {}
    lines = Lines(document.source)
    found = []
    for kind, prose, value in _values(reading):
        span = document.locate(prose)
        places = lines.position(span.start), lines.position(span.end)
        near = considered.get(prose, ()) if facts is not None and kind in _CONSIDERED else None
        found.append(Mention(document.path, kind, *places, span.of(document.source), value, near))
    return sorted(found, key=lambda mention: (mention.start.offset, mention.end.offset, mention.kind))


_CONSIDERED = ("quantity", "date", "period")


def _considered(reading: Reading, facts: Sequence[Fact]) -> Iterator[tuple[Span, tuple[Considered, ...]]]:
    from factlint.kinds.figure_reasons import Considerations

    return Considerations(tuple(facts)).of(reading)


def _values(reading: Reading) -> Iterator[tuple[str, Span, Value]]:
    yield from (("quantity", m.span, quantity(m.value)) for m in reading.quantities)
    yield from (("date", m.span, {"date": m.value.iso() or None}) for m in reading.dates)
    yield from (("period", m.span, {"period": m.value.label if m.value else None}) for m in reading.periods)
    yield from (("quotation", m.span, _quotation(m, reading)) for m in reading.quotations)
    roles = {role.person.span: role.span.of(reading.document.prose) for role in reading.roles}
    yield from (("name", m.span, _name(m, roles.get(m.span))) for m in reading.names)


def quantity(value: Quantity) -> Value:
    """A quantity's value: plain numbers, in the units that `Quantity` says."""
    return {
        "dimension": value.dimension.value,
        "unit": value.unit,
        "low": _number(value.low),
        "high": _number(value.high),
        "reading": value.bound.value,
        "change": value.change.value if value.change else None,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _quotation(mention: QuotationMention, reading: Reading) -> Value:
    """The words; who speaks as the draft says it there, or by the name of a known entity; and whom that means."""
    speaker = mention.speaker
    known = reading.entities.entities.get(speaker.entity or "") if speaker else None
    name = known.names[0] if known else speaker.name if speaker else None
    return {
        "text": mention.text,
        "speaker": name,
        "cue": mention.cue,
        "person": known.names[0] if known and known.person else speaker.person if speaker else None,
        "entity": speaker.entity if speaker else None,
        "use": mention.use.value,
    }


def _name(mention: NameMention, role: str | None) -> Value:
    return {"entity": mention.entity, "name": mention.name, "role": role}
