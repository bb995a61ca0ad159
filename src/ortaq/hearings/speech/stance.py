"""What a statement asks to be done with the draft that is discussed: a proposal with its words.

Objection said outright beats a wish for other words, which beats what the writer says of it, which
beats objection in substance, which beats support. Rules: docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

from ortaq.hearings.attitude.read import signs_in
from ortaq.hearings.attitude.relief import relieved
from ortaq.hearings.attitude.sign import Kind, Sign
from ortaq.hearings.attitude.weigh import conditional, outright, valued
from ortaq.hearings.record import Reason, Stance
from ortaq.hearings.speech.effects import Effect, effects_in
from ortaq.hearings.speech.russian_forms import is_imperative_of
from ortaq.hearings.speech.terms import fold, terms
from ortaq.language.russian import parses

Found = tuple[Stance, tuple[Reason, ...]]


@dataclass(frozen=True, slots=True)
class Telling:
    """How the writer tells of a statement."""

    cue: str = ""
    """Dictionary form, or form, of the verb that reports it."""
    told: str = ""
    """The words that report it."""
    frame: str = ""
    """What the writer says beside it in the same paragraph: Не согласилась с ним Ким."""
    before: Stance = Stance.NONE
    """Of the last statement of somebody else."""


def stance_of(words: str, lang: str, telling: Telling | None = None) -> Found:
    """Give the stance of a statement and the words that show it; none without any."""
    reader = _Reader(words, lang, telling or Telling())
    return (
        reader.says("status_quo", Stance.OBJECT)
        or reader.by_clauses()
        or reader.says("object_outright", Stance.OBJECT)
        or reader.supports_outright()
        or reader.asks()
        or reader.answers()
        or reader.framed()
        or reader.by_cue()
        or reader.says("object", Stance.OBJECT)
        or reader.expects(Stance.OBJECT, frozenset({Effect.BAD, Effect.MISSED}))
        or reader.says("support", Stance.SUPPORT)
        or reader.praises()
        or reader.expects(Stance.SUPPORT, frozenset({Effect.GOOD}))
        or reader.by_value()
        or (Stance.NONE, ())
    )


class _Reader:
    """One statement while its words are looked up."""

    def __init__(self, words: str, lang: str, telling: Telling) -> None:
        self._words, self._folded, self._lang = words, fold(words), lang
        self._cue, self._told = fold(telling.cue), fold(telling.told)
        self._frame, self._before = fold(telling.frame), telling.before
        self._agrees = _pattern(lang, "frame_agree").search(self._frame)

        asks = self._cue in terms(lang, "stance.by_cue_amend")
        signs = signs_in(self._folded, lang, asks=asks)
        self._promises = self._cue in terms(lang, "stance.by_cue_promise")
        self._signs = [one for one in signs if not (self._promises and one.kind is Kind.WISH)]
        self._reliefs = relieved(self._folded, lang)

    def by_clauses(self) -> Found | None:
        """Read what is said outright: predicates with what denies them and whom they are for."""
        found = self._shown(outright(self._signs, self._folded, self._lang))
        opened = self._frame.partition(" … ")[0].rstrip()
        if found is None and opened.endswith(" чтобы"):  # настаивает на том, чтобы …
            return Stance.AMEND, (Reason("clause", "чтобы"),)
        return found

    def by_value(self) -> Found | None:
        """Add up what good and bad is said, where the draft is spoken of or something foreseen."""
        judged = self._cue in terms(self._lang, "stance.by_cue_opinion")
        foreseen = not self._promises and any(
            sign.foreseen and sign.kind is Kind.BAD for sign in self._signs
        )
        if not (judged or foreseen or self._speaks_of_the_draft()):
            return None
        return self._shown(valued(self._signs, self._folded, self._lang))

    def _shown(self, found: tuple[Stance, Sign] | None) -> Found | None:
        if found is None:
            return None
        stance, sign = found
        return stance, (Reason("clause", self._words[sign.start : sign.end]),)

    def supports_outright(self) -> Found | None:
        """Find support said outright; on a condition it asks for other words."""
        found = self.says("support_outright", Stance.SUPPORT)
        if found and conditional(self._folded, self._lang):
            return Stance.AMEND, found[1]
        return found

    def says(self, kind: str, stance: Stance) -> Found | None:
        """Find a phrase of a list that no denial takes back, and no relief from it."""
        for match in _pattern(self._lang, kind).finditer(self._folded):
            if stance is Stance.OBJECT and self._is_relieved(match.span()):
                continue
            if not self._takes_back(match, stance):
                return stance, (self._reason(kind, match),)
        return None

    def asks(self) -> Found | None:
        """Find a wish for other words of the text; a promise is none."""
        if self._promises:
            return None
        found = self.says("amend", Stance.AMEND) or self._duty_of_a_norm()
        if found:
            return found
        edit = _pattern(self._lang, "amend_edit").search(self._folded)
        asked = _pattern(self._lang, "amend_asking").search(self._folded)
        asks = not self._folded.rstrip(' »”"').endswith("?")
        by_verb = asks and self._cue in terms(self._lang, "stance.by_cue_amend")
        demanded = self._demanded()
        if demanded:
            return demanded
        if edit is not None and (asked or by_verb):
            return Stance.AMEND, (self._reason("amend_edit", edit),)
        procedure = _pattern(self._lang, "procedure").match(self._folded)
        if by_verb and procedure is None:
            return Stance.AMEND, (Reason("cue", self._cue),)
        return None

    def answers(self) -> Found | None:
        """Read the stance off that of somebody else (Коллегу поддержал …, Иного мнения …)."""
        if self._agrees and self._before is not Stance.NONE:
            return self._before, (Reason("frame", self._agrees[0]),)
        differs = _pattern(self._lang, "frame_differ").search(self._frame)
        turned = _TURNED.get(self._before)
        return (turned, (Reason("frame", differs[0]),)) if differs and turned else None

    def framed(self) -> Found | None:
        """Read what the writer says of it: Недовольна статьёй и Ким: «…»."""
        for stance in (Stance.OBJECT, Stance.SUPPORT):
            shown = _pattern(self._lang, f"frame_{stance}").search(self._frame)
            turned = shown and _BUT.search(self._frame.partition(" … ")[0], shown.end())
            if shown and not turned and not self._agrees:
                return stance, (Reason("frame", shown[0]),)
        return None

    def _duty_of_a_norm(self) -> Found | None:
        """Find what a norm is to say, or what is to stand in it: Article 6 should name lifts."""
        for duty in _DUTY[self._lang].finditer(self._folded):
            if not self._is_denied(duty.start()):
                return Stance.AMEND, (self._reason("amend_asking", duty),)
        return None

    def _demanded(self) -> Found | None:
        """Find a Russian imperative of the verbs that change a text: выкиньте, перепишите."""
        if self._lang != "ru":
            return None
        edits = terms("ru", "stance.amend_edit")
        for word in re.finditer(r"\w{3,}те\b", self._folded):
            if is_imperative_of(word[0], edits):
                return Stance.AMEND, (self._reason("amend_edit", word),)
        for wish in re.finditer(r"\b(?:я|мы|мне|нам) бы\b", self._folded):  # я бы вернула в статью
            for word in islice(re.finditer(r"\w{4,}", self._folded[wish.end() :]), _NEAR_WISH):
                if any(fold(parse.lemma) in edits for parse in parses(word[0])):
                    return Stance.AMEND, (self._reason("amend_asking", wish),)
        return None

    def by_cue(self) -> Found | None:
        """Read the stance off the verb that reports, where it does not speak of a person."""
        for stance in (Stance.SUPPORT, Stance.OBJECT):
            if self._cue in terms(self._lang, f"stance.by_cue_{stance}") and not self._agrees:
                return stance, (Reason("cue", self._cue),)
        for stance in (Stance.SUPPORT, Stance.OBJECT):
            shown = _pattern(self._lang, f"told_{stance}").search(self._told)
            if shown:
                return stance, (Reason("cue", shown[0]),)
        return None

    def expects(self, stance: Stance, effects: frozenset[Effect]) -> Found | None:
        """Find what the draft is said to do, where the draft or a norm of it is spoken of."""
        if not self._speaks_of_the_draft():
            return None
        for found in effects_in(self._folded, self._lang):
            if found.effect in effects and not (
                found.effect is Effect.BAD and self._is_relieved((found.start, found.end))
            ):
                return stance, (Reason("effect", self._words[found.start : found.end]),)
        return None

    def praises(self) -> Found | None:
        """Find words of praise, where the draft or a norm of it is spoken of, or judged."""
        judged = self._cue in terms(self._lang, "stance.by_cue_judge")
        topic = _pattern(self._lang, "topic")
        for match in _pattern(self._lang, "support_weak").finditer(self._folded):
            near = _sentences_at(self._folded, match.start())
            denied = self._takes_back(match, Stance.SUPPORT)
            if (judged or topic.search(near)) and not denied:
                return Stance.SUPPORT, (self._reason("support_weak", match),)
        return None

    def _speaks_of_the_draft(self) -> bool:
        return _pattern(self._lang, "topic").search(self._folded) is not None

    def _is_relieved(self, span: tuple[int, int]) -> bool:
        """Whether what is bad here is said to become less: положит конец произволу."""
        return any(start <= span[0] and span[1] <= end for start, end in self._reliefs)

    def _takes_back(self, match: re.Match[str], stance: Stance) -> bool:
        """Whether a denial takes the words back; of praise it may close the clause."""
        if self._is_denied(match.start()) or self._is_denied_behind(match.end()):
            return True
        return stance is Stance.SUPPORT and self._is_denied_by_clause(match.end())

    def _is_denied(self, start: int) -> bool:
        """Whether a word of denial stands right before: не против."""
        before = self._folded[max(0, start - 12) : start]
        return any(
            re.search(rf"\b{word}\s+$", before) for word in terms(self._lang, "stance.denials")
        )

    def _is_denied_behind(self, end: int) -> bool:
        """Whether a Kazakh word of denial stands right behind: кедергі болмауы тиіс."""
        behind = self._folded[end:].split(maxsplit=1)[:1]
        return bool(behind) and behind[0].startswith(tuple(terms(self._lang, "stance.denied")))

    def _is_denied_by_clause(self, end: int) -> bool:
        """Whether a Kazakh clause is denied at its end: пайда көріп тұрғаным жоқ."""
        clause = re.split(r"[,;.!?]", self._folded[end:])[0]
        return self._lang == "kk" and _KAZAKH_DENIAL.search(clause) is not None

    def _reason(self, kind: str, match: re.Match[str]) -> Reason:
        return Reason(kind, self._words[match.start() : match.end()].strip())


def _sentences_at(words: str, place: int) -> str:
    """Give the sentence at a place with the one before it."""
    ends = [0, *(found.end() for found in re.finditer(r"[.!?…]\s", words)), len(words)]
    at = max(i for i, end in enumerate(ends[:-1]) if end <= place)
    return words[ends[max(0, at - 1)] : ends[at + 1]]


_BUT = re.compile(r"\b(?:но|однако|бірақ|алайда|but|however)\b")
"""What the writer tells of somebody is taken back before his words: одобрил, но оговорился."""
_KAZAKH_DENIAL = re.compile(
    r"(?:\s(?:жоқ|емес)\w*|\w[мбп][ае]й(?:ды|ді|мын|мін|мыз|міз)|\w[тдп][па][ае]д[ыі]\w)\s*$"
)
"""At the end of a clause: жоқ, емес, a verb denied."""
_NEAR_WISH = 5
"""Words behind я бы within which the verb of the change stands."""
_NORM_RU = r"(?:стать|пункт|закон|законопроект|проект|кодекс|правил|норм|документ|поправк)"
_DUTY = {
    "ru": re.compile(
        rf"\b{_NORM_RU}\w*(?:\s+\d+)?(?:\s+[\w-]+){{0,3}}\s+должн\w+\s+\w+"
        rf"|\bв\s+{_NORM_RU}(?:ью|ях|ах|ю|у|ы|а|е)?(?:\s+\d+)?(?=[\s,])(?:[^.!?]{{0,60}}\b(?:надо|нужно|необходимо|следует|стоит|должн\w+)\b)"
    ),
    "kk": re.compile(
        r"(?:бапқа|бабына|заңға|заңына|жобаға|жобасына|тармаққа|тармағына|ережеге|кодекске|құжатқа)\s"
        r"(?:[^.!?]{0,80}\s)?(?:керек|қажет|жөн|тиіс|дұрыс болар)\b"
        r"|\w+(?:ылсын|ілсін|лсын|лсін|тсын|тсін)\b|(?<!қандай )(?<!не )(?<!кім )\bболсын\b"
    ),
    "en": re.compile(
        r"\b(?:article|bill|law|draft|rules?|paragraph|clause|point|section|code|it)\b(?:\s\d+)?\s"
        r"(?:should|must|ought to|needs to|has to)\s(?!not\b)\w+"
    ),
}
"""A norm that is to do something, or a change that is to stand in it."""
_TURNED = {Stance.OBJECT: Stance.SUPPORT, Stance.SUPPORT: Stance.OBJECT}


@cache
def _pattern(lang: str, kind: str) -> re.Pattern[str]:
    phrases = sorted(terms(lang, f"stance.{kind}"), key=len, reverse=True)
    return re.compile("|".join(_as_pattern(phrase) for phrase in phrases) or r"(?!)")


def _as_pattern(phrase: str) -> str:
    """Give a pattern in which * stands for any ending, and … for a few words between."""
    escaped = re.escape(phrase).replace(r"\*", r"\w*")
    spaced = escaped.replace("\\ …\\ ", r"(?:\W+[\w-]+){0,6}?\W+").replace("\\ ", r"\s+")
    return rf"(?<!\w){spaced}(?!\w)"
