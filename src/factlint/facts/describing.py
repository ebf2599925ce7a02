"""How a claim, and how the text of a source was read, in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.claims import Scope
    from factlint.facts.model import Fact, SourceText, Voice


def described(scope: Scope, fact: Fact) -> Iterator[tuple[str, str]]:
    """Subject, topic and period of a claim of `fact`."""
    names = {entity.id: entity.names[0] for entity in fact.entities}
    yield "subject", names.get(scope.subject, scope.subject)
    yield "topic", scope.topic.described()
    yield "period", scope.period.label if scope.period else "none: it is of the present"


def excluded(scope: Scope) -> Iterator[tuple[str, str]]:
    """The phrases that mean another thing, where there are any."""
    if scope.unless:
        yield "unless", "; ".join(" ".join(phrase) for phrase in scope.unless)


def heard(text: SourceText) -> str:
    """Who speaks in a source's text and how often: "Lena Ruiz (lena-ruiz) in 14 passages, Host in 6".

    The id is that of a known person.
    """
    voices = [voice for voice in text.voices if voice.name or text.labelled]
    if not voices:
        return "nobody is quoted in it"
    first, *others = (f"{_named(voice)} in {voice.turns}" for voice in voices)
    return ", ".join([f"{first} passage{'s' * (voices[0].turns != 1)}", *others])


def _named(voice: Voice) -> str:
    name = voice.name or "somebody without a name"
    return f"{name} ({voice.person})" if voice.person else name
