"""Retold and quoted speech in a Kazakh sentence: speaker first, verb last, content between.

Patterns: docs/methods/hearings.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ortaq.hearings.speech.kazakh_attitudes import attitudes_in, names_opinion, source_phrases
from ortaq.hearings.speech.kazakh_forms import finite_stems, is_nominal, is_wish, reporting_stem
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE, Kind

_NEAR_QUOTE = 3
"""The verb де- stands this near behind its quotation (words)."""
_BESIDE_VERB = 3
"""Adverbs between a retold clause and its verb (words)."""


def cues_of(tokens: Tokens) -> list[Cue]:
    """Give the reporting verbs of a sentence in order; де- with the verb behind it is one."""
    found: list[Cue] = []
    i = 0
    while i < len(tokens):
        last = _cue_end(tokens, i)
        if last > i:
            found.append(_cue(tokens, _verb_start(tokens, i), last))
        elif (first := _behind_content(tokens, i)) >= 0:
            found.append(_cue(tokens, first, i + 1))
        i = max(last, i + 1)
    return found


def _verb_start(tokens: Tokens, i: int) -> int:
    """Give where a verb of two words begins: сынға | алды, қарсы | шықты."""
    word = tokens[i].folded
    two = i > 0 and "-" in reporting_stem(word, (tokens[i - 1].folded,))
    return i - 1 if two and word not in terms("kk", "cues.de") else i


def _behind_content(tokens: Tokens, i: int) -> int:
    """Give where a verb that we do not know begins to report: … жоқ екенін | сынға алды.

    Any finite verb at the end of a clause reports what stands before it in the accusative or
    dative of a whole clause, but for those of seeing and knowing. -1 = it does not.
    """
    word = tokens[i].folded
    closes = i + 1 == len(tokens) or not tokens[i + 1].is_word
    stems = frozenset(finite_stems(word))
    if not tokens[i].is_word or not closes or not stems or stems & terms("kk", "cues.never"):
        return -1
    for j in range(i - 1, max(-1, i - 2 - _BESIDE_VERB), -1):
        if not tokens[j].is_word:
            return -1
        if is_nominal(tokens[j].folded) and tokens[j].folded.endswith(_GOVERNED):
            return j + 1
    return -1


_GOVERNED = ("ын", "ін", "ына", "іне")


def _cue_end(tokens: Tokens, i: int) -> int:
    if not tokens[i].is_word:
        return i
    if tokens[i].folded in terms("kk", "cues.de"):
        return _verb_behind(tokens, i) if tokens[i].folded == "деп" else i + 1
    before = tuple(token.folded for token in tokens[max(0, i - 2) : i])
    word = tokens[i].folded
    if i + 1 < len(tokens) and tokens[i + 1].text == "," and word.endswith(("ып", "іп")):
        word = word[:-2] + "ды"  # білдіріп, …: the first of two verbs
    return i + 1 if reporting_stem(word, before) else i


def _verb_behind(tokens: Tokens, i: int) -> int:
    """деп … өтті: the verb that де- leans on may follow a few words later."""
    for j in range(i + 1, min(i + 5, len(tokens))):
        if not tokens[j].is_word:
            break
        if finite_stems(tokens[j].folded) and tokens[j].folded not in {"деген"}:
            return j + 1
    return i + 1


def _cue(tokens: Tokens, first: int, last: int) -> Cue:
    words = [token.folded for token in tokens[first:last]]
    before = tuple(token.folded for token in tokens[max(0, last - 3) : last - 1])
    lemma = reporting_stem(words[-1], before) or words[0]
    text = " ".join(token.text for token in tokens[first:last])
    return Cue(first, last, tokens[first].start, tokens[last - 1].end, text, lemma, listed=True)


class KazakhSentence:
    """One sentence of the writer while it is read."""

    def __init__(self, tokens: Tokens, subjects: Sequence[Subject]) -> None:
        self._tokens, self._subjects = tokens, subjects
        self._cues = cues_of(tokens)

    def speaker_of_quote(self, quote: tuple[int, int]) -> tuple[Cue, Subject | None] | None:
        """Find the verb that reports a quotation, and its subject."""
        cue = self._cue_of_quote(*quote)
        if cue is None:
            return None
        after = [one for one in self._free() if one.first >= cue.last]
        before = [one for one in self._free() if one.last <= quote[0]]
        between = [one for one in self._free() if quote[1] <= one.first and one.last <= cue.first]
        chosen = after[:1] or before[-1:] or between[:1]
        return cue, (chosen[0] if chosen else None)

    def _cue_of_quote(self, first: int, last: int) -> Cue | None:
        following = [cue for cue in self._cues if cue.first >= last]
        behind = [token for token in self._tokens[last:] if token.kind is not Kind.MARK]
        if behind and behind[0].folded == "деген":
            opinion = len(behind) > 1 and behind[1].folded in terms("kk", "cues.opinion_nouns")
            if following and any(one.first == following[0].last for one in self._free()):
                return following[0]  # – деген ол …
            return following[-1] if opinion and following else None
        words = 0
        for i in range(last, len(self._tokens)):
            cue = next((one for one in following if one.first == i), None)
            if cue is not None and (self._is_de(cue) or i == last or words <= 1):
                return cue
            words += self._tokens[i].is_word
            if words > _NEAR_QUOTE or self._tokens[i].text == QUOTE:
                break
        opened = first > 0 and self._tokens[first - 1].text == ":"
        earlier = [cue for cue in self._cues if cue.last <= first]
        return earlier[-1] if opened and earlier else None

    def _is_de(self, cue: Cue) -> bool:
        return self._tokens[cue.first].folded in terms("kk", "cues.de")

    def _free(self) -> list[Subject]:
        return [one for one in self._subjects if one.nominative]

    # retold clauses

    def retold(self) -> list[Retold]:
        """Give what is retold, in the order of the text."""
        return self._backwards() or self._by_source() or self._by_opinion() or self._by_verb()

    def _by_verb(self) -> list[Retold]:
        held: list[Retold] = []
        for cue in self._cues:
            if self._tokens[cue.first].folded in {"деген", "дегенді"}:
                continue
            if self._opens(cue):
                return held or list(self._behind_colon(cue))
            said = list(self._said(cue))
            if said and not self._goes_on(cue):
                return said
            held = held or said
        return held or attitudes_in(self._tokens, self._cues, self._subject_of)

    def _goes_on(self, cue: Cue) -> bool:
        """Whether a second verb may report with it: … қолдайтынын айтып, … керегін атап өтті."""
        return self._tokens[cue.last - 1].folded.endswith(("ып", "іп"))

    def _opens(self, cue: Cue) -> bool:
        """Whether a colon behind the verb says that the words follow (былай деді: …)."""
        return cue.last < len(self._tokens) and self._tokens[cue.last].text == ":"

    def _behind_colon(self, cue: Cue) -> Iterator[Retold]:
        subject = self._subject_of(cue)
        rest = self._tokens[cue.last + 1 :]
        quoted = any(token.text == QUOTE for token in rest)
        if subject and subject.kin in SINGLE and not quoted and len(rest) > 2:
            yield Retold(*self._words(cue.last + 1, len(self._tokens)), cue, subject, full=True)

    def _by_opinion(self) -> list[Retold]:
        """Read … деген пікір айтты: what stands before it was said."""
        for i in range(1, len(self._tokens) - 1):
            if not names_opinion(self._tokens, i):
                continue
            cue = _cue(self._tokens, i, min(i + 3, len(self._tokens)))
            before = [one for one in self._free() if one.last <= i and one.kin in SINGLE]
            after = [one for one in self._free() if one.first > i and one.kin in SINGLE]
            subject = next(iter(before[:1] or after[:1]), None)
            first = subject.last if subject and subject.last <= i else 0
            first = self._without_fillers(first, i)
            if subject is not None and i - first >= 2:
                return [Retold(*self._words(first, i), cue, subject)]
        return []

    def _said(self, cue: Cue) -> Iterator[Retold]:
        subject = self._subject_of(cue)
        if subject is None and self._is_finite_end(cue) and self._is_content_before(cue):
            yield from self._content(cue, None)
        if subject is None or subject.kin is Kin.AGENCY:
            return
        if subject.kin is Kin.COLLECTIVE:
            if cue.lemma in terms("kk", "cues.together") or self._is_content_before(cue):
                span = self._words(subject.first, max(cue.last, subject.last))
                yield Retold(*span, cue, subject, collective=True)
            return
        yield from self._content(cue, subject)

    def _content(self, cue: Cue, subject: Subject | None) -> Iterator[Retold]:
        if not self._is_content_before(cue):
            return
        first = subject.last if subject and subject.last <= cue.first else 0
        last = self._content_end(cue)
        first = self._without_fillers(first, last)
        if last - first >= 2:
            yield Retold(*self._words(first, last), cue, subject)

    def _is_content_before(self, cue: Cue) -> bool:
        if self._is_de(cue):
            before = self._tokens[cue.first - 1] if cue.first else None
            if before is not None and before.text == ",":  # …, дейді Аты Тегі
                return any(one.first == cue.last and one.kin in SINGLE for one in self._free())
            return before is not None and before.is_word
        return self._content_end(cue) > 0

    def _content_end(self, cue: Cue) -> int:
        """Give where the retold clause ends; 0 = there is none."""
        if self._is_de(cue):
            return cue.first
        for i in range(cue.first - 1, max(-1, cue.first - 2 - _BESIDE_VERB), -1):
            word = self._tokens[i].folded
            if is_nominal(word) or (is_wish(word) and cue.lemma in terms("kk", "cues.asking")):
                return i + 1
            if self._tokens[i].kind is Kind.MARK:
                break
        return 0

    def _is_finite_end(self, cue: Cue) -> bool:
        return all(not token.is_word for token in self._tokens[cue.last :])

    def _subject_of(self, cue: Cue) -> Subject | None:
        """Give the first who may speak before the verb; else who stands right behind it."""
        before = [one for one in self._free() if one.last <= cue.first]
        people = [one for one in before if one.kin in SINGLE | {Kin.COLLECTIVE, Kin.AGENCY}]
        after = [one for one in self._free() if one.first == cue.last]
        if after and self._is_de(cue):
            return after[0]
        return people[0] if people else (after[0] if after else None)

    def _without_fillers(self, first: int, last: int) -> int:
        fillers = terms("kk", "clauses.fillers")
        while first < last and (
            (self._tokens[first].kind is Kind.MARK and self._tokens[first].text in ",–—-:")
            or self._tokens[first].folded in fillers
        ):
            first += 1
        return first

    def _words(self, first: int, last: int) -> tuple[int, int]:
        while last > first + 1 and self._tokens[last - 1].text in {",", ".", ";", "!", "?", "…"}:
            last -= 1
        return self._tokens[first].start, self._tokens[last - 1].end

    # phrases that name the source

    def _by_source(self) -> list[Retold]:
        found = phrases_at(self._tokens, source_phrases())
        for first, last in found:
            said = self._from_source(first, last)
            if said:
                return said
        return []

    def _from_source(self, first: int, last: int) -> list[Retold]:
        owners = [one for one in self._subjects if first - 2 <= one.last <= first]
        if not owners or owners[-1].kin in {Kin.AGENCY, Kin.BODY}:
            return []
        owner = owners[-1]
        start, end = self._tokens[first].start, self._tokens[last - 1].end
        words = " ".join(token.text for token in self._tokens[first:last])
        cue = Cue(first, last, start, end, words, words, listed=True)
        sides = [(0, owner.first), (last, len(self._tokens))]
        spans = [self._trimmed(*side) for side in sides]
        kept = [span for span in spans if span is not None]
        return [Retold(*span, cue, owner) for span in kept]

    def _trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        first = self._without_fillers(first, last)
        while (
            last > first
            and self._tokens[last - 1].kind is Kind.MARK
            and (self._tokens[last - 1].text in ",.;!?–—")
        ):
            last -= 1
        words = [token for token in self._tokens[first:last] if token.is_word]
        return self._words(first, last) if len(words) >= 2 else None

    def _backwards(self) -> list[Retold]:
        phrases = phrases_at(self._tokens, terms("kk", "clauses.backwards"))
        if not phrases or phrases[0][0] > 2:
            return []
        for cue in self._cues:
            subject = self._subject_of(cue) or next(
                (one for one in self._free() if one.first >= cue.last), None
            )
            if subject is not None and subject.kin in SINGLE and not self._content_end(cue):
                return [Retold(cue.start, cue.end, cue, subject, backwards=True)]
        return []
