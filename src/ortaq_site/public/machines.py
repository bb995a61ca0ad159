"""What search engines ask for: where they may look, and which pages there are."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ortaq.report.open_data.table import tables
from ortaq_site.steps.open_data.sources import EVERYTHING, sources

HOUR = 3600
MOST = 16_000
"""Pages in one list: three languages of each, and a list may have 50,000 addresses."""
ALONE = ("home", "about", "promises", "figures", "log", "open_data")
"""Views of pages that stand alone."""
PRIVATE = ("desk/", "receipt/", "vote/*/receipt/", "vote/*/data/", "vote/*/mine/", "*/corrections/")
"""Parts of addresses that are nobody's to find: the desk, and what belongs to one person."""


@cache_control(public=True, max_age=HOUR)
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Let everybody read everything public, and say where the list of pages is."""
    lines = ["User-agent: *"]
    for code, _name in settings.LANGUAGES:
        lines += [f"Disallow: /{code}/{part}" for part in PRIVATE]
    lines += ["Disallow: /api/vote/", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@cache_control(public=True, max_age=HOUR)
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """List the public pages in all languages."""
    site = request.build_absolute_uri("/")[:-1]
    entries = "".join(_entry(site, view, args) for view, args in list(_pages())[:MOST])
    written = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{entries}</urlset>\n"
    )
    return HttpResponse(written, content_type="application/xml; charset=utf-8")


def _pages() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (view, its arguments): what is published, as the open data knows it."""
    for view in ALONE:
        yield view, ()
    for (slug,) in _columns("consultations", "consultation"):
        yield from (("consultation", (slug,)), ("letters", (slug,)), ("hearings", (slug,)))
    for pair in _columns("editions", "consultation", "edition"):
        yield "text", pair
    for pair in _columns("hearings", "consultation", "hearing"):
        yield "hearing", pair
    for (slug,) in _columns("promises", "promise"):
        yield "commitment", (slug,)
    # Each article once, whatever the languages of its text.
    found = _columns("articles", "consultation", "edition", "article")
    for place in dict.fromkeys(found):
        yield "article", place


def _columns(table: str, *names: str) -> Iterator[tuple[str, ...]]:
    source = sources()[table]
    known = [column.name for column in tables()[table].columns]
    places = [known.index(name) for name in names]
    for row in source.rows(EVERYTHING):
        yield tuple(str(row[place]) for place in places)


def _entry(site: str, view: str, args: tuple[str, ...]) -> str:
    addresses: dict[str, str] = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            addresses[code] = site + reverse(view, args=args)
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(address)}/>'
        for code, address in addresses.items()
    )
    return "".join(
        f"<url><loc>{escape(address)}</loc>{others}</url>\n" for address in addresses.values()
    )
