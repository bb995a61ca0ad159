"""Forms that correct one proposal, one for each kind, in fields of the public shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq.hearings.review import Item, Kind
from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import regions
from ortaq.jurisdictions.topics import topics
from ortaq_site.desk.hearings.forms import PROVISIONS_HELP
from ortaq_site.desk.hearings.provisions import Articles, written
from ortaq_site.words import hearings as words

NOBODY = ("", _("nobody is named"))
NOT_TOLD = ("", _("not told"))
DAY_INPUT = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


@dataclass(frozen=True)
class Around:
    """What a form has to know beside its item."""

    speakers: dict[str, str]
    """Names of people and voices by id."""
    articles: Articles


class ItemForm(forms.Form):
    """Root of the forms of one proposal."""

    def __init__(self, item: Item, around: Around, data: Any = None) -> None:
        self.item, self.around = item, around
        super().__init__(data, initial=self.initial_values())
        self.prepare()

    def initial_values(self) -> dict[str, Any]:
        """Give what the proposal says, by the name of the field."""
        return {name: self.item.values.get(name) for name in self.base_fields}

    def prepare(self) -> None:
        """Fill in choices."""

    def wanted(self) -> dict[str, Any]:
        """Give what the person wants it to say, in fields of the public shape."""
        return dict(self.cleaned_data)


class FactForm(ItemForm):
    """A fact of the meeting."""

    value = forms.CharField(label=_("Value"), required=False, max_length=500)

    def prepare(self) -> None:
        """Give each fact a field of its own kind."""
        field = _fact_field(self.item.values["name"])
        if field is not None:
            self.fields["value"] = field
        self.fields["value"].label = words.FACTS[self.item.values["name"]]

    def wanted(self) -> dict[str, Any]:
        """Give the value as text, as facts are kept."""
        value = self.cleaned_data["value"]
        if isinstance(value, date):
            return {"value": value.isoformat()}
        return {"value": "" if value is None else str(value)}


class CategoryForm(ItemForm):
    """A category that was announced."""

    group = forms.ChoiceField(label=_("Part of society"), required=False)
    headcount = forms.IntegerField(label=_("Number of people"), required=False, min_value=0)

    def prepare(self) -> None:
        """Offer all groups."""
        known = [(one.code, words.group_name(one.code)) for one in groups()]
        self.fields["group"].choices = [("", _("none of these")), *known]


class PersonForm(ItemForm):
    """A person."""

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


class VoiceForm(ItemForm):
    """Who speaks without a name."""

    name = forms.CharField(label=_("What the text calls them"), max_length=300)
    role = forms.CharField(
        label=pgettext_lazy("of a person", "Role"), max_length=300, required=False
    )
    organisation = forms.CharField(
        label=pgettext_lazy("of a person", "Organisation"), max_length=500, required=False
    )
    collective = forms.BooleanField(label=_("Several people together"), required=False)


class StatementForm(ItemForm):
    """A statement."""

    speaker_id = forms.ChoiceField(label=_("Who said it"), required=False)
    stance = forms.ChoiceField(label=_("For or against"), choices=list(words.STANCES.items()))
    kind = forms.ChoiceField(label=_("Whose words"), choices=list(words.MANNERS.items()))
    provisions = forms.CharField(
        label=_("About which provisions"), required=False, help_text=PROVISIONS_HELP, max_length=500
    )
    topics = forms.MultipleChoiceField(
        label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def initial_values(self) -> dict[str, Any]:
        """Write provisions as people type them."""
        eids = self.item.values["provisions"]
        typed = ", ".join(map(written, eids))
        return {**super().initial_values(), "provisions": typed}

    def prepare(self) -> None:
        """Offer everybody who is on record, and all topics."""
        self.fields["speaker_id"].choices = [NOBODY, *self.around.speakers.items()]
        self.fields["topics"].choices = [(one.code, words.topic_name(one.code)) for one in topics()]

    def clean_topics(self) -> list[str]:
        """Keep the order of the proposal, so that what nobody changed is no correction."""
        chosen, before = self.cleaned_data["topics"], self.item.values["topics"]
        return [*(one for one in before if one in chosen), *(x for x in chosen if x not in before)]

    def clean_provisions(self) -> list[str]:
        """Give the addresses; what the statement has already may stay, also from other acts."""
        own = {written(eid): eid for eid in self.item.values["provisions"]}
        typed = self.cleaned_data["provisions"].replace(",", " ").split()
        new = [word for word in typed if word not in own]
        return list(
            dict.fromkeys(
                own[word] if word in own else self.around.articles.read(word)[0]
                for word in typed
                if word in own or word in new
            )
        )

    def wanted(self) -> dict[str, Any]:
        """Give nobody as None, as the public shape does."""
        return {**self.cleaned_data, "speaker_id": self.cleaned_data["speaker_id"] or None}


class ResolutionForm(ItemForm):
    """A decision of the meeting."""

    in_favour = forms.IntegerField(label=_("Votes for"), required=False, min_value=0)
    against = forms.IntegerField(label=_("Votes against"), required=False, min_value=0)
    abstained = forms.IntegerField(label=_("Abstained"), required=False, min_value=0)
    charged = forms.CharField(label=_("Who carries it out"), required=False, max_length=300)
    due = forms.DateField(label=_("By"), required=False, widget=DAY_INPUT)

    def initial_values(self) -> dict[str, Any]:
        """Lay the votes out."""
        return {**super().initial_values(), **(self.item.values["ballot"] or {})}

    def wanted(self) -> dict[str, Any]:
        """Put the votes together again; none told is no ballot."""
        given = self.cleaned_data
        before = self.item.values["ballot"] or {}
        counts = {side: given[side] for side in ("in_favour", "against", "abstained")}
        ballot = {**counts, "unanimous": before.get("unanimous", False)}
        return {
            "ballot": ballot
            if any(value not in {None, False} for value in ballot.values())
            else None,
            "charged": given["charged"],
            "due": given["due"].isoformat() if given["due"] else "",
        }


class PromiseForm(ItemForm):
    """A promise."""

    speaker_id = forms.ChoiceField(label=_("Who said it"), required=False)
    actor = forms.CharField(label=_("Who is to do it"), required=False, max_length=300)
    value = forms.DecimalField(label=_("How much"), required=False, max_digits=20, decimal_places=3)
    currency = forms.CharField(
        label=_("Currency or unit"), required=False, max_length=40, help_text="KZT, km, %"
    )
    bound = forms.ChoiceField(
        label=_("How exact"), choices=list(words.BOUNDS.items()), required=False
    )
    since = forms.DateField(label=_("From"), required=False, widget=DAY_INPUT)
    to = forms.DateField(label=_("By"), required=False, widget=DAY_INPUT)
    place = forms.CharField(label=_("Where"), required=False, max_length=300)

    def initial_values(self) -> dict[str, Any]:
        """Lay the amount and the time out."""
        values = self.item.values
        return {**super().initial_values(), **(values["amount"] or {}), "since": values["from"]}

    def prepare(self) -> None:
        """Offer everybody who is on record."""
        self.fields["speaker_id"].choices = [NOBODY, *self.around.speakers.items()]

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        given = super().clean() or {}
        if given.get("since") and given.get("to") and given["to"] < given["since"]:
            raise forms.ValidationError(_("It cannot end before it begins."))
        return given

    def wanted(self) -> dict[str, Any]:
        """Put the amount and the time together again."""
        given = self.cleaned_data
        days = {name: given[field] for name, field in (("from", "since"), ("to", "to"))}
        return {
            "speaker_id": given["speaker_id"] or None,
            "actor": given["actor"] or None,
            "amount": _amount(given),
            **{name: day.isoformat() if day else None for name, day in days.items()},
            "place": given["place"] or None,
        }


class ClaimForm(ItemForm):
    """What the text claims of all."""

    kind = forms.ChoiceField(label=_("It claims"), choices=list(words.CLAIMS.items()))


FORMS: dict[Kind, type[ItemForm]] = {
    Kind.FACT: FactForm,
    Kind.CATEGORY: CategoryForm,
    Kind.PERSON: PersonForm,
    Kind.VOICE: VoiceForm,
    Kind.STATEMENT: StatementForm,
    Kind.RESOLUTION: ResolutionForm,
    Kind.PROMISE: PromiseForm,
    Kind.CLAIM: ClaimForm,
}


def _amount(given: dict[str, Any]) -> dict[str, Any] | None:
    value: Decimal | None = given["value"]
    if value is None:
        return None
    whole = value == value.to_integral_value()
    return {
        "value": int(value) if whole else float(value),
        "currency": given["currency"],
        "bound": given["bound"] or "exact",
    }


def _fact_field(name: str) -> forms.Field | None:
    match name:
        case "date":
            return forms.DateField(required=False, widget=DAY_INPUT)
        case "headcount":
            return forms.IntegerField(required=False, min_value=0)
        case "region":
            return _choice((one.code, words.region_name(one.code)) for one in regions().all)
        case "kind":
            return _choice(words.MEETINGS.items())
        case "mode":
            return _choice(words.MODES.items())
        case _:
            return None


def _choice(choices: Iterable[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(required=False, choices=[NOT_TOLD, *choices])
