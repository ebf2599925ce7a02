"""What a verified role is read as, and what a draft that says otherwise is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.findings import FindingName, Severity
from factlint.values.tenure import Tenure

if TYPE_CHECKING:
    from factlint.values.role import Role

MISSTATED = FindingName(
    "misstated-role",
    Severity.ERROR,
    "Somebody is given another title, or another organisation, than the verified one.",
    wrong="Lena Ruiz, chief financial officer of Brackwater, was late.",
    right="Lena Ruiz, chief executive of Brackwater, was late.",
)


class RoleData(NamedTuple):
    """A verified role: the person's entity and name, the wording, all right wordings as values, and when it is held."""

    person: str
    name: str
    wording: str
    roles: tuple[Role, ...]
    tenure: Tenure = Tenure()
