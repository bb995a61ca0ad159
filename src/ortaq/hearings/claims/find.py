"""Find the sentences that say what all, or many, thought: единогласно, бірауыздан, broad support.

What one named person said of himself is no such claim; what a decision says of its own vote is a
ballot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ortaq.hearings.claims.clauses import clause_end
from ortaq.hearings.claims.parameters import PARAMETERS
from ortaq.hearings.claims.subjects import many_back
from ortaq.hearings.claims.wholes import told_of_wholes
from ortaq.hearings.decisions.ballot import ballot_in
from ortaq.hearings.document import Document, Span
from ortaq.hearings.latin import twin_of
from ortaq.hearings.record import (
    Claim,
    ClaimKind,
    Form,
    Manner,
    Passage,
    Reason,
    Resolution,
    Statement,
    Verdict,
)
from ortaq.hearings.running_text import running_text
from ortaq.hearings.vocabulary import vocabulary
from ortaq.language.phrases import PhraseFound, Phrases
from ortaq.language.sentences import sentences

LANGUAGES = frozenset({"kk", "ru", "en"})
FORMULA, SAYS_MOST, OF_THE_PUBLIC = "formula", "says_most", "of_the_public"
OF_ONE_POINT = "of_one_point"
_BEFORE = 12
"""Characters in front of a formula in which `почти` or `nearly` may soften it."""
_AFTER = 8
"""Characters behind it in which `дерлік` may."""
_CLAUSE = re.compile(r"[,;:–—.!?«»“”\"]")
"""What parts the clauses of a sentence."""
_CLOSING = re.compile(r"[»”\"]\s*[,–—-]")
_QUOTE = re.compile(r"[«“\"](?P<words>[^«»“”\"]{20,})[»”\"]")
_THAT = re.compile(
    r",\s+(?:что|будто|якобы)\s+|:\s+"
    r"|,\s+(?:однако|но|but|бірақ),?\s+(?:судя по [^,]{3,40},\s+)?"
    r"|\bthat\s+(?=(?:all|most|every|the)\b)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r",\s+(?:according to|as\b|said\b|сообща|сообщил|говорится|отмеча|отметил"
    r"|рассказал|переда[её]т|резюмировал|заключил|подытожил|подчеркнул)|\s+деп\s+\w+",
    re.IGNORECASE,
)


def find_claims(
    document: Document,
    statements: Sequence[Statement] = (),
    resolutions: Sequence[Resolution] = (),
    leaders: frozenset[str] = frozenset(),
) -> tuple[Claim, ...]:
    """Give the claims of a document in kk, ru or en, in order, each still untested.

    statements, resolutions: of the same document. In the words of one speaker only what he says of
    the meeting counts, unless he is one of the leaders (ids), who sum it up; votes told in a
    decision are a ballot and no claim.
    """
    if document.lang not in LANGUAGES:
        return ()
    twin = twin_of(document)
    other = twin or running_text(document)
    claims = [
        (kind, other.told(passage) if other else passage, why)
        for kind, passage, why in _found(_read(document))
    ]
    kept = [
        (kind, passage, why)
        for kind, passage, why in claims
        if not _is_ballot(passage, why, document.lang, resolutions)
        and not _own_words(passage, why, [one for one in statements if one.speaker not in leaders])
    ]
    return tuple(
        Claim(
            id=f"c{position}",
            kind=kind,
            passage=passage,
            verdict=Verdict.UNTESTED,
            because=tuple(reason for reason in why if reason.code != _MEETING),
            score=PARAMETERS.unanimity if kind is ClaimKind.UNANIMITY else PARAMETERS.support,
        )
        for position, (kind, passage, why) in enumerate(kept, start=1)
    )


def _read(document: Document) -> Document:
    """Give the text in which claims are looked for: Cyrillic, and without the times of captions."""
    twin, running = twin_of(document), running_text(document)
    return twin.cyrillic if twin else running.document if running else document


_OF_ONE = re.compile(
    r"в целом (?:поддержал|одобрил|приветствовал|согласил)(?:а|ся|ась)?\b"
    r"|(?:проект|документ|закон\w*) в целом \w+л(?:а|ся)?\b"
)
"""A verb in the singular: Ким документ в целом одобрил, but of all it would be поддержали."""
_MEETING = "of_the_meeting"
_Found = tuple[ClaimKind, Passage, tuple[Reason, ...]]


def _found(document: Document) -> Iterator[_Found]:
    words = vocabulary("claims", document.lang)
    for paragraph in document.paragraphs:
        text = document.text[paragraph.start : paragraph.end]
        for sentence in sentences(text):
            found = _formula(words, sentence.text, document.lang)
            if found is None:
                continue
            kind, place = found
            clause = _clause(sentence.text, Span(place.start, place.end))
            start = paragraph.start + sentence.start
            passage = document.passage(start + clause.start, start + clause.end)
            why = tuple(_reasons(words, sentence.text, place, passage.text))
            summed = _sums_up(words, sentence.text, clause)
            yield kind, passage, (*why, Reason(_MEETING)) if summed else why


def _sums_up(words: Mapping[str, Phrases], text: str, clause: Span) -> bool:
    """Tell whether who leads the meeting, or what is printed of it, is quoted: its summing-up."""
    around = f"{text[: clause.start]} | {text[clause.end :]}"
    return any(words[name].first(around) for name in ("leads", "printed"))


def _formula(
    words: Mapping[str, Phrases], text: str, lang: str
) -> tuple[ClaimKind, PhraseFound] | None:
    """Give what kind of claim a sentence makes, and by which words; unanimity counts first."""
    if _asked(text):
        return None
    refused = words["not"].find(text)
    elsewhere = words["elsewhere"].find(text)
    for kind in (ClaimKind.UNANIMITY, ClaimKind.SUPPORT):
        for place in _places(words, text, kind, lang):
            if any(_touch(place, other) for other in refused) or _only_said(words, text, place):
                continue
            if kind is ClaimKind.SUPPORT and (
                _TWO_NAMES.search(text)
                or _counts(words, text, lang)
                or _of_one_named(text, place)
                or _of_some_on_one_point(words, text, place)
            ):
                continue
            if elsewhere and _of_another_time(words, text, place):
                continue
            around = text[max(0, place.start - _BEFORE) : place.end + _AFTER]
            most = kind is ClaimKind.UNANIMITY and words["most"].first(around)
            return (ClaimKind.SUPPORT if most else kind), place
    return None


_NAME = r"[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ][\w-]+\s+[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ][\w-]+"
_TWO_NAMES = re.compile(rf"[^\W\d_]\s+{_NAME}\s+(?:и|мен|бен|пен|және|and)\s+{_NAME}")
"""People who are named: депутаты Имя Фамилия и Имя Фамилия поддержали."""


def _of_one_named(text: str, place: PhraseFound) -> bool:
    """Tell whether the verb belongs to somebody named before, whose office names people.

    Ann Lee, head of the Union of Farmers, supported it; the comma closes what she is.
    """
    comma = text.find(",", place.start, place.end)
    return comma >= 0 and _OFFICE.search(text[:comma]) is not None


_OFFICE = re.compile(rf"(?:^|[^\w\s]\s*|\s){_NAME},\s[^,.;:]*$")
"""A name, a comma and what somebody is, up to the comma that closes it."""


def _of_some_on_one_point(words: Mapping[str, Phrases], text: str, place: PhraseFound) -> bool:
    """Tell whether a part of those present backs what one of them proposed: this initiative."""
    whole = words["meeting"].first(text) or words["most"].first(text) or words["public"].first(text)
    return whole is None and _of_one_point(words, text, place)


def _counts(words: Mapping[str, Phrases], text: str, lang: str) -> bool:
    """Tell whether a sentence counts votes and says of no majority what it thought."""
    ballot = ballot_in(text, lang)
    if ballot is None or words["most"].first(text):
        return False
    sides = (ballot.in_favour, ballot.against, ballot.abstained)
    return sum(side is not None for side in sides) > 1


def _places(
    words: Mapping[str, Phrases], text: str, kind: ClaimKind, lang: str
) -> Iterator[PhraseFound]:
    """Give where the words of a kind stand; of support also what grammar alone shows."""
    yield from words[kind.value].find(text)
    yield from (place for told, place in told_of_wholes(text, lang, words) if told is kind)
    by_grammar = many_back(text, lang, words["backing"]) if kind is ClaimKind.SUPPORT else None
    if by_grammar:
        yield by_grammar


def _asked(text: str) -> bool:
    """Tell whether a sentence asks or leaves open: «Все согласны?»; единогласно ли."""
    return "?" in text or _OPEN.search(text) is not None


_OPEN = re.compile(r"(?<!вряд )(?<!едва )(?<!чуть )\bли\b")


def _only_said(words: Mapping[str, Phrases], text: str, place: PhraseFound) -> bool:
    """Tell whether that all agree is only wished for, doubted, or said of a few."""
    wished = [
        *(one for one in words["wished"].find(text) if one.start <= place.start),
        *(one for one in words["wished_after"].find(text) if one.end >= place.end),
        *(one for one in words["doubted"].find(text) if not _inside(one, place)),
    ]
    if any(_same_clause(text, place, one) for one in wished):
        return True
    most = words["most"].find(text)
    return any(
        _touch(place, one) and not any(_touch(one, more) for more in most)
        for one in words["some"].find(text)
    )


def _of_another_time(words: Mapping[str, Phrases], text: str, place: PhraseFound) -> bool:
    """Tell whether it is said of another day; what was printed earlier may be of this one."""
    told = [mark.end() for mark in _TOLD.finditer(text, 0, place.start)]
    printed = bool(told) and words["printed"].first(text[: told[-1]]) is not None
    seen = text[told[-1] :] if printed else text
    return words["elsewhere"].first(seen) is not None


_TOLD = re.compile(r"\bthat\s+|,\s+(?:что|будто|якобы)\s+|:\s+|[«“\"]", re.IGNORECASE)
"""Behind what the words begin that are printed: a notice earlier said that …"""


def _same_clause(text: str, one: PhraseFound, other: PhraseFound) -> bool:
    return _CLAUSE.search(text[min(one.end, other.end) : max(one.start, other.start)]) is None


def _inside(one: PhraseFound, place: PhraseFound) -> bool:
    """Tell whether a doubt is a part of the claim itself: никто не сомневался."""
    return place.start <= one.start and one.end <= place.end


def _touch(one: PhraseFound, other: PhraseFound) -> bool:
    """Tell whether two phrases share a word, or stand next to each other: не все | участники."""
    return one.start <= other.end + 1 and other.start <= one.end


def _clause(text: str, formula: Span) -> Span:
    """Give the words that make the claim, without who reports it."""
    for quote in _QUOTE.finditer(text):
        start, end = quote.span("words")
        if start <= formula.start and formula.end <= end:
            return Span(start, end)
    starts = [found.end() for found in _THAT.finditer(text, 0, formula.start)]
    start = max(starts, default=0)
    start += len(text[start:]) - len(text[start:].lstrip(' «“"–—-'))
    ends = [found.start() for found in (_SOURCE.search(text, formula.end),) if found]
    ends += [found.start() + 1 for found in (_CLOSING.search(text, formula.end),) if found]
    return Span(start, len(text[: min(ends, default=len(text))].rstrip(" ,")))


def _reasons(
    words: Mapping[str, Phrases], text: str, place: PhraseFound, clause: str
) -> Iterator[Reason]:
    yield Reason(FORMULA, text[place.start : place.end])
    if "any" in words["most"].codes(clause):
        yield Reason(SAYS_MOST)
    if _of_one_point(words, text, place):
        yield Reason(OF_ONE_POINT)
    if words["meeting"].first(clause):
        yield Reason(_MEETING)
    elif words["public"].first(clause):
        yield Reason(OF_THE_PUBLIC)


def _of_one_point(words: Mapping[str, Phrases], text: str, place: PhraseFound) -> bool:
    """Tell whether all agree on one thing besides the draft: сошлись в одном: нужна страховка."""
    last = clause_end(text, place.end)
    points = [one for one in words["point"].find(text) if one.start < last]
    if not points:
        return False
    behind = text[max(place.start, points[-1].end) :]
    return words["draft"].first(behind) is None


def _is_ballot(
    passage: Passage, why: Sequence[Reason], lang: str, resolutions: Sequence[Resolution]
) -> bool:
    """Tell whether a sentence beside listed decisions only says how they were carried."""
    listed = any(reason.code == "listed" for one in resolutions for reason in one.because)
    of_people = any(reason.code in {_MEETING, OF_THE_PUBLIC} for reason in why)
    of_people = of_people or vocabulary("claims", lang)["bodies"].first(passage.text) is not None
    return listed and not of_people and ballot_in(passage.text, lang) is not None


def _own_words(passage: Passage, why: Sequence[Reason], statements: Sequence[Statement]) -> bool:
    """Tell whether one speaker says this of something else than the meeting."""
    codes = {reason.code for reason in why}
    if _MEETING in codes:
        return False
    of_one = _OF_ONE.search(passage.text) and not codes & {OF_THE_PUBLIC, SAYS_MOST}
    return any(
        (statement.manner is Manner.DIRECT or (of_one and statement.form is Form.CLAUSE))
        and statement.form is not Form.COLLECTIVE
        and statement.passage.start < passage.end
        and passage.start < statement.passage.end
        for statement in statements
    )
