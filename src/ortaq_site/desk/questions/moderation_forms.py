"""Forms of moderation: a verdict with its reason, hiding, the answer to an appeal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ortaq_site.records.moderation import WORDS_LETTERS, Ground
from ortaq_site.records.participation import Question, StatementStatus
from ortaq_site.steps.participation.statements import Verdict
from ortaq_site.words.moderation import GROUNDS

ACCEPT = "accept"
CHOSEN = tuple(ground for ground in Ground if ground is not Ground.REPLACED)
"""Grounds that a moderator chooses; the other one follows from replacing."""
NEEDS_WORDS = (Ground.OTHER,)
WORDS_HELP = _("Everybody sees it in the public log of moderation. Name nobody.")


class GroundForm(forms.Form):
    """Why a statement is not asked."""

    verdict = forms.ChoiceField(
        label=_("Reason"),
        choices=[(ground, GROUNDS[ground]) for ground in CHOSEN],
        widget=forms.RadioSelect,
    )
    other = forms.IntegerField(
        label=_("Number of the statement that says it already"), required=False, min_value=1
    )
    words = forms.CharField(
        label=_("In words"), max_length=WORDS_LETTERS, required=False, help_text=WORDS_HELP
    )
    status = StatementStatus.HIDDEN
    """What a statement becomes for these reasons."""

    def __init__(self, question: Question, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self._question = question

    def clean(self) -> dict[str, Any]:
        """Refuse a repetition of nothing, and another reason that says none."""
        given = super().clean() or {}
        ground = given.get("verdict")
        if ground == Ground.REPEATS and not self._is_asked(given.get("other")):
            self.add_error("other", _("Give the number of a statement that is asked."))
        if ground in NEEDS_WORDS and not given.get("words"):
            self.add_error("words", _("Say the reason in words."))
        return given

    def given(self) -> Verdict:
        """Give the verdict that was filled in."""
        filled = self.cleaned_data
        if filled["verdict"] == ACCEPT:
            return Verdict(StatementStatus.ACCEPTED, filled["words"])
        other = filled["other"] if filled["verdict"] == Ground.REPEATS else None
        return Verdict(self.status, filled["words"], filled["verdict"], other)

    def _is_asked(self, number: int | None) -> bool:
        accepted = self._question.statements.filter(status=StatementStatus.ACCEPTED)
        return accepted.filter(number=number).exists()


class VerdictForm(GroundForm):
    """Accept a statement that waits, or reject it for a reason."""

    status = StatementStatus.REJECTED

    def __init__(self, question: Question, data: Any = None, **options: Any) -> None:
        super().__init__(question, data, **options)
        verdict = self.fields["verdict"]
        verdict.label = _("Decision")
        verdict.choices = [(ACCEPT, _("Accept: everybody is asked")), *verdict.choices]


class AnswerForm(forms.Form):
    """The answer to an appeal; its author reads the words."""

    outcome = forms.ChoiceField(
        label=_("Answer"),
        choices=(
            ("accepted", _("The appeal is right: the statement is asked")),
            ("kept", _("The decision stands")),
        ),
        widget=forms.RadioSelect,
    )
    words = forms.CharField(label=_("In words"), max_length=WORDS_LETTERS, help_text=WORDS_HELP)


class WordsForm(forms.Form):
    """Why a decision is taken back."""

    words = forms.CharField(label=_("Why"), max_length=WORDS_LETTERS, help_text=WORDS_HELP)
