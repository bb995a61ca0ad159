"""Words for codes of the library."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, pgettext_lazy

from ortaq_site.public.law.fates import Fate
from ortaq_site.public.law.wording import View

FATES = {
    Fate.KEPT: pgettext_lazy("articles", "Kept word for word"),
    Fate.CHANGED: pgettext_lazy("articles", "Changed"),
    Fate.MOVED: pgettext_lazy("articles", "Moved"),
    Fate.SPLIT: pgettext_lazy("articles", "Split off"),
    Fate.MERGED: pgettext_lazy("articles", "Merged"),
    Fate.ADDED: pgettext_lazy("articles", "New"),
    Fate.REMOVED: pgettext_lazy("articles", "Dropped"),
}
"""Headings of lists of articles."""

FATES_OF_ONE = {
    Fate.KEPT: pgettext_lazy("one article", "kept"),
    Fate.CHANGED: pgettext_lazy("one article", "changed"),
    Fate.MOVED: pgettext_lazy("one article", "moved"),
    Fate.SPLIT: pgettext_lazy("one article", "split off"),
    Fate.MERGED: pgettext_lazy("one article", "merged"),
    Fate.ADDED: pgettext_lazy("one article", "new"),
    Fate.REMOVED: pgettext_lazy("one article", "dropped"),
}
"""What is said beside one article."""

VIEWS = {
    View.SIDE: gettext_lazy("Side by side"),
    View.INLINE: gettext_lazy("Changes in the text"),
    View.CLEAN: gettext_lazy("Text alone"),
}
"""Ways of showing a text."""
