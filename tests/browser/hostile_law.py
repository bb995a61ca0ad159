"""Put a law into a site's database whose every word would like to be a program."""

from __future__ import annotations

import os


def main() -> None:
    """Publish both editions of the hostile law."""
    # Tables can only be imported once the site is set up.
    from ortaq_site.records.law import Consultation  # noqa: PLC0415
    from ortaq_site.records.people import Account  # noqa: PLC0415
    from tests.site.world import HOSTILE, hostile_act, publish_edition  # noqa: PLC0415

    people = [Account.objects.create(username=name) for name in ("one", "two")]
    words = {f"title_{language}": HOSTILE[0] for language in ("kk", "ru", "en")}
    words |= {f"summary_{language}": " ".join(HOSTILE) for language in ("kk", "ru", "en")}
    hostile = Consultation.objects.create(slug="hostile", **words)
    for slug in ("in-force", "draft"):
        acts = [hostile_act(language, draft=slug == "draft") for language in ("kk", "ru", "en")]
        publish_edition(hostile, slug, acts, people)


if __name__ == "__main__":
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()
    main()
