"""Begin to follow, and stop. A code alone tells who follows; stopping deletes what was kept."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from ortaq_site.records.following import Follower, Following
from ortaq_site.steps.following.subjects import Subject
from ortaq_site.steps.submissions.codes import hash_of, new_code

MOST_FOLLOWED = 200
"""Things that one code follows: more is a feed, and there are feeds."""


class FollowsTooMuch(Exception):
    """A code follows as many things as one may."""


def follower_with(code: str) -> Follower | None:
    """Find who has a code. Costs one query."""
    return Follower.objects.filter(code_sha256=hash_of(code)).first() if code else None


@transaction.atomic
def follow(code: str, subject: Subject, language: str, now: datetime) -> str:
    """Follow a thing; give the code that knows it: the one given, else a new one.

    Raises FollowsTooMuch.
    """
    follower = follower_with(code)
    if follower is None:
        code = new_code()
        follower = Follower.objects.create(code_sha256=hash_of(code), language=language)
    if follower.followings.count() >= MOST_FOLLOWED:
        raise FollowsTooMuch
    Following.objects.get_or_create(
        follower=follower, kind=subject.kind, key=subject.key, defaults={"since": now}
    )
    return code


def subjects_of(follower: Follower) -> list[Subject]:
    """Give what somebody follows, in the order in which they began."""
    return [Subject(one.kind, one.key) for one in follower.followings.all()]


@transaction.atomic
def stop(follower: Follower, subject: Subject) -> None:
    """Stop following a thing; with the last one everything about the follower goes."""
    follower.followings.filter(kind=subject.kind, key=subject.key).delete()
    if not follower.followings.exists():
        follower.delete()


def stop_all(follower: Follower) -> None:
    """Stop everything, and delete the address of e-mail and the letters that wait."""
    follower.delete()
