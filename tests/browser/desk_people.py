"""`python -m tests.browser.desk_people`: who works at the desk, and a consultation for them."""

from __future__ import annotations

import os

import django

PASSWORD = "a long enough word"
PEOPLE = {
    "alma": "editor",
    "serik": "signatory",
    "aru": "administrator",
    "mira": "moderator",
    "dina": "clerk",
    "pasha": "editor",
    "zhan": "editor",
}

TITLES = {
    "title_kk": "Аула туралы заң жобасы",
    "title_ru": "Проект закона о дворе",
    "title_en": "Draft law on the yard",
}


def main() -> None:
    """Make the accounts and the consultation in the database that the environment names."""
    from ortaq_site.records.law import Consultation  # noqa: PLC0415  needs Django to be set up
    from ortaq_site.steps.people import create_account  # noqa: PLC0415

    for name, role in PEOPLE.items():
        create_account(name, PASSWORD, [role])
    Consultation.objects.create(slug="yard", **TITLES)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()
    main()
