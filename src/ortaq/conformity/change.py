"""What changed between two editions, prepared once and then asked about for every law."""

from __future__ import annotations

from dataclasses import dataclass

from ortaq.conformity.institutions import Name, vanished
from ortaq.conformity.parameters import ConformityParameters
from ortaq.conformity.successors import successors
from ortaq.conformity.terms import Fallen, fallen_passages
from ortaq.law.act import Act
from ortaq.law.citations.edition import Edition
from ortaq.law.comparison import Comparison, Link
from ortaq.law.comparison.fates import Fates, fates_of


@dataclass(frozen=True, slots=True)
class Change:
    """Two editions of one act in one language, and what became of each provision and name."""

    old: Act
    new: Act
    edition: Edition
    articles: Fates
    paragraphs: Fates
    names: tuple[Name, ...]
    common_names: tuple[Name, ...]
    """Vanished names that are common nouns too: Палата."""
    frequent_common_names: tuple[Name, ...]
    """Those of them that the old text writes large too often for a slip."""
    successors: dict[str, str]
    fallen: Fallen

    def links_of(self, eid: str) -> tuple[Link, ...] | None:
        """Give what became of an old provision, best link first; () where it was dropped.

        A point has the fate of its paragraph, a paragraph that was not compared by itself that of
        its article. None: no such provision was compared, as where it had been repealed.
        """
        for fates, address in (
            (self.paragraphs, eid),
            (self.paragraphs, eid.rpartition("__")[0]),
            (self.articles, eid.partition("__")[0]),
        ):
            if address in fates.of_old:
                return fates.of_old[address]
            if address in fates.links.removed:
                return ()
        return None


def change(old: Act, new: Act, comparison: Comparison, parameters: ConformityParameters) -> Change:
    """Prepare a comparison of two editions. Raises UnknownProfile for a language without words."""
    names, common = vanished(old, new, parameters)
    return Change(
        old=old,
        new=new,
        edition=Edition(old),
        articles=fates_of(comparison.articles),
        paragraphs=fates_of(comparison.paragraphs),
        names=names,
        common_names=common,
        frequent_common_names=tuple(
            name for name in common if name.mentions >= parameters.least_mentions_of_common
        ),
        successors=successors(names, old, new, comparison, parameters),
        fallen=fallen_passages(old, new, comparison, parameters),
    )
