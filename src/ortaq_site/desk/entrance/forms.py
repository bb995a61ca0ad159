"""Forms of the entrance."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.forms import PasswordChangeForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ortaq_site.records.law import Consultation
from ortaq_site.steps.second_factor.keys import LONGEST_NAME
from ortaq_site.templatetags.ortaq import words

LONGEST_CODE = 40
CODE = {"autocomplete": "one-time-code", "spellcheck": "false", "autocapitalize": "none"}


class CodeForm(forms.Form):
    """One code, of whichever kind."""

    code = forms.CharField(
        label=_("Code of the app, or a recovery code"),
        max_length=LONGEST_CODE,
        widget=forms.TextInput(attrs={**CODE, "autofocus": True}),
    )


class AppForm(forms.Form):
    """The code that a new app shows."""

    code = forms.CharField(
        label=_("Code that the app shows now"),
        max_length=LONGEST_CODE,
        widget=forms.TextInput(attrs={**CODE, "inputmode": "numeric"}),
    )


class SureForm(forms.Form):
    """Password, and a code where there is a second factor."""

    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    code = forms.CharField(
        label=_("Code of the app, or a recovery code"),
        max_length=LONGEST_CODE,
        widget=forms.TextInput(attrs=CODE),
    )

    def __init__(self, *args: object, asks_code: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if not asks_code:
            del self.fields["code"]


class OwnPasswordForm(PasswordChangeForm):
    """Another password, which is not the one that there is. What is asked stands above the form."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].help_text = ""
        self.fields["new_password2"].help_text = ""

    def clean_new_password1(self) -> str:
        """Refuse the present password: somebody else may have chosen it."""
        new: str = self.cleaned_data["new_password1"]
        if self.user.check_password(new):
            raise ValidationError(_("This is the password that you have. Choose another one."))
        return new


class KeyNameForm(forms.Form):
    """What somebody calls a passkey."""

    name = forms.CharField(
        label=_("Name of the passkey"), max_length=LONGEST_NAME, initial=_("My device")
    )


class ConsultationsChoice(forms.ModelMultipleChoiceField):
    """Names consultations in the reader's language."""

    def label_from_instance(self, obj: Any) -> str:
        """Give the title."""
        return words(obj, "title")


class AssignForm(forms.Form):
    """Which consultations a colleague works on; none = all."""

    consultations = ConsultationsChoice(
        queryset=Consultation.objects.order_by("slug"),
        required=False,
        label=_("Consultations"),
        widget=forms.CheckboxSelectMultiple,
    )


class ResetForm(forms.Form):
    """Why a colleague loses the second factor."""

    reason = forms.CharField(label=_("Reason"), max_length=200)
