"""One clear sentence for each way in which a file can be refused, in the reader's language.

The library says why in English, with names and numbers; that stays beside the sentence.
"""

from __future__ import annotations

import re

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ortaq.errors import UnreadableSource
from ortaq_site.steps.desk.intake import OtherLanguage
from ortaq_site.templatetags.ortaq import own_name

_FAMILIES: tuple[tuple[str, Promise], ...] = (
    (r"\bis empty\b|empty archive", _("The file is empty.")),
    (
        r"holds no text|no text in|\bscan\b|a picture",
        _("There is no text in the file. If it is a scan, recognise its text (OCR) first."),
    ),
    (
        r"the name says",
        _("The ending of the name does not fit the content. Save the file in the right format."),
    ),
    (r"table comes alone", _("A table comes alone: send the other files apart.")),
    (
        r"no valid CSV|characters; the limit",
        _("One line of the file cannot be read. Mend it there, or save the file anew."),
    ),
    (r"encrypted", _("The file is encrypted or damaged. Save it again without a password.")),
    (
        r"\blimit\b|more than|unpacks|bomb|too deep|nested|memory|processor|not read after|refused",
        _("The file is too large, or made so that reading it would overload the site."),
    ),
    (
        r"^this is |neither|no such document|JSON|RTF|program",
        _("This kind of file cannot be read. Save it as DOCX, PDF, HTML or plain text."),
    ),
    (
        r"damaged|cut off|zero bytes|encoding|broken|well-formed",
        _("The file is damaged or cut off. Fetch it again or save it anew."),
    ),
)

_OTHERWISE = _("The file could not be read.")


def sentence_for(reason: str) -> Promise:
    """Give the sentence for a reason of `UnreadableSource`."""
    fitting = (words for pattern, words in _FAMILIES if re.search(pattern, reason))
    return next(fitting, _OTHERWISE)


SAYS_NO_MORE = re.compile(r"the file is (empty|damaged)|a table comes alone")
"""Reasons of which the sentence for them leaves nothing out."""


def told(refusal: UnreadableSource) -> str:
    """Say why a file was not read: its name, a sentence, and the library's words with the place."""
    sentence = sentence_for(refusal.reason)
    if SAYS_NO_MORE.match(refusal.reason):
        return f"{refusal.name}: {sentence}"
    reason = f"{refusal.place}: {refusal.reason}" if refusal.place else refusal.reason
    return gettext("%(name)s: %(sentence)s (%(reason)s)") % {
        "name": refusal.name,
        "sentence": sentence,
        "reason": reason,
    }


def told_of_language(refusal: OtherLanguage) -> str:
    """Say that a file is in another language than was asked for."""
    return gettext("%(name)s is written in another language (%(found)s, not %(wanted)s).") % {
        "name": refusal.name,
        "found": own_name(refusal.found),
        "wanted": own_name(refusal.wanted),
    }
