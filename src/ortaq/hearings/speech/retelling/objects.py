"""What a verb of speech governs, where that itself was said: предложил дополнить статью.

The object stands behind the verb, or opens the sentence before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.syntax import Syntax
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE

_ABOUT = frozenset("о об обо про about on over".split())
_LEADING = frozenset("а и но же вот сам само саму сами".split())
"""Words before an object that opens its sentence: Сам законопроект Ким назвал …."""
_SIDES = frozenset("за против".split())
_REST = frozenset("with in".split())
_CUTS = frozenset({",", ":", ";", QUOTE, "(", "«", "–", "—"})
_WHOM_AND_WHEN = 8
"""Words between a verb of asking and what is to be done."""
_PLANNED = 5
"""Words within which a plan and its infinitive stand: о его решении открыть."""
_FLOOR = frozenset({"слово", "слова"})
_WHOM = frozenset("его ее их него нее них him her them".split())


class Objects:
    """Reads the objects of the verbs of one sentence."""

    def __init__(self, tokens: Tokens, subjects: Sequence[Subject], syntax: Syntax) -> None:
        self._tokens, self._subjects, self._syntax = tokens, subjects, syntax

    def governs(self, position: int, cue: Cue) -> bool:
        """Whether the verb governs what begins at a position, and that was said."""
        if position >= len(self._tokens):
            return False
        topic = terms(self._syntax.lang, "clauses.topic_verbs")
        if cue.lemma in topic and self._tokens[position].folded in _ABOUT:
            return self.tells_plan(position)
        rest = self._tokens[position].folded in _REST or self._is_limited(position)
        if cue.shows and rest:
            return True  # saw no contradiction with the Constitution; was in favour, provided that
        thanks = self._syntax.verbs_show_number and cue.lemma in terms("ru", "cues.thanking")
        if self._shows(cue) and self._is_of_one(position) and not thanks:
            return False
        if self._takes_sides(cue) and self._tokens[position].folded not in _SIDES:
            return False
        return self._is_felt(position, cue) or self._syntax.governs(self._tokens, position)

    def _is_felt(self, position: int, cue: Cue) -> bool:
        """Whether it is with what somebody is unhappy: выразил обеспокоенность состоянием озёр."""
        felt = self._syntax.verbs_show_number and cue.lemma in terms("ru", "clauses.felt_about")
        return felt and self._syntax.is_instrumental(self._tokens[position])

    def _is_limited(self, position: int) -> bool:
        """Whether a comma, and on what condition or why, follows the word for a side."""
        if self._syntax.verbs_show_number:
            return False
        comma = self._tokens[position].text == "," and position + 2 < len(self._tokens)
        near = self._tokens[position + 1].folded if comma else self._tokens[position].folded
        return near in terms(self._syntax.lang, "clauses.limits")

    def is_asked(self, position: int, cue: Cue) -> bool:
        """Whether whom it is asked of, or when, stands before what is to be done.

        Призвала земляков чаще писать на сайт, где ….
        """
        if not self._syntax.verbs_show_number or not cue.takes_object:
            return False
        asking = terms(self._syntax.lang, "cues.propose") | terms("ru", "cues.promising")
        if cue.lemma not in asking:
            return False
        behind = self._tokens[position : position + _WHOM_AND_WHEN]
        end = next((k for k, one in enumerate(behind) if one.text in _CUTS), len(behind))
        return any(map(self._syntax.is_infinitive, behind[:end]))

    def tells_plan(self, position: int) -> bool:
        """Whether a topic is what somebody means to do: сообщил о решении открыть школу."""
        near = self._tokens[position : position + _PLANNED]
        about = self._syntax.lang == "ru" and bool(near) and near[0].folded in _ABOUT
        deed = next((k for k, one in enumerate(near) if self._syntax.is_infinitive(one)), 0)
        plans = tuple(terms("ru", "clauses.planned"))
        return about and any(one.folded.startswith(plans) for one in near[:deed])

    def _takes_sides(self, cue: Cue) -> bool:
        """Whether a verb alone only tells a side, and no words: выступил в зале, за рубки."""
        alone = cue.last == cue.first + 1
        return alone and cue.lemma in terms(self._syntax.lang, "clauses.side_verbs")

    def start(self, position: int, cue: Cue) -> int:
        """Give where what was said begins: behind the verb, or with it (поддержал статью)."""
        return self._with_denial(cue) if self._shows(cue) else position

    def _with_denial(self, cue: Cue) -> int:
        """Give where a verb begins, with не before it: не | поддержал статью 5."""
        denied = self._syntax.lang == "ru" and cue.first > 0
        return cue.first - int(denied and self._tokens[cue.first - 1].folded == "не")

    def _shows(self, cue: Cue) -> bool:
        """Whether the verb itself tells what the speaker thinks: поддержал; spoke against."""
        lang = self._syntax.lang
        attitudes = terms(lang, "clauses.with_verb") | terms(lang, "cues.phrases_attitude")
        return cue.shows or cue.lemma in attitudes

    def wanted(self, cue: Cue, after: int) -> int:
        """Give where begins what a body wants or thinks; 0 = nothing that was said."""
        wants = cue.shows or cue.lemma in terms(self._syntax.lang, "clauses.bodies_want")
        return self.start(after, cue) if wants and self.governs(after, cue) else 0

    def comes_first(self, cue: Cue, subject: Subject) -> bool:
        """Tell an object before its verb and subject: Законопроект поддержал Ким."""
        opening = self._tokens[self._behind_pointing()].folded
        if opening in _FLOOR and cue.lemma in terms(self._syntax.lang, "cues.propose"):
            return False  # Слова попросил Ким
        opens = opening in terms(self._syntax.lang, "clauses.fronted")
        opens = opens or self._opens_with_initiative(cue)
        return opens and self._is_plain(cue) and self._closes(subject, cue.last)

    def before_subject(self, cue: Cue, subject: Subject) -> tuple[int, int] | None:
        """Give a verb and its object that open a sentence: Не поддержал статью 5 и Ким."""
        nouns = terms(self._syntax.lang, "clauses.fronted")
        opens = cue.first <= 1 and all(one.folded == "не" for one in self._tokens[: cue.first])
        between = self._tokens[cue.last : subject.first]
        ends = not any(one.is_word for one in self._tokens[subject.last : subject.last + 1])
        plain = bool(between) and not any(one.text in _CUTS for one in between)
        if not self._syntax.verbs_show_number or not (opens and ends and plain):
            return None
        while between and between[-1].folded in terms(self._syntax.lang, "clauses.too"):
            between = between[:-1]
        norm = bool(between) and between[0].folded in nouns and self._shows(cue)
        return (self._tokens[0].start, between[-1].end) if norm else None

    def fronted(self, cue: Cue, subject: Subject) -> bool:
        """Tell what many think of something that opens the sentence: С этим согласны все."""
        opening = self._tokens[self._behind_pointing()].folded
        opens = opening in terms(self._syntax.lang, "clauses.fronted")
        opens = opens or (opening in {"с", "со"} and cue.lemma.startswith("соглас"))
        return opens and self._is_plain(cue) and self._closes(subject, cue.last)

    def _behind_pointing(self) -> int:
        """Give where an object opens behind a word that points at it: Эту | идею поддержали."""
        inflects = self._syntax.verbs_show_number and len(self._tokens) > 1
        return int(inflects and self._tokens[0].folded in terms("ru", "clauses.pointing"))

    def judged(self, cue: Cue, subject: Subject) -> list[tuple[int, int]]:
        """Give what opens the sentence and what it is called: Проект Ким назвал сырым."""
        known = cue.lemma in terms(self._syntax.lang, "clauses.judging")
        if not self.opens_with_object(cue, subject):
            return []
        if self._syntax.verbs_show_number and self._shows(cue) and self._ends(cue.last):
            start = self._tokens[self._with_denial(cue)].start
            return [self.opening(subject), (start, cue.end)]
        if not known or not self._calls(cue.last):
            return []
        return [self.opening(subject), (cue.start, self._tokens[-1].end)]

    def _ends(self, i: int) -> bool:
        """Whether a clause ends here: at a comma, or with the sentence."""
        return i >= len(self._tokens) or self._tokens[i].text in {",", ".", ";", "!"}

    def opening(self, subject: Subject) -> tuple[int, int]:
        """Give the object that opens the sentence before a subject."""
        first = self._behind_joining(subject.first)
        return self._tokens[first].start, self._tokens[subject.first - 1].end

    def opens_with_object(self, cue: Cue, subject: Subject) -> bool:
        """Whether what a verb governs opens its sentence: При этом пункт 5 Ким просит убрать."""
        nouns = terms(self._syntax.lang, "clauses.fronted")
        opening = self._opening(subject.first)
        between = self._tokens[opening : subject.first]
        plain = bool(between) and not any(token.text in ":;" for token in between)
        plain = plain and not any(map(self._syntax.is_infinitive, between))
        in_order = subject.first > 0 and subject.last <= cue.first
        return in_order and plain and between[0].folded in nouns

    def _opening(self, last: int) -> int:
        """Give where an object begins: А сам | проект Ким назвал сырым."""
        left = range(self._behind_joining(last), len(self._tokens))
        return next((i for i in left if self._tokens[i].folded not in _LEADING), 0)

    def _behind_joining(self, last: int) -> int:
        """Give where a sentence begins behind words that join it: При этом | пункт 5 …."""
        words = [token.folded for token in self._tokens[:last]]
        joins = (one.split() for one in terms(self._syntax.lang, "clauses.connectives"))
        return max((len(one) for one in joins if words[: len(one)] == one), default=0)

    def before_colon(self, cue: Cue, after: int) -> int:
        """Give where a judged norm begins that a colon gives the reason for; 0 = none is judged.

        Раскритиковал статью 5: она …; назвал сбор лишним: …; обратил внимание на пункт 3: ….
        """
        colon = next((i for i in range(after, len(self._tokens)) if self._tokens[i].text == ":"), 0)
        between = self._tokens[after:colon]
        if not self._syntax.verbs_show_number or not between or not cue.takes_object:
            return 0
        nouns = terms(self._syntax.lang, "clauses.norms")
        judges = cue.lemma in terms(self._syntax.lang, "clauses.judging") or self._shows(cue)
        norm = any(one.folded in nouns for one in between)
        plain = all(one.text not in _CUTS for one in between)
        told = plain and (judges or norm) and self.governs(after, cue)
        return self.start(after, cue) if told else 0

    def _calls(self, position: int) -> bool:
        """Whether a verb is followed by what something is called, also in quotation marks."""
        following = self._tokens[position] if position < len(self._tokens) else None
        if following is None:
            return False
        named = following.text in ("«", QUOTE) or following.folded in {"как", "с"}
        return named or self._syntax.governs(self._tokens, position)

    def is_empty(self, first: int) -> bool:
        """Whether the words of an object tell nothing: обратила внимание на другое."""
        words = [token.folded for token in self._tokens[first:] if token.is_word]
        return all(word in terms(self._syntax.lang, "clauses.empty_objects") for word in words)

    def stands_between(self, cue: Cue, subject: Subject) -> bool:
        """Tell an object between subject and verb: участники законопроект поддержали."""
        first = self._behind_aside(subject.last)
        between = self._tokens[first : cue.first]
        plain = bool(between) and all(token.text not in ",:;" for token in between)
        nouns = terms(self._syntax.lang, "clauses.fronted")
        told = self._shows(cue) or self._is_judged(cue)
        if not plain or not told:
            return False
        many = subject.kin is Kin.COLLECTIVE and self._syntax.governs(self._tokens, first)
        return many or any(token.folded in nouns for token in between)

    def _behind_aside(self, first: int) -> int:
        """Step over a word or two between commas: Большинство, впрочем, проект поддержало."""
        commas = [
            i
            for i in range(first, min(first + 4, len(self._tokens)))
            if self._tokens[i].text == ","
        ]
        return commas[1] + 1 if commas[:1] == [first] and len(commas) > 1 else first

    def judged_between(self, cue: Cue, subject: Subject) -> bool:
        """Whether a body calls something what it is: В союзе проект назвали половинчатым."""
        return self._is_judged(cue) and self.stands_between(cue, subject)

    def _is_judged(self, cue: Cue) -> bool:
        """Whether a verb calls something what it is, behind it: проект назвали половинчатым."""
        known = cue.lemma in terms(self._syntax.lang, "clauses.judging")
        return known and cue.last + 1 < len(self._tokens)

    def deed_first(self, cue: Cue, subject: Subject) -> tuple[int, int] | None:
        """Give the words of an infinitive that its verb and subject follow, with its object.

        Снизить сбор вдвое предложил Ким; Сбор предложил снизить Ким.
        """
        is_deed = self._syntax.is_infinitive
        if cue.first and is_deed(self._tokens[0]) and self._closes(subject, cue.last):
            return self._tokens[0].start, self._tokens[cue.first - 1].end
        deed = self._tokens[cue.last] if cue.last < len(self._tokens) else None
        if deed is None or not is_deed(deed) or not self._is_plain(cue):
            return None
        opens = cue.first >= 1 and self._syntax.governs(self._tokens, 0)
        closes = self._closes(subject, cue.last + 1)
        return (self._tokens[0].start, deed.end) if opens and closes else None

    def _is_plain(self, cue: Cue) -> bool:
        return cue.first >= 1 and all(token.text != "," for token in self._tokens[: cue.first])

    def _closes(self, subject: Subject, first: int) -> bool:
        """Whether a subject begins here and nothing follows it."""
        behind = [token for token in self._tokens[subject.last :] if token.is_word]
        between = self._tokens[first : subject.first]
        too = terms(self._syntax.lang, "clauses.too")
        return subject.first >= first and not behind and all(t.folded in too for t in between)

    def _opens_with_initiative(self, cue: Cue) -> bool:
        """Tell С предложением создать фонд выступила Тен from С докладом выступила Тен."""
        nouns = terms(self._syntax.lang, "clauses.with_initiative")
        opening = [token.folded for token in self._tokens[:2]]
        return opening[:1] == ["с"] and opening[-1] in nouns and cue.first > 2

    def _is_of_one(self, position: int) -> bool:
        """Whether somebody is meant, and no words: поддержал коллегу."""
        whom = self._tokens[position]
        named = any(one.first == position and one.kin in SINGLE for one in self._subjects)
        return named or whom.folded in _WHOM or self._syntax.names_one(whom)
