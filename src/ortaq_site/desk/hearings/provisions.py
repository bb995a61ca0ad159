"""Provisions as the desk writes them: `4`, `4.2`, `8-1`; and as an edition names them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ortaq.law.act import Act, Kind, Provision
from ortaq_site.records.hearings import Hearing
from ortaq_site.steps.hearings.proposing import act_for

_SEPARATORS = re.compile(r"[,;\s]+")
_NUMBER = re.compile(r"(?P<article>\d+(?:-\d+)*)(?:\.(?P<paragraph>\d+(?:-\d+)*))?$")


@dataclass(frozen=True)
class Articles:
    """The provisions of the edition that a hearing speaks of."""

    act: Act | None

    @property
    def by_address(self) -> Mapping[str, Provision]:
        """All provisions by address."""
        return {one.eid: one for one in self.act.walk()} if self.act else {}

    @property
    def list(self) -> list[tuple[str, str]]:
        """The articles: how to write each, and what it is called."""
        found = [one for one in self.by_address.values() if one.kind is Kind.ARTICLE]
        return [(written(one.eid), self.name(one.eid)) for one in found]

    def name(self, eid: str) -> str:
        """Name a provision as its edition does; its address where that has none such."""
        article, _sep, inner = eid.partition("__")
        found = self.by_address.get(article)
        if found is None:
            return eid
        number = found.num.rstrip(". ") or written(eid)
        name = ". ".join(part for part in (number, found.heading) if part)
        paragraph = inner.partition("_")[2].partition("__")[0]
        return f"{name} ({paragraph})" if paragraph else name

    def read(self, typed: str) -> list[str]:
        """Give the addresses of what was typed. Raises ValidationError for an unknown one."""
        known = self.by_address
        found: list[str] = []
        for word in filter(None, _SEPARATORS.split(typed.strip())):
            eid = _address(word)
            if eid not in known:
                raise ValidationError(
                    _("There is no provision %(word)s in this edition."), params={"word": word}
                )
            found.append(eid)
        return list(dict.fromkeys(found))


def articles_of(hearing: Hearing) -> Articles:
    """Give the provisions of a hearing's edition in the reader's language."""
    return Articles(act_for(hearing, get_language() or "kk"))


def written(eid: str) -> str:
    """Write an address as people type it: art_4__para_2 as 4.2; others as they are."""
    match = re.fullmatch(r"art_([\d-]+)(?:__para_([\d-]+))?", eid)
    return ".".join(part for part in match.groups() if part) if match else eid


def _address(word: str) -> str:
    match = _NUMBER.fullmatch(word)
    if match is None:
        return word
    paragraph = f"__para_{match['paragraph']}" if match["paragraph"] else ""
    return f"art_{match['article']}{paragraph}"
