"""Quotations in a Kazakh sentence: which verb reports them, and whose words they are.

Patterns: docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ortaq.hearings.speech.kazakh.asking import asker
from ortaq.hearings.speech.kazakh.attitudes import giver_of, is_judgement, is_opinion, is_wording
from ortaq.hearings.speech.kazakh.colons import begins_to_speak, who_begins
from ortaq.hearings.speech.kazakh.cues import cue_at, cues_of
from ortaq.hearings.speech.kazakh.forms import finite_stems, is_genitive, is_loose, is_wish
from ortaq.hearings.speech.kazakh.letters import in_letter, reader_of
from ortaq.hearings.speech.kazakh.own_opinions import quoted_opinion
from ortaq.hearings.speech.kazakh.sources import whose_words
from ortaq.hearings.speech.kazakh.unseen import voice_before
from ortaq.hearings.speech.kazakh.verbs import is_helped, is_passive
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import OPENING, QUOTE, Kind

_NEAR_QUOTE = 3
"""The verb де- stands this near behind its quotation (words, names left out)."""
_BEAT = 4
"""A clause that only tells what a speaker does has so many words behind him at most."""
_WRITTEN = re.compile(r"(?:жаз|айт|көрсет|дел|толтыр)(?:ыл|іл|ін|ын)(?:ған|ген|ды|ді)$")
"""Somebody unnamed wrote it: «…» деп жазылған."""
_OBJECT = re.compile(r"(?:[дтн][ыі]|[ыі]н|[мбп]ен)$")
"""Of a noun that a verb governs: сұрақты, уәжін, талаппен."""
_CAME_UP = frozenset("қойылды туды туындады түсті естілді шықты".split())
"""What a question or an opinion does that nobody is told to have: «…» деген сұрақ туды."""
_OF_HIS = re.compile(r"(?:с?[ыі]на|с?іне)$")
_OF_TEXT = 3
"""So many words may stand between деп and the deed asked for."""
_WORDS = ("сөз", "сөйлем", "тіркес", "термин", "ұғым", "атау", "анықтама", "дегенді")
"""So begin nouns for words of a text that give way to others."""
_THINKING = frozenset("сана есепте ойла пайымда сен".split())
_WHEN_SAID = frozenset("дегенде дегенінде".split())


def is_de(tokens: Tokens, cue: Cue) -> bool:
    """Whether a cue is the verb де-, with what leans on it."""
    return tokens[cue.first].folded in terms("kk", "cues.de")


def is_thought(tokens: Tokens, subjects: Sequence[Subject], de: int) -> bool:
    """Whether a quotation only ends what is thought: бұл бап «шаруаны қинайды» деп санайды.

    The noun right before it, which is no speaker, is what is thought of.
    de: position of the word behind the quotation.
    """
    if de < 2 or de + 1 >= len(tokens) or not tokens[de - 2].is_word:
        return False
    thinks = not _THINKING.isdisjoint(finite_stems(tokens[de + 1].folded))
    if tokens[de].folded != "деп" or not thinks or tokens[de - 1].text != QUOTE:
        return False
    noun = tokens[de - 2]
    who = any(one.last == de - 1 for one in subjects)
    text = noun.folded in terms("kk", "cues.texts")
    return not who and (text or not (is_loose(noun.text) or noun.folded.endswith("п")))


def answers(tokens: Tokens, said: Retold) -> bool:
    """Whether another answers what is quoted: Асқардың «…» деген сұрағына Ахметов … деді."""
    if said.subject is None or said.start < said.subject.end:
        return False
    asked = tokens[: said.subject.first]
    return any(one.text == QUOTE and behind.folded == "деген" for one, behind in pairwise(asked))


def asked_besides(tokens: Tokens, said: Retold) -> Retold | None:
    """Read what he who just spoke also asks for: «…», – деді ол | және жобаны қолдауға шақырды."""
    if _goes_on_with(tokens, said):
        return replace(said, full=True)
    who = said.subject
    if who is None or not who.first or said.start < who.end:
        return None
    spoke = tokens[who.first - 1].folded in terms("kk", "cues.de")
    if not spoke or who.last + 1 >= len(tokens) or tokens[who.last].folded not in _AND:
        return None
    return replace(said, start=tokens[who.last + 1].start, full=True)


def _goes_on_with(tokens: Tokens, said: Retold) -> bool:
    """Whether the words go on behind the verb and a comma: – …? – деп, | келіспейтінін білдірді."""
    opens = [token.folded for token in tokens[:2]] == ["деп", ","]
    return opens and said.start >= tokens[1].end


_AND = frozenset("және әрі".split())


class KazakhQuotes:
    """One sentence of the writer, read for who says what it quotes."""

    def __init__(self, tokens: Tokens, subjects: Sequence[Subject]) -> None:
        self._tokens, self._subjects = tokens, subjects
        self._free = [one for one in subjects if one.nominative]
        self._cues = cues_of(tokens)

    def speaker(self, quote: tuple[int, int]) -> tuple[Cue, Subject | None] | None:
        """Find the verb that reports a quotation, and its subject."""
        if is_judgement(self._tokens, quote[1]) or is_thought(
            self._tokens, self._subjects, quote[1]
        ):
            return None
        owned = (
            self._owner_of_words(*quote)
            or reader_of(self._tokens, self._subjects, quote[0])
            or asker(self._tokens, self._subjects, quote[1])
            or self._turned_to(quote[1])
            or whose_words(self._tokens, self._subjects, quote[1])
            or quoted_opinion(self._tokens, self._subjects, quote[0])
            or self._with_a_beat(quote)
        )
        if owned is not None:
            return owned
        if letter := in_letter(self._tokens):
            return letter, None
        cue = self._cue_of_quote(*quote)
        if cue is None:
            return (
                self._given(quote[0])
                or voice_before(self._tokens, self._free, quote[0])
                or who_begins(self._tokens, self._free, quote[0])
            )
        chosen = self._subject_of(cue, quote)
        if chosen is None and (giver := giver_of(self._tokens, self._subjects)):
            return cue, giver[0]
        return None if chosen is None and self._is_nobodys(cue) else (cue, chosen)

    def _subject_of(self, cue: Cue, quote: tuple[int, int]) -> Subject | None:
        after = [one for one in self._free if one.first >= cue.last]
        before = [one for one in self._free if one.last <= quote[0]]
        between = [one for one in self._free if quote[1] <= one.first and one.last <= cue.last]
        if self._is_meanwhile(cue):
            after = []
        return next(iter(after[:1] or before[-1:] or between[:1]), None)

    def _given(self, first: int) -> tuple[Cue, Subject] | None:
        """Read from whom words came: Жауап Ахметовтен шықты: «…»."""
        if not first or self._tokens[first - 1].text != ":":
            return None
        giver = giver_of(self._tokens[: first - 1], [s for s in self._subjects if s.last < first])
        return (cue_at(self._tokens, first - 2, first - 1), giver[0]) if giver else None

    def _with_a_beat(self, quote: tuple[int, int]) -> tuple[Cue, Subject] | None:
        """Read who only does something as he speaks: – …! – Ахметов даусын көтерді."""
        if quote == (0, 1):
            return self._apart(quote[1])
        if quote != (0, 0):
            return None
        who = [one for one in self._free if one.first == 0 and one.kin in SINGLE]
        words = [i for i, token in enumerate(self._tokens) if token.is_word]
        if not who or words[-1] - who[0].last > _BEAT or self._cues:
            return None
        last = words[-1] + 1
        acts = begins_to_speak(self._tokens, last)
        return (cue_at(self._tokens, last - 1, last), who[0]) if acts else None

    def _apart(self, last: int) -> tuple[Cue, Subject] | None:
        """Read who stands behind words that a comma and a dash close: «…», – Ахметов күрсінді."""
        near = self._tokens[last : last + 2]
        if len(near) < 2 or near[0].text != "," or not near[1].is_dash or self._cues:
            return None
        who = [one for one in self._free if one.first == last + 2 and one.kin in SINGLE]
        words = [i for i, token in enumerate(self._tokens) if token.is_word]
        if not who or words[-1] - who[0].last > _BEAT:
            return None
        return cue_at(self._tokens, words[-1], words[-1] + 1), who[0]

    def _is_nobodys(self, cue: Cue) -> bool:
        """Whether only a noun tells that something was asked: «…» деген сұрақ қойылды."""
        verb = self._tokens[cue.last - 1].folded
        came = verb in _CAME_UP and not is_helped(self._tokens, cue.last - 1, verb)
        return is_passive(verb) or came or _WRITTEN.search(verb) is not None

    def _is_meanwhile(self, cue: Cue) -> bool:
        """Whether others only do something at these words: «…» дегенде, зал ду күлді."""
        if self._tokens[cue.first].folded == "деген":
            return self._is_of_last(cue.first)
        return self._tokens[cue.first].folded in _WHEN_SAID

    def _cue_of_quote(self, first: int, last: int) -> Cue | None:
        following = [cue for cue in self._cues if cue.first >= last]
        behind = [token for token in self._tokens[last:] if token.kind is not Kind.MARK][:2]
        de, noun = (behind[0].folded, behind[-1].folded) if behind else ("", "")
        if de == "деген":
            return self._called(last, following, noun)
        if de in _WHEN_SAID:
            at = self._tokens.index(behind[0], last)
            return cue_at(self._tokens, at, at + 1)
        if self._is_replaced(last, de) or (de == "деп" and self._is_worded(first, last)):
            return None
        opened = first > 0 and self._tokens[first - 1].text == ":"
        earlier = [cue for cue in self._cues if cue.last <= first] if opened else []
        return self._near_quote(last, following) or (earlier[-1] if earlier else None)

    def _turned_to(self, last: int) -> tuple[Cue, Subject] | None:
        """Read – …, – деген Ахметовке зал қол соқты: who said it is the object of others."""
        de = next((i for i in range(last, len(self._tokens)) if self._tokens[i].is_word), 0)
        if not de or self._tokens[de].folded != "деген":
            return None
        named = [one for one in self._subjects if one.first == de + 1 and one.kin is Kin.PERSON]
        told = named and not named[0].nominative and not self._is_of_his(named[0])
        return (cue_at(self._tokens, de, de + 1), named[0]) if told else None

    def _is_of_his(self, one: Subject) -> bool:
        return is_genitive(self._tokens[one.last - 1].folded)

    def _is_of_last(self, de: int) -> bool:
        """Whether others only answer to his words: «…» деген уәжіне зал қол соқты."""
        noun = self._tokens[de + 1].folded if de + 1 < len(self._tokens) else ""
        return is_opinion(noun) and _OF_HIS.search(noun) is not None

    def _is_replaced(self, last: int, de: str) -> bool:
        """Whether the words shall give way to others: «екі» дегенді | «бес» деп жазсын."""
        behind = [token.text for token in self._tokens[last + 1 : last + 2]]
        near = self._tokens[last + 1 : last + 1 + _OF_TEXT]
        wished = any(is_wish(token.folded) for token in near)  # «…» дегенді | қоюды
        return de == "дегенді" and (wished or (bool(behind) and behind[0] in {QUOTE, *OPENING}))

    def _is_worded(self, first: int, last: int) -> bool:
        """Whether words of a text are meant: … сөздерді «орган» деп жекеше түрге келтіруге."""
        words = [token.folded for token in self._tokens[max(0, first - _OF_TEXT) : first]]
        near = range(last + 2, min(last + 2 + _OF_TEXT, len(self._tokens)))
        reworded = bool(words) and words[-1].startswith(_WORDS) and _OBJECT.search(words[-1])
        return is_wording(self._tokens, last + 1) or (
            bool(reworded) and any(is_wish(self._tokens[i].folded) for i in near)
        )

    def _called(self, last: int, following: Sequence[Cue], noun: str) -> Cue | None:
        """Read «…» деген Ахметов, and «…» деген сұрақ … қойды."""
        if any(one.first == last + 1 for one in self._free):
            return cue_at(self._tokens, last, last + 1)
        if following and any(one.first == following[0].last for one in self._free):
            return following[0]
        opinion = noun in terms("kk", "cues.opinion_nouns")
        opinion = opinion or (is_opinion(noun) and _OBJECT.search(noun) is not None)
        made = any(noun in one.text.lower().split() for one in following)  # деген талап қойды
        opinion = opinion or made
        if self._is_of_last(last):
            return cue_at(self._tokens, last, last + 1)
        return following[-1] if opinion and following else None

    def _near_quote(self, last: int, following: Sequence[Cue]) -> Cue | None:
        words = 0
        who = {i for one in self._free for i in range(one.first, one.last)}
        for i in range(last, len(self._tokens)):
            cue = next((one for one in following if one.first == i), None)
            if cue is not None and (is_de(self._tokens, cue) or i == last or words <= 1):
                return cue
            words += self._tokens[i].is_word and i not in who
            if words > _NEAR_QUOTE or self._tokens[i].text == QUOTE:
                break
        return None

    def _owner_of_words(self, first: int, last: int) -> tuple[Cue, Subject] | None:
        """Read Ахметовтің «…» деген сөзі: whose words they are stands before them."""
        behind = [token.folded for token in self._tokens[last : last + 2]]
        if len(behind) < 2 or behind[0] != "деген" or not is_opinion(behind[1]):
            return None
        owners = [one for one in self._subjects if one.last == first and one.kin in SINGLE]
        owned = [one for one in owners if not one.nominative]
        return (cue_at(self._tokens, last, last + 1), owned[0]) if owned else None
