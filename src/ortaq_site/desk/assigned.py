"""Which consultation an address of the desk belongs to, and whether somebody works on it.

Whoever is assigned to consultations works on those alone: what belongs to another one, or to the
whole site, is closed. The table is short because addresses are made alike; a test goes through all.
"""

from __future__ import annotations

from django.db.models import Model
from django.http import HttpRequest

from ortaq_site.records.conformity import ConformityDuty, OtherLaw
from ortaq_site.records.hearings import Hearing, HearingPublication
from ortaq_site.records.influence import TracedSpan
from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.letter_themes import LetterTheme
from ortaq_site.records.participation import Question
from ortaq_site.records.people import Account
from ortaq_site.records.plain_notes import PlainNote
from ortaq_site.records.recommendations import Recommendation, RecommendationAnswer
from ortaq_site.records.submissions import Campaign, LetterGroup, LetterImport
from ortaq_site.records.wordings import Wording

BELONGS: dict[str, tuple[type[Model], str]] = {
    "c/<slug:slug>/": (Consultation, "pk"),
    "conformity/<slug:slug>/": (Consultation, "pk"),
    "conformity/duty/<int:pk>/": (ConformityDuty, "consultation"),
    "conformity/law/<int:pk>/": (OtherLaw, "consultation"),
    "councils/<int:pk>/answer/": (Recommendation, "consultation"),
    "councils/<int:pk>/sign/": (RecommendationAnswer, "recommendation__consultation"),
    "e/<int:pk>/": (Edition, "consultation"),
    "explanations/<int:pk>/": (PlainNote, "edition__consultation"),
    "h/<int:pk>/": (Hearing, "consultation"),
    "letters/campaign/<int:pk>/": (Campaign, "consultation"),
    "letters/group/<int:pk>/": (LetterGroup, "consultation"),
    "letters/import/<int:pk>/": (LetterImport, "consultation"),
    "letters/influence/<int:pk>/": (TracedSpan, "trace__consultation"),
    "letters/theme/<int:pk>/": (LetterTheme, "consultation"),
    "letters/wording/<int:pk>/": (Wording, "consultation"),
    "people/h/<int:pk>/": (HearingPublication, "hearing__consultation"),
    "q/<slug:slug>/": (Question, "consultation"),
}
"""Beginning of an address behind `desk/` -> what its number or word names, and the way from there
to the consultation."""
OF_EVERYBODY = ""
"""The first page of the desk, which shows everybody their own consultations."""


def assigned(account: Account) -> frozenset[int]:
    """Give the consultations that somebody works on alone, by key; none = all. One query."""
    if not hasattr(account, "_desk_assigned"):
        account._desk_assigned = frozenset(  # type: ignore[attr-defined]
            account.assignments.values_list("consultation", flat=True)
        )
    return account._desk_assigned  # type: ignore[attr-defined,no-any-return]


def works_here(request: HttpRequest) -> bool:
    """Say whether a page belongs to what somebody works on. What is not there is left to views."""
    own = assigned(request.user)
    match = request.resolver_match
    if not own or match is None:
        return True
    address = match.route.partition("desk/")[2]
    if address == OF_EVERYBODY:
        return True
    for beginning, (model, way) in BELONGS.items():
        if address.startswith(beginning):
            named = {
                name: match.kwargs[name] for name in ("pk", "slug") if f":{name}>" in beginning
            }
            found = model._default_manager.filter(**named).values_list(way, flat=True).first()
            return found is None or found in own
    return False
