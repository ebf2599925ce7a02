"""What a newsroom lets count as the source of a figure or a quotation."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Sourcing(NamedTuple):
    """Settings of the search for sources.

    Links to `own_sites` lead to the writer's own pages, and those to `unreliable_sites` prove nothing: neither is a
    source. Both are hosts in lower case ("example.org"), each with all that is below it. With `front_matter` a draft
    whose front matter lists its sources needs no others.
    """

    own_sites: tuple[str, ...] = ()
    unreliable_sites: tuple[str, ...] = ()
    front_matter: bool = False

    def refusal(self, address: str) -> str | None:
        """Why a link to `address` is no source; None where it is one."""
        host = host_of(address)
        if host is None or _within(host, self.own_sites):
            return "leads into the same site"
        return "leads to a site that does not count" if _within(host, self.unreliable_sites) else None


def host_of(address: str) -> str | None:
    """The host of a web address in lower case, without a user, a port or "www."; None for what leads nowhere else."""
    found = _web().match(address.strip())
    return found["host"].lower().removeprefix("www.").rstrip(".") if found else None


def is_host(text: str) -> bool:
    """Whether a text is a plain host, as `Sourcing` wants it."""
    return bool(_host().fullmatch(text))


def _within(host: str, sites: tuple[str, ...]) -> bool:
    return any(host == site or host.endswith(f".{site}") for site in sites)


@cache
def _web() -> re.Pattern[str]:
    return re.compile(r"(?:(?:(?:https?|ftp):)?//(?:[^/?#@]*@)?|(?=www\.))(?P<host>[^/?#:@\s]+)", re.IGNORECASE)


@cache
def _host() -> re.Pattern[str]:
    return re.compile(r"(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+")
