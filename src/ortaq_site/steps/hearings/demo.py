"""Load the hearings of the demonstration: one confirmed and published, one left in review."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction

from ortaq_site.records.figures import PublicFigure
from ortaq_site.records.hearings import Hearing, HearingPublication
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account, Role
from ortaq_site.steps.figures import make_figure, say_who, speakers_of
from ortaq_site.steps.hearings import deciding, publishing
from ortaq_site.steps.hearings.intake import Document, begin_hearing, take_in

CONFIRM = "confirm"
LANGUAGES = ("kk", "ru", "en")


@transaction.atomic
def load_hearings(
    consultation: Consultation, folder: Path, people: tuple[Account, Account]
) -> None:
    """Load what `folder/hearings.toml` describes; what is there already stays as it is.

    people: the two who sign. Raises FileNotFoundError for a missing source.
    """
    plan = tomllib.loads((folder / "hearings.toml").read_text(encoding="utf-8"))
    people[1].groups.add(Group.objects.get(name=Role.SIGNATORY))
    for values in plan["hearing"]:
        if not consultation.hearings.filter(slug=values["slug"]).exists():
            _load(consultation, values, folder / "hearings", people)


def _load(
    consultation: Consultation,
    values: Mapping[str, Any],
    folder: Path,
    people: tuple[Account, Account],
) -> None:
    given = {
        "slug": values["slug"],
        "edition": consultation.editions.get(slug=values["edition"]),
        **{f"title_{language}": values["title"][language] for language in LANGUAGES},
    }
    hearing = begin_hearing(consultation, given, people[0])
    for source in values["source"]:
        content = (folder / source["file"]).read_bytes()
        day = source["published_on"]
        document = Document(source["file"], content, source["name"], day)
        take_in(hearing, document, people[0])
    if values["decide"] == CONFIRM:
        _publish(hearing, values, people)


def _publish(hearing: Hearing, values: Mapping[str, Any], people: tuple[Account, Account]) -> None:
    """Confirm everything except what the plan rejects, as a person would, and sign."""
    for one in deciding.review_of(hearing).items:
        if not one.waits:
            continue
        rejected = any(words in str(one.item.values) for words in values.get("reject", ()))
        step = deciding.reject if rejected else deciding.confirm
        step(hearing, one.item.key, people[0])
    for correction in values.get("correct", ()):
        _correct(hearing, correction, people[0])
    publishing.submit(hearing, people[0])
    for person in people:
        publishing.sign(hearing, person)
    publication = publishing.publish(hearing, people[0])
    for figure in values.get("figure", ()):
        _say_who(publication, figure, people[0])


def _say_who(publication: HearingPublication, plan: Mapping[str, Any], account: Account) -> None:
    """Give a speaker of a published record the public page that the plan describes."""
    found = next(one for one in speakers_of(publication) if one.values["name"] == plan["speaker"])
    figure = PublicFigure.objects.filter(slug=plan["slug"]).first()
    if figure is None:
        names = {f"name_{language}": plan["name"][language] for language in LANGUAGES}
        fields = {name: plan[name] for name in ("slug", "kind", "role")}
        figure = make_figure({**fields, **names}, account)
    say_who(publication, found.values["id"], figure, account)


def _correct(hearing: Hearing, correction: Mapping[str, Any], account: Account) -> None:
    """Correct the first item of a kind that holds the given words."""
    found = next(
        one.item
        for one in deciding.review_of(hearing).items
        if one.item.kind == correction["kind"] and correction["words"] in str(one.item.values)
    )
    deciding.correct(hearing, found.key, correction["to"], account)
