"""What a proposed wording changes, and whether it entered a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from ortaq.law.comparison.wording import wording as wording_of
from ortaq.submissions.wordings.amendment import Amendment, Edited, edited
from ortaq.submissions.wordings.entry import Entry, entry
from ortaq_site.public.law.shelf import act_of, comparison_of, provisions_of
from ortaq_site.records.law import (
    ComparisonResult,
    Edition,
    EditionRole,
    EditionStatus,
    EditionText,
)
from ortaq_site.records.wordings import Wording, WordingState


def shown_about(edition: Edition, eid: str) -> QuerySet[Wording]:
    """Give the wordings of an article that everybody sees, most supported first."""
    found = edition.wordings.filter(eid=eid, state=WordingState.SHOWN)
    return found.annotate(voices=Count("supports")).order_by("-voices", "number")


def change_of(text: str, language: str, eid: str, texts: Iterable[EditionText]) -> Edited | None:
    """Give what a text changes in an article; None where the edition has no such language."""
    own = next((one for one in texts if one.language == language), None)
    if own is None or eid not in provisions_of(own):
        return None
    return edited(Amendment("", eid, text), act_of(own))


def words_of(text: EditionText, eid: str) -> str:
    """Give an article as it stands in a form, "" where this language has none."""
    provision = provisions_of(text).get(eid)
    return wording_of(provision) if provision else ""


@dataclass(frozen=True, slots=True)
class Became:
    """What a later draft made of a proposed wording."""

    edition: Edition
    eid: str
    """Address of the article there, "" where it is gone."""
    entry: Entry | None


def became_of(wording: Wording, change: Edited | None) -> Became | None:
    """Say whether a wording entered the newest later draft; None where there is no later one."""
    later = Edition.objects.filter(
        consultation=wording.consultation_id,
        status=EditionStatus.PUBLISHED,
        role=EditionRole.DRAFT,
        sequence__gt=wording.edition.sequence,
    )
    newest = later.select_related("consultation").order_by("-sequence").first()
    if newest is None or change is None:
        return None
    both = EditionText.objects.defer("akn").filter(
        edition__in=(wording.edition_id, newest.pk), language=wording.language
    )
    texts = {text.edition_id: text for text in both}
    if len(texts) < 2:
        return Became(newest, "", None)
    old, new = texts[wording.edition_id], texts[newest.pk]
    eid = _followed(old, new, wording.eid)
    if eid not in provisions_of(new):
        return Became(newest, "", None)
    later_change = edited(Amendment("", wording.eid, words_of(new, eid)), act_of(old))
    return Became(newest, eid, entry(change, later_change))


def _followed(old: EditionText, new: EditionText, eid: str) -> str:
    """Give the address that an article has in a later text; the same where nothing is stored."""
    result = ComparisonResult.objects.filter(old=old, new=new).defer("result").first()
    if result is None:
        return eid
    links = comparison_of(result).articles.links
    return next((link.new for link in links if link.old == eid), eid)
