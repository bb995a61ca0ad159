"""The last steps of everything that two people sign: submit, return, sign, withdraw, publish.

Texts and records of hearings go the same way; what differs is named once, in a `Signed`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from ortaq_site.desk.access import View, open_to
from ortaq_site.desk.forms import ReasonForm
from ortaq_site.records.people import Account, Role

SIGNERS = (Role.EDITOR, Role.SIGNATORY)
SUBMITTED = gettext_lazy("Submitted. Two people can now sign.")
SIGNED = gettext_lazy("Signed. You can withdraw your signature until publication.")
WITHDRAWN = gettext_lazy("Your signature was withdrawn.")
Step = Callable[[Any, Account], object]
"""Takes the thing as it is now, and who does it."""


@dataclass(frozen=True, slots=True)
class Signed:
    """One kind of thing that people sign at the desk."""

    page: str
    """Name of the address of its page."""
    find: Callable[[int], Any]
    """Gives one by its number. Raises Http404."""
    refusal: type[Exception]
    """What a step raises that comes too early or too late; its `code` says why."""
    words: Mapping[str, Promise]
    """Words for those codes."""

    def take(
        self, request: HttpRequest, pk: int, done: Promise | str, step: Callable[[Any], object]
    ) -> HttpResponse:
        """Take a step and say that it is done, or why it was refused."""
        try:
            step(self.find(pk))
        except self.refusal as refused:
            messages.error(request, self.words[getattr(refused, "code", "")])
        else:
            messages.success(request, done)
        return redirect(self.page, pk)

    def view(self, step: Step, done: Promise, *roles: Role) -> View:
        """Give the view of a step that needs nothing but who does it."""

        @require_POST
        @open_to(*roles)
        def taken(request: HttpRequest, pk: int) -> HttpResponse:
            return self.take(request, pk, done, lambda one: step(one, request.user))

        return taken

    def returning(self, step: Callable[[Any, str, Account], object], done: Promise) -> View:
        """Give the view of the step that returns a thing with a reason."""

        @require_POST
        @open_to(*SIGNERS)
        def returned(request: HttpRequest, pk: int) -> HttpResponse:
            form = ReasonForm(request.POST)
            if not form.is_valid():
                messages.error(request, _("Say what has to be done, so that the editor knows."))
                return redirect(self.page, pk)
            reason = form.cleaned_data["reason"]
            return self.take(request, pk, done, lambda one: step(one, reason, request.user))

        return returned
