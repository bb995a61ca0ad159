"""What `ortaq submissions` shows on a terminal: how many, about what, in which groups."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ortaq.law.act import Act, Provision
from ortaq.submissions.analysis import Analysis
from ortaq.submissions.linking.link import Because
from ortaq.submissions.requests import request_of
from ortaq.submissions.submission import Intake, Reason, Submission

_WIDTH = 78
_SHOWN = 8
REASONS = {
    Reason.NO_TEXT: "without text",
    Reason.UNREADABLE_DATE: "with an unreadable date",
    Reason.UNKNOWN_REGION: "with an unknown region",
    Reason.UNKNOWN_CHANNEL: "with an unknown channel",
    Reason.REPEATED: "the same letter as above",
    Reason.SAME_NUMBER: "with the number of another letter",
    Reason.WRONG_LENGTH: "with more cells than columns",
    Reason.UNREADABLE_ATTACHMENT: "with an unreadable file",
    Reason.UNREADABLE_MESSAGE: "an unreadable message",
}
"""Why a row was refused."""
_BECAUSE = {
    "text": "{} words in common",
    "repeated_sender": "{} letters from each sender",
    "partial": "{} more hold it among words of their own",
}
"""Entries of each list; --json has all."""
_LANGUAGES = {"kk": "Kazakh", "ru": "Russian", "en": "English", "unknown": "unknown language"}


def summary(
    analysis: Analysis, intake: Intake, acts: Sequence[Act], more: Iterable[str] = ()
) -> Iterator[str]:
    """Yield the lines. more: lines that belong before the last word."""
    yield from _counts(analysis, intake)
    letters = {letter.id: letter for letter in analysis.letters}
    if acts:
        yield from _provisions(analysis, acts[0])
    yield from _campaigns(analysis)
    yield from _themes(analysis, letters)
    yield from more
    yield ""
    yield "All of this is proposed by a program; people decide. --json has everything."


def _counts(analysis: Analysis, intake: Intake) -> Iterator[str]:
    total = len(analysis.letters)
    yield _counted(total, "letter")
    for lang, count in sorted(analysis.languages.items(), key=lambda pair: -pair[1]):
        yield f"  {count:>7,}  {_LANGUAGES.get(lang, lang)}"
    copies = analysis.copies()
    distinct = len(analysis.likeness.texts_by_group())
    within = sum(map(len, copies))
    groups = f"{within:,} letters in {_counted(len(copies), 'group')} of copies"
    yield f"  {distinct:>7,}  distinct texts; {groups}"
    shared = [group for group in analysis.arguments if len(group.members) > 1]
    if shared:
        yield f"  {len(shared):>7,}  groups that may make one point in other words"
    if intake.refusals:
        why = Counter(REASONS[refusal.reason] for refusal in intake.refusals)
        told = ", ".join(f"{count:,} {reason}" for reason, count in why.most_common())
        yield f"  {len(intake.refusals):>7,}  rows refused: {told}"
    if intake.unread:
        yield f"           columns left behind: {', '.join(intake.unread)}"


def _provisions(analysis: Analysis, act: Act) -> Iterator[str]:
    first = [link.targets[0] for link in analysis.links if link.targets]
    cited = sum(target.because is Because.CITATION for target in first)
    unlinked = len(analysis.links) - len(first)
    yield ""
    by_words = len(first) - cited
    yield f"By provision: {cited:,} cite one, {by_words:,} by words, {unlinked:,} by neither"
    names = _articles(act)
    counts = Counter(_article(target.eid, names) for target in first)
    for eid, count in counts.most_common(_SHOWN):
        yield f"  {count:>7,}  {_named(names.get(eid), eid)}"
    if len(counts) > _SHOWN:
        yield f"           and {len(counts) - _SHOWN:,} more"


def _said(because: str) -> str:
    """Say in words what a code with its value means."""
    code, _, value = because.partition("=")
    if code == "timing":
        came, _, usual = value.partition("/")
        return f"{came} letters within 48 hours, where {usual} would be usual"
    return _BECAUSE[code].format(value) if code in _BECAUSE else because


def _campaigns(analysis: Analysis) -> Iterator[str]:
    if not analysis.campaigns:
        return
    yield ""
    yield f"{_counted(len(analysis.campaigns), 'possible campaign')}, for a person to judge"
    for candidate in analysis.campaigns[:_SHOWN]:
        because = ", ".join(map(_said, candidate.because))
        yield f"  {len(candidate.members):>7,}  {because}"
        yield from _quoted(candidate.text)


def _themes(analysis: Analysis, letters: Mapping[str, Submission]) -> Iterator[str]:
    if not analysis.themes:
        return
    yield ""
    yield f"{_counted(len(analysis.themes), 'theme')}, without names yet"
    for theme in analysis.themes[:_SHOWN]:
        yield f"  {len(theme.members):>7,}  {theme.label}"
        for key in theme.typical:
            yield from _quoted(request_of(letters[key].text, letters[key].lang))
    if len(analysis.themes) > _SHOWN:
        yield f"           and {len(analysis.themes) - _SHOWN:,} more"


def _quoted(text: str) -> Iterator[str]:
    yield textwrap.indent(textwrap.shorten(text, _WIDTH - 13, placeholder=" …"), " " * 11 + "« ")


def _articles(act: Act) -> Mapping[str, Provision]:
    return {article.eid: article for article in act.articles()}


def _article(eid: str, names: Mapping[str, Provision]) -> str:
    parts = eid.split("__")
    ways = ("__".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((way for way in ways if way in names), eid)


def _named(article: Provision | None, eid: str) -> str:
    if article is None:
        return eid
    name = f"{article.num} {article.heading}".strip() or eid
    return textwrap.shorten(name, _WIDTH - 12, placeholder=" …")


def _counted(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"
