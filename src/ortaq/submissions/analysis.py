"""Everything that can be proposed about letters: languages, groups, themes and links, in one pass.

Pure: the same letters and acts give the same analysis, in any order. People decide afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ortaq import __version__
from ortaq.language.detection import language_of
from ortaq.law.act import Act
from ortaq.submissions.grouping.arguments import Argument, arguments_of
from ortaq.submissions.grouping.campaigns import Candidate, campaign_candidates
from ortaq.submissions.grouping.likeness import Likeness
from ortaq.submissions.grouping.points import Points
from ortaq.submissions.linking.fit import Fit, fit_letters
from ortaq.submissions.linking.library import Library
from ortaq.submissions.linking.link import Link, link_letters
from ortaq.submissions.parameters import Parameters
from ortaq.submissions.receipt import Receipt, receipt_of
from ortaq.submissions.submission import Submission
from ortaq.submissions.themes import Theme, themes_of

UNKNOWN = ""
"""Language of a letter that is none of ours, or does not show one."""
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """What is proposed about letters."""

    letters: tuple[Submission, ...]
    """As given, each with its language."""
    languages: Mapping[str, int]
    likeness: Likeness
    campaigns: tuple[Candidate, ...]
    arguments: tuple[Argument, ...]
    """Of texts: copies of one text are represented by its first key."""
    themes: tuple[Theme, ...]
    links: tuple[Link, ...]
    receipt: Receipt

    def copies(self) -> tuple[tuple[str, ...], ...]:
        """Give the keys of each group of copies with two letters or more, the largest first."""
        groups = (self.likeness.letters_of(texts) for texts in self.likeness.texts_by_group())
        return tuple(sorted((g for g in groups if len(g) > 1), key=lambda g: (-len(g), g)))


def analyse(
    letters: Iterable[Submission],
    acts: Sequence[Act] = (),
    parameters: Parameters | None = None,
    tell: Progress = lambda _: None,
) -> Analysis:
    """Propose groups, themes and, where acts are given, links. tell: hears what is done next."""
    p = parameters or Parameters()
    tell("languages")
    known = tuple(with_language(letter) for letter in letters)
    library = Library.of(acts) if acts else None
    tell("copies")
    likeness = Likeness.empty(p.grouping).joined(known)
    tell("campaigns")
    campaigns = campaign_candidates(likeness, known, p.campaigns)
    tell("links")
    fit = fit_letters(known, library, p.linking.suggestions) if library else None
    links = link_letters(known, library, fit) if library else ()
    tell("arguments")
    arguments = _arguments(likeness, library, links, fit, p) if library and fit else ()
    tell("themes")
    themes = themes_of(known, fit, p.themes)
    return Analysis(
        letters=known,
        languages=dict(sorted(Counter(letter.lang or "unknown" for letter in known).items())),
        likeness=likeness,
        campaigns=campaigns,
        arguments=arguments,
        themes=themes,
        links=links,
        receipt=receipt_of(known, acts, p, __version__),
    )


def with_language(letter: Submission) -> Submission:
    """Give a letter its language, where its source does not tell it."""
    if letter.lang:
        return letter
    return replace(letter, lang=language_of(letter.text).code or UNKNOWN)


def _arguments(
    likeness: Likeness,
    library: Library,
    links: Sequence[Link],
    fit: Fit,
    parameters: Parameters,
) -> tuple[Argument, ...]:
    first = [likeness.letters_of(texts)[0] for texts in likeness.texts_by_group()]
    act_of = {link.submission: link.targets[0] for link in links if link.targets}
    articles = {
        key: library.article_of(act_of[key].act, act_of[key].eid) if key in act_of else ""
        for key in first
    }
    asked = {key: (fit.lang[key], fit.asked[key]) for key in first}
    return arguments_of(Points.of(asked, library), articles, (), parameters.arguments)
