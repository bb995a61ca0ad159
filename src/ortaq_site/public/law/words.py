"""Words for codes of the library."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, pgettext_lazy

from ortaq.law.comparison.fates import Fate
from ortaq_site.public.law.wording import View

FATES = {
    Fate.KEPT: pgettext_lazy("articles", "Kept"),
    Fate.CHANGED: pgettext_lazy("articles", "Changed"),
    Fate.MOVED: pgettext_lazy("articles", "Moved"),
    Fate.SPLIT: pgettext_lazy("articles", "Split"),
    Fate.MERGED: pgettext_lazy("articles", "Merged"),
    Fate.ADDED: pgettext_lazy("articles", "New"),
    Fate.REMOVED: pgettext_lazy("articles", "Dropped"),
}
"""Headings of lists of articles."""

FATES_OF_ONE = {
    Fate.KEPT: pgettext_lazy("one article", "kept"),
    Fate.CHANGED: pgettext_lazy("one article", "changed"),
    Fate.MOVED: pgettext_lazy("one article", "moved"),
    Fate.SPLIT: pgettext_lazy("one article", "split"),
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

MEANINGS = {
    Fate.KEPT: gettext_lazy(
        "The substance is the same. Only numbers, references or punctuation may differ."
    ),
    Fate.CHANGED: gettext_lazy("The article stands in its place, with other words."),
    Fate.MOVED: gettext_lazy("The article stands elsewhere in the order of the text."),
    Fate.SPLIT: gettext_lazy("Parts of one old article now stand in several articles."),
    Fate.MERGED: gettext_lazy("Several old articles now stand in one."),
    Fate.ADDED: gettext_lazy("No old article stands behind it."),
    Fate.REMOVED: gettext_lazy("No article of the draft takes it over."),
}
"""What each fate means, for the page that explains the method."""
