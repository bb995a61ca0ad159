"""What became of an article, in one sentence or two, with links.

Kazakh would have to bend a name for its place in the sentence, so names stand after a colon there
and need no ending: translators see each sentence whole, with placeholders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from ortaq.law.act import Provision
from ortaq.law.comparison.fates import Fate
from ortaq.law.comparison.result import Link
from ortaq_site.public.law.lines import label
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.law.wording import is_verbatim, links_of


def sentences(shown: Reading, unit: Provision) -> tuple[SafeString, ...]:
    """Say where an article came from, or where it went, and whether its words differ."""
    if unit.repealed:
        return (format_html("{}", gettext("The number stands, but the article is repealed.")),)
    if not shown.fates:
        return ()
    told = _of_new(shown, unit.eid) if shown.is_new else _of_old(shown, unit.eid)
    return tuple(told)


def _of_new(shown: Reading, eid: str) -> Iterator[SafeString]:
    links = links_of(shown, eid)
    places = {"places": _others(shown, (link.old for link in links))}
    match shown.fates.of_new_unit(eid) if shown.fates else None:
        case Fate.ADDED:
            yield _say(gettext("It is new: no article of the text in force stands behind it."))
        case Fate.SPLIT:
            yield _say(gettext("It was split off from an article in force: {places}."), **places)
            yield from _rest(shown, links)
        case Fate.MERGED:
            yield _say(gettext("It unites several articles in force: {places}."), **places)
        case Fate.MOVED:
            yield _say(gettext("It has moved. In the text in force it is {places}."), **places)
            yield _words(shown, links[0])
        case Fate.KEPT | Fate.CHANGED:
            yield _say(gettext("In the text in force it is {places}."), **places)
            yield _words(shown, links[0])


def _of_old(shown: Reading, eid: str) -> Iterator[SafeString]:
    links = links_of(shown, eid)
    places = {"places": _others(shown, (link.new for link in links))}
    match shown.fates.of_old_unit(eid) if shown.fates else None:
        case Fate.REMOVED:
            yield _say(gettext("The draft drops it: no article of the draft takes it over."))
        case Fate.SPLIT:
            yield _say(gettext("The draft divides it among several articles: {places}."), **places)
        case Fate.MERGED:
            yield _say(gettext("The draft unites it with other articles in {places}."), **places)
        case Fate.MOVED:
            yield _say(gettext("The draft moves it. There it is {places}."), **places)
            yield _words(shown, links[0])
        case Fate.KEPT | Fate.CHANGED:
            yield _say(gettext("In the draft it is {places}."), **places)
            yield _words(shown, links[0])


def _rest(shown: Reading, links: Iterable[Link]) -> Iterator[SafeString]:
    """Say where the other parts of a split article went."""
    if shown.fates is None:
        return
    rest = [other.new for link in links for other in shown.fates.siblings(link)]
    if rest:
        named = ((shown.article_address(eid), label(shown.provisions[eid])) for eid in rest)
        yield _say(gettext("The rest of it went to {places}."), places=_list(named))


def _words(shown: Reading, link: Link) -> SafeString:
    if link.substance:
        return _say(gettext("Its wording is changed."))
    if is_verbatim(shown, link):
        return _say(gettext("Its wording is the same."))
    return _say(
        gettext("Its substance is the same: only numbers, references or punctuation differ.")
    )


def _others(shown: Reading, eids: Iterable[str]) -> SafeString:
    named = ((shown.other_address(eid), label(shown.other_provisions[eid])) for eid in eids)
    return _list(named)


def _list(named: Iterable[tuple[str, str]]) -> SafeString:
    return format_html_join(", ", '<a class="ref" href="{}">{}</a>', named)


def _say(sentence: str, **values: SafeString) -> SafeString:
    return format_html(sentence, **values) if values else format_html("{}", sentence)
