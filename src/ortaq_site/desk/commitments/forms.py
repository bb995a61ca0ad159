"""Forms of promises, and the documents of the exchange that they fill in."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from ortaq.commitments.judgement import Outcome, Progress
from ortaq.jurisdictions.regions import regions
from ortaq.language.amounts import Bound
from ortaq.language.collation import dictionary_order
from ortaq_site.desk.commitments.about import articles_in
from ortaq_site.desk.forms import DAY, SLUG_HELP
from ortaq_site.records.commitments import WORD, Commitment
from ortaq_site.records.law import TextLanguage
from ortaq_site.templatetags.commitments import TOPICS, word
from ortaq_site.templatetags.ortaq import OWN_NAMES

LONGEST_TEXT = 200_000
"""Characters of a text in which promises are looked for."""
BOUNDS = {
    Bound.EXACT: pgettext_lazy("bound of an amount", "exactly"),
    Bound.AT_LEAST: pgettext_lazy("bound of an amount", "at least"),
    Bound.AT_MOST: pgettext_lazy("bound of an amount", "at most"),
    Bound.ABOUT: pgettext_lazy("bound of an amount", "about"),
}
LANGUAGES = [(code, OWN_NAMES[code]) for code in TextLanguage.values]


def _area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class FindForm(forms.Form):
    """A text in which promises are looked for."""

    title = forms.CharField(label=_("Name of the source"), max_length=300)
    url = forms.URLField(label=_("Address of the source"), required=False, assume_scheme="https")
    day = forms.DateField(label=_("Day of publication"), widget=DAY)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    text = forms.CharField(label=_("Text"), widget=_area(14), max_length=LONGEST_TEXT)


class RejectForm(forms.Form):
    """Why a proposal is no promise."""

    reason = forms.CharField(label=_("Why it is no promise"), max_length=400)


class TermsForm(forms.Form):
    """What a commitment says."""

    title = forms.CharField(label=_("Our own short words"), max_length=200)
    title_kk = forms.CharField(label=_("The same in Kazakh"), required=False, max_length=200)
    title_ru = forms.CharField(label=_("The same in Russian"), required=False, max_length=200)
    title_en = forms.CharField(label=_("The same in English"), required=False, max_length=200)
    wording = forms.CharField(label=_("The exact sentence"), widget=_area())
    lang = forms.ChoiceField(label=_("Language of the sentence"), choices=LANGUAGES)
    speaker = forms.CharField(label=_("Who said it"), required=False, max_length=200)
    said_on = forms.DateField(label=_("Said on"), required=False, widget=DAY)
    owners = forms.CharField(
        label=_("Who owes it"),
        required=False,
        widget=_area(2),
        help_text=_("One in each line. After a dash: what it gives into a cooperation."),
    )
    results = forms.CharField(label=_("Who owns the results"), required=False, max_length=300)
    action = forms.CharField(label=_("What is to be done"), required=False, max_length=400)
    purpose = forms.CharField(label=_("What the money is for"), required=False, max_length=300)
    bound = forms.ChoiceField(label=_("Bound"), choices=[(b.value, w) for b, w in BOUNDS.items()])
    value = forms.DecimalField(label=_("Amount"), required=False, max_digits=24, decimal_places=6)
    unit = forms.CharField(
        label=_("Unit"),
        required=False,
        max_length=60,
        help_text=_("KZT, USD … for money; else in words: schools, km."),
    )
    first_day = forms.DateField(label=_("First day"), required=False, widget=DAY)
    last_day = forms.DateField(label=_("Last day"), required=False, widget=DAY)
    period = forms.CharField(label=_("Time as it was said"), required=False, max_length=200)
    region = forms.ChoiceField(label=_("Region"), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    condition = forms.CharField(label=_("On condition"), required=False, max_length=400)
    met_on = forms.DateField(label=_("Condition met on"), required=False, widget=DAY)
    topic = forms.ChoiceField(
        label=_("Theme"), required=False, choices=[("", "–"), *TOPICS.items()]
    )
    about = forms.CharField(
        label=_("Articles that it is about"),
        required=False,
        widget=_area(2),
        help_text=_("The address of the page of each article, one in each line."),
    )

    def __init__(self, data: Any = None, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        lang = get_language() or "kk"
        names = [(region.code, region.name(lang)) for region in regions().all]
        names.sort(key=lambda named: dictionary_order(named[1]))
        self.fields["region"].choices = [("", "–"), *names]

    def clean_about(self) -> list[str]:
        """Give the articles by consultation, edition and address."""
        return articles_in(self.cleaned_data["about"])

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("first_day"), given.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("It lies before the first day."))
        return given


class AcceptForm(TermsForm):
    """A proposal taken over as a commitment."""

    slug = forms.SlugField(
        label=_("Word in the address"), max_length=80, validators=[WORD], help_text=SLUG_HELP
    )

    def clean_slug(self) -> str:
        """Refuse a word that another commitment has."""
        slug: str = self.cleaned_data["slug"]
        if Commitment.objects.filter(slug=slug).exists():
            raise forms.ValidationError(_("Another promise has this word in its address."))
        return slug


class ReviseForm(TermsForm):
    """A correction of what a commitment says."""

    reason = forms.CharField(label=_("Why it is changed"), max_length=400)


class ReadingForm(forms.Form):
    """One published figure, for an indicator that is there or a new one."""

    indicator = forms.ChoiceField(label=_("Indicator"), required=False)
    name = forms.CharField(label=_("or a new indicator"), required=False, max_length=120)
    unit = forms.CharField(label=_("Unit"), required=False, max_length=60)
    area = forms.CharField(label=_("Area"), required=False, max_length=120)
    value = forms.CharField(
        label=_("Value as published"),
        max_length=120,
        help_text=_("For instance: 7527, 46000+, 3-5"),
    )
    first_day = forms.DateField(
        label=_("First day"),
        required=False,
        widget=DAY,
        help_text=_("Without it the figure is of the last day alone."),
    )
    last_day = forms.DateField(label=_("Last day"), widget=DAY)
    planned = forms.BooleanField(label=_("A plan, not a measurement"), required=False)
    reported_by = forms.CharField(label=_("Who reported it"), max_length=200)
    source = forms.CharField(label=_("Name of the source"), max_length=300)
    url = forms.URLField(label=_("Address of the source"), required=False, assume_scheme="https")
    source_day = forms.DateField(label=_("Day of publication"), required=False, widget=DAY)
    caveat = forms.CharField(label=_("Caveat"), required=False, max_length=400)

    def __init__(self, indicators: list[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["indicator"].choices = [("", "–"), *indicators]

    def clean(self) -> dict[str, Any]:
        """Ask for one of an indicator and a new name."""
        given: dict[str, Any] = super().clean() or {}
        if not given.get("indicator") and not given.get("name"):
            self.add_error("name", _("Choose an indicator or name a new one."))
        first, last = given.get("first_day"), given.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("It lies before the first day."))
        if last and last > timezone.localdate() and not given.get("planned"):
            self.add_error("last_day", _("This day has not come yet. Mark the figure as a plan."))
        return given

    def document(self) -> dict[str, Any]:
        """Give the reading as the exchange writes it."""
        given = self.cleaned_data
        return {
            "value": given["value"],
            "unit": given["unit"] if given["indicator"] else "",
            "area": given["area"] if given["indicator"] else "",
            "when": {
                "from": iso(given["first_day"] or given["last_day"]),
                "to": iso(given["last_day"]),
            },
            "source": {
                "title": given["source"],
                "url": given["url"],
                "day": iso(given["source_day"]),
            },
            "reported_by": given["reported_by"],
            "caveat": given["caveat"],
            "planned": given["planned"],
        }


class JudgementForm(forms.Form):
    """What one person found."""

    progress = forms.ChoiceField(label=_("Progress"), required=False)
    outcome = forms.ChoiceField(label=_("Outcome"), required=False)
    because = forms.CharField(
        label=_("Reason, fit for publication"), widget=_area(), max_length=2000
    )
    office = forms.CharField(label=_("For whom you judge"), required=False, max_length=200)
    on = forms.DateField(label=_("Day of the judgement"), widget=DAY)

    def __init__(self, data: Any = None, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        for name, values in (("progress", Progress), ("outcome", Outcome)):
            words = [(value.value, word(value, name)) for value in values]
            self.fields[name].choices = [("", "–"), *words]

    def clean(self) -> dict[str, Any]:
        """Ask for progress or outcome."""
        given: dict[str, Any] = super().clean() or {}
        if not given.get("progress") and not given.get("outcome"):
            self.add_error("progress", _("Say something about progress, outcome, or both."))
        return given

    def document(self) -> dict[str, Any]:
        """Give the judgement as the exchange writes it, without its author."""
        given = self.cleaned_data
        return {
            "on": iso(given["on"]),
            "office": given["office"],
            "progress": given["progress"] or None,
            "outcome": given["outcome"] or None,
            "because": given["because"],
        }


class DisputeForm(forms.Form):
    """What somebody holds against a judgement or a reading."""

    by = forms.CharField(label=_("Who disputes it"), max_length=200)
    text = forms.CharField(label=_("In their own words"), widget=_area(), max_length=2000)
    on = forms.DateField(label=_("Day"), widget=DAY)

    def document(self) -> dict[str, Any]:
        """Give the dispute as the exchange writes it."""
        given = self.cleaned_data
        return {"on": iso(given["on"]), "by": given["by"], "text": given["text"]}


class AnswerForm(forms.Form):
    """The answer to a dispute."""

    text = forms.CharField(label=_("Answer"), widget=_area(2), max_length=2000)


def iso(day: datetime.date | None) -> str | None:
    """Write a day as the exchange does."""
    return day.isoformat() if day else None
