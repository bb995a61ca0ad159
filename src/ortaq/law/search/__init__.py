"""From a text to the provisions that it may be about. Method: docs/methods/linking.md.

`ProvisionIndex.of(act).suggest(texts)` is the whole of it. Shared by letters and hearings.
"""

from ortaq.law.search.index import ProvisionIndex, Suggestion
from ortaq.law.search.parameters import (
    OFFER_PARAMETERS,
    SEARCH_PARAMETERS,
    OfferParameters,
    SearchParameters,
)
from ortaq.law.search.words import Reader, reader_for

__all__ = [
    "OFFER_PARAMETERS",
    "SEARCH_PARAMETERS",
    "OfferParameters",
    "ProvisionIndex",
    "Reader",
    "SearchParameters",
    "Suggestion",
    "reader_for",
]
