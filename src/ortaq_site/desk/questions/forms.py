"""Forms of a question: its words and days, a statement, how many codes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ortaq.law.akn import read_akn
from ortaq.ledger.blind_ticket import read_blind_key, write_blind_key
from ortaq.ledger.errors import MalformedNote
from ortaq_site.desk.forms import DAY, SLUG_HELP, SLUG_WRONG
from ortaq_site.desk.hearings.forms import PROVISIONS_HELP, EditionChoice
from ortaq_site.desk.hearings.provisions import Articles, written
from ortaq_site.desk.questions.words import RUNGS
from ortaq_site.records.law import Consultation, Edition, TextLanguage
from ortaq_site.records.participation import (
    STATEMENT_LETTERS,
    Question,
    Rung,
    Statement,
    Verifier,
)
from ortaq_site.steps.participation.places import tied
from ortaq_site.templatetags.ortaq import own_name, words

MOST_CODES = 20_000
"""Codes of one file; more are several files."""
ASKED_AT_ENTRY = (Rung.OPEN, Rung.INVITATION, Rung.TICKET, Rung.BLIND)
OF_A_VERIFIER = (Rung.TICKET, Rung.BLIND)
ARTICLES_HELP = _("Write numbers as 4, 8-1. The results of this statement stand on their pages.")
LAST_MOMENT = time(23, 59, 59)


class VerifierChoice(forms.ModelChoiceField):
    """Names verifiers in the reader's language."""

    def label_from_instance(self, obj: Any) -> str:
        """Give the name of a verifier."""
        return words(obj, "title")


class QuestionForm(forms.ModelForm):
    """A question while it is prepared."""

    edition = EditionChoice(queryset=None, label=_("Edition that it is about"), required=False)
    articles = forms.CharField(
        label=_("Provisions that it is about"),
        required=False,
        max_length=400,
        help_text=PROVISIONS_HELP,
    )
    rung = forms.ChoiceField(
        label=_("Who may take part"),
        choices=[(rung, RUNGS[rung]) for rung in ASKED_AT_ENTRY],
        initial=Rung.OPEN,
    )
    verifier = VerifierChoice(queryset=Verifier.objects.all(), label=_("Verifier"), required=False)
    opens_on = forms.DateField(label=_("First day"), widget=DAY)
    closes_on = forms.DateField(label=_("Last day"), widget=DAY)

    class Meta:
        """Its fields."""

        model = Question
        fields = (
            "title_kk", "title_ru", "title_en", "slug", "edition", "rung", "verifier", "blind_key",
        )  # fmt: skip
        labels: ClassVar = {
            "title_kk": _("Question in Kazakh"),
            "title_ru": _("Question in Russian"),
            "title_en": _("Question in English"),
            "slug": _("Word in the address"),
            "blind_key": _("The verifier's key for blind tickets of this question"),
        }
        help_texts: ClassVar = {
            "slug": SLUG_HELP,
            "blind_key": _("The verifier tells it. Leave it empty for all other ways."),
        }
        error_messages: ClassVar = SLUG_WRONG

    field_order = (
        "title_kk", "title_ru", "title_en", "slug", "edition", "articles", "rung", "verifier",
        "blind_key", "opens_on", "closes_on",
    )  # fmt: skip

    def __init__(self, consultation: Consultation, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["edition"].queryset = consultation.editions.all()
        made = self.instance
        if made.pk:
            del self.fields["slug"]
            self.initial |= {
                "opens_on": timezone.localdate(made.opens_at),
                "closes_on": timezone.localdate(made.closes_at),
                "articles": ", ".join(map(written, made.provisions)),
            }

    def clean(self) -> dict[str, Any]:
        """Read the provisions, and see that the last day is not before the first."""
        given = super().clean() or {}
        first, last = given.get("opens_on"), given.get("closes_on")
        if first and last and last < first:
            self.add_error("closes_on", _("The last day is before the first."))
        if (given.get("rung") in OF_A_VERIFIER) != bool(given.get("verifier")):
            self.add_error("verifier", _("Tickets and a verifier go together."))
        if (given.get("rung") == Rung.BLIND) != bool(given.get("blind_key")):
            self.add_error("blind_key", _("Blind tickets and their key go together."))
        try:
            given["provisions"] = _articles(given.get("edition")).read(given.get("articles", ""))
        except forms.ValidationError as error:
            self.add_error("articles", error)
        return given

    def clean_blind_key(self) -> str:
        """Take a key, however it was pasted. Raises ValidationError where it is none."""
        text = "".join(self.cleaned_data["blind_key"].split())
        try:
            return write_blind_key(read_blind_key(text)) if text else ""
        except MalformedNote as error:
            raise forms.ValidationError(_("This is no key for blind tickets.")) from error

    def values(self) -> dict[str, Any]:
        """Give the fields of the record."""
        given = dict(self.cleaned_data)
        given.pop("articles")
        given["opens_at"] = _moment(given.pop("opens_on"), time.min)
        given["closes_at"] = _moment(given.pop("closes_on"), LAST_MOMENT)
        return given


class StatementForm(forms.Form):
    """A statement in up to three languages; at least one."""

    def __init__(self, data: Any = None, *, only: tuple[str, ...] = (), **options: Any) -> None:
        """Ask for these languages alone, all where none is named."""
        super().__init__(data, **options)
        for language in only or TextLanguage.values:
            area = forms.Textarea(attrs={"rows": 2, "lang": language})
            self.fields[language] = forms.CharField(
                label=own_name(language), required=False, max_length=STATEMENT_LETTERS, widget=area
            )

    def clean(self) -> dict[str, Any]:
        """Refuse a statement without a word."""
        given = super().clean() or {}
        if not any(given.values()) and not self.errors:
            raise forms.ValidationError(_("Write it in one language at least."))
        return given

    def texts(self) -> Mapping[str, str]:
        """Give language -> words, on one line each."""
        given = {language: " ".join(text.split()) for language, text in self.cleaned_data.items()}
        return {language: text for language, text in given.items() if text}


class AboutForm(forms.Form):
    """Which articles of its question's edition a statement is about."""

    def __init__(self, question: Question, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self._articles = _articles(question.edition)
        self.fields["articles"] = forms.CharField(
            label=_("Articles that it is about"),
            required=False,
            max_length=400,
            help_text=ARTICLES_HELP,
        )

    def clean_articles(self) -> list[str]:
        """Give their addresses; a paragraph stands for its article."""
        eids = self._articles.read(self.cleaned_data["articles"])
        return list(dict.fromkeys(eid.partition("__")[0] for eid in eids))


def about_form(
    question: Question, statement: Statement | None, data: Any = None, **options: Any
) -> AboutForm | None:
    """Ask which articles a statement is about, first filled in with those that it is tied to.

    A new one begins with the articles of its question. None where the question has no edition.
    """
    if question.edition is None:
        return None
    eids = tied(statement, question) if statement else question.provisions
    first = dict.fromkeys(written(eid.partition("__")[0]) for eid in eids)
    given = data if data is not None and "articles" in data else None
    return AboutForm(question, given, initial={"articles": ", ".join(first)}, **options)


class CodesForm(forms.Form):
    """How many codes to make."""

    def __init__(self, data: Any = None, *, most: int = MOST_CODES) -> None:
        super().__init__(data)
        self.fields["count"] = forms.IntegerField(
            label=_("How many"),
            min_value=1,
            max_value=most,
            widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        )


def _articles(edition: Edition | None) -> Articles:
    """Give the provisions of an edition in the reader's language, else in one that it has."""
    texts = list(edition.texts.all()) if edition else []
    texts.sort(key=lambda text: text.language != get_language())
    return Articles(read_akn(bytes(texts[0].akn)) if texts else None)


def _moment(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))
