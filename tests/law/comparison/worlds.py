"""Small acts for tests of the comparison, and its links in a form that reads well."""

from __future__ import annotations

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.comparison import Comparison

RIGHTS = "Every person may learn which body keeps records about them and for what purpose."
APPEAL = "A refusal may be appealed to the court within one month of the day it was received."
COUNCIL = "The council of the region gathers proposals of residents and answers each in writing."
WATER = "Enterprises measure the quality of water downstream and publish the readings weekly."
SCHOOL = "A university and an enterprise may open a joint laboratory by a contract of five years."
PHONE = "An operator of communications blocks a call whose displayed number was forged."
TREES = "Felling of trees in a protected belt is permitted only after a public hearing."
ROADS = "Repair of local roads is paid from the budget of the district according to its plan."


def article(
    number: str, *paragraphs: str, heading: str = "", text: tuple[str, ...] = ()
) -> Provision:
    """Make an article: numbered paragraphs, or own text where it has none."""
    eid = f"art_{number}"
    children = tuple(
        Provision(f"{eid}__para_{place}", Kind.PARAGRAPH, f"{place}.", text=(words,))
        for place, words in enumerate(paragraphs, start=1)
    )
    return Provision(eid, Kind.ARTICLE, f"Article {number}", heading, text, children)


def act(*provisions: Provision, lang: str = "en") -> Act:
    """Make an act of these provisions."""
    return Act("A law on trial", lang, tuple(provisions))


def links(comparison: Comparison) -> dict[tuple[str, str], str]:
    """Give the links of articles: kind by (old, new)."""
    return {(link.old, link.new): str(link.kind) for link in comparison.articles.links}


def paragraph_links(comparison: Comparison) -> dict[tuple[str, str], str]:
    """Give the links of paragraphs: kind by (old, new)."""
    return {(link.old, link.new): str(link.kind) for link in comparison.paragraphs.links}
