"""Facts that are somebody's title: `person` and `role`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factlint.errors import RuleSetError
from factlint.facts.attempt import attempt
from factlint.facts.compiled import Clue
from factlint.facts.entry import Derived, Key, Shape
from factlint.facts.found import EXPIRED
from factlint.facts.persons import person_of
from factlint.kinds.later import later
from factlint.kinds.role_data import MISSTATED, RoleData
from factlint.values.dates import PartialDate
from factlint.values.role import Role, Title, parse_role, title_forms
from factlint.values.tenure import Tenure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.errors import Problem
    from factlint.facts.compiled import FactIndex
    from factlint.facts.entry import Entry
    from factlint.facts.model import Fact
    from factlint.protocols import FactCheck


class RoleKind:
    """Verified titles with their organisations.

    Only a title that a draft asserts of the person at present is compared. Of a person with several facts any may be
    meant. "Former", "vice", "acting" and their like make it another title; an organisation alone asserts none.

    With `from` and `until` a role is held for a time. Whether that is now is asked of the draft's own date, or else of
    the day of the run: a role that is over contradicts no other title, and is right as a "former" one.
    """

    name = "role"
    keys = (
        Key("person", Shape.PERSON, "who holds the title", required=True),
        Key("role", Shape.TEXT, "the title with its organisation", required=True),
        Key("from", Shape.WHEN, "the first day on which it is held, or the month or year"),
        Key("until", Shape.WHEN, "the last day on which it is held, or the month or year"),
    )
    defining = frozenset({"person", "role"})
    findings = (MISSTATED, EXPIRED)

    def derive(self, entry: Entry) -> Derived:
        """The title and the organisation. Raises `RuleSetError` for a role without words and for no person."""
        from factlint.lexicon.roles import role_words

        wording = (entry.text("role") or "").strip()
        problems: list[Problem] = []
        if not title_forms(wording):
            problems.append(entry.problem("role", "'role' holds no words"))
        tenure = Tenure(*(entry.when(key) for key in ("from", "until")))
        if tenure.backwards:
            problems.append(entry.problem("until", "'until' is before 'from'"))
        person = attempt(problems, partial(person_of, entry, "person"))
        if person is None or problems:
            raise RuleSetError(*problems)
        words = role_words(entry.lang)
        roles = tuple(parse_role(text, words) for text in (wording, *entry.accept))
        statement = f"{person.names[0]} is {wording} {tenure}".rstrip()
        return Derived(statement, RoleData(person.id, person.names[0], wording, roles, tenure), (person,))

    def classes(self) -> tuple[type, ...]:
        """Those of roles."""
        return (RoleData, Role, Title, Tenure, PartialDate)

    def clues(self, fact: Fact) -> Iterator[Clue]:
        """The person."""
        if isinstance(fact.data, RoleData):
            yield Clue(fact.data.person)

    def prepare(self, facts: FactIndex) -> FactCheck:
        """The check of all `facts`, looked up by person."""
        return later(partial(_check, facts))

    def describe(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """The person, the title, the organisation, and when the title is held."""
        data = fact.data
        if isinstance(data, RoleData):
            yield "person", data.name
            yield "title", data.wording
            yield "organisation", data.roles[0].organisation or "any"
            if data.tenure != Tenure():
                yield "held", str(data.tenure)


def _check(facts: FactIndex) -> FactCheck:
    from factlint.kinds.role_check import role_check

    return role_check(facts)
