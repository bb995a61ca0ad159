"""Put questions with a verifier into a site's database: `ticketed_questions KEY ADDRESS BLIND_KEY`.

`trees` takes tickets of a list, `bees` those of a sign-in, `hives` blind ones.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Open the questions."""
    # Tables can only be imported once the site is set up.
    from ortaq.ledger.keys import VerifierKey  # noqa: PLC0415
    from ortaq_site.records.law import Consultation  # noqa: PLC0415
    from ortaq_site.records.participation import Rung  # noqa: PLC0415
    from ortaq_site.steps.participation.verifiers import add_verifier  # noqa: PLC0415
    from tests.site.voting_world import question  # noqa: PLC0415

    key, address, blind_key = sys.argv[1:]
    titles = {"kk": "Қала", "ru": "Город", "en": "The city"}
    words = {f"title_{language}": title for language, title in titles.items()}
    city = add_verifier(VerifierKey.from_text(key), address, titles)
    garden = Consultation.objects.create(slug="garden", **words)
    for slug, rung in (("trees", Rung.TICKET), ("bees", Rung.TICKET), ("hives", Rung.BLIND)):
        asked = question(garden, rung=rung, slug=slug)
        asked.verifier = city
        asked.blind_key = blind_key if rung == Rung.BLIND else ""
        asked.save()


if __name__ == "__main__":
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()
    main()
