"""Words for recommendations of public councils and their answers."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq_site.records.recommendations import AnswerKind

ANSWERS: Mapping[str, Promise] = {
    AnswerKind.ACCEPTED: pgettext_lazy("recommendation", "Accepted"),
    AnswerKind.PARTLY: pgettext_lazy("recommendation", "Accepted in part"),
    AnswerKind.DECLINED: pgettext_lazy("recommendation", "Declined"),
}

REFUSED: Mapping[str, Promise] = {
    "own_answer": _("An answer is signed by another person than the one who entered it."),
    "signed": _("This answer has its second signature already."),
}
