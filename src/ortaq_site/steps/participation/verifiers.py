"""Make a verifier known. Its name and key never change: another key is another verifier."""

from __future__ import annotations

from collections.abc import Mapping

from ortaq.ledger.keys import VerifierKey
from ortaq_site.records.participation import Verifier


def add_verifier(key: VerifierKey, address: str, titles: Mapping[str, str]) -> Verifier:
    """Keep a verifier. Raises ValidationError on a name that is known, or a wrong address."""
    verifier = Verifier(
        name=key.name,
        address=address,
        public_key=key.public.hex(),
        **{f"title_{language}": title for language, title in titles.items()},
    )
    verifier.full_clean()
    verifier.save()
    return verifier
