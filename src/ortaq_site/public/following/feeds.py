"""What happened to a consultation, an article or a promise, as Atom feeds: no code, no address.

A feed tells the same as the daily letter, to whoever asks, and knows nothing of who that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ortaq_site.public.atom import Feed, feed_of, sent
from ortaq_site.public.following.names import named
from ortaq_site.records.following import SubjectKind
from ortaq_site.steps.commitments.standing import all_shown
from ortaq_site.steps.following.happenings import Happening, What, happenings
from ortaq_site.steps.following.subjects import NothingToFollow, Subject, subject_of
from ortaq_site.words.following import sentence

ENTRIES = 50
"""Of a feed, the newest: its readers ask more often than so much happens."""
GOES_BACK = timedelta(days=180)
"""How far back a feed tells."""

PLACES: Mapping[tuple[str, What], str] = {
    (SubjectKind.ARTICLE, What.SPOKEN): "#spoken",
    (SubjectKind.ARTICLE, What.ANSWERED): "#asked",
    (SubjectKind.ARTICLE, What.CORRECTED): "#asked",
    (SubjectKind.ARTICLE, What.EXPLAINED): "#plain-words",
}
"""Where on its page one reads of it."""
PAGES: Mapping[What, str] = {
    What.HEARING: "hearings",
    What.ANSWERS: "letters",
    What.WORDING: "wordings",
    What.BOARD: "aligned_laws",
}
"""The page of a consultation where one reads of it."""


@require_safe
def of_consultation(request: HttpRequest, slug: str) -> HttpResponse:
    """Send what happened in a consultation."""
    return _feed_of_one(request, SubjectKind.CONSULTATION, slug)


@require_safe
def of_article(request: HttpRequest, slug: str, edition: str, eid: str) -> HttpResponse:
    """Send what happened to an article."""
    return _feed_of_one(request, SubjectKind.ARTICLE, f"{slug}/{edition}/{eid}")


@require_safe
def of_promise(request: HttpRequest, slug: str) -> HttpResponse:
    """Send what happened to a promise."""
    return _feed_of_one(request, SubjectKind.PROMISE, slug)


@require_safe
def of_promises(request: HttpRequest) -> HttpResponse:
    """Send what happened to any promise."""
    now = timezone.now()
    names = {one.value.id: one.name for one in all_shown(timezone.localdate(now))}
    subjects = [Subject(SubjectKind.PROMISE, slug) for slug in names]
    begun = _begun(now)
    feed = feed_of(request, _("Promises: what happened to them"), reverse("promises"), begun)
    for one in happenings(subjects, begun, now)[:ENTRIES]:
        address = reverse("commitment", args=(one.subject.key,))
        _add(request, feed, one, f"{names[one.subject.key]}: {sentence(one)}", address)
    return sent(feed)


def _feed_of_one(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    try:
        subject = subject_of(kind, key)
    except NothingToFollow:
        raise Http404 from None
    known, now = named(subject), timezone.now()
    title = " · ".join(filter(None, (known.title, known.above)))
    begun = _begun(now)
    feed = feed_of(request, title, known.address, begun)
    for one in _newest(happenings([subject], begun, now)):
        _add(request, feed, one, sentence(one), _where(one, known.address))
    return sent(feed)


def _newest(found: Iterable[Happening]) -> list[Happening]:
    return sorted(found, key=lambda one: (one.at, one.what), reverse=True)[:ENTRIES]


def _begun(now: datetime) -> datetime:
    """Give the moment from which a feed tells: the same all day, so that its bytes are too."""
    return (timezone.localtime(now) - GOES_BACK).replace(hour=0, minute=0, second=0, microsecond=0)


def _where(one: Happening, page: str) -> str:
    if one.subject.kind == SubjectKind.CONSULTATION and one.what in PAGES:
        return reverse(PAGES[one.what], args=(one.subject.key,))
    return page + PLACES.get((one.subject.kind, one.what), "")


def _add(request: HttpRequest, feed: Feed, one: Happening, title: str, address: str) -> None:
    page = feed.feed["link"]
    feed.add_item(
        title=title,
        link=request.build_absolute_uri(address),
        description=title,
        unique_id=f"{page}#{one.subject.key}/{one.what}/{one.at.isoformat()}",
        pubdate=one.at,
        updateddate=one.at,
    )
