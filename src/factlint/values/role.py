"""Titles and the organisations that they are held in, folded so that two wordings of one title are equal."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.lexicon.roles import RoleWords


class Title(NamedTuple):
    """One title: `head` is its noun, `domain` what it is about, both by the word that stands for them.

    `changes` make it another title ("former", "vice"), `grades` rank it more closely ("senior").
    """

    head: str
    domain: str = ""
    changes: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()


class Role(NamedTuple):
    """What someone is: one title, or several joined by "and", and the organisation as written, None without one."""

    titles: tuple[Title, ...]
    organisation: str | None = None


class RoleVerdict(StrEnum):
    """How a stated role stands to a verified one."""

    RIGHT = "right"
    TITLE = "another title"
    ORGANISATION = "another organisation"
    BOTH = "another title and organisation"
    UNRELATED = "of another time"  # neither bears out nor contradicts it


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\b(?:[A-Z]\.){2,5}|[^\W_]+(?:['’&][^\W_]+)*")


def title_forms(text: str) -> list[str]:
    """The lower-case words of a title; a hyphen parts them, and "C.E.O." is "ceo"."""
    return [word.lower().replace("’", "'").replace(".", "").removesuffix("'s") for word in _word().findall(text)]


def read_titles(text: str, words: RoleWords) -> tuple[Title, ...]:
    """The known titles that a phrase without an organisation is made of ("chairman and chief executive")."""
    found = []
    for part in re.split(r"(?:,| and | & |/)", text):
        title = read_title(title_forms(part), words)
        if title is not None:
            found.append(title)
    return tuple(found)


def read_title(forms: Iterable[str], words: RoleWords) -> Title | None:
    """The title that these words are; None where none of them is a title's noun."""
    forms = list(forms)
    if len(forms) == 1 and forms[0] in words.leading:
        return read_title(words.leading[forms[0]].split(), words) or Title("head")
    spelled = [word for form in forms for word in words.abbreviations.get(form, form).split()]
    spelled = [word for word in spelled if word not in ("the", "a", "an")]
    if "in" in spelled[:2]:  # editor in chief
        spelled = spelled[: spelled.index("in")]
    changes = frozenset(words.changes[word] for word in spelled if word in words.changes)
    spelled = [word for word in spelled if word not in words.changes]
    about = ""
    for joint in ("of", "for"):
        if joint in spelled[1:]:
            at = spelled.index(joint, 1)
            about, spelled = _domain(spelled[at + 1 :], words), spelled[:at]
    head, before = _head(spelled, words)
    if not head:
        return None
    grades = frozenset(word for word in before if word in words.grades and word not in ("chief",))
    named = _domain([word for word in before if word not in words.grades], words)
    if head == "chief":
        grades, named = frozenset(), _domain([word for word in before if word not in ("chief", "officer")], words)
    if head == "head" and (about or named):
        head = "chief"
    return Title(head, " ".join(part for part in (named, about) if part), changes, grades)


def _head(spelled: Sequence[str], words: RoleWords) -> tuple[str, list[str]]:
    """The noun of a title and the words that belong to it."""
    last = next((at for at in range(len(spelled) - 1, -1, -1) if spelled[at] in words.heads), None)
    if last is None:
        return (spelled[-1], list(spelled[:-1])) if spelled and may_be_profession(spelled[-1], words) else ("", [])
    before = list(spelled[:last])
    head = words.heads[spelled[last]]
    if head in ("officer", "executive") and "chief" in before:
        kept = [word for word in before if word != "chief"] + (["executive"] if head == "executive" else [])
        return "chief", kept
    return head, before


def may_be_profession(form: str, words: RoleWords) -> bool:
    """Whether a noun that no list has is one for somebody's work, by its ending."""
    return len(form) > 4 and form.endswith(words.endings) and form not in words.relations


def needs_organisation(title: Title, words: RoleWords) -> bool:
    """Whether a title says something only together with an organisation ("the actor", "Professor Lund")."""
    return title.head in words.professions or title.head in words.forms or title.head not in words.heads.values()


def _domain(forms: Sequence[str], words: RoleWords) -> str:
    return " ".join(words.domains.get(form, form) for form in forms if form not in ("the", "and"))


def parse_role(text: str, words: RoleWords) -> Role:
    """A role as a rule set words it: "president of the guild", "Brackwater CEO", "professor of law at Norden".

    A title with an unknown noun is kept as that noun, so that it can be compared all the same.
    """
    title, organisation = _split_after(text, words)
    if organisation is None:
        organisation, title = _split_before(title, words)
    titles = read_titles(title, words)
    if not titles:
        forms = title_forms(title)
        changes = frozenset(words.changes[form] for form in forms if form in words.changes)
        titles = (Title(" ".join(form for form in forms if form not in words.changes), changes=changes),)
    return Role(titles, organisation)


def _split_after(text: str, words: RoleWords) -> tuple[str, str | None]:
    """The title, and the organisation after "of" or "at"; what a title is about ("of law") stays with it."""
    pieces = re.split(r"\s+(of|at|for|in|with|to)\s+", text.strip())
    for at in range(1, len(pieces) - 1, 2):
        rest = "".join(f" {piece}" if number % 2 else f" {piece} " for number, piece in enumerate(pieces[at + 1 :], 1))
        rest = " ".join(rest.split())
        if is_organisation(pieces[at + 1], words):
            return " ".join(pieces[:at]), re.sub(r"^(?:the|The)\s+", "", rest)
    return text.strip(), None


def is_organisation(text: str, words: RoleWords) -> bool:
    """Whether a phrase after a title's "of" names or describes an organisation, and not what the title is about."""
    forms = title_forms(text)
    if not forms or (len(forms) == 1 and forms[0] in words.domains):
        return False
    named = any(word[:1].isupper() for word in text.split())
    described = text.startswith(("the ", "its ", "their ", "his ", "her ")) or forms[-1] in words.organisations
    return named or described


def _split_before(text: str, words: RoleWords) -> tuple[str | None, str]:
    """The organisation before a title ("board president"), and the title."""
    parts = text.split()
    changed = (all(form in words.changes for form in title_forms(part)) for part in parts)
    start = end = next((at for at, part_of_title in enumerate(changed) if not part_of_title), len(parts))
    while end < len(parts) - 1 and not _of_title(parts[end], words):
        end += 1
    if end == start:
        return None, text
    organisation = re.sub(r"['’]s?$", "", " ".join(parts[start:end]))
    return organisation, " ".join([*parts[:start], *parts[end:]])


def _of_title(word: str, words: RoleWords) -> bool:
    forms = title_forms(word)
    known = (words.heads, words.abbreviations, words.changes, words.grades, words.domains)
    return all(any(form in group for group in known) for form in forms)


def compare(stated: Role, names: Sequence[str], verified: Role, words: RoleWords) -> RoleVerdict:
    """How a stated role stands to a verified one; `names` are those of the stated organisation, none where it has none.

    A title that is held no more contradicts only the same title held now, and the other way round: people have had
    others.
    """
    same_place = (
        not names
        or verified.organisation is None
        or any(same_organisation(name, verified.organisation) for name in names)
    )
    pairs = [(ours, theirs) for ours in stated.titles for theirs in verified.titles]
    fitting = any(_fits(ours, theirs, words) for ours, theirs in pairs)
    if fitting and same_place:
        return RoleVerdict.RIGHT
    if any(words.past & title.changes for title in (*stated.titles, *verified.titles)):
        once = same_place and any(_fits(_now(ours, words), _now(theirs, words), words) for ours, theirs in pairs)
        return RoleVerdict.TITLE if once else RoleVerdict.UNRELATED
    if fitting:
        return RoleVerdict.ORGANISATION
    return RoleVerdict.TITLE if same_place else RoleVerdict.BOTH


def once(role: Role, change: str) -> Role:
    """The role as one that is held no more, or not yet: with `change`, such as "former", to each of its titles."""
    return role._replace(titles=tuple(title._replace(changes=title.changes | {change}) for title in role.titles))


def _now(title: Title, words: RoleWords) -> Title:
    return title._replace(changes=title.changes - words.past)


def _fits(ours: Title, theirs: Title, words: RoleWords) -> bool:
    """Whether one who holds the title `theirs` may be given the title `ours`."""
    if ours.head in words.generic and not ours.domain and not ours.changes:
        return not words.past & theirs.changes
    if ours.head != theirs.head or not _changes_fit(ours, theirs):
        return False
    if ours.grades - theirs.grades:
        return False
    return _domains_fit(ours, theirs, words)


def _changes_fit(ours: Title, theirs: Title) -> bool:
    if ours.changes == theirs.changes:
        return True
    if theirs.changes == {"former"} and ours.changes == {"then"}:
        return True
    # An associate professor is addressed as professor.
    return ours.head == "professor" and theirs.changes - ours.changes <= {"assistant", "associate"} >= ours.changes


def _domains_fit(ours: Title, theirs: Title, words: RoleWords) -> bool:
    if ours.domain == theirs.domain:
        return True
    if not ours.domain:
        return True
    if not theirs.domain:
        return ours.head not in words.bound
    shared = set(ours.domain.split()) & set(theirs.domain.split())
    return bool(shared)


def same_organisation(stated: str, verified: str) -> bool:
    """Whether two names may be of one organisation: the same words, some of them, or their initials."""
    ours, theirs = _name_words(stated), _name_words(verified)
    if not ours or not theirs or set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    return _initials(ours) == "".join(theirs) or _initials(theirs) == "".join(ours)


def _name_words(text: str) -> list[str]:
    return [form.rstrip("'") for form in title_forms(text) if form not in ("the", "of", "and", "for", "its", "their")]


def _initials(forms: Sequence[str]) -> str:
    return "".join(form[0] for form in forms) if len(forms) > 1 else ""
