"""The permanent page of one article."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ortaq.law.act import Provision
from ortaq_site.public.conformity.of_article import following
from ortaq_site.public.law.citations import citations_of, spans_of
from ortaq_site.public.law.lines import Heading, outline
from ortaq_site.public.law.parallel import parallel
from ortaq_site.public.law.plain_words import plain_words
from ortaq_site.public.law.reading import Reading, reading
from ortaq_site.public.law.sentences import sentences
from ortaq_site.public.law.spoken import said_about
from ortaq_site.public.law.wording import VIEWS, View, wordings
from ortaq_site.steps.commitments.standing import shown_about


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands in its text."""

    unit: Provision
    above: tuple[Provision, ...]
    """The headings over it, outermost first."""
    previous: Provision | None
    following: Provision | None


@require_safe
def article(request: HttpRequest, slug: str, edition: str, eid: str) -> HttpResponse:
    """Show one article: both wordings, all languages, and what refers to it."""
    shown = reading(request, slug, edition)
    place = place_of(shown, eid)
    if place is None:
        return redirect(_containing(shown, eid))
    view = _view(request, shown)
    fate = shown.fates and (shown.fates.of_new_unit if shown.is_new else shown.fates.of_old_unit)
    context = {
        "reading": shown,
        "consultation": shown.consultation,
        "place": place,
        "unit": place.unit,
        "fate": fate(eid) if fate else None,
        "sentences": sentences(shown, place.unit),
        "view": view,
        "views": VIEWS if shown.result else (),
        "wordings": wordings(shown, place.unit, view),
        "notes": [n for n in shown.act.notes if n.after in {p.eid for p in place.unit.walk()}],
        "parallel": parallel(shown, eid),
        "citations": citations_of(shown, place.unit),
        "plain": plain_words(request, shown.edition, eid),
        "said": said_about(shown, eid),
        "following": following(request, shown.edition, eid),
        "promised": shown_about(f"{slug}/{edition}/{eid}", timezone.localdate()),
        "spans": spans_of(shown) if view is View.CLEAN else None,
        "permanent_path": shown.article_address(eid),
        "permanent": request.build_absolute_uri(shown.article_address(eid)),
    }
    return render(request, "law/article.html", context)


def place_of(shown: Reading, eid: str) -> Place | None:
    """Find a unit of the text; None for an address that is no unit."""
    above: list[Heading] = []
    previous: Provision | None = None
    found: Place | None = None
    for entry in outline(shown.act):
        if isinstance(entry, Heading):
            above = [*(heading for heading in above if heading.level < entry.level), entry]
        elif found:
            return Place(found.unit, found.above, found.previous, entry)
        elif entry.eid == eid:
            found = Place(entry, tuple(heading.provision for heading in above), previous, None)
        else:
            previous = entry
    return found


def _containing(shown: Reading, eid: str) -> str:
    """Give the address where a smaller or a larger provision is shown. Raises Http404."""
    for entry in outline(shown.act):
        if isinstance(entry, Heading):
            if entry.provision.eid == eid:
                return f"{shown.address}#{eid}"
        elif any(provision.eid == eid for provision in entry.walk()):
            return f"{shown.article_address(entry.eid)}#{eid}"
    raise Http404


def _view(request: HttpRequest, shown: Reading) -> View:
    wanted = request.GET.get("view", "")
    if not shown.result:
        return View.CLEAN
    return View(wanted) if wanted in VIEWS else View.SIDE
