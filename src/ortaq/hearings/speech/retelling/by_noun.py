"""What a noun of speech tells: позиция Ким иная: …; его предложение – …; her view is that …."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.sides import Spoken
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import groups, terms

NEAR_QUESTION = 5
"""So far behind a verb, or the words for somebody's speech, a clause begins (words)."""
_OPENING = 6
"""So near the beginning stands a noun of speech that nobody owns (words and marks)."""
_LINKS = 3
"""Most words between a noun of speech and whose it is: вопрос – от Ким, опасения есть у Ким."""
_OWNERS = frozenset({Kin.PERSON, Kin.ROLE, Kin.PRONOUN, Kin.BODY})
_ROLE = 6
"""Longest role between a link and a name (words)."""
_DESCRIBED = 3
"""Words between an owner and his opinion: у Ким прямо противоположное мнение."""


def by_noun(sentence: Read) -> list[Retold]:
    """Read what somebody's opinion, question or proposal is."""
    for first, last in _nouns(sentence):
        owner = _owner(sentence, first, last)
        opened = _opened_after(sentence, max(owner.last, last)) if owner else None
        opened = opened or (_asked(sentence, first, owner) if owner else None)
        if owner and opened and not _is_told(sentence, owner, opened):
            return [Retold(*opened, _cue(sentence, first, last), owner, full=True)]
        if owner is None and (opened := _of_who_spoke(sentence, first, last)):
            return [Retold(*opened, _cue(sentence, first, last), None, full=True)]
    return _heard_from(sentence)


def _heard_from(sentence: Read) -> list[Retold]:
    """Read what followed from the words of who spoke last: Из доклада следовало, что …."""
    tokens = sentence.tokens
    if sentence.syntax.lang != "ru":
        return []
    for first, last in phrases_at(tokens, terms("ru", "clauses.heard_from")):
        follows = last < len(tokens) and tokens[last].folded in terms("ru", "clauses.follows")
        opened = sentence.clause_after(last) if follows and first <= _LINKS else None
        if opened:
            return [Retold(*opened, _cue(sentence, first, last), None, full=True)]
    return []


def _nouns(sentence: Read) -> list[tuple[int, int]]:
    """Give where nouns of speech stand; also around whose they are: из её доклада."""
    tokens, nouns = sentence.tokens, terms(sentence.syntax.lang, "clauses.said_nouns")
    owners = groups(sentence.syntax.lang, "clauses.possessives")
    around = [
        (i + 1, i + 2)
        for i in range(1, len(tokens) - 1)
        if tokens[i].folded in owners and f"{tokens[i - 1].folded} {tokens[i + 1].folded}" in nouns
    ]
    return sorted([*phrases_at(tokens, nouns), *around])


def _cue(sentence: Read, first: int, last: int) -> Cue:
    tokens = sentence.tokens
    words = " ".join(token.text for token in tokens[first:last])
    return Cue(first, last, tokens[first].start, tokens[last - 1].end, words, "", listed=True)


def _of_who_spoke(sentence: Read, first: int, last: int) -> Spoken | None:
    """Give what a noun opens that nobody owns: И тут же – готовое предложение: снизить сбор."""
    tokens, lang = sentence.tokens, sentence.syntax.lang
    noun = " ".join(token.folded for token in tokens[first:last])
    others = any(one.first < first for one in sentence.subjects)
    if not others and first == 0 and lang == "ru" and noun in terms("ru", "clauses.plain_nouns"):
        return _plainly(sentence, last)
    if others or noun not in terms(lang, "clauses.nouns_without_owner"):
        return None
    heard = terms(lang, "clauses.heard_verbs")
    verbs = [one for one in sentence.cues if one.first < first and one.lemma not in heard]
    colon = last < len(tokens) and (tokens[last].text == ":" or tokens[last].is_dash)
    return _opened_after(sentence, last) if colon and first <= _OPENING and not verbs else None


def _plainly(sentence: Read, last: int) -> Spoken | None:
    """Give what stands behind a noun of speech and a plain word: Аргумент такой: …."""
    tokens, plain = sentence.tokens, terms("ru", "clauses.plain_predicates")
    near = range(last, min(last + _LINKS, len(tokens) - 1))
    colon = next((i for i in near if tokens[i].text == ":"), 0)
    opens = colon and all(token.folded in plain for token in tokens[last:colon])
    return _opened_after(sentence, colon) if opens else None


def _owner(sentence: Read, first: int, last: int) -> Subject | None:
    """Find whose it is: мнение Ким, у Ким иное мнение, его мнение, Kim's view."""
    near = [one for one in sentence.subjects if 0 <= one.first - last <= 1]
    if near and near[0].kin is Kin.PERSON and not _is_told_to(sentence, last):
        return near[0]
    linked = [one for one in sentence.subjects if _is_linked(sentence, last, one)]
    if linked:
        return linked[0]
    if behind := _owned_behind(sentence, last):
        return behind
    before = [one for one in sentence.subjects if 0 <= first - one.last <= _DESCRIBED]
    if before and before[-1].kin in _OWNERS and _possesses(sentence, before[-1]):
        return before[-1]
    return _possessor(sentence, first, last)


def _owned_behind(sentence: Read, last: int) -> Subject | None:
    """Read whose it is by a pronoun behind it: предложение его состояло в том; довод у неё один."""
    tokens, lang = sentence.tokens, sentence.syntax.lang
    with_owner = last < len(tokens) and tokens[last].folded in terms(lang, "clauses.with_owner")
    at = last + with_owner
    owners = groups(lang, "subjects.pronouns_of" if with_owner else "clauses.possessives")
    if at >= len(tokens) or tokens[at].folded not in owners or lang != "ru":
        return None
    owner = tokens[at]
    gender = next(iter(owners[owner.folded]), "")
    return Subject(Kin.PRONOUN, last, at + 1, owner.start, owner.end, owner.text, gender=gender)


def _is_told_to(sentence: Read, last: int) -> bool:
    """Whether somebody behind a noun only hears it: his reply to Kim was that …."""
    return last < len(sentence.tokens) and sentence.tokens[last].folded == "to"


def _is_linked(sentence: Read, last: int, subject: Subject) -> bool:
    """Whether a preposition joins whose words it is: Первый вопрос – от Ким: …."""
    between = sentence.tokens[last : subject.first]
    words = terms(sentence.syntax.lang, "clauses.owner_links")
    links = [one for one in between if one.is_dash or one.folded in words]
    linked = 0 < len(links) <= _LINKS and links == list(between[: len(links)])
    role = between[len(links) :]
    plain = linked and links[-1].is_word and all(token.is_word for token in role)
    return plain and len(role) <= _ROLE and subject.kin is Kin.PERSON


def _possesses(sentence: Read, owner: Subject) -> bool:
    """Whether words say that something is somebody's: у Ким; Kim's."""
    before = sentence.tokens[owner.first - 1].folded if owner.first else ""
    behind = sentence.tokens[owner.last].folded if owner.last < len(sentence.tokens) else ""
    if behind in terms(sentence.syntax.lang, "clauses.has_words"):
        return True
    ends = sentence.tokens[owner.last - 1].folded.endswith(("'s", "s'"))
    return before in terms(sentence.syntax.lang, "clauses.with_owner") or ends


def _possessor(sentence: Read, first: int, last: int) -> Subject | None:
    """Read whose it is by a pronoun near the beginning: его предложение; из её доклада …."""
    owners = groups(sentence.syntax.lang, "clauses.possessives")
    for i in range(max(0, first - _DESCRIBED + 1), min(first, _OPENING)):
        owner = sentence.tokens[i]
        told = any(one.listed and one.first < i for one in sentence.cues)
        if owner.folded in owners and not told:
            gender = next(iter(owners[owner.folded]), "")
            place = owner.start, owner.end
            return Subject(Kin.PRONOUN, i, last, *place, owner.text, gender=gender)
    return None


def _opened_after(sentence: Read, position: int) -> Spoken | None:
    """Give what a colon, a dash, что or is opens behind the words for somebody's speech."""
    tokens = sentence.tokens
    is_words = terms(sentence.syntax.lang, "clauses.is_words")
    position = _behind_aside(sentence, position)
    for i in range(position, min(position + NEAR_QUESTION, len(tokens) - 1)):
        token = tokens[i]
        if sentence.is_quote(token) or sentence.is_quote(tokens[i + 1]):
            return None
        opens = sentence.is_that(i) and sentence.is_conjunction(i)
        if token.text == ":" or token.is_dash or opens or token.folded in _NAMELY:
            that = tokens[i + 1].folded in sentence.syntax.dropped and i + 2 < len(tokens)
            return sentence.to_end(i + 1 + that)
        if token.folded in is_words and _is_deed(sentence, i + 1):
            return None if _is_awaited(sentence, i + 2) else sentence.to_end(i + 1)
        english = sentence.syntax.lang == "en" and token.folded in is_words
        if english and sentence.is_that(i + 1) and tokens[i + 1].folded != "that":
            return sentence.to_end(i + 1)  # her question was who would pay
    return None


def _is_deed(sentence: Read, i: int) -> bool:
    """Whether something is to be done, or not: просьбой было не трогать лес."""
    denied = sentence.tokens[i].folded == "не" and i + 1 < len(sentence.tokens)
    return sentence.syntax.is_infinitive(sentence.tokens[i + denied])


def _asked(sentence: Read, first: int, owner: Subject) -> Spoken | None:
    """Give the question that somebody's вопрос opens: вопрос Ким касался того, кто заплатит."""
    tokens = sentence.tokens
    if sentence.syntax.lang != "ru" or not tokens[first].folded.startswith("вопрос"):
        return None
    last = min(owner.last + NEAR_QUESTION, len(tokens) - 1)
    asks = next((i for i in range(owner.last, last) if sentence.is_that(i)), 0)
    if not asks or any(sentence.is_quote(one) for one in tokens[:asks]):
        return None
    if not first or tokens[first - 1].folded != "на":
        return sentence.to_end(asks)
    answered = any(one.listed and one.first > asks for one in sentence.cues)
    comma = next((i for i in range(asks, len(tokens)) if tokens[i].text == ","), 0)
    return sentence.words(asks, comma) if comma and not answered else None  # …, ответа не было


def _is_awaited(sentence: Read, i: int) -> bool:
    """Whether something is still to be done with it: her proposal is to be voted on."""
    words = [token.folded for token in sentence.tokens[i : i + 2]]
    return words[:1] == ["be"] and words[-1].endswith("ed")


def _behind_aside(sentence: Read, position: int) -> int:
    """Step over what two commas set aside: his reply, in short, was that …."""
    tokens = sentence.tokens
    if position >= len(tokens) or tokens[position].text != ",":
        return position
    near = range(position + 1, min(position + _ASIDE, len(tokens)))
    second = next((i for i in near if tokens[i].text == ","), position)
    is_words = terms(sentence.syntax.lang, "clauses.is_words")
    goes_on = second + 1 < len(tokens) and tokens[second + 1].folded in is_words
    return second + 1 if goes_on else position


_NAMELY = frozenset({"namely"})
_ASIDE = 7
"""Longest words set aside behind a noun of speech (words and marks)."""


def _is_told(sentence: Read, owner: Subject, opened: Spoken) -> bool:
    """Whether somebody else tells what follows: на вопрос Ким аким ответил: …."""
    verbs = [one for one in sentence.cues if one.listed and owner.first < one.first]
    return any(
        one.start < opened[0] and sentence.finder.own_subject(one) not in {None, owner}
        for one in verbs
    )
