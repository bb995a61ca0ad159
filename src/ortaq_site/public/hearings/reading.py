"""What a reader has before them: the published record of a hearing, or its preview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ortaq.hearings.record import Stance
from ortaq.law.act import Provision
from ortaq_site.public.law.lines import label
from ortaq_site.public.law.reading import LANGUAGE_ORDER, article_address
from ortaq_site.public.law.shelf import provisions_of
from ortaq_site.records.hearings import Hearing, HearingPublication, HearingStatus
from ortaq_site.records.law import EditionText
from ortaq_site.steps.hearings.deciding import review_of
from ortaq_site.steps.hearings.publishing import confirmed_record

Values = Mapping[str, Any]
DISSENT = (Stance.OBJECT, Stance.AMEND)


@dataclass(frozen=True)
class ProvisionShown:
    """A provision that was spoken of."""

    eid: str
    name: str
    address: str
    """"" where the edition has no such article."""


@dataclass(frozen=True)
class Said:
    """One statement as a reader sees it."""

    values: Values
    lang: str
    person: Values | None
    provisions: tuple[ProvisionShown, ...]


@dataclass(frozen=True)
class HearingShown:
    """A hearing with its record."""

    hearing: Hearing
    record: Values
    publication: HearingPublication | None
    """None in a preview."""
    text: EditionText | None
    """Of the edition that was spoken of, in the reader's language or another."""

    @cached_property
    def langs(self) -> list[str]:
        """The language of each source."""
        return [source["lang"] for source in self.record["sources"]]

    @cached_property
    def speakers(self) -> dict[str, Values]:
        """People and voices by id."""
        return {one["id"]: one for name in ("voices", "people") for one in self.record[name]}

    @cached_property
    def said(self) -> list[Said]:
        """All statements in order."""
        return [self._said(one) for one in self.record["statements"]]

    @cached_property
    def dissent(self) -> list[Said]:
        """Objections first, then changes asked for."""
        found = [one for one in self.said if one.values["stance"] in DISSENT]
        return sorted(found, key=lambda one: DISSENT.index(one.values["stance"]))

    @cached_property
    def by_speaker(self) -> list[tuple[Values | None, list[Said]]]:
        """The statements of each person or voice, in the order in which they first spoke."""
        groups: dict[str, list[Said]] = {}
        for one in self.said:
            groups.setdefault(one.values["speaker_id"] or "", []).append(one)
        return [(self.speakers.get(key), found) for key, found in groups.items()]

    @cached_property
    def by_provision(self) -> list[tuple[ProvisionShown, list[Said]]]:
        """The statements about each article, in the order of the articles."""
        groups: dict[str, tuple[ProvisionShown, list[Said]]] = {}
        for one in self.said:
            for provision in one.provisions:
                groups.setdefault(provision.name, (provision, []))[1].append(one)
        order = {eid: place for place, eid in enumerate(self._provisions)}
        return sorted(groups.values(), key=lambda pair: order.get(pair[0].eid, len(order)))

    @cached_property
    def silent(self) -> list[Values]:
        """People on record who said nothing that is on record."""
        speaking = {one.values["speaker_id"] for one in self.said}
        return [one for one in self.record["people"] if one["id"] not in speaking]

    @cached_property
    def followed(self) -> dict[int, str]:
        """Give the word of the board for each promise that is followed there, by its number."""
        if self.publication is None:
            return {}
        found = self.publication.promises.filter(proposal__commitment__isnull=False)
        return dict(found.values_list("number", "proposal__commitment__slug"))

    @cached_property
    def promised(self) -> list[tuple[int, Values, str]]:
        """The promises with their numbers and words of the board, "" = not followed there."""
        numbered = enumerate(self.record["promises"], start=1)
        return [(number, one, self.followed.get(number, "")) for number, one in numbered]

    @cached_property
    def unheard(self) -> frozenset[str]:
        """Groups that were announced and of whom nobody is on record."""
        reasons = [one for claim in self.record["claims"] for one in claim["because"]]
        told = [one["detail"] for one in reasons if one["code"] == "announced_not_heard"]
        return frozenset(code for detail in told for code in detail.split())

    @cached_property
    def _provisions(self) -> Mapping[str, Provision]:
        return provisions_of(self.text) if self.text else {}

    def _said(self, values: Values) -> Said:
        links = values["provision_links"]
        return Said(
            values=values,
            lang=self.langs[values["source"]],
            person=self.speakers.get(values["speaker_id"] or ""),
            provisions=tuple(self._provision(link) for link in links),
        )

    def _provision(self, link: Values) -> ProvisionShown:
        eid, _sep, inner = link["eid"].partition("__")
        found = None if link["act"] else self._provisions.get(eid)
        if found is None:
            return ProvisionShown(eid, f"{link['act']} {link['eid']}".strip(), "")
        name = ". ".join(part for part in (label(found), found.heading) if part)
        edition = self.hearing.edition
        address = article_address(edition, eid) + (f"#{link['eid']}" if inner else "")
        return ProvisionShown(eid, name, address)


def hearing_shown(request: HttpRequest, slug: str, hearing: str) -> HearingShown:
    """Give a published hearing; before that a preview to who is logged in. Raises Http404."""
    found = _hearing(slug, hearing)
    if found.status == HearingStatus.PUBLISHED:
        publication = found.publication
        return HearingShown(found, publication.record, publication, text_of(found, request))
    if not request.user.is_authenticated:
        raise Http404
    return preview(found, request)


def hearing_in_window(request: HttpRequest, slug: str, hearing: str, key: str) -> HearingShown:
    """Give a hearing to those who attended and know the word of its window. Raises Http404."""
    found = _hearing(slug, hearing)
    if not found.window_key or found.window_key != key:
        raise Http404
    return preview(found, request)


def preview(found: Hearing, request: HttpRequest) -> HearingShown:
    """Give what is confirmed by now."""
    return HearingShown(found, confirmed_record(review_of(found)), None, text_of(found, request))


def text_of(hearing: Hearing, request: HttpRequest) -> EditionText | None:
    """Give the text of a hearing's edition in the reader's language, else in any."""
    if hearing.edition is None:
        return None
    texts = list(hearing.edition.texts.defer("akn").order_by(LANGUAGE_ORDER))
    own = [text for text in texts if text.language == request.LANGUAGE_CODE]
    return next(iter(own or texts), None)


def hearing_address(hearing: Hearing) -> str:
    """Give the permanent address of a hearing."""
    return reverse("hearing", args=(hearing.consultation.slug, hearing.slug))


def _hearing(slug: str, hearing: str) -> Hearing:
    hearings = Hearing.objects.select_related("consultation", "publication")
    hearings = hearings.select_related("edition__consultation", "consultation", "publication")
    return get_object_or_404(hearings, consultation__slug=slug, slug=hearing)
