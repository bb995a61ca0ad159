"""Atom feeds that hold to RFC 4287, and that say the same to everybody who asks.

A feed without news has the moment from which it tells, not that of the question: so an unchanged
feed has unchanged bytes, and whoever asks again is told so in one line (ETag).
"""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

KEPT_SECONDS = 600
"""For which a reader's program, or a proxy, may keep a feed."""


class Feed(Atom1Feed):
    """A feed with an author, since RFC 4287 wants one, and with a fixed time when it is empty."""

    def latest_post_date(self) -> datetime:
        """Give the time of the newest entry."""
        times = [item["updateddate"] for item in self.items]
        return max(times, default=self.feed["begun"])


def feed_of(request: HttpRequest, title: str, page: str, begun: datetime) -> Feed:
    """Begin a feed about a page. begun: from when on it tells."""
    address = request.build_absolute_uri(page)
    return Feed(
        title=title,
        link=address,
        description="",
        language=get_language(),
        author_name="Ortaq",
        feed_url=request.build_absolute_uri(request.path),
        begun=begun,
    )


def sent(feed: Feed) -> HttpResponse:
    """Send a feed; anybody may keep it for a while and read it from another site."""
    response = HttpResponse(
        feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8"
    )
    patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
    response["Access-Control-Allow-Origin"] = "*"
    return response
