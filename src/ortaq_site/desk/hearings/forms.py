"""Forms of a hearing: begin one, give it a source, open the window, take minutes."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq_site.desk.forms import DAY, SLUG_HELP, SLUG_WRONG
from ortaq_site.desk.hearings.provisions import Articles
from ortaq_site.records.hearings import Hearing
from ortaq_site.records.law import Consultation
from ortaq_site.templatetags.ortaq import words
from ortaq_site.words.hearings import STANCES

PROVISIONS_HELP = _("Numbers of articles: 4, 18. A paragraph follows a point: 4.2.")
ROLE = pgettext_lazy("of a person", "Role")
ORGANISATION = pgettext_lazy("of a person", "Organisation")
READABLE = ".docx,.pdf,.html,.htm,.txt,.md,.srt,.vtt"
DAYS_OPEN = 5
MOST_DAYS = 60


def optional_line(label: Any, length: int) -> forms.CharField:
    """Give a field for one line that may stay empty."""
    return forms.CharField(label=label, max_length=length, required=False)


class EditionChoice(forms.ModelChoiceField):
    """Names editions in the reader's language."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, empty_label=pgettext_lazy("an edition", "none"), **options)

    def label_from_instance(self, obj: Any) -> str:
        """Give the name of an edition."""
        return words(obj, "label")


class HearingForm(forms.ModelForm):
    """A new hearing."""

    edition = EditionChoice(
        queryset=None,
        label=_("Edition that was spoken of"),
        required=False,
        help_text=_("Its articles are what statements are linked to."),
    )

    class Meta:
        """Its fields."""

        model = Hearing
        fields = ("title_kk", "title_ru", "title_en", "slug", "edition")
        labels: ClassVar = {
            "title_kk": _("Title in Kazakh"),
            "title_ru": _("Title in Russian"),
            "title_en": _("Title in English"),
            "slug": _("Word in the address"),
        }
        help_texts: ClassVar = {"slug": SLUG_HELP}
        error_messages: ClassVar = SLUG_WRONG

    def __init__(self, consultation: Consultation, data: Any = None) -> None:
        super().__init__(data)
        self._consultation = consultation
        editions = consultation.editions.order_by("role", "-sequence")
        self.fields["edition"].queryset = editions
        self.fields["edition"].initial = editions.first()

    def clean_slug(self) -> str:
        """Refuse a word that another hearing of the consultation has."""
        slug: str = self.cleaned_data["slug"]
        if self._consultation.hearings.filter(slug=slug).exists():
            raise forms.ValidationError(_("Another hearing has this word in its address."))
        return slug

    def clean(self) -> dict[str, Any]:
        """Ask for one title at least."""
        given = super().clean() or {}
        if not any(given.get(f"title_{language}") for language in ("kk", "ru", "en")):
            self.add_error("title_kk", _("Give a title in one language at least."))
        return given


class SourceForm(forms.Form):
    """What people know of a source beside its words."""

    name = forms.CharField(
        label=_("What it is called"),
        max_length=255,
        required=False,
        help_text=_("A newspaper, a site, the minutes of the meeting."),
    )
    published_on = forms.DateField(
        label=_("Day of the report"),
        required=False,
        widget=DAY,
        help_text=_("Words such as “yesterday” are counted from it."),
    )
    address = forms.URLField(
        label=_("Where it was published"), required=False, assume_scheme="https", max_length=500
    )


class PasteForm(SourceForm):
    """A pasted text."""

    text = forms.CharField(
        label=pgettext_lazy("of a source", "Text"),
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    field_order = ("text", "name", "published_on", "address")


class UploadForm(SourceForm):
    """A file."""

    file = forms.FileField(label=_("File"), widget=forms.FileInput(attrs={"accept": READABLE}))
    field_order = ("file", "name", "published_on", "address")


class AsideForm(forms.Form):
    """Why a source does not belong to a hearing."""

    reason = forms.CharField(label=_("Why does it not belong here?"), max_length=400)


class WindowForm(forms.Form):
    """For how long those who attended can send corrections."""

    days = forms.IntegerField(label=_("Days"), min_value=1, max_value=MOST_DAYS, initial=DAYS_OPEN)


class EntryForm(forms.Form):
    """One entry of minutes."""

    name = forms.CharField(
        label=_("Who speaks"), max_length=200, widget=forms.TextInput(attrs={"list": "speakers"})
    )
    role = optional_line(ROLE, 200)
    organisation = optional_line(ORGANISATION, 300)
    provisions = forms.CharField(
        label=_("About which provisions"), required=False, help_text=PROVISIONS_HELP, max_length=300
    )
    stance = forms.ChoiceField(
        label=_("For or against"), choices=list(STANCES.items()), widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("What was said"), widget=forms.Textarea(attrs={"rows": 4}), max_length=20_000
    )
    promise = forms.CharField(
        label=_("What was promised"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2_000,
        help_text=_("In the speaker's words: who will do what, how much, by when."),
    )

    def __init__(self, articles: Articles, data: Any = None) -> None:
        super().__init__(data, initial={"stance": "none"})
        self._articles = articles

    def clean_provisions(self) -> list[str]:
        """Give the addresses of the provisions."""
        return self._articles.read(self.cleaned_data["provisions"])
