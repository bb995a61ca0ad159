"""Follow, read what happened, stop: by a code in a cookie, with no account."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq_site.public.following.names import named
from ortaq_site.public.whence import address_of, too_many
from ortaq_site.records.following import Follower
from ortaq_site.steps.following import follow as following
from ortaq_site.steps.following import letters
from ortaq_site.steps.following.happenings import happenings
from ortaq_site.steps.following.subjects import NothingToFollow, Subject, subject_of
from ortaq_site.steps.limits import Limited, seen_too_often
from ortaq_site.words.following import proof, sentence

COOKIE = f"{settings.HOST_PREFIX}follows"
DAYS_REMEMBERED = 400
"""As long as browsers keep a cookie: laws take longer than a consultation."""
NEWS_OF = timedelta(days=120)
"""How far back the page of news goes."""


@require_safe
@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """Ask whether to follow a thing: pages that many read carry a plain link, and no form."""
    subject = _asked(request.GET.get("kind", ""), request.GET.get("key", ""))
    return render(request, "following/ask.html", {"named": named(subject)})


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Follow a thing; this device remembers the code."""
    subject = _asked(request.POST.get("kind", ""), request.POST.get("key", ""))
    code = request.COOKIES.get(COOKIE, "")
    try:
        kept = following.follow(code, subject, get_language() or "ru", timezone.now())
    except following.FollowsTooMuch:
        most = {"most": following.MOST_FOLLOWED}
        messages.error(request, _("One code follows up to %(most)s things.") % most)
        return redirect("news")
    return _remembered(redirect("news"), kept)


@require_safe
@never_cache
def news(request: HttpRequest) -> HttpResponse:
    """Show what is followed and what happened to it, newest first."""
    follower = _follower(request)
    subjects = following.subjects_of(follower) if follower else []
    now = timezone.now()
    titles = {subject: named(subject) for subject in subjects}
    found = happenings(subjects, now - NEWS_OF, now)
    context = {
        "code": request.COOKIES.get(COOKIE, "") if follower else "",
        "followed": list(titles.values()),
        "news": [(titles[one.subject], sentence(one), one.at) for one in found],
        "offered": letters.offered(),
        "mail": getattr(follower, "mail", None) if follower else None,
    }
    return render(request, "following/news.html", context)


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """Stop following one thing, or all."""
    follower = _follower(request)
    if follower and "all" in request.POST:
        following.stop_all(follower)
    elif follower:
        subject = Subject(request.POST.get("kind", ""), request.POST.get("key", ""))
        following.stop(follower, subject)
    return redirect("news")


@require_POST
def come_back(request: HttpRequest) -> HttpResponse:
    """Let another device go on with a code."""
    code = request.POST.get("code", "")[:40]
    if seen_too_often(Limited.CODE, address_of(request), timezone.now()):
        messages.error(request, _("Too many tries. Try again in an hour."))
        return redirect("news")
    if following.follower_with(code) is None:
        too_many(request, Limited.CODE)
        messages.error(request, _("Nobody follows anything with this code."))
        return redirect("news")
    return _remembered(redirect("news"), code)


@require_POST
def leave_address(request: HttpRequest) -> HttpResponse:
    """Keep an address for the daily letter, and send a number to it."""
    follower, address = _follower(request), request.POST.get("address", "").strip()
    if follower is None or not letters.offered():
        raise Http404
    if too_many(request, Limited.PROOF):
        messages.error(request, _("Too many tries. Try again in an hour."))
        return redirect("news")
    try:
        validate_email(address)
        letters.ask(follower, address, proof)
    except ValidationError:
        messages.error(request, _("This is no address of e-mail."))
    except letters.MailRefused:
        messages.error(request, _("The letter could not be sent. Try again later."))
    return redirect("news")


@require_POST
def confirm_address(request: HttpRequest) -> HttpResponse:
    """Believe the address when the number is right."""
    follower = _follower(request)
    if follower is None or not letters.confirm(follower, request.POST.get("number", "")):
        messages.error(request, _("This is not the number. Leave the address again for a new one."))
    else:
        messages.success(request, _("You will get one letter a day, when there is news."))
    return redirect("news")


@require_POST
def stop_letters(request: HttpRequest) -> HttpResponse:
    """Delete the address."""
    follower = _follower(request)
    if follower:
        letters.forget_address(follower)
    return redirect("news")


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_exempt  # the mail program asks, not the site's own page; the signed token says for whom
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the letters to an address: in one click of a mail program (RFC 8058), or of a button."""
    stopped = request.method == "POST" and letters.stop_by(token)
    status = 404 if request.method == "POST" and not stopped else 200
    return render(request, "following/unsubscribe.html", {"stopped": stopped}, status=status)


def _asked(kind: str, key: str) -> Subject:
    try:
        return subject_of(kind, key[:200])
    except NothingToFollow as nothing:
        raise Http404 from nothing


def _follower(request: HttpRequest) -> Follower | None:
    return following.follower_with(request.COOKIES.get(COOKIE, ""))


def _remembered(answer: HttpResponse, code: str) -> HttpResponse:
    answer.set_cookie(
        COOKIE,
        code,
        max_age=DAYS_REMEMBERED * 86_400,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return answer
