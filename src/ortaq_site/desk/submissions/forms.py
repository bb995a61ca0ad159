"""Forms of the letters' desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from ortaq.law.act import Provision
from ortaq.submissions.readers.mapping import ColumnMapping
from ortaq_site.desk.forms import DAY
from ortaq_site.desk.hearings.forms import EditionChoice
from ortaq_site.desk.submissions.words import DECISIONS
from ortaq_site.records.law import Consultation, Edition, EditionStatus
from ortaq_site.steps.submissions.values import region_names

LETTERS_OF_A_CELL = 60
"""Letters of an example cell; enough to tell a letter from a name (characters)."""
SINGLE = ("number", "received", "channel", "region", "stakeholder", "lang", "proposed")
SEVERAL = ("text", "about", "personal")
MEANINGS = {
    "text": _("Letter"),
    "personal": _("Identifies the author: kept apart"),
    "number": _("Number"),
    "received": _("Date"),
    "channel": _("Channel"),
    "region": _("Region"),
    "stakeholder": _("Part of society"),
    "lang": _("Language"),
    "about": _("Article that it is about"),
    "proposed": _("Proposed wording"),
    "": _("Leave out"),
}


class ColumnChoice(forms.ChoiceField):
    """The meaning of a column; to leave it out is an answer too."""

    always_answered = True


class MappingForm(forms.Form):
    """What each column of a table means; examples: some cells of columns, to tell by."""

    def __init__(
        self,
        header: Sequence[str],
        mapping: Mapping[str, Any],
        data: Any = None,
        examples: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        super().__init__(data)
        self._header = header
        for place, name in enumerate(header):
            self.fields[f"column{place}"] = ColumnChoice(
                label=name,
                choices=list(MEANINGS.items()),
                required=False,
                initial=_meaning(name, mapping),
                help_text=_shown(examples.get(name, ())),
            )

    def clean(self) -> dict[str, Any]:
        """Refuse a mapping without letters, and one meaning for two columns where one must do."""
        meant: dict[str, list[str]] = {}
        for place, name in enumerate(self._header):
            meant.setdefault(self.cleaned_data.get(f"column{place}", ""), []).append(name)
        if not meant.get("text"):
            raise forms.ValidationError(_("Say which column holds the letters."))
        for meaning in SINGLE:
            if len(meant.get(meaning, [])) > 1:
                raise forms.ValidationError(
                    _("Only one column can mean: %(meaning)s"),
                    params={"meaning": MEANINGS[meaning]},
                )
        self.cleaned_data["meant"] = meant
        return self.cleaned_data

    def mapping(self) -> ColumnMapping:
        """Give the mapping that was chosen."""
        meant = self.cleaned_data["meant"]
        single = {meaning: meant.get(meaning, [""])[0] for meaning in SINGLE}
        several = {meaning: tuple(meant.get(meaning, ())) for meaning in SEVERAL}
        return ColumnMapping(**single, **several)


def _shown(cells: Sequence[str]) -> str:
    """Say what stands in a column, each cell shortened."""
    short = [Truncator(cell).chars(LETTERS_OF_A_CELL) for cell in cells]
    return gettext("For example: %(cells)s") % {"cells": " · ".join(short)} if short else ""


def _meaning(column: str, mapping: Mapping[str, Any]) -> str:
    for meaning in SEVERAL:
        if column in mapping.get(meaning, ()):
            return meaning
    return next((meaning for meaning in SINGLE if mapping.get(meaning) == column), "")


class PlaceForm(forms.Form):
    """Provision and wording of a group."""

    point = forms.CharField(
        label=_("The point, as the public will read it"),
        help_text=_(
            "Leave out names and whatever else tells who wrote it. Telephone numbers, addresses and"
            " numbers of documents are hidden by themselves."
        ),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    eid = forms.ChoiceField(label=_("Provision"), required=False)

    def __init__(
        self, provisions: Mapping[str, Provision], initial: Mapping[str, Any], data: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["eid"].choices = [
            ("", _("About no single article")),
            *((eid, _line(provision)) for eid, provision in provisions.items()),
        ]


class AnswerForm(forms.Form):
    """The answer to a group."""

    decision = forms.ChoiceField(label=_("Decision"), choices=list(DECISIONS.items()))
    reason_kk = forms.CharField(
        label=_("Reason in Kazakh"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "kk"}),
    )
    reason_ru = forms.CharField(
        label=_("Reason in Russian"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "ru"}),
    )
    shown_edition = EditionChoice(
        label=_("Edition in which it shows"), queryset=Edition.objects.none(), required=False
    )
    shown_eid = forms.ChoiceField(label=_("Provision in which it shows"), required=False)

    def __init__(
        self,
        consultation: Consultation,
        provisions: Mapping[str, Provision],
        initial: Mapping[str, Any],
        data: Any = None,
    ) -> None:
        super().__init__(data, initial=initial)
        told = initial.get("shown_eid") or ""
        gone = [(told, told)] if told and told not in provisions else []  # of another edition
        self.fields["shown_eid"].choices = [
            ("", _("In no single provision")),
            *gone,
            *((eid, _line(provision)) for eid, provision in provisions.items()),
        ]
        editions = consultation.editions.filter(status=EditionStatus.PUBLISHED)
        self.fields["shown_edition"].queryset = editions


class CorrectionForm(AnswerForm):
    """A corrected version of a published answer."""

    why_kk = forms.CharField(
        label=_("Why it is corrected, in Kazakh"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "kk"}),
    )
    why_ru = forms.CharField(
        label=_("Why it is corrected, in Russian"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "ru"}),
    )


class ClerkForm(forms.Form):
    """A letter on paper, typed in."""

    text = forms.CharField(label=_("Letter"), widget=forms.Textarea(attrs={"rows": 12}))
    received = forms.DateField(label=_("Day on which it came"), widget=DAY)
    region = forms.ChoiceField(label=_("Region"), required=False)
    stakeholder = forms.CharField(label=_("Part of society"), max_length=200, required=False)
    name = forms.CharField(
        label=_("Name of the author: kept apart"), max_length=200, required=False
    )
    contact = forms.CharField(
        label=_("Where the answer goes: kept apart"), max_length=300, required=False
    )
    form = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, country: str, initial: Mapping[str, Any], data: Any = None) -> None:
        super().__init__(data, initial=initial)
        names = region_names(country, get_language() or "en")
        self.fields["region"].choices = [("", _("not told")), *names]

    def clean_received(self) -> date:
        """Refuse a day that has not come: it is a slip, and the letter would wait for ever."""
        day: date = self.cleaned_data["received"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet. Look at the year."))
        return day


class CampaignForm(forms.Form):
    """What a person decides about letters that look organised."""

    is_campaign = forms.ChoiceField(
        label=_("What you see"),
        choices=[("yes", _("An organised campaign")), ("no", _("Not organised"))],
    )
    kk = forms.CharField(label=_("Name in Kazakh"), max_length=200, required=False)
    ru = forms.CharField(label=_("Name in Russian"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a campaign without a name: the public knows it by that."""
        told = self.cleaned_data
        if told.get("is_campaign") == "yes" and not (told.get("kk") and told.get("ru")):
            raise forms.ValidationError(_("Name the campaign in Kazakh and Russian."))
        return told


class ThemeForm(forms.Form):
    """The name of a theme."""

    kk = forms.CharField(label=_("Name in Kazakh"), max_length=200)
    ru = forms.CharField(label=_("Name in Russian"), max_length=200)


def _line(provision: Provision) -> str:
    words = provision.heading or " ".join(provision.text)
    return f"{provision.num} {words}"[:90].strip() or provision.eid
