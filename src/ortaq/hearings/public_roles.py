"""Who speaks in a public role, by the words of role and organisation: a proposal, no decision.

Principle: docs/decisions/0013-pages-for-public-roles.md.
"""

from __future__ import annotations

from ortaq.hearings.event.stakeholders import groups_of
from ortaq.jurisdictions.groups import LANGUAGES, groups


def public_groups_of(role: str, organisation: str) -> tuple[str, ...]:
    """Give the codes of the public groups to which somebody belongs by their words; () = none.

    A citizen, a teacher, a doctor, a farmer belongs to none of them, whoever reported their name.
    """
    office = f"{role} {organisation}"
    found = {code for lang in LANGUAGES for code in groups_of(office, lang)}
    return tuple(group.code for group in groups() if group.public and group.code in found)
