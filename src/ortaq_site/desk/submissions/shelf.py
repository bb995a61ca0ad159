"""What the letters' desk reads: the queue with its filters, one group, the work of each person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet, Sum
from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from ortaq.law.act import Provision
from ortaq.submissions.normalise import matching_form
from ortaq_site.records.law import Consultation
from ortaq_site.records.letter_themes import LetterTheme
from ortaq_site.records.people import Account, Role
from ortaq_site.records.submissions import GroupState, LetterGroup, LetterImport
from ortaq_site.steps.submissions.drafts import draft_of, provisions_of

PAGE = 50
"""Groups on one page of the queue: a batch that one confirms without losing the thread."""
ORDERS = {
    "size": ("-letters", "pk"),
    "age": ("oldest", "pk"),
    "article": ("article", "-letters", "pk"),
    "unsure": ("score", "pk"),
}
"""Orders of the queue; the last one shows first where the program doubts most."""
OPEN = "open"
"""Everything that still waits for somebody."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which groups are shown, as the address of the page says it."""

    state: str
    article: str
    assigned: str
    language: str
    words: str
    order: str
    theme: str = ""
    """Number of a theme, "" = all."""

    @classmethod
    def of(cls, asked: QueryDict) -> Filter:
        """Read a filter from an address; what is unknown falls back to everything that waits."""
        states = {*GroupState.values, OPEN, "all"}
        state, order = asked.get("state", OPEN), asked.get("order", "size")
        return cls(
            state=state if state in states else OPEN,
            article=asked.get("article", "")[:200],
            assigned=asked.get("assigned", "")[:20],
            language=asked.get("language", "")[:8],
            words=asked.get("q", "").strip()[:200],
            order=order if order in ORDERS else "size",
            theme=theme
            if (theme := asked.get("theme", "")).isdecimal() and len(theme) < 12
            else "",
        )

    def apply(self, groups: QuerySet[LetterGroup], account: Account) -> QuerySet[LetterGroup]:
        """Give the groups that fit, in order."""
        if self.state == OPEN:
            groups = groups.exclude(state__in=(GroupState.PUBLISHED, GroupState.EMPTY))
        elif self.state != "all":
            groups = groups.filter(state=self.state)
        if self.article:
            groups = groups.filter(article="" if self.article == "none" else self.article)
        if self.theme:
            theme = LetterTheme.objects.filter(pk=int(self.theme)).first()
            groups = groups.filter(pk__in=theme.groups if theme else ())
        if self.language:
            groups = groups.filter(language=self.language)
        if self.assigned:
            groups = groups.filter(**_assigned(self.assigned, account))
        for word in matching_form(self.words).split():
            groups = groups.filter(folded__contains=word)
        return groups.order_by(*ORDERS[self.order])


def _assigned(told: str, account: Account) -> dict[str, Any]:
    if told == "me":
        return {"assigned_to": account}
    if told == "nobody":
        return {"assigned_to": None}
    return {"assigned_to__username": told}


@dataclass(frozen=True)
class Shown:
    """A group with the provisions that its page names."""

    group: LetterGroup
    provision: Provision | None
    above: Provision | None
    """The article, where the provision is part of one."""
    targets: tuple[tuple[dict[str, Any], Provision], ...]
    """Proposals for the typical letter that are addresses of the draft."""


def consultation_by(slug: str) -> Consultation:
    """Give a consultation. Raises Http404."""
    return get_object_or_404(Consultation, slug=slug)


def group_by(pk: int) -> LetterGroup:
    """Give a group. Raises Http404."""
    groups = LetterGroup.objects.select_related(
        "consultation", "assigned_to", "typical__link_proposal", "campaign", "answer", "follows"
    )
    return get_object_or_404(groups, pk=pk)


def import_by(pk: int) -> LetterImport:
    """Give an import. Raises Http404."""
    imports = LetterImport.objects.select_related("consultation", "made_by", "job")
    return get_object_or_404(imports, pk=pk)


def queue(consultation: Consultation, asked: Filter, request: HttpRequest) -> Page[LetterGroup]:
    """Give one page of the queue. Costs two queries; an odd page number is the last page."""
    groups = LetterGroup.objects.filter(consultation=consultation).select_related(
        "assigned_to", "typical__link_proposal", "campaign"
    )
    heavy = ("typical__text", "typical__folded", "typical__proposed", "folded")
    found = asked.apply(groups, request.user).defer(*heavy)
    return Paginator(found, PAGE).get_page(request.GET.get("page"))


def shown(groups: Iterable[LetterGroup], consultation: Consultation) -> list[Shown]:
    """Name the provisions of groups. Costs two queries the first time, then two light ones."""
    provisions = provisions_here(consultation)
    return [_shown(group, provisions) for group in groups]


def provisions_here(consultation: Consultation) -> Mapping[str, Provision]:
    """Give the provisions of the draft in the reader's language."""
    return provisions_of(draft_of(consultation), get_language() or "")


def _shown(group: LetterGroup, provisions: Mapping[str, Provision]) -> Shown:
    proposal = getattr(group.typical, "link_proposal", None)
    targets = proposal.targets if proposal else ()
    return Shown(
        group=group,
        provision=provisions.get(group.eid),
        above=provisions.get(group.article) if group.article != group.eid else None,
        targets=tuple((t, provisions[t["eid"]]) for t in targets if t["eid"] in provisions),
    )


def workload(consultation: Consultation) -> list[dict[str, Any]]:
    """Count for each person what waits: groups and letters. Costs one query."""
    waiting = LetterGroup.objects.filter(consultation=consultation).exclude(
        state__in=(GroupState.PUBLISHED, GroupState.EMPTY)
    )
    counted = (
        waiting.order_by()
        .values("assigned_to__username")
        .annotate(
            groups=Count("pk"),
            voices=Sum("letters"),
            confirmed=Count("pk", filter=Q(state=GroupState.CONFIRMED)),
        )
    )
    return sorted(counted, key=lambda row: row["assigned_to__username"] or "~")


def articles(consultation: Consultation) -> list[tuple[str, Provision, int]]:
    """Give the articles that groups are about, in the order of the text, with their letters.

    Costs one query beyond those for the draft.
    """
    groups = LetterGroup.objects.filter(consultation=consultation).exclude(state=GroupState.EMPTY)
    counted = groups.order_by().values_list("article").annotate(Sum("letters"))
    voices = dict(counted)
    provisions = provisions_here(consultation)
    return [(eid, provisions[eid], voices[eid]) for eid in provisions if eid in voices]


def reviewers() -> list[str]:
    """Give the names of those to whom groups can be assigned."""
    people = Account.objects.filter(is_active=True, groups__name=Role.EDITOR)
    return list(people.order_by("username").values_list("username", flat=True))


def numbers(words: Iterable[str]) -> list[int]:
    """Read primary keys from a form. Raises Http404 for anything else."""
    told = list(words)
    if not all(word.isdecimal() and len(word) < 12 for word in told):
        raise Http404
    return [int(word) for word in told]
