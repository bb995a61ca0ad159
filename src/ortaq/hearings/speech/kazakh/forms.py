"""What a Kazakh word can be, by its endings: a noun in some case, a verb that reports, a name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ortaq.hearings.speech.terms import terms
from ortaq.language import russian

GENITIVE = re.compile(r"(?<=\w\w)(?:ның|нің|дың|дің|тың|тің)$")
FROM = re.compile(r"(?<=\w\w\w)(?:[дтн][ае]н|[дт][ае])$")
"""Of a town: Алматыдан, Таразда."""
_CASE = re.compile(
    r"(?<=\w\w)(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|да|де|та|те|нда|нде"
    r"|дан|ден|тан|тен|нан|нен|мен|бен|пен|ын|ін|сын|сін)$"
)
_PLURAL = re.compile(r"(?<=\w\w)(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$")
_LOOSE = re.compile(
    r"(?<=\w\w)(?:ға|ге|қа|ке|ына|іне|ны|ні|ды|ді|(?<=[бвгдпткқсфхцчшщ])[тТ](?:ы|і|а|е|ан|ен)|ын|ін|да|де|нда|нде"
    r"|дан|ден|нан|нен|ып|іп|ған|ген|қан|кен|ады|еді|йды|йді|са|се|(?<=\w\w[ыіаеу])[мбп]ен)$"
)
"""Endings of words that stand outside the noun phrase of a role; the hard ones only behind hard
letters, so that комитеті and департаменті are no objects."""
_AGENT = re.compile(
    r"\w{2,}(?:(?:шы|ші)(?:сы|сі)?|(?:кер|гер)і?|ман|(?:лог|граф|вед)[ыі]?|\w\wис(?:т[ыі]?|і))$"
)
_OBJECT = re.compile(r"(?:[дтн][ыі]|[ғг]а|ге|қа|ке)$")
_SURNAME = re.compile(
    r"(?:[оеё]в|[иы]н)(?:а)?$|(?:[сц]к)(?:ий|ая)$|(?:енко|чук|юк|няк|швили|дзе|ец|ман|берг|ян)$|(?:ұлы|улы|қызы|кызы|тегі)$"
)
_GIVEN = re.compile(
    r"^(?:нұр|ай|гүл|бек|ер|жан|мұх|абд|сер|әл|дін|қас|тұр|құ|сұл|мар|дәу|бақ|бау|ғал|ма[рқн]|ас[хқ]|жұм|қай|та[лң])"
    r"|(?:бек|хан|жан|гүл|бай|мұрат|нұр|ғали|болат|тай|сұлу|шат|лан|гер|әлі|ділда|кен|маш|ира|үл|рат|лат|рік|дос|(?<=\w\w)(?:жігіт|батыр|кәрім|қали|құл|сейіт|мұхамбет|берді|келді|дәулет|ғазы|қожа|ғожа|зада|жамал|бану|шолпан|сымбат|төлеу|дихан|ғазиз|хамит|мәжит|рахым|ислам|зат|ділдә))$"
)
FINITE = (
    "ды ді ты ті ады еді йды йді ған ген қан кен пты пті ыпты іпті уда уде ар ер дық дік"
).split()
_WISH = re.compile(r"\w{2,}[ую](?:ды|ді|ын|ін|ға|га|ге|ына|іне)$")
_NOMINAL = re.compile(
    r"\w{2,}(?:ған|ген|қан|кен|(?<=[аеийяю])т[ыі]н)"
    r"(?:ын|ін|ына|іне|дығын|дігін|дығына|дігіне|дығы|дігі|дарын|дерін|ынан|інен|ы|і|(?:[ыі]м|[ыі]ң)(?:[ыі]з)?[дғг][ыіае])$"
    r"|\w{2,}[дт][ыі][қк][дт][ае]р[ыі]на?$|\w{2,}[дт][іы]ктерін[е]?$"
    r"|\w{2,}(?:тынымен|тінімен|екенімен|екенінен)$"
    r"|\w{2,}(?:дығын|дігін|тығын|тігін|лығын|лігін)$"
    r"|\w{2,}(?:дығына|дігіне|тығына|тігіне)$|(?:маңыздылығына|қажеттілігіне|мүмкіндігіне)$"
)


@cache
def role_nouns() -> frozenset[str]:
    """Give the nouns that name roles, with and without a possessive ending."""
    trades = terms("kk", "roles.trades")
    return terms("kk", "roles.nouns") | trades | {own for one in trades for own in _owned(one)}


def _owned(noun: str) -> tuple[str, ...]:
    """Give a noun with the possessive ending; loans may take either vowel."""
    if noun[-1] in "аәеиіоөуұүыэюя":
        return (noun + "сы", noun + "сі")
    stem = noun[:-1] + _VOICED.get(noun[-1], noun[-1])
    return (stem + "ы", stem + "і")


_VOICED = {"к": "г", "қ": "ғ", "п": "б"}


@lru_cache(maxsize=50_000)
def role_of(word: str) -> str:
    """Give the role that a word names in any case, in the form of the vocabulary; "" = none."""
    folded = word.lower()
    if "-" in folded and folded not in role_nouns():
        return _of_two(folded)
    listed = _listed(folded)
    return listed or (_of_form(folded) if word.islower() or not is_given(word) else "")


def _listed(folded: str) -> str:
    known = role_nouns()
    for _ in range(3):
        if folded in known:
            return folded
        single = _PLURAL.sub("", folded)
        if single != folded:
            forms = (form for form in _possessed(single) if form in known)
            trade = single if single in terms("kk", "roles.trades") else ""
            return next(forms, "") or trade
        shorter = _whole(OURS.sub("", _CASE.sub("", folded)))
        if shorter == folded:
            return ""
        folded = shorter
    return ""


def _whole(bare: str) -> str:
    """Give back the letter that nouns in -ист lose before a case: экономистің."""
    return f"{bare}т" if bare.endswith("ис") and f"{bare}т" in role_nouns() else bare


OURS = re.compile(r"(?<=\w\w\w)[ыі]?м[ыі]з$")
"""Of us: директорымыз, төрағамыз."""


def _of_two(folded: str) -> str:
    """Give the role of a compound: вице-президенті by its last part, дәрігер-логопед by its first.

    Not where a name is spoken to politely: Гүлжан-апа.
    """
    first, _, last = folded.partition("-")
    if last in terms("kk", "names.honorifics") or _listed(folded):
        return _listed(folded)
    main = role_of(last)
    return f"{first}-{main}" if main else role_of(first)


def _of_form(folded: str) -> str:
    """Give a role made more exact by a prefix, or taken over from Russian: диспетчері."""
    prefix = next((one for one in _PREFIXES if folded.startswith(one)), "")
    if prefix and _listed(folded.removeprefix(prefix)):
        return folded
    return folded if any(map(_is_russian_person, _bare(folded))) else ""


_PREFIXES = ("эко", "био", "агро", "кибер", "медиа", "этно", "кино", "фото", "видео", "блог")


def _bare(folded: str) -> frozenset[str]:
    """Give a noun and what it may be without a possessive ending: электригі, электрик."""
    stems = [folded.removesuffix(end) for end in ("сы", "сі", "ы", "і") if folded.endswith(end)]
    hard = [stem[:-1] + _HARD[stem[-1]] for stem in stems if stem[-1:] in _HARD]
    return frozenset((folded, *stems, *hard))


@cache
def _bodies() -> frozenset[str]:
    named = terms("kk", "subjects.general") | terms("kk", "subjects.bodies")
    return frozenset(form for body in named for form in _bare(body))


def is_body(word: str) -> bool:
    """Tell whether a word without a case names a body: қауымдастық, палатасы."""
    return bool(_bare(word.lower()) & _bodies())


@lru_cache(maxsize=20_000)
def _is_russian_person(word: str) -> bool:
    """Tell whether a word is a Russian noun for a person, and no name or place."""
    if len(word) < _SHORTEST_LOAN or not _RUSSIAN.fullmatch(word) or not russian.is_known(word):
        return False
    readings = russian.parses(word)
    if any(one.marks & {"Name", "Surn", "Patr", "Geox", "Abbr"} for one in readings):
        return False
    return {"NOUN", "anim", "masc", "sing", "nomn"} <= {readings[0].part, *readings[0].marks}


_SHORTEST_LOAN = 5
_RUSSIAN = re.compile("[а-яё]+[бвгджзклмнпрстфхцчшщь]")


def _possessed(word: str) -> tuple[str, ...]:
    """Give a noun with each possessive ending, and without one."""
    return (*(word + ending for ending in ("ы", "і", "сы", "сі")), word)


@lru_cache(maxsize=50_000)
def bare_role(word: str) -> str:
    """Give a role without its possessive ending: әкімі -> әкім."""
    role = role_of(word)
    for ending in ("сы", "сі", "ы", "і"):
        shorter = role.removesuffix(ending)
        hard = shorter[:-1] + _HARD.get(shorter[-1:], shorter[-1:])
        found = next((one for one in (shorter, hard) if one != role and one in role_nouns()), "")
        if found and shorter != role:
            return found
    return role


_HARD = {"г": "к", "ғ": "қ", "б": "п"}


def is_agent(word: str) -> bool:
    """Tell a noun of agent beside a name: аңшы, етікші, ұйымдастырушысы."""
    return _AGENT.search(word.lower()) is not None and word.lower() not in terms(
        "kk", "roles.no_agents"
    )


def is_genitive(word: str) -> bool:
    """Tell whether a word stands in the genitive."""
    return GENITIVE.search(word.lower()) is not None


def is_loose(word: str) -> bool:
    """Tell whether a word cannot belong to the noun phrase of a role that follows."""
    folded = word.lower()
    if (
        folded in terms("kk", "roles.inside")
        or folded.endswith("стан")
        or is_genitive(folded)
        or (role_of(folded) and not _is_governed(folded))
    ):
        return False
    if word[:1].isupper() and folded.endswith("мен"):
        return False  # Өскемен
    return _LOOSE.search(folded) is not None


def _is_governed(role: str) -> bool:
    """Tell a role that a verb governs, which opens no other role: ақсақалды | кеңес төрағасы …."""
    bare = _LOOSE.sub("", role)
    return bare != role and role not in role_nouns() and bool(role_of(bare))


@cache
def _single_stems() -> frozenset[str]:
    return frozenset(stem for stem in terms("kk", "cues.stems") if "-" not in stem)


@cache
def _compound_stems() -> frozenset[tuple[str, str]]:
    pairs = (stem.split("-", 1) for stem in terms("kk", "cues.stems") if "-" in stem)
    return frozenset((first, last) for first, last in pairs)


@lru_cache(maxsize=50_000)
def finite_stems(word: str) -> tuple[str, ...]:
    """Give what may be the stem of a verb in a finite form of the third person."""
    folded = word.lower()
    return tuple(
        folded.removesuffix(ending)
        for ending in FINITE
        if folded.endswith(ending) and len(folded) - len(ending) >= 2
    )


def reporting_stem(word: str, before: tuple[str, ...]) -> str:
    """Give the stem of a verb that reports, alone or with a word just before it; "" = none."""
    stems = finite_stems(word)
    for first, last in sorted(_compound_stems()) if stems and before else ():
        if last in stems and any(one.startswith(first) for one in before):
            return f"{first}-{last}"
    return next((stem for stem in stems if stem in _single_stems()), "")


def is_nominal(word: str) -> bool:
    """Tell whether a word closes a retold clause: екенін, болатынын, тиіс екендігін."""
    return word in terms("kk", "clauses.nominal") or _NOMINAL.search(word) is not None


def is_wish(word: str) -> bool:
    """Tell whether a word is a verbal noun that somebody asks for: қосуды, өзгертуді."""
    return _WISH.search(word) is not None


def is_surname(word: str) -> bool:
    """Tell whether a word ends as surnames and patronymics do."""
    bare = _CASE.sub("", word.lower())
    return any(_SURNAME.search(form) for form in (word.lower(), bare)) and len(word) > 3


def is_given(word: str) -> bool:
    """Tell whether a word is built as given names often are."""
    bare = _CASE.sub("", word.lower())
    forms = (word.lower(), bare)
    return any(_GIVEN.search(form) for form in forms) or _is_russian_given(word.lower())


@lru_cache(maxsize=20_000)
def _is_russian_given(word: str) -> bool:
    """Tell a Russian given name in the nominative, by its first reading: Олег, Ирина."""
    if len(word) < _SHORTEST_NAME or not russian.is_known(word):
        return False
    return {"Name", "nomn", "sing"} <= russian.parses(word)[0].marks


_SHORTEST_NAME = 4


def may_be_nominative(words: tuple[str, ...]) -> bool:
    """Tell whether a name may be the subject; doubt counts as yes."""
    last = words[-1].lower() if words else ""
    surname = re.search(r"(?:ов|ев|ин|ова|ева|ина|ұлы|қызы)(\w+)$", last)
    if surname and (_CASE.fullmatch("xx" + surname[1], 2) or surname[1] == "н"):
        return False
    told = _OF_DEEDS.fullmatch(last)
    if told and not is_given(told[1]) and not is_surname(told[1]):
        return True
    return not is_genitive(last) and not (len(last) > 5 and _OBJECT.search(last))


_OF_DEEDS = re.compile(r"(\w{3,5}[лнр])[дт][ыі]")
"""Names that are a verb in the past: Төленді, Келді; accusatives of known names are none."""
