"""Groups that may make the same point as one: offered to a person, who joins them or not.

By beginnings of words, so that endings play no part; a lower bar than that of the grouping itself,
since nothing follows from it alone.
"""

from __future__ import annotations

from rapidfuzz import fuzz, process

from ortaq_site.records.submissions import LetterGroup
from ortaq_site.steps.submissions.groups import OPEN
from ortaq_site.steps.submissions.parameters import ANSWERS

_BEGINNING = 5
"""Letters of a word that its forms share, roughly; decides nothing public."""


def nearby(group: LetterGroup) -> list[LetterGroup]:
    """Give open groups about the same article whose points are most like one's, the likest first.

    Costs two queries; only the largest groups of an article are compared.
    """
    others = LetterGroup.objects.filter(
        consultation=group.consultation_id, article=group.article, state__in=OPEN
    ).exclude(pk=group.pk)
    largest = others.order_by("-letters", "pk").values_list("pk", "folded")
    points = {pk: _cut(folded) for pk, folded in largest[: ANSWERS.compared]}
    near = process.extract(
        _cut(group.folded),
        points,
        scorer=fuzz.token_set_ratio,
        limit=ANSWERS.nearby,
        score_cutoff=ANSWERS.near,
    )
    order = [pk for _, _, pk in near]
    return sorted(others.filter(pk__in=order), key=lambda one: order.index(one.pk))


def _cut(folded: str) -> str:
    return " ".join(word[:_BEGINNING] for word in folded.split() if len(word) > 2)
