"""Retold and quoted speech in a Kazakh sentence: speaker first, verb last, content between.

Patterns: docs/methods/hearings.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ortaq.hearings.speech.kazakh.attitudes import (
    attitudes_in,
    is_judgement,
    is_of_a_text,
    tells_about,
)
from ortaq.hearings.speech.kazakh.by_opinion import behind_all, by_opinion
from ortaq.hearings.speech.kazakh.by_source import by_source, words_between
from ortaq.hearings.speech.kazakh.clauses import clauses_of
from ortaq.hearings.speech.kazakh.colons import (
    answers_itself,
    is_ours,
    is_told_alone,
    opened_by_colon,
    reason_behind,
    says_so,
    whole_clauses,
)
from ortaq.hearings.speech.kazakh.cues import BESIDE_VERB, cue_at, cues_of
from ortaq.hearings.speech.kazakh.forms import finite_stems, is_nominal
from ortaq.hearings.speech.kazakh.gapped import both_told, closes_what, gapped
from ortaq.hearings.speech.kazakh.letters import stands_in_letter
from ortaq.hearings.speech.kazakh.of_many import told_of_many
from ortaq.hearings.speech.kazakh.openings import without_fillers
from ortaq.hearings.speech.kazakh.own_opinions import moved_by, noun_of_opinion
from ortaq.hearings.speech.kazakh.placing import moved
from ortaq.hearings.speech.kazakh.quotes import (
    KazakhQuotes,
    answers,
    asked_besides,
    is_de,
    is_thought,
)
from ortaq.hearings.speech.kazakh.sources import (
    known_after,
    points_back,
    so_says,
    tells_of_this,
    whose_words,
)
from ortaq.hearings.speech.kazakh.together import agreed_in, counts_votes, told_together
from ortaq.hearings.speech.kazakh.verbs import (
    PARTICIPLES,
    ends_speech,
    is_passive,
    leads_on,
    tells_how,
)
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, QUOTE, Kind

_CLAUSE = 2
"""A clause before "this said Ахметов" has so many words at least."""
_DESCRIBED = 6
"""So many words tell what somebody did: деді | жиынды басынан аяғына дейін жүргізген | Ахметов."""
_AND = frozenset("әрі және".split())


class KazakhSentence:
    """One sentence of the writer while it is read."""

    def __init__(self, tokens: Tokens, subjects: Sequence[Subject]) -> None:
        self._tokens, self._subjects = tokens, subjects
        self._cues = cues_of(tokens)

    def speaker_of_quote(self, quote: tuple[int, int]) -> tuple[Cue, Subject | None] | None:
        """Find the verb that reports a quotation, and its subject."""
        for first, last in clauses_of(self._tokens, self._subjects):
            if first <= quote[0] < last and last - first < len(self._tokens):
                part = self._part(first, last)
                found = part.speaker_of_quote((quote[0] - first, quote[1] - first))
                return found and (moved(found[0], first), found[1] and moved(found[1], first))
        return KazakhQuotes(self._tokens, self._subjects).speaker(quote)

    def _is_de(self, cue: Cue) -> bool:
        return is_de(self._tokens, cue)

    def _free(self) -> list[Subject]:
        return [one for one in self._subjects if one.nominative]

    # retold clauses

    def retold(self) -> list[Retold]:
        """Give what is retold, in the order of the text."""
        clauses = clauses_of(self._tokens, self._subjects)
        if len(clauses) == 1:
            said = [self._beside_quote(one) for one in self._clause()]
        else:
            said = [one for place in clauses for one in self._clause_of_one(*place)]
        return told_of_many(self._tokens, self._subjects, said)

    def _clause_of_one(self, first: int, last: int) -> list[Retold]:
        """Read a clause beside which another speaks: it is nobody's quotation."""
        quoted = any(token.text == QUOTE for token in self._tokens[first:last])
        return [
            replace(said, full=said.full or not quoted)
            for said in self._part(first, last)._clause()
        ]

    def _beside_quote(self, said: Retold) -> Retold:
        """Mark what somebody asks for behind his own words: «…» деген Ахметов … ұсынды."""
        if any(one.first == said.cue.last for one in self._free()) and self._describes(said.cue):
            return replace(said, full=True)  # … екенін айтқан Ахметов: «…»
        if besides := asked_besides(self._tokens, said):
            return besides
        if answers(self._tokens, said):
            return replace(said, full=True)
        for cue in self._cues:
            quoted = cue.first == 0 or not self._tokens[cue.first - 1].is_word
            who = [one for one in self._free() if one.first == cue.last]
            if self._is_de(cue) and self._describes(cue) and quoted and who:
                return replace(said, full=said.full or said.start >= who[0].end)
        return said

    def _describes(self, cue: Cue) -> bool:
        return self._tokens[cue.last - 1].folded.endswith(PARTICIPLES)

    def _part(self, first: int, last: int) -> KazakhSentence:
        """Give one clause of a sentence in which several people speak, as if it stood alone."""
        inside = [
            moved(one, -first) for one in self._subjects if first <= one.first and one.last <= last
        ]
        return KazakhSentence(self._tokens[first:last], inside)

    def _clause(self) -> list[Retold]:
        return (
            self._backwards()
            or stands_in_letter(self._tokens)
            or gapped(self._tokens, self._subjects, self._cues)
            or by_source(self._tokens, self._subjects)
            or noun_of_opinion(self._tokens, self._subjects)
            or by_opinion(self._tokens, self._subjects)
            or agreed_in(self._tokens, self._subjects)
            or moved_by(self._tokens, self._subjects)
            or self._by_verb()
        )

    def _by_verb(self) -> list[Retold]:
        held: list[Retold] = []
        for cue in self._cues:
            if self._tokens[cue.first].folded in {"деген", "дегенді", "дегенге"}:
                continue
            if self._opens(cue):
                thought = self._is_thought(cue)
                before = list(self._said(cue)) if thought or not self._is_de(cue) else []
                if thought and len(before) > 1:
                    return held or before
                if answers_itself(self._tokens, cue.first):
                    return self._answer(cue)
                return (
                    held
                    or [*whole_clauses(self._tokens, before), *self._behind_colon(cue)]
                    or before
                )
            said = list(self._said(cue))
            if said and held and both_told(self._tokens, held[-1], said[0]):
                return [*held, *(replace(one, cue=held[-1].cue) for one in said)]
            if said and not self._goes_on(cue):
                return said
            held = held or said
        return (
            held
            or opened_by_colon(self._tokens, self._subjects)
            or attitudes_in(self._tokens, self._cues, self._subject_of)
        )

    def _goes_on(self, cue: Cue) -> bool:
        """Whether a second verb may report with it: … қолдайтынын айтып, … керегін атап өтті."""
        word = self._tokens[cue.last - 1].folded
        described = any(one.first == cue.last for one in self._free())
        following = self._tokens[cue.last : cue.last + 1]
        joined = bool(following) and following[0].folded in _AND
        return word.endswith("п") or joined or (word.endswith(PARTICIPLES) and described)

    def _opens(self, cue: Cue) -> bool:
        """Whether a colon behind the verb says that the words follow (былай деді: …)."""
        return cue.last < len(self._tokens) and self._tokens[cue.last].text == ":"

    def _answer(self, cue: Cue) -> list[Retold]:
        rest = self._words(cue.last + 1, len(self._tokens))
        quoted = any(token.text == QUOTE for token in self._tokens[cue.last :])
        return [] if quoted else [Retold(*rest, cue, self._subject_of(cue), full=True)]

    def _behind_colon(self, cue: Cue) -> Iterator[Retold]:
        subject = self._subject_of(cue)
        rest = self._tokens[cue.last + 1 :]
        quoted = any(token.text == QUOTE for token in rest)
        alone = subject is None and not any(one.last <= cue.first for one in self._subjects)
        told = (alone and not is_ours(self._tokens[cue.last - 1].folded)) or (
            subject is not None and subject.kin in SINGLE
        )
        if told and not quoted and len(rest) > 2:
            yield Retold(*self._words(cue.last + 1, len(self._tokens)), cue, subject, full=True)

    def _said(self, cue: Cue) -> Iterator[Retold]:
        subject = self._beside_verb(cue) or self._subject_of(cue)
        body = any(one.kin is Kin.BODY and one.last <= cue.first for one in self._free())
        ended = self._is_finite_end(cue) and self._is_content_before(cue)
        if subject is None and ended and not body and not self._is_anybodys(cue):
            yield from self._content(cue, None)
        if subject is None or subject.kin is Kin.AGENCY:
            return
        if subject.kin is Kin.COLLECTIVE and counts_votes(self._tokens, subject):
            return
        if subject.kin is Kin.COLLECTIVE:
            ends = self._content_end(cue) if self._is_content_before(cue) else 0
            if ends or self._is_together(cue):
                yield told_together(self._tokens, subject, cue, ends)
            return
        yield from self._content(cue, subject)

    def _is_together(self, cue: Cue) -> bool:
        """Whether several do it together: тұрғындар шағымданды; бұл пікірге басқалар да қосылды."""
        if cue.lemma in terms("kk", "cues.together"):
            return True
        weighed = any(is_of_a_text(token.folded) for token in self._tokens[: cue.first])
        return weighed and cue.lemma in terms("kk", "cues.attitudes")

    def _is_anybodys(self, cue: Cue) -> bool:
        """Whether no speaker need be meant: … деп жазылған, деп күтілуде, «…» деп атайды."""
        judged = self._is_de(cue) and is_judgement(self._tokens, cue.first)
        return judged or is_passive(self._tokens[cue.last - 1].folded)

    def _content(self, cue: Cue, subject: Subject | None) -> Iterator[Retold]:
        if not self._is_content_before(cue):
            return
        last = self._content_end(cue)
        first = (
            behind_all(self._tokens, self._subjects, subject)
            if subject and subject.last <= last
            else 0
        )
        first = self._behind_deed(cue, without_fillers(self._tokens, first, last), last)
        goes_on = list(self._taken_up(cue, subject))
        if last - first >= 2 or (
            last > first and (goes_on or is_told_alone(self._tokens, last - 1))
        ):
            yield Retold(*self._words(first, last), cue, subject, full=self._opens_quote(cue, last))
            yield from goes_on
            yield from reason_behind(self._tokens, cue, subject)

    def _behind_deed(self, cue: Cue, first: int, last: int) -> int:
        """Pass what somebody did before he spoke: Ахметов шу көтерді: | …, дейді."""
        near = range(first, min(first + _DESCRIBED, last))
        colon = next((i for i in near if self._tokens[i].text == ":"), 0)
        did = colon > first and finite_stems(self._tokens[colon - 1].folded)
        return colon + 1 if did and self._is_de(cue) else first

    def _opens_quote(self, cue: Cue, last: int) -> bool:
        """Whether a whole clause leads up to a quotation: … түскенін хабарлап: «…»."""
        colon = self._tokens[cue.last : cue.last + 1]
        if not colon or colon[0].text != ":":
            return False
        if self._is_de(cue):
            return self._is_thought(cue)
        return is_nominal(self._tokens[last - 1].folded)

    def _is_thought(self, cue: Cue) -> bool:
        """Tell … керек деп санайды: … from былай деп түсіндірді: …."""
        return self._tokens[cue.first].folded == "деп" and not says_so(self._tokens, cue.first)

    def _taken_up(self, cue: Cue, subject: Subject | None) -> Iterator[Retold]:
        """Read what goes on behind …, дейді ол, …."""
        between = self._is_de(cue) and subject in self._right_behind(cue)
        if subject is None or not between or self._tokens[cue.first - 1].text != ",":
            return
        rest = self._tokens[subject.last :]
        if len(rest) > BESIDE_VERB and rest[0].text == ",":
            yield Retold(*self._words(subject.last + 1, len(self._tokens)), cue, subject)

    def _is_content_before(self, cue: Cue) -> bool:
        if self._is_de(cue):
            before = self._tokens[cue.first - 1] if cue.first else None
            if before is not None and before.text == ",":  # …, дейді Аты Тегі; Аты Тегі …, дейді.
                return self._closes_words(cue)
            judged = is_judgement(self._tokens, cue.first) or is_thought(
                self._tokens, self._subjects, cue.first
            )
            return before is not None and (before.is_word or judged)
        return self._content_end(cue) > 0

    def _closes_words(self, cue: Cue) -> bool:
        """Whether де- behind a comma reports what stands before it."""
        ends = self._is_finite_end(cue) and cue.last - cue.first == 1
        near = self._free() if ends else self._right_behind(cue)
        return any(one.kin in SINGLE for one in near) or (ends and not self._subjects)

    def _right_behind(self, cue: Cue) -> list[Subject]:
        """Give who stands behind the verb: деді Ахметов; деді | жиынды жүргізген Ахметов."""
        for one in self._free():
            gap = self._tokens[cue.last : one.first]
            described = gap and len(gap) <= _DESCRIBED and ends_speech(gap)
            if one.first >= cue.last and all(token.is_word for token in gap):
                return [one] if described or not gap else []
        return []

    def _content_end(self, cue: Cue) -> int:
        """Give where the retold clause ends; 0 = there is none."""
        if self._is_de(cue):
            return cue.first
        near = self._next_to(cue)
        behind = near.first if near else cue.first
        for i in range(behind - 1, max(-1, behind - 2 - BESIDE_VERB), -1):
            word = self._tokens[i].folded
            if tells_about(self._tokens, i):
                return i  # мектеп керек екені | туралы
            if closes_what(word, cue):
                return i + 1 + (self._tokens[i + 1].text in CLOSING)
            if self._tokens[i].kind is Kind.MARK and self._tokens[i].text not in CLOSING:
                break  # but: жобаның «піспегенін» | айтты
        return 0

    def _next_to(self, cue: Cue) -> Subject | None:
        """Give who stands right before the verb: мектепті сақтау керегін | Ахметов | айтты."""
        between = terms("kk", "clauses.fillers")
        for one in self._free():
            gap = self._tokens[one.last : cue.first]
            beside = all(token.folded in between for token in gap)
            if one.last <= cue.first and (beside or tells_how(self._tokens, one, gap)):
                return one
        return None

    def _beside_verb(self, cue: Cue) -> Subject | None:
        """Give who stands between what was said and the verb."""
        near = None if self._is_de(cue) else self._next_to(cue)
        return near if near and near.first > 0 and self._content_end(cue) else None

    def _is_finite_end(self, cue: Cue) -> bool:
        rest = self._tokens[cue.last :]
        return all(not token.is_word for token in rest) or leads_on(self._tokens, cue.last)

    def _subject_of(self, cue: Cue) -> Subject | None:
        """Give the first who may speak before the verb; else who stands right behind it."""
        before = [one for one in self._free() if one.last <= cue.first]
        people = [one for one in before if one.kin in SINGLE | {Kin.COLLECTIVE, Kin.AGENCY}]
        after = self._right_behind(cue)
        if after and (self._is_de(cue) or self._describes(cue)):
            return after[0]
        inside = [one for one in self._free() if cue.first < one.first and one.last < cue.last]
        if inside and not people:
            return inside[0]  # … деп Ахметов айтты
        return people[0] if people else (after[0] if after else None)

    def _words(self, first: int, last: int) -> tuple[int, int]:
        return words_between(self._tokens, first, last)

    def _backwards(self) -> list[Retold]:
        whose = whose_words(self._tokens, self._subjects, 0)
        whose = whose or known_after(self._tokens, self._free())
        if whose:
            return [Retold(whose[0].start, whose[0].end, *whose, backwards=True)]
        if not points_back(self._tokens):
            return self._said_of_this()
        for cue in [*self._cues, *self._last_verb()]:
            subject = self._subject_of(cue) or next(
                (one for one in self._free() if one.first >= cue.last), None
            )
            weighs = cue.lemma in terms("kk", "cues.attitudes")
            told = subject is not None and subject.kin in SINGLE
            if weighs or not (told or (subject is None and so_says(self._tokens))):
                continue
            told_here = self._is_de(cue) and tells_of_this(self._tokens, self._free(), cue.first)
            if not told_here and (not self._content_end(cue) or self._is_de(cue)):
                return [Retold(cue.start, cue.end, cue, subject, backwards=True)]
        return []

    def _said_of_this(self) -> list[Retold]:
        """Read a clause of whose words the next tells: …, бұл туралы Ахметов айтты."""
        for comma, token in enumerate(self._tokens[:-1]):
            rest = self._tokens[comma + 1 :]
            if token.text != "," or comma < _CLAUSE or not points_back(rest):
                continue
            told = self._part(comma + 1, len(self._tokens))._backwards()
            if told and told[0].subject is not None:
                subject, cue = moved(told[0].subject, comma + 1), moved(told[0].cue, comma + 1)
                first = without_fillers(self._tokens, 0, comma)
                return [Retold(*self._words(first, comma), cue, subject)]
        return []

    def _last_verb(self) -> list[Cue]:
        """Give a verb at the end that tells nothing but with its object: деректі … келтірді."""
        words = [i for i, token in enumerate(self._tokens) if token.is_word]
        told = words and set(finite_stems(self._tokens[words[-1]].folded)) & terms(
            "kk", "cues.giving"
        )
        return [cue_at(self._tokens, words[-1], words[-1] + 1)] if told else []
