"""A visit to a question: which one, who comes (by cookie), and how pages are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from ortaq_site.records.participation import Participant, Question
from ortaq_site.steps.participation.entering import is_open, participant_with

DAYS_REMEMBERED = 120
"""How long a device lets its owner go on; a consultation is shorter."""
PART = "X-Ortaq-Part"
"""Header by which the page's own script asks for the main part of a page alone."""

DOOR = "/api/vote/"
"""Beginning of the addresses that take votes without drawing a page (`door.py`)."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at a question. code: what lets them in again; "" for who has not voted yet."""

    request: HttpRequest
    question: Question
    code: str
    participant: Participant | None

    @property
    def open(self) -> bool:
        """Whether votes are taken now."""
        return is_open(self.question, timezone.now())

    @property
    def door(self) -> str:
        """Where the page's script sends votes."""
        return f"{DOOR}{self.question.slug}"

    @property
    def name(self) -> str:
        """What tells this participant from others on one device; "" for who has not voted yet."""
        return short_name(self.participant.pseudonym) if self.participant else ""

    def page(self, template: str, status: int = 200, **context: Any) -> HttpResponse:
        """Draw a page, whole or its main part."""
        alone = PART in self.request.headers
        shared = {
            "visit": self,
            "question": self.question,
            "consultation": self.question.consultation,
            "base": "voting/part.html" if alone else "base.html",
        }
        answer = render(self.request, template, {**shared, **context}, status=status)
        answer["Vary"] = f"{answer.get('Vary', 'Cookie')}, {PART}"
        return answer


def visit_of(request: HttpRequest, slug: str) -> Visit:
    """Find the question and who comes; 404 where there is no such question."""
    shown = Question.objects.filter(in_preparation=False).select_related("consultation")
    question = get_object_or_404(shown, slug=slug)
    code = request.COOKIES.get(cookie_name(question.slug), "")
    participant = participant_with(question, code) if code else None
    return Visit(request, question, code if participant else "", participant)


def remember(answer: HttpResponse, question: Question, code: str) -> None:
    """Let this device go on where it is: a cookie that scripts cannot read."""
    answer.set_cookie(
        cookie_name(question.slug),
        code,
        max_age=DAYS_REMEMBERED * 86_400,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def cookie_for(slug: str, code: str) -> str:
    """Give the same cookie as a header, for an answer that is no page."""
    answer = f"{cookie_name(slug)}={code}; Max-Age={DAYS_REMEMBERED * 86_400}; Path=/; HttpOnly"
    return f"{answer}; SameSite=Lax{'; Secure' if settings.HTTPS else ''}"


def forget(answer: HttpResponse, question: Question) -> None:
    """Take the cookie back."""
    answer.delete_cookie(cookie_name(question.slug), samesite="Lax")


def to_card(question: Question) -> HttpResponse:
    """Lead to the next card."""
    return redirect("vote", question.slug, permanent=False)


def short_name(pseudonym: str) -> str:
    """Shorten a pseudonym to what tells two people on one device apart."""
    return pseudonym[:8]


def cookie_name(slug: str) -> str:
    """Name the cookie of a question."""
    return f"{settings.HOST_PREFIX}vote-{slug}"
