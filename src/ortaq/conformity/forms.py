"""The forms of a new name by the cases of the old name's forms.

In Russian as its own text uses them; in Kazakh by rule, where its text uses some of them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from ortaq.conformity.change import Change
from ortaq.conformity.rules import plain_lines
from ortaq.language.kazakh_forms import forms_of
from ortaq.language.russian import lemma, parses
from ortaq.language.sentences import word_texts, words

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_GENDERS = ("masc", "femn", "neut")


class NameForms:
    """Old and new names of one change, in Russian and Kazakh."""

    def __init__(self, change: Change) -> None:
        self._change = change

    def is_whole(self, base: str) -> bool:
        """Tell whether a name is, among those with its successor, the one named most often.

        The others were parts of it or bodies beside it: what became of theirs is a question of law.
        """
        heirs = [
            name
            for name in self._change.names
            if self._change.successors.get(name.base) == self._change.successors[base]
        ]
        return heirs[0].base == base  # names are ordered by mentions

    def renamed(self, text: str, base: str) -> str | None:
        """Give the successor in the form of the name in `text`; None where that is not certain."""
        if self._change.old.lang == "kk":
            return self._renamed_in_kazakh(text, base)
        forms = self._forms.get(lemma(self._change.successors[base]), {})
        cases = _readings(text)
        due = {forms.get(case) for case in cases}
        if len(due) != 1 or None in due or not cases:
            return None
        (form,) = due
        return form.upper() if form and text.isupper() else form

    def _renamed_in_kazakh(self, text: str, base: str) -> str | None:
        successor = self._change.successors[base]
        due = forms_of(successor)
        inflected = {form for (own, case), form in due.items() if own or case != "nominative"}
        if not inflected & self._written:
            return None
        old = forms_of(base).items()
        found = {due.get(which) for which, form in old if form.lower() == text.lower()}
        if len(found) != 1 or None in found:
            return None
        (form,) = found
        return form.upper() if form and text.isupper() else form

    @cached_property
    def _written(self) -> frozenset[str]:
        """The words of the new text."""
        return frozenset(
            word for line in plain_lines(self._change.new) for word in word_texts(line.text)
        )

    @cached_property
    def _forms(self) -> dict[str, dict[tuple[str, str], str]]:
        """(case and number, gender) -> form, for each successor, as the new text writes it."""
        wanted = {lemma(name) for name in self._change.successors.values()}
        forms: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
        for line in plain_lines(self._change.new):
            for word in words(line.text):
                if word.text[0].isupper() and lemma(word.text) in wanted:
                    for reading in _readings(word.text):
                        forms[lemma(word.text)].setdefault(reading, word.text)
        return forms


def is_nominative(word: str) -> bool:
    """Whether a name can stand in the nominative so, as at the beginning of a sentence."""
    return any(case == "nomn" for case, _ in _readings(word))


def _readings(word: str) -> set[tuple[str, str]]:
    """Give the cases of the likeliest noun that a form can be, singular, with its gender."""
    found = [one for one in parses(word.lower()) if one.part == "NOUN" and "sing" in one.marks]
    likeliest = found[0].lemma if found else ""
    return {
        (case, gender)
        for one in found
        if one.lemma == likeliest
        for case in _CASES
        for gender in _GENDERS
        if {case, gender} <= one.marks
    }
