"""Roles and organisations beside a name in Kazakh: облыстық кеңестің төрағасы Аты Тегі."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.attitudes import is_opinion
from ortaq.hearings.speech.kazakh.forms import is_agent, is_body, is_genitive, is_loose, role_of
from ortaq.hearings.speech.kazakh.leading import (
    is_from_town,
    leading_before,
    leads_behind,
    one_of,
    sender,
    sent_from,
    stands_apart,
    tells_of_years,
)
from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.places import is_place, is_town
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token
from ortaq.language.kazakh import without_case


def post_before(tokens: Sequence[Token], name: int, nominative: bool = True) -> PostPhrase | None:
    """Give the role phrase that ends right before the name at this position."""
    if name and not nominative and tokens[name - 1].folded.endswith(_MANY):
        return None  # тұрғындар | Ахметовтің сөзін қоштап
    if name > 1 and tokens[name - 1].is_dash:
        return _led_in(tokens, name)
    if name == 0 or not tokens[name - 1].is_word:
        return None
    polite = tokens[name - 1].folded in terms("kk", "names.honorifics")
    if polite and name > 1 and tokens[name - 2].is_capital:
        return None  # Майра апай | Дархан
    if not _is_role(tokens[name - 1]) and not is_agent(tokens[name - 1].text):
        return leading_before(tokens, name)
    first = _phrase_start(tokens, name)
    phrase = without_marks(tokens[first:name])
    post = split_post(phrase)
    if not post.organisation and first > 2 and tokens[first - 2].folded == "атынан":
        post = Post(post.role, sender(tokens, first - 2))  # Комбинат атынан келген эколог Аты
    sent = () if len(post.organisation.split()) > 1 else sent_from(tokens, first)
    if sent:  # министрліктен келген басқарма басшысы Аты
        post = Post(post.role, spoken(sent))
    main = _office_before(tokens, first)
    if main is not None:  # университеттің профессоры, ғылым докторы Аты
        first, office = main
        post = Post(office.role, office.organisation or post.organisation)
    return PostPhrase(tokens[first].start, phrase[-1].end, post)


_MANY = ("лар", "лер", "дар", "дер", "тар", "тер")


def _led_in(tokens: Sequence[Token], name: int) -> PostPhrase | None:
    """Read a role that opens a line before a dash: Жүргізуші – Аты Тегі."""
    phrase = tokens[: name - 1]
    plain = len(phrase) <= PARAMETERS.words_before_comma and all(t.is_word for t in phrase)
    if not plain or not _is_role(phrase[-1]) or any(is_loose(t.text) for t in phrase):
        return None
    return PostPhrase(phrase[0].start, phrase[-1].end, split_post(phrase))


def _office_before(tokens: Sequence[Token], first: int) -> tuple[int, Post] | None:
    """Read the office that a comma parts from a second role, unless it is somebody else's."""
    if first < 2 or tokens[first - 1].text != "," or not _is_role(tokens[first - 2]):
        return None
    if not tokens[first - 2].folded.endswith(("ы", "і")):
        return None
    start = _phrase_start(tokens, first - 1)
    if start >= 2 and tokens[start - 1].text == "," and tokens[start - 2].is_capital:
        return None  # Аты Тегі, мектеп директоры, кеңес мүшесі Аты Тегі
    phrase = without_marks(tokens[start : first - 1])
    return (start, split_post(phrase)) if phrase else None


def post_after(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Give the role phrase that begins right after a name that ends before this position."""
    if after >= len(tokens):
        return None
    if tokens[after].text == "(":
        return _in_brackets(tokens, after)
    if tokens[after].folded in _CALLED:
        return _called(tokens, after)
    elder = without_case(tokens[after].folded)
    if elder in _ELDERS:
        return PostPhrase(tokens[after].start, tokens[after].end, Post(elder, ""))
    if tokens[after].text != "," and not tokens[after].is_dash:
        return leads_behind(tokens, after)
    return _apposed(tokens, after)


_ELDERS = frozenset("ақсақал қария имам молда".split())
"""Roles that stand right behind a name: Ділдәбек Мықтыбаев ақсақал."""


def _apposed(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what a comma or a dash puts beside the name."""
    end = after + 1
    while end < len(tokens) and not _ends_apposition(tokens, end):
        end += 1
    phrase = without_marks(tokens[after + 1 : end])
    if one := one_of(phrase):
        return one
    last_role = next((i for i in reversed(range(len(phrase))) if _is_role(phrase[i])), None)
    if last_role is None or last_role > PARAMETERS.role_words_kk + 2:
        return None
    phrase = phrase[: last_role + 1]
    if any(is_loose(token.text) for token in phrase if token.is_word):
        return _of_deeds(phrase)
    ends = max(phrase[-1].end, _more_posts_end(tokens, end))
    return PostPhrase(phrase[0].start, ends, split_post(phrase))


def _of_deeds(phrase: Sequence[Token]) -> PostPhrase | None:
    """Read the role that closes what somebody has done: – қырық жыл еңбек еткен зейнеткер."""
    if len(phrase) < _DEED or not phrase[-2].folded.endswith(("ған", "ген", "қан", "кен")):
        return None
    return PostPhrase(phrase[-1].start, phrase[-1].end, Post(phrase[-1].text, ""))


_DEED = 3


def _more_posts_end(tokens: Sequence[Token], comma: int) -> int:
    """Give where further roles between commas end: …, ғалым, ғылым кандидаты, …; 0 = none."""
    end = comma + 1
    while end < len(tokens) and tokens[end].is_word:
        end += 1
    apart = tokens[comma : comma + 1] and tokens[comma].text == "," and end > comma + 1
    closed = end < len(tokens) and tokens[end].text == ","
    plain = not any(is_loose(token.text) for token in tokens[comma + 1 : end])
    return tokens[end - 1].end if apart and closed and plain and _is_role(tokens[end - 1]) else 0


_CALLED = frozenset("деген есімді атты".split())


def _called(tokens: Sequence[Token], called: int) -> PostPhrase | None:
    """Read a role behind a name: Дархан деген студент."""
    last = called + 1
    if last >= len(tokens) or not tokens[last].is_word:
        return None
    role = _is_role(tokens[last]) or is_agent(tokens[last].text)
    young = tokens[last].folded in terms("kk", "roles.adjectives") and last + 1 < len(tokens)
    if not role and young and _is_role(tokens[last + 1]):
        last, role = last + 1, True  # деген жас ана
    post = Post(tokens[last].text, "") if role else Post()
    return PostPhrase(tokens[called].start, tokens[last].end, post)


def _ends_apposition(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.text == ".":
        return i + 1 == len(tokens) or tokens[i + 1].is_capital
    return token.kind is Kind.MARK and token.text not in OPENING + CLOSING + '№-"'


def _in_brackets(tokens: Sequence[Token], opening: int) -> PostPhrase | None:
    closing = next((i for i in range(opening, len(tokens)) if tokens[i].text == ")"), None)
    if closing is None or closing - opening > PARAMETERS.words_in_brackets:
        return None
    phrase = without_marks(without_participation(tokens[opening + 1 : closing]))
    if not any(token.is_word for token in phrase):
        return None
    told = Post() if tells_of_years(phrase) or is_from_town(phrase) else Post("", spoken(phrase))
    post = split_post(phrase) if _is_role(phrase[-1]) else told
    return PostPhrase(phrase[0].start, tokens[closing].end, post)


_MERE_PERSONS = frozenset("жігіт қыз келіншек кісі әйел".split())
"""Behind a role they only say man or woman."""


def _is_role(token: Token) -> bool:
    return token.is_word and bool(role_of(token.text))


def _phrase_start(tokens: Sequence[Token], name: int) -> int:
    i = name
    while i > 0 and name - i < PARAMETERS.role_words_kk:
        left = tokens[i - 1]
        if left.text in _ENDS_NAME:
            i = next((k for k in reversed(range(i - 1)) if tokens[k].text in _BEGINS_NAME), i - 1)
            continue
        if left.kind is Kind.MARK and left.text not in "№-":
            break
        if stands_apart(tokens, i - 1) or (left.is_word and _breaks(tokens, i - 1)):
            break
        i -= 1
    shown = i > 0 and tokens[i - 1].folded in _SHOWING and name - i > _WITH_NOUN
    return i + 1 if shown else i  # Бұл ұсыныс | кеңес мүшесі Аты


_SHOWING = frozenset("бұл осы сол мына мұндай осындай".split())
_WITH_NOUN = 2
"""A role with its body has at least so many words."""
_BEGINS_NAME, _ENDS_NAME = OPENING + '"', CLOSING + '"'
_JOINING = frozenset("мен пен бен және".split())


def _breaks(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.folded in terms("kk", "roles.outside"):
        return True
    if token.folded in _JOINING and i > 1 and tokens[i - 1].is_capital and tokens[i - 2].is_capital:
        return True  # директоры Аты Тегі мен эколог Аты Тегі
    if token.folded in _JOINING and i > 0 and _is_role(tokens[i - 1]):
        return True  # 14 тәрбиеші және Мәжіліс депутаты
    if i > 0 and tokens[i - 1].folded in _THIS and is_opinion(token.folded):
        return True  # бұл ұсыныс | кеңес мүшесі Аты Тегінің …
    if token.is_capital and tokens[i + 1].folded.startswith(_TERRITORIES):
        return False  # Зашаған | кентінің
    inside = i > 0 and tokens[i - 1].kind is not Kind.MARK
    town = is_place(token.text) or is_town(token.text)  # Қарағанды | облыстық мәслихаты
    loose = is_loose(token.text) and not (token.is_capital and inside) and not town
    return loose and not _belongs_inside(tokens, i)


_TERRITORIES = ("кентінің", "ауылының", "ауданының", "қаласының", "облысының", "округінің")
_THIS = frozenset("бұл осы мұндай осындай оның олардың".split())


def _belongs_inside(tokens: Sequence[Token], i: int) -> bool:
    """Tell what only looks loose: тұрақты комиссия, тілдерді дамыту басқармасы."""
    word = tokens[i].folded
    if word in terms("kk", "roles.adjectives"):
        return True
    near = tokens[i + 1 : i + 3]
    behind = [token.folded for token in near if not token.is_capital]  # уәжін | Жетісу …
    if word == "міндетін":
        return "атқарушы" in behind
    of_verb = any(len(one) > _SHORT and one.endswith(("у", "ю")) for one in behind)
    return of_verb and word.endswith(_GOVERNED)


_SHORT = 3
_GOVERNED = tuple("ды ді ты ті ны ні ға ге қа ке дан ден тан тен ын ін мен пен бен".split())
"""Cases that a verbal noun in the name of a body governs."""


_UNITS = frozenset("басқарма бөлім департамент факультет кафедра комитет министрлік".split())
_DEGREES = frozenset("докторы кандидаты".split())
_ACTING = frozenset("міндетін уақытша".split())
_SCIENCE = frozenset("ғылымдарының ғылымының".split())


def split_post(phrase: Sequence[Token]) -> Post:
    """Cut a role phrase: the role words at its end are the role, the rest the organisation."""
    i = len(phrase)
    while i and _belongs_to_role(phrase, i - 1):
        i -= 1
    chief = next((k for k in range(max(0, i - 2), i) if phrase[k].folded == "бас"), i)
    i = min(i, chief)  # бас мал дәрігері
    if i == 0 and len(phrase) > 1 and phrase[0].folded in _UNITS:
        i = 1  # Басқарма | басшысы
    if phrase and (phrase[-1].folded in terms("kk", "roles.persons") or _is_degree(phrase)):
        i = 0  # еңбек ардагері, үш баланың анасы
    if i and (_tells_craft(phrase, i) or _tells_subject(phrase, i)):
        i = 0  # су маманы, математика пәнінің мұғалімі
    phrase, i = _without_years(phrase, i)
    if _is_no_body(phrase[:i]):
        i = 0
    if len(phrase) - i > 1 and phrase[-1].folded in _MERE_PERSONS and _is_role(phrase[-2]):
        phrase = phrase[:-1]  # заңгер жігіт
    of = () if _is_where(phrase[:i]) or tells_of_years(phrase[:i]) else phrase[:i]
    return Post(spoken(phrase[i:]), spoken(of))


def _is_where(before: Sequence[Token]) -> bool:
    """Tell one word for where somebody is, or one of many: отставкадағы судья; бір мүшесі."""
    word = before[-1].folded if before else ""
    if len(before) == 1 and word == "бір":
        return True
    at = word.endswith(("дағы", "дегі", "тағы", "тегі"))
    return at and (len(before) == 1 or not is_body(without_case(word[:-2])))  # жетпіс алтыдағы


def _tells_subject(phrase: Sequence[Token], role: int) -> bool:
    """Whether the words before a role name no body but what it is about.

    Математика пәнінің мұғалімі; төртінші курс студенті; дөңгелек үстел модераторы; бала құқықтары
    жөніндегі уәкіл.
    """
    before = [token.folded for token in phrase[:role]]
    if before[-1].startswith(_SUBJECTS) or before[-1].endswith("сынып"):
        return True
    if before[-1].startswith(_MEETINGS) and phrase[-1].folded.startswith(
        ("модератор", "жүргізуші")
    ):
        return True
    if len(before) == 1 and phrase[-1].folded.endswith(("ушы", "уші")):
        return not _names_body(phrase[0])  # жүк тасымалдаушы
    about = next((k for k, word in enumerate(before) if word == "жөніндегі"), None)
    return about is not None and not any(map(_names_body, phrase[about:role]))


_SUBJECTS = ("пәнінің", "көлігінің", "курс", "сынып", "тілінің", "автобусының")
_MEETINGS = ("үстел", "жиын", "отырыс", "тыңдау", "форум", "кездесу", "пікірталас")


def _without_years(phrase: Sequence[Token], role: int) -> tuple[Sequence[Token], int]:
    """Leave out how long somebody has been it: отыз сегіз жыл | акушер."""
    years = [k for k in range(role) if phrase[k].folded == "жыл"]
    return (phrase[years[-1] + 1 :], role - years[-1] - 1) if years else (phrase, role)


def _is_degree(phrase: Sequence[Token]) -> bool:
    """Tell ауыл шаруашылығы ғылымдарының докторы."""
    return (
        len(phrase) > 1
        and phrase[-1].folded in _DEGREES
        and (phrase[-2].folded in _SCIENCE or len(phrase) == _DEGREE)  # философия докторы
        and not any(is_genitive(token.text) for token in phrase[:-2])
    )


_DEGREE = 2


def _tells_craft(phrase: Sequence[Token], role: int) -> bool:
    """Whether the words before a role tell which it is: ағылшын тілі мұғалімі, жоба авторы."""
    before = phrase[:role]
    if phrase[-1].folded not in terms("kk", "roles.crafts") or len(before) > _CRAFT_WORDS:
        return False
    if phrase[-1].folded == "тұрғыны" and is_town(before[-1].text):
        return False  # Теміртау | тұрғыны
    plain = all(
        token.is_word and token.text.isalpha() and not is_genitive(token.text) for token in before
    )
    small = not before[0].text.isupper() and all(token.text.islower() for token in before[1:])
    return plain and small and not any(_names_body(token) for token in before)


def _names_body(token: Token) -> bool:
    """Tell the noun of a body of which somebody is: мектеп | мұғалімі, Мәжіліс | …."""
    bare = without_case(token.folded)
    return any(
        one in terms("kk", "roles.bodies")
        for one in (bare, bare.removesuffix("ы"), bare.removesuffix("і"), bare.removesuffix("сы"))
    )


_CRAFT_WORDS = 3


def _is_no_body(before: Sequence[Token]) -> bool:
    """Tell where somebody is from, or what for, before a role: Сайрамдық диқан, курс студенті.

    before: the words that would be the organisation.
    """
    if before and before[-1].folded in terms("kk", "roles.no_bodies"):
        return True
    if len(before) != 1:
        return any(t.folded == "жөніндегі" for t in before) and not any(map(_names_body, before))
    word = before[0].folded
    return word.endswith(_REGIONAL) and not is_body(word)


def _belongs_to_role(phrase: Sequence[Token], i: int) -> bool:
    token = phrase[i]
    if not token.is_word:
        return False
    last = i == len(phrase) - 1
    adjective = token.folded in terms("kk", "roles.adjectives")
    beside = token.folded in terms("kk", "roles.beside") and not last
    if (last and is_agent(token.text)) or _joins_role(phrase, i):
        return True
    if i + 1 < len(phrase) and phrase[i + 1].folded in _DEGREES and token.folded in _SCIENCE:
        return True
    degree = i + 2 < len(phrase) and phrase[i + 1].folded in _SCIENCE
    return bool(role_of(token.text)) or degree or (not last and (adjective or beside))


def _joins_role(phrase: Sequence[Token], i: int) -> bool:
    """Tell what belongs to a role though it is none by itself.

    басшысының міндетін атқарушы; блогер әрі кәсіпкер; палатаның | өңірлік директоры.
    """
    token = phrase[i]
    acting = token.folded in _ACTING and phrase[-1].folded == "атқарушы"
    joined = token.folded == "әрі" and 0 < i < len(phrase) - 1
    owned = i == len(phrase) - 2 and i > 0 and is_genitive(phrase[i - 1].text)
    regional = owned and token.text.islower() and token.folded.endswith(_REGIONAL)
    return acting or joined or regional


_REGIONAL = ("лық", "лік", "дық", "дік", "тық", "тік")
