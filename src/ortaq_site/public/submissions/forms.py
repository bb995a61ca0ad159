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
from ortaq_site.records.law import EditionText
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


class WordingForm(forms.Form):
    """An article as somebody would have it, edited in place."""

    text = forms.CharField(max_length=ANSWERS.longest_letter, widget=forms.Textarea())
    other = forms.CharField(
        max_length=ANSWERS.longest_letter, required=False, widget=forms.Textarea()
    )
    reasons = forms.CharField(
        label=_("Why is it better so?"),
        help_text=_("Everybody can read it. Write no names, telephone numbers or addresses."),
        max_length=ANSWERS.longest_letter,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    region = forms.ChoiceField(label=_("Region"), required=False)
    stakeholder = forms.ChoiceField(label=_("For whom do you speak?"), required=False)
    form = forms.CharField(widget=forms.HiddenInput, max_length=64)
    homepage = forms.CharField(required=False)
    """A trap: no person sees it, programs fill it."""

    def __init__(
        self, reading: Reading, other: EditionText | None, initial: Mapping[str, Any], data: Any
    ) -> None:
        super().__init__(data, initial=initial)
        text = self.fields["text"]
        text.label = _("The article, in the words that you propose")
        text.help_text = _("Change the words right here; each line is a paragraph or a point.")
        text.widget.attrs |= _lines(reading.text.language, initial["text"])
        if other is None or not initial["other"]:
            del self.fields["other"]
        else:
            own = self.fields["other"]
            own.label = _("The same in the other language")
            own.help_text = _("Leave it as it is, and the proposal says that it is missing.")
            own.widget.attrs |= _lines(other.language, initial["other"])
        nothing = [("", _("not told"))]
        for name, choices in _places(reading.consultation.country).items():
            self.fields[name].choices = nothing + choices

    def clean_text(self) -> str:
        """Read line ends in one form."""
        return _plain(self.cleaned_data["text"])

    def clean(self) -> dict[str, Any]:
        """Read the other language in one form, too; "" where there is none."""
        self.cleaned_data["other"] = _plain(self.cleaned_data.get("other", ""))
        return self.cleaned_data

    @staticmethod
    def places(country: str, data: Mapping[str, str]) -> dict[str, str]:
        """Read region and part of society of a supporter; what is unknown counts as not told."""
        return {
            name: data.get(name, "") if data.get(name, "") in dict(choices) else ""
            for name, choices in _places(country).items()
        }


def _places(country: str) -> dict[str, list[tuple[str, str]]]:
    language = get_language() or "en"
    return {
        "region": region_names(country, language),
        "stakeholder": [(one.code, one.names.get(language, one.code)) for one in groups(country)],
    }


def _lines(language: str, text: str) -> dict[str, object]:
    rows = sum(1 + len(line) // 80 for line in text.splitlines())
    return {"rows": min(24, max(4, rows + 1)), "lang": language}


def _plain(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


class ReceiptForm(forms.Form):
    """The code of a letter."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )
