"""Find every mention of a person in a text, with the role that stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ortaq.hearings.document import Span
from ortaq.hearings.speech.author import is_byline, signing
from ortaq.hearings.speech.chairing import chair_in
from ortaq.hearings.speech.introductions import who_calls_himself
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.name_forms import alike
from ortaq.hearings.speech.names import NameRun, Naming, name_runs
from ortaq.hearings.speech.parts import Grammar
from ortaq.hearings.speech.russian.forms import plain_name
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token, tokens_of
from ortaq.hearings.speech.told_next import with_roles_told_next

_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_INDECLINABLE = ("и", "о", "у", "ы", "ю", "э", "их", "ых")
"""Endings of Russian names without cases: председателя союза Нелли Вдовиченко."""
_WHO = frozenset("who whose который которая чей чья".split())
_LIST = frozenset(", и мен пен және and".split())


def find_mentions(text: str, spans: Iterable[Span], grammar: Grammar) -> list[Mention]:
    """Give the mentions of people in these paragraphs, in order.

    A surname alone counts where the text has its full name too, or a role stands before it.
    """
    lines = [tokens_of(text, span.start, span.end) for span in spans]
    last = len(lines) - signing(lines, grammar)
    paragraphs = [tokens for tokens in lines[:last] if not is_byline(tokens, grammar)]
    candidates = [
        (tokens, run) for tokens in paragraphs for run in name_runs(tokens, text, grammar.naming)
    ]
    candidates = [(t, _behind_namesake(t, run, grammar)) for t, run in candidates]
    candidates = [(t, run) for t, run in candidates if not _is_other(t, run, grammar)]
    full = [
        (tokens, run)
        for tokens, run in candidates
        if run.sure or (_words(tokens, run) > 1 and _is_backed(tokens, run, frozenset(), grammar))
    ]
    alone = [
        (tokens, run)
        for tokens, run in candidates
        if _words(tokens, run) == 1 and _is_backed(tokens, run, frozenset(), grammar)
    ]
    known = _names_in([*full, *alone], grammar)
    if grammar.lang == "ru":  # elsewhere words beside a verb are capital for other reasons too
        more = _words_known(paragraphs, candidates, full, grammar)
        candidates = sorted([*candidates, *more], key=lambda one: one[0][one[1].first].start)
    taken = {id(run) for _, run in full}
    found = [
        _mention(text, tokens, run, grammar)
        for tokens, run in candidates
        if id(run) in taken or _is_backed(tokens, run, known, grammar)
    ]
    return with_roles_told_next(text, _with_shared_posts(text, found, grammar), grammar)


def _words_known(
    paragraphs: Sequence[tuple[Token, ...]],
    candidates: Sequence[tuple[tuple[Token, ...], NameRun]],
    full: Sequence[tuple[tuple[Token, ...], NameRun]],
    grammar: Grammar,
) -> list[tuple[tuple[Token, ...], NameRun]]:
    """Give words that are names here, since a full name has them: Виктор Синица; просил Синица."""
    surnames = {tokens[run.last - 1].text for tokens, run in full if run.last - run.first > 1}
    taken = {tokens[i].start for tokens, run in candidates for i in range(run.first, run.last)}
    return [
        (tokens, NameRun(i, i + 1, sure=False))
        for tokens in paragraphs
        for i, token in enumerate(tokens)
        if i and token.text in surnames and token.start not in taken and _tells(tokens, i, grammar)
    ]


def _tells(tokens: Sequence[Token], i: int, grammar: Grammar) -> bool:
    """Whether a verb of speech stands beside a word."""
    beside = (tokens[i - 1], *tokens[i + 1 : i + 2])
    return any(one.is_word and grammar.is_reporting(one) for one in beside)


def listed_mentions(text: str, span: Span, grammar: Grammar) -> list[Mention]:
    """Give the names of a list of people, in which any two capital words are a name."""
    tokens = tokens_of(text, span.start, span.end)
    found = [
        _mention(text, tokens, run, grammar)
        for run in (_whole(tokens, one, grammar) for one in name_runs(tokens, text, grammar.naming))
        if not _is_other(tokens, run, grammar)
        if run.sure
        or (run.last - run.first >= 2 and _begins_item(tokens, run))
        or _has_title(tokens, run, grammar)
    ]
    return _with_shared_posts(text, found, grammar)


def _whole(tokens: Sequence[Token], run: NameRun, grammar: Grammar) -> NameRun:
    """Take back the first word of an item that looks like no name: Пак Юрий, депутат."""
    before = run.first - 1
    alone = before == 0 or (before > 0 and not tokens[before - 1].is_word)
    given = run.last - run.first == 1 and grammar.naming(tokens[run.first]).given
    if before >= 0 and alone and tokens[before].is_capital and given:
        return replace(run, first=before)
    return run


def _begins_item(tokens: Sequence[Token], run: NameRun) -> bool:
    return run.first == 0 or not tokens[run.first - 1].is_word


def _is_quoted(tokens: Sequence[Token], run: NameRun) -> bool:
    """Whether quotation marks stand right around two words or more: nursery "Altai Garden"."""
    first, last = run.first, run.last
    while first and tokens[first - 1].is_capital:  # «Хазар | Шиппинг»
        first -= 1
    while last < len(tokens) and tokens[last].is_capital:
        last += 1
    if first == 0 or last >= len(tokens) or last - first < _FULL:
        return False
    opens, closes = tokens[first - 1].text, tokens[last].text
    return opens in OPENING + '"' and closes in CLOSING + '"'


_FULL = 2
"""Words of a whole name."""


def _is_other(tokens: Sequence[Token], run: NameRun, grammar: Grammar) -> bool:
    ministries = tuple(terms(grammar.lang, "names.ministries"))
    if _is_quoted(tokens, run) or tokens[run.first].folded.startswith(ministries):
        return True
    described = tokens[run.first].folded in terms(grammar.lang, "names.described")
    if described and _words(tokens, run) == run.last - run.first == _FULL:
        return True  # из Новой Шульбы
    before = tokens[max(0, run.first - 2) : run.first]
    words = [token.folded for token in before if token.is_word]
    if words and words[-1] in terms(grammar.lang, "names.not_after") | {"the"}:
        return True
    if words and words[-1] in terms(grammar.lang, "names.inhabitants"):
        return run.last - run.first == 1  # жители Каменки
    pictured = len(words) > 1 and words[0] in terms(grammar.lang, "names.not_after")
    if pictured and words[1] in terms(grammar.lang, "names.bylines"):
        return True  # photo by …
    after = tokens[run.last] if run.last < len(tokens) else None
    return after is not None and after.folded in terms(grammar.lang, "names.not_before")


def _behind_namesake(tokens: Sequence[Token], run: NameRun, grammar: Grammar) -> NameRun:
    """Leave out whose name a body bears: ЕНУ имени Гумилёва | Ботагоз Сапарова."""
    before = tokens[run.first - 1] if run.first else None
    words = [i for i in range(run.first, run.last) if tokens[i].is_word]
    if before is None or len(words) <= 2:
        return run
    named = before.folded in terms(grammar.lang, "names.borne_by")
    street = before.folded in terms(grammar.lang, "names.not_after")
    first, second = (grammar.naming(tokens[i]) for i in words[:2])
    named = named or (street and second.given and not first.given)  # по улице Рыскулова | Имя
    return replace(run, first=words[1]) if named else run


def _words(tokens: Sequence[Token], run: NameRun) -> int:
    return sum(token.is_word for token in tokens[run.first : run.last])


def _names_in(runs: Iterable[tuple[Sequence[Token], NameRun]], grammar: Grammar) -> frozenset[str]:
    """Give the words of full names, without patronymics."""
    return frozenset(
        token.text
        for tokens, run in runs
        for token in tokens[run.first : run.last]
        if token.is_word and not grammar.naming(token).patronymic
    )


def _is_backed(
    tokens: Sequence[Token], run: NameRun, known: frozenset[str], grammar: Grammar
) -> bool:
    """Whether what stands around a doubtful name speaks for it."""
    words = [token for token in tokens[run.first : run.last] if token.is_word]
    named = [grammar.naming(word) for word in words]
    if len(words) == 1 and any(alike(words[0].text, name) for name in known):
        is_opener = named[0].ordinary and _opens_sentence(tokens, run)
        return named[0].is_evidence or named[0].surname or not is_opener
    before, after = _around(tokens, run)
    told = len(words) > 1 and all(any(alike(w.text, one) for one in known) for w in words)
    told = told or who_calls_himself(tokens, run.first, grammar) is not None
    if told or _has_title(tokens, run, grammar):
        return True
    of_role = before is not None and grammar.is_role(before)
    given = named[0].given and not named[0].place  # соседка Рая, though рая is a word
    if of_role and len(words) == 1 and (given or _has_fixed_ending(words[0], after)):
        return True
    if of_role or _is_another_word(named, after):
        headed = before is not None and len(words) > 1 and grammar.naming(before).heads
        another = any(one.place for one in named) if headed else _is_another_word(named, after)
        return not another
    if len(words) == 1:
        apposed = named[0].is_evidence and _is_apposed(tokens, run, grammar)
        second = tokens[run.last + 1] if run.last + 1 < len(tokens) else None
        return apposed or _is_single_name(named[0], (before, after, second), grammar)
    beside_verb = any(one is not None and grammar.is_reporting(one) for one in (before, after))
    has_role = any(grammar.post_before(tokens, run.first, case) for case in (True, False))
    listed = grammar.lang == "kk" and _is_joined(tokens, run)
    return beside_verb or has_role or listed or _is_apposed(tokens, run, grammar)


def _is_joined(tokens: Sequence[Token], run: NameRun) -> bool:
    """Whether another full name stands before: Асқар Дүйсен мен | Гаухар Мәлік."""
    before = tokens[max(0, run.first - 3) : run.first]
    joins = len(before) == 3 and before[2].folded in {"мен", "пен", "бен"}
    return joins and run.last - run.first == 2 and all(token.is_capital for token in before[:2])


def _has_fixed_ending(word: Token, after: Token | None) -> bool:
    """Tell a surname that looks like an adjective without its noun: адвокат Гладких."""
    free = after is None or not after.is_word or after.folded in {"и", "а"}
    return word.folded.endswith(("их", "ых")) and free


def _is_another_word(named: Sequence[Naming], after: Token | None) -> bool:
    """Whether a word is a place, a common word, or an adjective before its noun."""
    if any(one.place or (one.ordinary and not one.surname) for one in named):
        return True
    return named[-1].adjective and after is not None and after.is_word and not after.is_capital


def _around(tokens: Sequence[Token], run: NameRun) -> tuple[Token | None, Token | None]:
    before = tokens[run.first - 1] if run.first else None
    return before, tokens[run.last] if run.last < len(tokens) else None


def _has_title(tokens: Sequence[Token], run: NameRun, grammar: Grammar) -> bool:
    i = run.first - 1
    if i > 0 and tokens[i].text == ".":
        i -= 1
    return i >= 0 and tokens[i].is_word and grammar.naming(tokens[i]).title


def _is_single_name(
    named: Naming, around: tuple[Token | None, Token | None, Token | None], grammar: Grammar
) -> bool:
    """Whether what stands beside one word makes it a name: Гүлжан апай, Асхат деген."""
    after = around[1]
    if after is not None:
        shown = terms(grammar.lang, "names.honorifics") | terms(grammar.lang, "names.called")
        shows = after.folded in shown or grammar.bare_noun(after.text) in shown
        if shows and not (around[2] is not None and around[2].is_capital):
            return True  # not: Мұны | ақсақал Серік Мұқанов айтты
    before = around[0]
    if before is not None and before.folded in terms(grammar.lang, "names.where"):
        return False
    if before is not None and before.folded in terms(grammar.lang, "names.kin"):
        return named.is_evidence
    beside_verb = any(one is not None and grammar.is_reporting(one) for one in around[:2])
    before_colon = after is not None and after.text == ":"
    return named.is_evidence and (beside_verb or before_colon)


def _is_apposed(tokens: Sequence[Token], run: NameRun, grammar: Grammar) -> bool:
    """Whether a role follows: Robert Linden, a lecturer in water law."""
    behind = [token.folded for token in tokens[run.last : run.last + 2]]
    if behind[:1] == [","] and behind[-1] in _WHO:
        return True
    after = grammar.post_after(tokens, run.last)
    return after is not None and bool(after.post.role) and tokens[run.last].text == ","


def _opens_sentence(tokens: Sequence[Token], run: NameRun) -> bool:
    return run.first == 0 or tokens[run.first - 1].kind is Kind.MARK


def _mention(text: str, tokens: Sequence[Token], run: NameRun, grammar: Grammar) -> Mention:
    name = tokens[run.first : run.last]
    words = tuple(token.text for token in name if token.is_word)
    nominative = grammar.may_be_nominative(words)
    before = grammar.post_before(tokens, run.first, nominative)
    known = any(grammar.naming(token).is_evidence for token in name if token.is_word)
    known = known and not all(word.endswith(_INDECLINABLE) for word in words)
    if nominative and before is None and not known:  # депутата Ерасыла Тугамбая
        before = grammar.post_before(tokens, run.first, False)
        nominative = before is None
    nominative = nominative or (before is not None and grammar.is_nominative_role(before.post.role))
    after = grammar.post_after(tokens, run.last)
    post = _fuller(before.post if before else Post(), after.post if after else Post())
    start, end = name[0].start, name[-1].end
    post = post if post.role else _joined(post, chair_in(text, start, end, grammar.lang))
    found = Mention(
        start=start,
        end=end,
        text=_POSSESSIVE.sub("", " ".join(text[start:end].split())),
        words=tuple(_POSSESSIVE.sub("", word) for word in words),
        initials=tuple(token.text.rstrip(".") for token in name if token.kind is Kind.INITIAL),
        post=post,
        phrase_start=before.start if before else start,
        phrase_end=after.end if after else end,
        nominative=nominative,
        gender=grammar.gender(words),
    )
    noun = who_calls_himself(tokens, run.first, grammar)
    return found if noun is None else _by_own_words(found, tokens[noun], grammar)


def _by_own_words(mention: Mention, noun: Token, grammar: Grammar) -> Mention:
    """Take the noun as who is named: девушка, назвавшаяся Камиллой, | спросила."""
    anybody = noun.folded in terms(grammar.lang, "subjects.anybody")
    post = Post("" if anybody else mention.post.role or noun.text, mention.post.organisation)
    plain = map(plain_name, mention.text.split())
    text = " ".join(plain) if grammar.lang == "ru" else mention.text
    return replace(mention, text=text, phrase_start=noun.start, nominative=True, post=post)


def _joined(post: Post, chair: Post) -> Post:
    return Post(chair.role, post.organisation or chair.organisation) if chair.role else post


def _fuller(before: Post, after: Post) -> Post:
    """Join what stands on both sides: чиновник Лыков, руководитель отдела."""
    if after.role and after.organisation and not before.organisation:
        return after
    return Post(before.role or after.role, before.organisation or after.organisation)


def _with_shared_posts(text: str, found: list[Mention], grammar: Grammar) -> list[Mention]:
    """Give the role of a list to each of its names: депутаты А и Б."""
    given: list[Mention] = []
    for one in found:
        mention, last = one, given[-1] if given else None
        own = mention.post and mention.phrase_start > (last.end if last else 0)
        if last and not own and _is_listed(text, last, mention) and _is_many(last, grammar):
            mention = replace(mention, post=last.post, phrase_start=mention.start)
        if last and _is_apposed_to_both(text, last, mention, grammar):
            given[-1] = replace(last, post=mention.post)
        given.append(mention)
    return [_singular(mention, grammar) for mention in given]


def _is_apposed_to_both(text: str, last: Mention, mention: Mention, grammar: Grammar) -> bool:
    """Whether a plural role follows two names: Kim and Li, third-year students, …."""
    behind = mention.phrase_end > mention.end and mention.phrase_start == mention.start
    both = behind and not last.post and _is_listed(text, last, mention)
    return both and grammar.lang == "en" and _is_many(mention, grammar)


def _is_listed(text: str, last: Mention, mention: Mention) -> bool:
    gap = text[last.end : mention.start].strip().lower()
    return gap in _LIST


def _is_many(mention: Mention, grammar: Grammar) -> bool:
    words = tokens_of(mention.post.role, 0, len(mention.post.role))
    nouns = words if grammar.lang == "en" else words[:1]  # third-year students
    return any(map(grammar.is_plural_role, nouns))


def _singular(mention: Mention, grammar: Grammar) -> Mention:
    if not _is_many(mention, grammar):
        return mention
    post = Post(grammar.singular_role(mention.post.role), mention.post.organisation)
    return replace(mention, post=post)
