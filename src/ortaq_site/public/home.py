"""The first page, and the page that says how things are measured."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what Ortaq is, and the consultations."""
    return render(request, "home.html")


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Show how texts are read and compared, and what Ortaq is not."""
    return render(request, "about.html")
