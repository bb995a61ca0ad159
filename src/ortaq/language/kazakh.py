"""Kazakh words: endings taken off by rule, and the words that carry no subject.

There is no usable dictionary of Kazakh forms. The stemmer takes off up to three endings, the
longest first, leaving at least three letters and a vowel. Source of the groups: school grammar;
measured in docs/methods/language.md.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = """
лар лер дар дер тар тер лары лері дары дері тары тері ларым лерім дарым дерім тарым терім
ларын лерін дарын дерін тарын терін ларына леріне дарына деріне тарына теріне
ларында лерінде дарында дерінде тарында терінде ларынан лерінен дарынан дерінен тарынан терінен
ның нің дың дің тың тің
ға ге қа ке на не ына іне
ны ні ды ді ты ті н
да де та те нда нде ында інде сында сінде
дан ден тан тен нан нен ынан інен сынан сінен
мен бен пен
ым ім ың ің ы і сы сі ымыз іміз ыңыз іңіз сын сін сына сіне сының сінің ының інің
мын мін сың сің мыз міз быз біз сыз сіз
дағы дегі тағы тегі ғы гі қы кі ындағы індегі сындағы сіндегі
у ған ген қан кен атын етін йтын йтін ып іп са се ады еді йды йді маған меген маса месе
уға уге уды уді удың удің ылған ілген
""".split()
_BY_LENGTH = {
    length: frozenset(ending for ending in _ENDINGS if len(ending) == length)
    for length in range(1, max(map(len, _ENDINGS)) + 1)
}
_LONGEST = max(_BY_LENGTH)
_VOWEL = re.compile("[аәеёиіоөуұүыэюя]")
_PASSES = 3
_SHORTEST = 3
"""Letters that must be left."""

_CASES = re.compile(
    r"""(?<=\w{2})(?:
      [нтд][ыі]ң(?:дегі)? | [ғқкг][ае] | (?<=[ыі])н[ае] | [нтд][ыі] | (?<=[ыі])н
    | н?[дт][ае](?:ғы|гі|н|й)? | н[ае]н | [мбп]ен | [дт]ағы | [дт]егі | нда(?:ғы)? | нде(?:гі)?
    )$""",
    re.VERBOSE,
)

STOP_WORDS = frozenset(
    """
    және мен бен пен да де та те ма ме ба бе па пе ғой қой ғана ақ бірақ алайда немесе яғни
    өйткені себебі сондықтан сонымен егер үшін туралы жайлы бойынша арқылы сияқты секілді дейін
    кейін бері соң ғұрлым қарай қатар бірге бұл осы сол ол олар оның оны оған онда одан бұны
    мұны бұның мұның бұған мұнда мына мынау анау сондай осындай мұндай ондай мен сен біз сіз
    сендер біздер сіздер менің сенің біздің сіздің олардың маған саған бізге сізге оларға мені
    сені бізді сізді оларды өз өзі өзінің өзіміз бар жоқ емес еді екен болып болды болады болған
    болатын болса бол деп деген дейді еткен етеді ету қажет керек тиіс мүмкін тағы тек өте ең
    барлық бүкіл әр
    әрбір кез келген кейбір көп аз қандай қалай қашан қайда неге кім не ал енді қазір әлі әрі бір
    """.split()
)
"""Words that say nothing about the subject of a sentence, as they are written."""


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Give a word without its endings, in lower case; up to three endings are taken off.

    >>> stem("мектептердің"), stem("халқымызға"), stem("заң")
    ('мектеп', 'халқ', 'заң')
    """
    left = word.lower()
    for _ in range(_PASSES):
        shorter = _without_ending(left)
        if shorter is None:
            break
        left = shorter
    return left


@lru_cache(maxsize=100_000)
def without_case(word: str) -> str:
    """Give a word in lower case without its ending of declension, possession left on.

    >>> without_case("облысында"), without_case("Петровтың"), without_case("Астанада")
    ('облысы', 'петров', 'астана')
    """
    return _CASES.sub("", word.lower())


def _without_ending(word: str) -> str | None:
    for length in range(min(_LONGEST, len(word) - _SHORTEST), 0, -1):
        if word[-length:] in _BY_LENGTH[length] and _VOWEL.search(word[:-length]):
            return word[:-length]
    return None
