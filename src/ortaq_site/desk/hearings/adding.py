"""Add what the program missed: somebody, a statement, a promise, with its place in the source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods

from ortaq.hearings.record import Manner, Passage, Stance
from ortaq.hearings.review import Spoken, added_person, added_promise, added_statement
from ortaq_site.desk.access import open_to
from ortaq_site.desk.hearings.cards import names_in
from ortaq_site.desk.hearings.forms import PROVISIONS_HELP
from ortaq_site.desk.hearings.item_forms import NOBODY, Around
from ortaq_site.desk.hearings.pages import hearing_by
from ortaq_site.desk.hearings.provisions import articles_of
from ortaq_site.desk.hearings.review import taken
from ortaq_site.records.hearings import Hearing, HearingSource
from ortaq_site.records.people import Role
from ortaq_site.steps.hearings import deciding
from ortaq_site.steps.hearings.deciding import Review, review_of
from ortaq_site.steps.hearings.standings import counting_sources
from ortaq_site.words import hearings as words


class NewPersonForm(forms.Form):
    """Somebody whom the program missed."""

    name = forms.CharField(label=pgettext_lazy("of a person", "Name"), max_length=200)
    role = forms.CharField(
        label=pgettext_lazy("of a person", "Role"), max_length=300, required=False
    )
    organisation = forms.CharField(
        label=pgettext_lazy("of a person", "Organisation"), max_length=500, required=False
    )
    participation = forms.ChoiceField(
        label=_("How the person took part"),
        required=False,
        choices=list(words.PARTICIPATIONS.items()),
    )

    def __init__(self, review: Review, around: Around, data: Any = None, **_more: Any) -> None:
        super().__init__(data)

    def values(self, key: str) -> dict[str, Any]:
        """Give the person in the public shape."""
        given = self.cleaned_data
        return added_person(
            key, given["name"], given["role"], given["organisation"],
            participation=given["participation"],
        )  # fmt: skip


class WordsForm(forms.Form):
    """Words of a source: as they were selected, or typed exactly as they stand there."""

    source = forms.ChoiceField(label=pgettext_lazy("of a hearing", "Source"))
    text = forms.CharField(
        label=_("Words, exactly as in the source"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    start = forms.IntegerField(
        label=_("First letter"),
        required=False,
        min_value=0,
        help_text=_("Only needed where the same words stand in several places."),
    )
    speaker = forms.ChoiceField(label=_("Who said it"), required=False)

    def __init__(self, review: Review, around: Around, data: Any = None, **initial: Any) -> None:
        super().__init__(data, initial=initial)
        self._sources = {str(one.position): one for one in counting_sources(review.hearing)}
        self._around = around
        self._record = review.record
        self.fields["source"].choices = [(key, one.name) for key, one in self._sources.items()]
        self.fields["speaker"].choices = [NOBODY, *around.speakers.items()]

    def clean(self) -> dict[str, Any]:
        """Find the words in the source."""
        given = super().clean() or {}
        source = self._sources.get(given.get("source", ""))
        if source is not None and given.get("text"):
            self._passage = _find(source, given["text"], given.get("start"))
        return given

    def spoken(self, **more: Any) -> Spoken:
        """Give the words as ascribed."""
        return Spoken(self._passage, self.cleaned_data["speaker"], **more)

    def values(self, key: str) -> dict[str, Any]:
        """Give a promise in the public shape."""
        lang = self._record["sources"][self._passage.source]["lang"]
        return added_promise(key, self.spoken(), lang)


class NewStatementForm(WordsForm):
    """A statement that the program missed."""

    manner = forms.ChoiceField(label=_("Whose words"), choices=list(words.MANNERS.items()))
    stance = forms.ChoiceField(
        label=_("For or against"), choices=list(words.STANCES.items()), initial=Stance.NONE
    )
    provisions = forms.CharField(
        label=_("About which provisions"), required=False, help_text=PROVISIONS_HELP, max_length=500
    )

    def clean_provisions(self) -> list[str]:
        """Give the addresses of the provisions."""
        return self._around.articles.read(self.cleaned_data["provisions"])

    def values(self, key: str) -> dict[str, Any]:
        """Give the statement in the public shape."""
        given = self.cleaned_data
        spoken = self.spoken(
            manner=Manner(given["manner"]),
            stance=Stance(given["stance"]),
            provisions=tuple(given["provisions"]),
        )
        return added_statement(key, spoken)


FORMS = {"person": NewPersonForm, "statement": NewStatementForm, "promise": WordsForm}


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def add(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Add something by hand; a selection in the source comes in the query."""
    if kind not in FORMS:
        raise Http404
    found = hearing_by(pk)
    shown = review_of(found)
    around = Around(names_in(shown.items), articles_of(found))
    data = request.POST if request.method == "POST" else None
    form = FORMS[kind](shown, around, data, **_selected(found, request.GET))
    if form.is_valid():
        key = f"added-{kind}-{deciding.number_of_next(found)}"
        values = form.values(key)
        return taken(request, found, lambda: deciding.add(found, key, values, request.user), key)
    context = {"hearing": found, "kind": kind, "form": form, "articles": around.articles.list}
    return render(request, "desk/hearings/add.html", context)


def _selected(hearing: Hearing, asked: Mapping[str, str]) -> dict[str, Any]:
    """Give the words that somebody selected in a source; nothing where the place is none."""
    places = [asked.get(name, "") for name in ("source", "start", "end")]
    if not all(place.isdecimal() for place in places):
        return {}
    position, start, end = map(int, places)
    source = hearing.sources.filter(position=position).first()
    if source is None:
        return {}
    words = source.text[start:end]
    lead = len(words) - len(words.lstrip())
    return {"source": str(position), "text": words.strip(), "start": start + lead}


def _find(source: HearingSource, text: str, start: int | None) -> Passage:
    """Find words in a source. Raises ValidationError where they are not, or not clear."""
    wanted = text.replace("\r\n", "\n").strip()
    if start is not None and source.text.startswith(wanted, start):
        return Passage(wanted, start, start + len(wanted), source.position)
    count = source.text.count(wanted)
    if count == 0:
        raise forms.ValidationError(
            _("These words are not in the source. Copy them exactly as they stand there.")
        )
    if count > 1:
        raise forms.ValidationError(
            _("These words stand in several places. Add more of the sentence.")
        )
    at = source.text.index(wanted)
    return Passage(wanted, at, at + len(wanted), source.position)
