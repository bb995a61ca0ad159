"""How a report speaks in one language: its own words, and those of the reports it joins."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import Region, regions
from ortaq.report.commitments_page.wording import day_in_words
from ortaq.report.consultation.document import Foreign
from ortaq.report.consultation.values import ConsultationReport
from ortaq.report.opinion_page.wording import LANGUAGES, NO_BREAK, Wording, wording_of

PACKAGE = "ortaq.report.consultation"
HIDDEN = "·"
"""Stands where a number is not shown."""
NOTHING = "–"
"""Stands where there is nothing to tell."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A report, and everything that it is told with."""

    report: ConsultationReport
    say: Wording
    opinion: Wording
    hearing: Wording
    promise: Wording

    @property
    def lang(self) -> str:
        """Give the language of the document."""
        return self.say.lang

    def words(self, several: Mapping[str, str]) -> str:
        """Give words in this language, else in another."""
        return self.foreign_of(several).text

    def foreign_of(self, several: Mapping[str, str]) -> Foreign:
        """Give words in this language, else in another that is named."""
        order = (self.lang, *LANGUAGES, *several)
        lang = next((one for one in order if several.get(one)), self.lang)
        return self.foreign(several.get(lang, ""), lang)

    def foreign(self, text: str, lang: str) -> Foreign:
        """Give words with their language, where it is another one."""
        return Foreign(" ".join(text.split()), "" if lang == self.lang else lang)

    def article(self, eid: str) -> Foreign:
        """Name an article of the newest draft; its address where the draft has none such."""
        found = next((one for one in self.report.articles if one.eid == eid), None)
        return self.foreign_of(found.names) if found else Foreign(eid)

    def listed(self, eids: tuple[str, ...]) -> str:
        """Name several articles in one line."""
        return "; ".join(self.article(eid).text for eid in dict.fromkeys(eids))

    @property
    def recommended(self) -> Mapping[str, int]:
        """Count the recommendations about each article."""
        return Counter(eid for one in self.report.recommendations for eid in one.eids)

    def day(self, written: str) -> str:
        """Write an ISO day in full; "" stays."""
        if not written:
            return ""
        told = day_in_words(datetime.date.fromisoformat(written[:10]), self.say)
        return told.replace(" г.", f"{NO_BREAK}г.")

    def regions(self) -> tuple[Region, ...]:
        """Give the regions of the country, in its order."""
        return regions(self.report.country).all

    def region(self, code: str) -> str:
        """Name a region; its code where it is unknown."""
        found = next((one for one in self.regions() if one.code == code), None)
        return found.name(self.lang) if found else code

    def society(self, code: str) -> str:
        """Name a part of society; its code where it is unknown."""
        known = {one.code: one.names for one in groups(self.report.country)}
        return known[code].get(self.lang, code) if code in known else code

    def count(self, number: int | None) -> str:
        """Write a whole number, or the mark of a hidden one."""
        return HIDDEN if number is None else self.say.number(number)

    def shares(self, count: int, base: int) -> str:
        """Write a part of a base as per cent; nothing of an empty base."""
        return self.say.share(count / base) if base else NOTHING


def telling(report: ConsultationReport, lang: str) -> Telling:
    """Give what a report is told with in a language (kk, ru or en)."""
    names = (
        PACKAGE, "ortaq.report.opinion_page", "ortaq.report.hearing_page",
        "ortaq.report.commitments_page",
    )  # fmt: skip
    return Telling(report, *(wording_of(name, lang) for name in names))


def ended(sentence: str) -> str:
    """End a sentence, where an abbreviation has not ended it already."""
    return sentence if sentence.endswith(".") else f"{sentence}."
