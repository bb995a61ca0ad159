"""Load the demonstration of the folder `demo/`: a consultation on a law that does not exist.

A second run finds everything there and changes nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import transaction

from ortaq.law.importers import ReadOptions, read_act
from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.people import Account
from ortaq_site.steps import law
from ortaq_site.steps.commitments.demo import load_commitments
from ortaq_site.steps.conformity.demo import load_laws
from ortaq_site.steps.desk.intake import keep_reading
from ortaq_site.steps.hearings.demo import load_hearings
from ortaq_site.steps.participation.demo import load_question
from ortaq_site.steps.plain_notes.demo import load_notes
from ortaq_site.steps.recommendations import load_recommendations

LANGUAGES = ("kk", "ru", "en")
PACKAGED = Path(__file__).resolve().parents[1] / "demonstration"
"""Where an installed package carries the folder `demo/` (see `force-include` in pyproject.toml)."""
DEMONSTRATION = PACKAGED if PACKAGED.is_dir() else Path(__file__).resolve().parents[3] / "demo"

SIGNATORIES = ("demonstration-editor", "demonstration-signatory")
"""Names of the two who sign the demonstration; nobody can log in as them."""


@transaction.atomic
def load_demo(folder: Path = DEMONSTRATION) -> Consultation:
    """Load the consultation that `folder/consultation.toml` describes, and publish its editions.

    Raises UnreadableSource for a text that cannot be read, FileNotFoundError for a missing file.
    """
    plan = tomllib.loads((folder / "consultation.toml").read_text(encoding="utf-8"))
    consultation, _ = Consultation.objects.get_or_create(
        slug=plan["consultation"]["slug"], defaults=_consultation_values(plan["consultation"])
    )
    for values in plan["edition"]:
        if not consultation.editions.filter(slug=values["slug"]).exists():
            _load_edition(consultation, values, folder)
    first, second = (_signatory(name) for name in SIGNATORIES)
    load_laws(consultation, folder / "laws", (first, second))
    load_question(consultation, folder / "question.toml", first)
    load_commitments(folder / "commitments.json", (first, second))
    load_hearings(consultation, folder, (first, second))
    load_recommendations(consultation, folder / "recommendations.toml", (first, second))
    load_notes(consultation, folder / "notes.toml", (first, second))
    return consultation


def _consultation_values(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **_in_each_language(values, "title"),
        **_in_each_language(values, "summary"),
        "country": values["country"],
        "opens_on": values["opens_on"],
        "closes_on": values["closes_on"],
        "demonstration": True,
    }


def _load_edition(consultation: Consultation, values: Mapping[str, Any], folder: Path) -> None:
    edition = Edition.objects.create(
        consultation=consultation,
        slug=values["slug"],
        role=values["role"],
        sequence=values.get("sequence", 1),
        day=values["day"],
        **_in_each_language(values, "label"),
    )
    for language in LANGUAGES:
        _load_text(edition, folder / values["file"][language], language)
    law.mark_checked(edition)
    for name in SIGNATORIES:
        law.sign(edition, _signatory(name))
    law.publish(edition)


def _load_text(edition: Edition, path: Path, language: str) -> None:
    content = path.read_bytes()
    act = read_act(content, path.name, ReadOptions(lang=language))
    text = law.store_text(edition, act, law.receive_source(path.name, content, None))
    keep_reading(text, act)


def _signatory(name: str) -> Account:
    account, made = Account.objects.get_or_create(username=name)
    if made:
        account.set_unusable_password()
        account.save(update_fields=["password"])
    return account


def _in_each_language(values: Mapping[str, Any], field: str) -> dict[str, str]:
    return {f"{field}_{language}": values[field][language] for language in LANGUAGES}
