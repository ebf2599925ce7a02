"""Facts that are somebody's title: `person` and `role`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from factlint.errors import RuleSetError
from factlint.facts.attempt import attempt
from factlint.facts.compiled import Clue
from factlint.facts.entry import Derived, Key, Shape
from factlint.facts.found import found
from factlint.facts.persons import person_of
from factlint.findings import Evidence, FindingName, Fix, Severity
from factlint.lexicon.roles import role_words
from factlint.values.role import (
    Role,
    RoleVerdict,
    Title,
    compare,
    needs_organisation,
    parse_role,
    read_titles,
    title_forms,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.errors import Problem
    from factlint.facts.compiled import FactIndex
    from factlint.facts.entry import Entry
    from factlint.facts.model import Fact
    from factlint.findings import Finding
    from factlint.lexicon.roles import RoleWords
    from factlint.mentions.model import RoleMention
    from factlint.protocols import FactCheck
    from factlint.reading import Reading

MISSTATED = FindingName(
    "misstated-role",
    Severity.ERROR,
    "Somebody is given another title, or another organisation, than the verified one.",
    wrong="Lena Ruiz, chief financial officer of Brackwater, was late.",
    right="Lena Ruiz, chief executive of Brackwater, was late.",
)


@dataclass(frozen=True, slots=True)
class RoleData:
    """A verified role: the person's entity and name, the wording, and all right wordings as values."""

    person: str
    name: str
    wording: str
    roles: tuple[Role, ...]


class RoleKind:
    """Verified titles with their organisations.

    Only a title that a draft asserts of the person at present is compared. Of a person with several facts any may be
    meant. "Former", "vice", "acting" and their like make it another title; an organisation alone asserts none.
    """

    name = "role"
    keys = (
        Key("person", Shape.PERSON, "who holds the title", required=True),
        Key("role", Shape.TEXT, "the title with its organisation", required=True),
    )
    defining = frozenset({"person", "role"})
    findings = (MISSTATED,)

    def derive(self, entry: Entry) -> Derived:
        """The title and the organisation. Raises `RuleSetError` for a role without words and for no person."""
        wording = (entry.text("role") or "").strip()
        problems: list[Problem] = []
        if not title_forms(wording):
            problems.append(entry.problem("role", "'role' holds no words"))
        person = attempt(problems, partial(person_of, entry, "person"))
        if person is None or problems:
            raise RuleSetError(*problems)
        words = role_words(entry.lang)
        roles = tuple(parse_role(text, words) for text in (wording, *entry.accept))
        statement = f"{person.names[0]} is {wording}"
        return Derived(statement, RoleData(person.id, person.names[0], wording, roles), (person,))

    def classes(self) -> tuple[type, ...]:
        """Those of roles."""
        return (RoleData, Role, Title)

    def clues(self, fact: Fact) -> Iterator[Clue]:
        """The person."""
        if isinstance(fact.data, RoleData):
            yield Clue(fact.data.person)

    def prepare(self, facts: FactIndex) -> FactCheck:
        """The check of all `facts`, looked up by person."""
        return partial(_check, facts)

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """The person, the title and the organisation."""
        data = fact.data
        if isinstance(data, RoleData):
            yield "person", data.name
            yield "title", data.wording
            yield "organisation", data.roles[0].organisation or "any"


def _check(facts: FactIndex, reading: Reading) -> Iterator[Finding]:
    for mention in reading.roles:
        held = facts.under(mention.person.entity or "")
        if held and mention.asserted and not reading.is_quoted(mention.span):
            finding = _judge(reading, mention, [(fact, fact.data) for fact in held if isinstance(fact.data, RoleData)])
            if finding is not None:
                yield finding


def _judge(reading: Reading, mention: RoleMention, facts: Sequence[tuple[Fact, RoleData]]) -> Finding | None:
    words = role_words(reading.lang)
    stated = Role(read_titles(mention.title, words), mention.organisation)
    if mention.organisation is None and any(needs_organisation(title, words) for title in stated.titles):
        return None
    if not stated.titles:
        return None
    names = _organisation(reading, mention)
    verdicts = []
    for fact, data in facts:
        compared = [compare(stated, names, role, words) for role in data.roles]
        if RoleVerdict.RIGHT in compared:
            return None
        verdicts += [(verdict, fact, data) for verdict in compared[:1] if verdict is not RoleVerdict.UNRELATED]
    if not verdicts:
        return None
    verdict, fact, data = min(verdicts, key=lambda one: one[0] is RoleVerdict.BOTH)
    certain = mention.definite and not _unknown(stated, words)
    if not certain and verdict is not RoleVerdict.TITLE and not _alike(stated, data):
        return None
    return _finding(reading, mention, verdict, fact, data)


def _unknown(stated: Role, words: RoleWords) -> bool:
    return any(title.head not in words.heads.values() for title in stated.titles)


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


def _finding(reading: Reading, mention: RoleMention, verdict: RoleVerdict, fact: Fact, data: RoleData) -> Finding:
    prose = reading.document.prose
    behind = not mention.before and mention.title_span is not None and mention.title_span.start == mention.span.start
    right = data.wording if behind and mention.organisation is not None else None
    said = " ".join(mention.span.of(prose).split())
    return found(
        reading.document,
        fact,
        MISSTATED,
        mention.span,
        f"{data.name} is {data.wording}, not {said}",
        expected=data.wording,
        fix=Fix(right, safe=False) if right else None,
        explanation=(Evidence("role", verdict.value, (said,)),),
    )
