"""Holding the titles that a draft gives to persons against the verified ones that they hold when it is dated."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factlint.facts.found import found, relied
from factlint.findings import Evidence, Fix
from factlint.kinds.role_data import MISSTATED, RoleData
from factlint.lexicon.roles import role_words
from factlint.passage import within
from factlint.values.role import (
    Role,
    RoleVerdict,
    compare,
    needs_organisation,
    once,
    read_titles,
    title_forms,
)
from factlint.values.tenure import Held

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.compiled import FactIndex
    from factlint.facts.model import Fact
    from factlint.findings import Finding, Vouched
    from factlint.lexicon.roles import RoleWords
    from factlint.mentions.model import RoleMention
    from factlint.protocols import FactCheck
    from factlint.reading import Reading


class _Stated(NamedTuple):
    """A title that a draft gives to somebody as the present one: as a value, with the names of its organisation."""

    mention: RoleMention
    role: Role
    names: tuple[str, ...]
    words: RoleWords

    def verdict(self, role: Role) -> RoleVerdict:
        return compare(self.role, self.names, role, self.words)


class _Held(NamedTuple):
    """A verified role, and whether it is held on the draft's day."""

    fact: Fact
    data: RoleData
    held: Held


def role_check(facts: FactIndex) -> FactCheck:
    """The check of all role facts, looked up by person."""
    return partial(_check, facts)


def _check(facts: FactIndex, reading: Reading) -> Iterator[Finding | Vouched]:
    for mention in reading.roles:
        known = facts.under(mention.person.entity or "")
        if not known or not mention.asserted or reading.is_quoted(mention.span):
            continue
        stated = _stated(reading, mention)
        if stated is not None:
            held = [
                _Held(fact, fact.data, fact.data.tenure.on(reading.today))
                for fact in known
                if isinstance(fact.data, RoleData)
            ]
            yield from _judge(reading, stated, held)


def _stated(reading: Reading, mention: RoleMention) -> _Stated | None:
    """The title as a value; None where it says too little to be held against anything."""
    words = role_words(reading.lang)
    role = Role(read_titles(mention.title, words), mention.organisation)
    bare = mention.organisation is None and any(needs_organisation(title, words) for title in role.titles)
    degree = (
        mention.organisation is None and not mention.before and words.degrees.intersection(title_forms(mention.title))
    )
    return None if bare or degree or not role.titles else _Stated(mention, role, _organisation(reading, mention), words)


def _judge(reading: Reading, stated: _Stated, held: Sequence[_Held]) -> Iterator[Finding | Vouched]:
    """All roles of a person together: any of those that are held may be meant, and any that was is a "former" one."""
    right = next((one for one in held if _right(stated, one)), None)
    if right is not None:
        yield from relied(reading, right.fact, stated.mention.span)
        return
    other_times = [one for one in held if one.held in (Held.ENDED, Held.COMING)]
    early = next((one for one in other_times if _right_then(stated, one)), None)
    if early is not None:
        if not (_courtesy(stated) or _of_its_time(reading, stated, early)):
            yield _untimely(reading, stated, early)
        return
    wrong = _wrong(stated, [one for one in held if one.held is Held.YES])
    if wrong is not None:
        yield _finding(reading, stated, *wrong)


def _right(stated: _Stated, one: _Held) -> bool:
    """Whether the title may be given on the draft's day: as "former" when it is over, as "incoming" before it."""
    now = one.held in (Held.YES, Held.MAYBE) and _right_then(stated, one)
    past = one.held in (Held.ENDED, Held.MAYBE) and one.data.tenure.until is not None
    coming = one.held in (Held.COMING, Held.MAYBE) and one.data.tenure.since is not None
    return (
        now
        or (past and _right_then(stated, one, stated.words.once))
        or (coming and _right_then(stated, one, stated.words.soon))
    )


def _right_then(stated: _Stated, one: _Held, change: str = "") -> bool:
    roles = (once(role, change) if change else role for role in one.data.roles)
    return any(stated.verdict(role) is RoleVerdict.RIGHT for role in roles)


def _courtesy(stated: _Stated) -> bool:
    """Whether the title is one by which people are addressed who hold it no more ("Governor Ruiz")."""
    kept = all(title.head in stated.words.kept for title in stated.role.titles)
    return kept and stated.mention.before and stated.mention.organisation is None


def _of_its_time(reading: Reading, stated: _Stated, one: _Held) -> bool:
    """Whether the sentence tells of a time at which the role was, or will be, held."""
    sentence = next(span for span in reading.sentences if span.covers(stated.mention.span))
    told = [mention.value for mention in within(reading.periods, sentence)]
    told += [mention.value.period() for mention in within(reading.dates, sentence)]
    days = [day for period in told if period for day in (period.start, period.end)]
    return any(one.data.tenure.on(day) is not one.held for day in days)


def _wrong(stated: _Stated, held: Sequence[_Held]) -> tuple[_Held, RoleVerdict] | None:
    """The role that the title contradicts, and how."""
    verdicts = [(one, stated.verdict(one.data.roles[0])) for one in held]
    verdicts = [(one, verdict) for one, verdict in verdicts if verdict is not RoleVerdict.UNRELATED]
    if not verdicts:
        return None
    one, verdict = min(verdicts, key=lambda pair: pair[1] is RoleVerdict.BOTH)
    certain = stated.mention.definite and not _unknown(stated)
    return (one, verdict) if certain or verdict is RoleVerdict.TITLE or _alike(stated.role, one.data) else None


def _unknown(stated: _Stated) -> bool:
    return any(title.head not in stated.words.heads.values() for title in stated.role.titles)


def _organisation(reading: Reading, mention: RoleMention) -> tuple[str, ...]:
    """The names of the organisation that a title is held in; none for a mere description ("the company")."""
    if mention.organisation_entity in reading.entities.persons:
        return ()
    if mention.organisation_entity is not None:
        return reading.entities.entities[mention.organisation_entity].names
    if mention.organisation is None:
        return ()
    forms = title_forms(mention.organisation)
    described = len(forms) == 1 and forms[0] in role_words(reading.lang).organisations
    named = any(word[:1].isupper() for word in mention.organisation.split())
    return (mention.organisation,) if named and not described else ()


def _alike(stated: Role, data: RoleData) -> bool:
    """Whether the titles have the same noun, so that "a professor at Norden" speaks of the verified professorship."""
    return bool({title.head for title in stated.titles} & {title.head for role in data.roles for title in role.titles})


def _said(reading: Reading, mention: RoleMention) -> str:
    return " ".join(mention.span.of(reading.document.prose).split())


def _untimely(reading: Reading, stated: _Stated, one: _Held) -> Finding:
    """The finding for a title that is not held any more, or not yet."""
    data, mention = one.data, stated.mention
    ended = one.held is Held.ENDED
    change = stated.words.once if ended else stated.words.soon
    day = data.tenure.until if ended else data.tenure.since
    verb = "was" if ended else "is"
    said = _said(reading, mention)
    return found(
        reading.document,
        one.fact,
        MISSTATED,
        mention.span,
        f"{data.name} {verb} {data.wording} {'until' if ended else 'only from'} {day.iso() if day else ''}",
        expected=f"{change} {data.wording}",
        fix=Fix(f"{change} {said}", safe=False) if said[:1].islower() else None,
        explanation=(Evidence("role", one.held.value, (said,)),),
    )


def _finding(reading: Reading, stated: _Stated, one: _Held, verdict: RoleVerdict) -> Finding:
    data, mention = one.data, stated.mention
    behind = not mention.before and mention.title_span is not None and mention.title_span.start == mention.span.start
    right = data.wording if behind and mention.organisation is not None else None
    said = _said(reading, mention)
    return found(
        reading.document,
        one.fact,
        MISSTATED,
        mention.span,
        f"{data.name} is {data.wording}, not {said}",
        expected=data.wording,
        fix=Fix(right, safe=False) if right else None,
        explanation=(Evidence("role", verdict.value, (said,)),),
    )
