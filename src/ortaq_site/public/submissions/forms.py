"""The form by which anybody writes about a draft, and that of the receipt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ortaq.jurisdictions.groups import groups
from ortaq_site.public.law.lines import label, units
from ortaq_site.public.law.reading import Reading
from ortaq_site.steps.submissions.parameters import ANSWERS
from ortaq_site.steps.submissions.values import region_names


class LetterForm(forms.Form):
    """A letter. No name and no contact: the code is the way back."""

    text = forms.CharField(
        label=_("What do you propose or object to, and why?"),
        help_text=_("Write no names, telephone numbers or addresses: people at the desk read it."),
        max_length=ANSWERS.longest_letter,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    about = forms.ChoiceField(label=_("Which article is it about?"), required=False)
    proposed = forms.CharField(
        label=_("Your wording of the article"),
        max_length=ANSWERS.longest_letter,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    region = forms.ChoiceField(label=_("Region"), required=False)
    stakeholder = forms.ChoiceField(label=_("For whom do you speak?"), required=False)
    form = forms.CharField(widget=forms.HiddenInput, max_length=64)
    homepage = forms.CharField(required=False)
    """A trap: no person sees it, programs fill it."""

    def __init__(self, reading: Reading, initial: Mapping[str, Any], data: Any = None) -> None:
        super().__init__(data, initial=initial)
        country, language = reading.consultation.country, get_language() or "en"
        nothing = [("", _("not told"))]
        self.fields["about"].choices = [
            ("", _("I do not know, or none")),
            *((unit.num, f"{label(unit)}. {unit.heading}"[:90]) for unit in units(reading.act)),
        ]
        self.fields["region"].choices = nothing + region_names(country, language)
        self.fields["stakeholder"].choices = nothing + [
            (group.code, group.names.get(language, group.code)) for group in groups(country)
        ]


class ReceiptForm(forms.Form):
    """The code of a letter."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )
