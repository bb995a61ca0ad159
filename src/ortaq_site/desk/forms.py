"""Forms of the desk: what people fill in, checked before any step is taken."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq.law.act import Kind
from ortaq.law.correction.rows import Role as RowRole
from ortaq.law.correction.rows import Row
from ortaq.law.profile import Profile
from ortaq_site.desk.words import EDITION_ROLES, KINDS, ROW_ROLES
from ortaq_site.records.law import Consultation, Edition, EditionRole

ACCEPTED = ".docx,.pdf,.html,.htm,.md,.txt,.xml,.json"

SLUG_HELP = _("Small Latin letters, digits and hyphens. It never changes.")
SLUG_WRONG = {
    "slug": {"invalid": _("Write only small Latin letters, digits and hyphens, like spring-2026.")}
}
"""What a form says in place of "Enter a valid value."."""
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class LoginForm(AuthenticationForm):
    """Name and password."""

    error_messages: ClassVar = {
        **AuthenticationForm.error_messages,
        "invalid_login": _(
            "The name or the password is wrong. Look whether the keyboard writes in the right "
            "language and in small letters, and try again."
        ),
    }
    username = forms.CharField(
        label=pgettext_lazy("to log in", "Name"),
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class ConsultationForm(forms.ModelForm):
    """A new consultation."""

    class Meta:
        """Its fields."""

        model = Consultation
        fields = (
            "title_kk", "title_ru", "title_en", "summary_kk", "summary_ru", "summary_en",
            "slug", "opens_on", "closes_on", "demonstration",
        )  # fmt: skip
        labels: ClassVar = {
            "title_kk": _("Title in Kazakh"),
            "title_ru": _("Title in Russian"),
            "title_en": _("Title in English"),
            "summary_kk": _("Summary in Kazakh"),
            "summary_ru": _("Summary in Russian"),
            "summary_en": _("Summary in English"),
            "slug": _("Word in the address"),
            "opens_on": _("Opens on"),
            "closes_on": _("Closes on"),
            "demonstration": _("A demonstration: every page says that the text is invented"),
        }
        help_texts: ClassVar = {
            "slug": _("Small Latin letters, digits and hyphens. It never changes.")
        }
        widgets: ClassVar = {
            "summary_kk": forms.Textarea(attrs={"rows": 3, "lang": "kk"}),
            "summary_ru": forms.Textarea(attrs={"rows": 3, "lang": "ru"}),
            "summary_en": forms.Textarea(attrs={"rows": 3, "lang": "en"}),
            "opens_on": DAY,
            "closes_on": DAY,
        }
        error_messages: ClassVar = SLUG_WRONG

    def clean(self) -> dict[str, Any]:
        """See that the last day is not before the first."""
        given = super().clean() or {}
        first, last = given.get("opens_on"), given.get("closes_on")
        if first and last and last < first:
            self.add_error("closes_on", _("The last day is before the first."))
        return given


class EditionForm(forms.ModelForm):
    """A new edition of the text."""

    role = forms.ChoiceField(
        label=_("What it is"),
        choices=[(role, EDITION_ROLES[role]) for role in EditionRole],
        initial=EditionRole.DRAFT,
    )

    class Meta:
        """Its fields."""

        model = Edition
        fields = ("role", "label_kk", "label_ru", "label_en", "slug", "day")
        labels: ClassVar = {
            "label_kk": _("Name in Kazakh"),
            "label_ru": _("Name in Russian"),
            "label_en": _("Name in English"),
            "slug": _("Word in the address"),
            "day": _("Day of the edition"),
        }
        help_texts: ClassVar = {
            "slug": SLUG_HELP,
            "day": _("For a draft, the day of its publication."),
        }
        widgets: ClassVar = {"day": DAY}
        error_messages: ClassVar = SLUG_WRONG

    def __init__(self, consultation: Consultation, data: Any = None) -> None:
        super().__init__(data)
        self._consultation = consultation

    def clean_slug(self) -> str:
        """Refuse a word that another edition of the consultation has."""
        slug: str = self.cleaned_data["slug"]
        if self._consultation.editions.filter(slug=slug).exists():
            raise forms.ValidationError(_("Another edition has this word in its address."))
        return slug


class RowForm(forms.Form):
    """One line of the recognised text, as a person says that it should be."""

    what = forms.ChoiceField(label=_("What this line is"))
    num = forms.CharField(label=_("Number"), required=False, max_length=80)
    heading = forms.CharField(
        label=pgettext_lazy("part of a law", "Heading"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    text = forms.CharField(
        label=pgettext_lazy("part of a law", "Text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, row: Row, profile: Profile, data: Any = None) -> None:
        initial = {
            "what": row.kind or row.role,
            "num": row.num,
            "heading": row.heading,
            "text": row.text,
        }
        super().__init__(data, initial=initial)
        self.fields["what"].choices = _kinds_of(profile, row)

    def row(self) -> Row:
        """Give the row that was filled in."""
        what = self.cleaned_data["what"]
        words = {name: self.cleaned_data[name] for name in ("num", "heading", "text")}
        if what in ROW_ROLES:
            return Row(RowRole(what), **words)
        return Row(RowRole.PROVISION, kind=Kind(what), **words)


class ReasonForm(forms.Form):
    """Why an edition goes back to preparation."""

    reason = forms.CharField(label=_("What has to be done"), max_length=400)


def _kinds_of(profile: Profile, row: Row) -> list[tuple[Any, Any]]:
    """Give what a line can be: the kinds of its tradition, and its own, wherever that is from."""
    foreign = [row.kind] if row.kind and row.kind not in profile.order else []
    law = [(kind.value, KINDS[kind]) for kind in (*foreign, *profile.order)]
    law.append((RowRole.TEXT.value, ROW_ROLES[RowRole.TEXT]))
    others = [(role.value, word) for role, word in ROW_ROLES.items() if role is not RowRole.TEXT]
    return [(_("Text of the law"), law), (_("Not text of the law"), others)]
