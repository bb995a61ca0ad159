"""Forms of the laws that must follow."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ortaq.conformity.progress import Decided, Stage, Verdict
from ortaq.report.conformity_table.words import conformity_words
from ortaq_site.desk.forms import DAY, SLUG_HELP
from ortaq_site.records.conformity import LAW_ADDRESS, OfficialCount
from ortaq_site.records.law import TextLanguage
from ortaq_site.steps.conformity.laws import LawNamed
from ortaq_site.templatetags.ortaq import own_name


class LawForm(forms.Form):
    """A law to bring in; the file itself comes beside it."""

    key = forms.CharField(
        label=_("Word in the address"), max_length=60, validators=[LAW_ADDRESS], help_text=SLUG_HELP
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=[(code, own_name(code)) for code in TextLanguage.values]
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=1000,
        required=False,
        help_text=_("Taken from the file where it is left empty."),
    )
    title_kk = forms.CharField(label=_("Title in Kazakh"), max_length=1000, required=False)
    title_ru = forms.CharField(label=_("Title in Russian"), max_length=1000, required=False)
    title_en = forms.CharField(label=_("Title in English"), max_length=1000, required=False)
    identifier = forms.CharField(
        label=_("Number in the official collection"), max_length=120, required=False
    )
    body = forms.CharField(label=_("Body in charge"), max_length=300, required=False)

    def named(self) -> LawNamed:
        """Give what was filled in."""
        given = dict(self.cleaned_data)
        told = {lang: given.pop(f"title_{lang}") for lang in TextLanguage.values}
        return LawNamed(**given, titles={lang: title for lang, title in told.items() if title})


class DecisionForm(forms.Form):
    """What somebody decides about one duty, or about several."""

    verdict = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason or note"),
        max_length=1000,
        required=False,
        help_text=_("Needed for: already consistent."),
    )
    body = forms.CharField(label=_("Who is to act"), max_length=300, required=False)
    stage = forms.ChoiceField(label=_("Stage"), required=False)
    due = forms.DateField(label=_("Until"), required=False, widget=DAY)

    def __init__(self, data: Any = None, *, in_law: bool = True, **options: Any) -> None:
        super().__init__(data, **options)
        words = conformity_words(get_language() or "")
        self.fields["verdict"].choices = [(v, words.verdict(v, in_law)) for v in Verdict]
        self.fields["stage"].choices = [(s, words.stages[s]) for s in Stage]

    def clean(self) -> dict[str, Any]:
        """Refuse "consistent" without a reason."""
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == Verdict.CONSISTENT and not cleaned.get("reason"):
            self.add_error("reason", _("Say why it is consistent already."))
        return cleaned

    def decided(self) -> Decided:
        """Give what was filled in."""
        return Decided(
            verdict=Verdict(self.cleaned_data["verdict"]),
            stage=Stage(self.cleaned_data["stage"] or Stage.NOT_STARTED),
            body=self.cleaned_data["body"],
            due=self.cleaned_data["due"],
            reason=self.cleaned_data["reason"],
        )


class CountForm(forms.ModelForm):
    """How many laws somebody in office said must change."""

    class Meta:
        """Its fields."""

        model = OfficialCount
        fields = ("words", "said_by", "said_on", "source")
        labels: ClassVar = {
            "words": _("Number, as it was said"),
            "said_by": _("Who said it"),
            "said_on": _("When"),
            "source": _("Source"),
        }
        widgets: ClassVar = {"said_on": DAY}
