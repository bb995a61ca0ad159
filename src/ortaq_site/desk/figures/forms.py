"""The form that says which page a speaker belongs to, or makes one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ortaq_site.desk.forms import SLUG_HELP
from ortaq_site.records.figures import FIGURE_ADDRESS, FigureKind, PublicFigure
from ortaq_site.templatetags.ortaq import words
from ortaq_site.words.figures import KINDS, ROLES

LANGUAGES = ("kk", "ru", "en")


class FigureChoice(forms.ModelChoiceField):
    """Names figures in the reader's language."""

    def label_from_instance(self, obj: Any) -> str:
        """Give the name of a figure and whom it is about."""
        return f"{words(obj, 'name')} ({KINDS[obj.kind]})"


class WhoForm(forms.Form):
    """An existing page, or what a new one needs."""

    figure = FigureChoice(
        queryset=PublicFigure.objects.all(), required=False, label=_("A page that is there")
    )
    kind = forms.ChoiceField(label=_("Or a new page, of a"), choices=list(KINDS.items()))
    role = forms.ChoiceField(label=_("Public role"), choices=[("", "–"), *ROLES.items()],
                             required=False)  # fmt: skip
    name_kk = forms.CharField(label=_("Name in Kazakh"), max_length=300, required=False)
    name_ru = forms.CharField(label=_("Name in Russian"), max_length=300, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=300, required=False)
    slug = forms.CharField(
        label=_("Word in the address"),
        max_length=80,
        required=False,
        validators=[FIGURE_ADDRESS],
        help_text=SLUG_HELP,
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a page that is there, or for all that a new one needs."""
        given = super().clean() or {}
        if given.get("figure") or self.errors:
            return given
        if not given["slug"] or not given["role"]:
            raise forms.ValidationError(_("Choose a page, or give a public role and a word."))
        if not any(given[f"name_{language}"] for language in LANGUAGES):
            raise forms.ValidationError(_("Give a name in one language at least."))
        if PublicFigure.objects.filter(slug=given["slug"]).exists():
            raise forms.ValidationError(_("Another page has this word in its address."))
        return given

    def new_values(self) -> dict[str, Any]:
        """Give the fields of a new page."""
        given = self.cleaned_data
        names = {f"name_{language}": given[f"name_{language}"] for language in LANGUAGES}
        return {"slug": given["slug"], "kind": FigureKind(given["kind"]), "role": given["role"],
                **names}  # fmt: skip
