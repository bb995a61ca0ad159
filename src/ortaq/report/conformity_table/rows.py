"""One row for each duty, in words, for every format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ortaq.conformity.duty import NONE_IN_THE_TEXT, Deadline, Duty, Scan
from ortaq.conformity.progress import Standing, Verdict
from ortaq.conformity.rewording import Rewording
from ortaq.law.act import Act, Kind, Provision
from ortaq.law.citations.edition import Edition
from ortaq.report.conformity_table.words import ConformityWords

LEVELS: Mapping[str, Mapping[Kind, str]] = {
    "kk": {Kind.PARAGRAPH: "{}-тармақ", Kind.POINT: "{} тармақша"},
    "ru": {Kind.PARAGRAPH: "пункт {}", Kind.POINT: "подпункт {}"},
    "en": {Kind.PARAGRAPH: "paragraph {}", Kind.POINT: "subparagraph {}"},
}
"""What a number below an article is called; where nothing stands the number is given as printed."""
_BARE = re.compile(r"\d+(-\d+)?\)?")

COLUMNS = (
    *("law", "place", "kind", "grade", "text", "old", "new"),
    *("reasons", "wording", "deadline", "owner"),
)
WORKED = (*COLUMNS, "verdict", "stage", "body", "until", "note")
"""Columns of a list that people work with: with what they decided."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The acts that a scan speaks of: laws by identifier, and the two texts compared."""

    laws: Mapping[str, Act]
    old: Act
    new: Act


class RowWriter:
    """Says duties in one language."""

    def __init__(self, texts: Texts, words: ConformityWords) -> None:
        self._words = words
        self._laws = {law: Edition(act) for law, act in texts.laws.items()}
        self._old, self._new = Edition(texts.old), Edition(texts.new)

    def rows(self, scan: Scan, rewordings: Iterable[Rewording]) -> Iterator[dict[str, str]]:
        """Yield one row for each duty, its cells by column."""
        proposed = {rewording.duty: rewording for rewording in rewordings}
        return (self._row(duty, proposed.get(duty)) for duty in scan.duties)

    def worked_rows(
        self, standings: Iterable[Standing], rewordings: Iterable[Rewording]
    ) -> Iterator[dict[str, str]]:
        """Yield one row for each duty with what was decided about it."""
        proposed = {rewording.duty: rewording for rewording in rewordings}
        for one in standings:
            yield {**self._row(one.duty, proposed.get(one.duty)), **self._decided(one)}

    def place(self, duty: Duty) -> str:
        """Say where a duty stands, by the printed numbers."""
        return place(self._laws.get(duty.law, self._new), duty.eid) or self._words.preamble

    def _row(self, duty: Duty, rewording: Rewording | None) -> dict[str, str]:
        words = self._words
        law = self._laws.get(duty.law, self._new)
        return {
            "law": law.act.title,
            "place": self.place(duty),
            "kind": words.kinds[duty.kind],
            "grade": words.grades[duty.grade],
            "text": duty.text,
            "old": "; ".join(place(self._old, eid) for eid in duty.old),
            "new": "; ".join(place(self._new, eid) for eid in duty.new),
            "reasons": "; ".join(map(words.reason, duty.because)),
            "wording": self._wording(rewording),
            "deadline": self._deadline(duty.deadline),
            "owner": duty.owner or "",
        }

    def _decided(self, one: Standing) -> dict[str, str]:
        words, decided = self._words, one.decided
        verdict = words.verdict(decided.verdict if decided else "", bool(one.duty.law))
        must = decided is not None and decided.verdict is Verdict.MUST_CHANGE
        return {
            "verdict": verdict if one.present else f"{verdict}; {words.gone}",
            "stage": words.stages[decided.stage] if decided and must else "",
            "body": decided.body if decided else "",
            "until": decided.due.isoformat() if decided and decided.due else "",
            "note": decided.reason if decided else "",
        }

    def _wording(self, rewording: Rewording | None) -> str:
        match rewording:
            case None:
                return ""
            case Rewording(edits=(first, *_), check_substance=check):
                return f"{first.text} ({self._words.check})" if check else first.text
            case Rewording(left=reason):
                return self._words.left[reason] if reason else ""

    def _deadline(self, deadline: Deadline) -> str:
        if deadline.source == NONE_IN_THE_TEXT:
            return self._words.none_in_the_text
        if deadline.value:
            return deadline.value.isoformat()
        return self._words.counted_from.format(event=deadline.counted_from)


def place(edition: Edition, eid: str) -> str:
    """Give the printed numbers from the article down, as lawyers name them; the address else.

    `Статья 31, пункт 8, подпункт 1)`, in the language of the text.
    """
    line = edition.line_from(eid)
    upwards = [provision for provision in line if provision.num]
    depth = next((at for at, one in enumerate(upwards) if one.kind is Kind.ARTICLE), None)
    chosen = upwards if depth is None else upwards[: depth + 1]
    lang = edition.act.lang
    return ", ".join(_named(one, lang) for one in reversed(chosen)) or eid


def _named(provision: Provision, lang: str) -> str:
    """Say a printed number with the word for its level, where it is a bare number."""
    num = provision.num.strip().rstrip(".")
    word = LEVELS.get(lang, {}).get(provision.kind)
    return word.format(num) if word and _BARE.fullmatch(num) else num
