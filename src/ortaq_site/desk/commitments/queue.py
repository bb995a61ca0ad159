"""Promises found in texts: look for them, accept one as a commitment, reject one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.commitments.source import Source
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.commitments.forms import AcceptForm, FindForm, RejectForm
from ortaq_site.desk.commitments.marking import marked_text
from ortaq_site.desk.commitments.terms import document_of, initial_of
from ortaq_site.records.commitments import CommitmentJudgement, PromiseProposal, ProposalState
from ortaq_site.records.people import Role
from ortaq_site.steps.commitments.load import commitments_with_all, terms_of
from ortaq_site.steps.commitments.proposals import FoundIn, NotOpen, accept, propose, reject


@require_safe
@open_to(*ANY_ROLE)
def promises(request: HttpRequest) -> HttpResponse:
    """Show what waits: proposals, judgements without a second signature, all commitments.

    Who confirmed a promise in the record of a hearing has said that it is one; it is told apart
    from what only the program says.
    """
    proposals = PromiseProposal.objects.filter(state=ProposalState.OPEN)
    of_hearings = proposals.filter(hearing_promise__isnull=False)
    waiting = CommitmentJudgement.objects.filter(signature=None).select_related("commitment")
    context = {
        "confirmed": of_hearings.select_related(
            "hearing_promise__publication__hearing__consultation"
        ),
        "proposals": proposals.filter(hearing_promise=None),
        "waiting": waiting.select_related("made_by"),
        "commitments": [(one, terms_of(one)) for one in commitments_with_all()],
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/commitments/promises.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def find(request: HttpRequest) -> HttpResponse:
    """Look for promises in a text."""
    form = FindForm(request.POST or None)
    if not form.is_valid():
        return render(request, "desk/commitments/find.html", {"form": form})
    given = form.cleaned_data
    source = Source(title=given["title"], url=given["url"], day=given["day"])
    found = propose(FoundIn(given["text"], given["language"], source), request.user)
    told = ngettext("%(count)d promise found.", "%(count)d promises found.", len(found))
    messages.success(request, told % {"count": len(found)})
    return redirect("desk:promises")


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at one proposal beside its text, and accept it as a commitment."""
    found = get_object_or_404(
        PromiseProposal.objects.select_related(
            "hearing_promise__publication__hearing__consultation"
        ),
        pk=pk,
    )
    form = AcceptForm(request.POST or None, initial=_initial(found.document))
    if form.is_valid() and found.state == ProposalState.OPEN:
        document = document_of(form.cleaned_data, found.document)
        try:
            made = accept(found, form.cleaned_data["slug"], document, request.user)
        except NotOpen:
            messages.error(request, _("Somebody has decided this proposal already."))
            return redirect("desk:promises")
        messages.success(request, _("Accepted. The promise has its public page."))
        return redirect("desk:promise", made.slug)
    context = {
        "proposal": found,
        "form": form,
        "reject_form": RejectForm(auto_id="reject_%s"),
        "text": _text(found),
    }
    return render(request, "desk/commitments/proposal.html", context)


@require_POST
@open_to(Role.EDITOR)
def turn_down(request: HttpRequest, pk: int) -> HttpResponse:
    """Reject a proposal with a reason."""
    found = get_object_or_404(PromiseProposal, pk=pk)
    form = RejectForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why it is no promise."))
        return redirect("desk:proposal", pk)
    try:
        reject(found, form.cleaned_data["reason"], request.user)
    except NotOpen:
        messages.error(request, _("Somebody has decided this proposal already."))
    else:
        messages.success(request, _("Rejected."))
    return redirect("desk:promises")


def _initial(document: dict[str, Any]) -> dict[str, Any]:
    return {**initial_of(document), "title": document["title"] or document["wording"][:120]}


def _text(found: PromiseProposal) -> SafeString:
    source = found.document["source"]
    return marked_text(found.text, (source["start"], source["end"]), found.because)
