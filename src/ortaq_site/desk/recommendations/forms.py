"""Forms of a recommendation and of its answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq.jurisdictions.regions import regions
from ortaq_site.desk.forms import DAY
from ortaq_site.desk.hearings.forms import PROVISIONS_HELP
from ortaq_site.desk.hearings.provisions import Articles
from ortaq_site.records.law import Consultation
from ortaq_site.words.hearings import region_name
from ortaq_site.words.recommendations import ANSWERS

LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]
LONGEST = 5_000


def _language() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Its language"), choices=LANGUAGES)


class RecommendationForm(forms.Form):
    """What a council recommends."""

    council = forms.CharField(label=_("Council, as it writes its name"), max_length=300)
    region = forms.ChoiceField(label=pgettext_lazy("of a hearing", "Region"), required=False)
    text = forms.CharField(
        label=_("What it recommends, in its words"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    language = _language()
    provisions = forms.CharField(
        label=_("About which provisions"), required=False, help_text=PROVISIONS_HELP, max_length=300
    )
    addressed_to = forms.CharField(label=_("Body that has to answer"), max_length=300)
    adopted_on = forms.DateField(label=_("Day on which it was adopted"), widget=DAY)
    due_on = forms.DateField(label=_("Last day for the answer"), widget=DAY)

    def __init__(
        self, consultation: Consultation, articles: Articles, data: Any = None, **initial: Any
    ) -> None:
        super().__init__(data, initial=initial)
        self._articles = articles
        known = regions(consultation.country).all
        named = [(one.code, region_name(one.code)) for one in known]
        self.fields["region"].choices = [("", _("the whole country")), *named]

    def clean_provisions(self) -> list[str]:
        """Give the addresses of the provisions."""
        return self._articles.read(self.cleaned_data["provisions"])

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the recommendation."""
        given = super().clean() or {}
        adopted, due = given.get("adopted_on"), given.get("due_on")
        if adopted and due and due < adopted:
            raise forms.ValidationError(_("The answer cannot be due before it was adopted."))
        return given


class CouncilAnswerForm(forms.Form):
    """What the body answered."""

    kind = forms.ChoiceField(label=_("The body has"), choices=list(ANSWERS.items()))
    text = forms.CharField(
        label=_("Its answer, in its words"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    language = _language()
    answered_on = forms.DateField(label=_("Day of the answer"), widget=DAY)
