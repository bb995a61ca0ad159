"""Forms of an explanation in plain words."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_TEXT = 2_000
LONGEST_CHANGES = 1_000


class PlainNoteForm(forms.Form):
    """An explanation of one article in one language."""

    text = forms.CharField(
        label=_("What the article says"),
        help_text=_("As you would tell a neighbour: short sentences, and no words of lawyers."),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    changes = forms.CharField(
        label=_("What changes for me"),
        help_text=_("What a person can now do, or must do, and could or had to before."),
        required=False,
        max_length=LONGEST_CHANGES,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, language: str, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["lang"] = language


class WithdrawalForm(forms.Form):
    """Why an explanation no longer holds."""

    reason = forms.CharField(
        label=_("Why it is withdrawn"),
        help_text=_("Everybody reads this, in the language of the explanation."),
        max_length=LONGEST_CHANGES,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
