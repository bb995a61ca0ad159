"""What is said to whoever tries codes, enters or speaks more often in an hour than people do."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils import timezone

from ortaq_site.public.participation.visit import Visit
from ortaq_site.public.whence import address_of
from ortaq_site.steps.limits import HOUR, Limited, one_too_many, seen_too_often


def too_many(visit: Visit) -> HttpResponse:
    """Say that it was too much, and when to come back. Nothing was taken."""
    answer = visit.page("voting/too_many.html", status=429)
    answer["Retry-After"] = str(HOUR)
    return answer


def tried_too_often(visit: Visit) -> bool:
    """Say whether too many wrong codes came from this address."""
    return seen_too_often(Limited.CODE, address_of(visit.request), timezone.now())


def note_wrong_code(visit: Visit) -> None:
    """Count a code or a ticket that let nobody in."""
    one_too_many(Limited.CODE, address_of(visit.request), timezone.now())


def says_too_much(visit: Visit) -> bool:
    """Count what a participant says, and say whether it is too much for an hour."""
    who = visit.participant.pseudonym if visit.participant else ""
    return one_too_many(Limited.SAYING, who, timezone.now())
