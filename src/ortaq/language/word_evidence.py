"""What single words say about the language of a text, when its letters do not.

People type Kazakh with Russian letters (Казакстан халкы ушин) and with Latin ones. Words are
compared folded: ә as а, қ as к, ң as н, and so on, which is how such letters are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FOLD = str.maketrans("әғқңөұүһіёэй", "агкноуухиееи")
_KAZAKH = frozenset(
    """
    және мен бен пен үшін бұл осы сол ол олар бар жоқ емес керек болады болды болса болсын
    болмайды деп дейді деген жаңа қала халық халқы халқын халқына халқының еліміз еліміздің елдің
    бізге бізде біздің сіздер сіздің менің менде маған оның оған оны тек ғана арқылы туралы
    бойынша көп аз жақсы жаман қалай неге қашан қайда қандай барлық барлығы әр бір екі үш жыл жылы
    жылға жер суды жолды мектеп мектепте бала балалар адам адамдар азаматтар үкімет заң заңды заңы
    жобасы бап бабы бапта баптың бабын ұлт ұлттық тіл тілі тілін мемлекет мемлекеттік қазақ
    қазақстан қазақша айту етеді еткен етсе ету берілсін алады береді қылып алып барып келіп тұрып
    жатыр отыр тұр жүрген қажет тиіс мүмкін өте ең енді қазір бүгін ертең кеше бірақ сондықтан
    егер немесе сияқты дейін кейін бері қарай бірге біз сіз сен мұны мұнда онда сонда осында бұған
    соған рахмет сәлем қарсымын қолдаймын дұрыс бұрыс жоба ауыл ауылда қалада аудан облыс жұмыс
    ақша баға көмек ата ана жас жастар құқық құқығы ақ өз өзі ма ме ба бе па пе ғой той да де та
    те тағы айтты айтады екен еді болған болатын көрсін шығарсын
    """.translate(_FOLD).split()
)
"""Frequent Kazakh words, folded."""
_RUSSIAN = frozenset(
    """
    в и не на я что он с как это по но они к у из мы за от так вы о же для бы был была было были
    до или если уже вот его её их нет да только когда может надо нужно есть чтобы очень еще ещё
    который которые которая также все всех при об со под над без между чем тоже меня нам нас вас
    вам ему ей быть будет будут сейчас здесь там где почему потому этого этот эта эти того тот
    после перед через можно нельзя должен должны против поддерживаю прошу считаю предлагаю статья
    статью статьи закон закона законе
    """.translate(_FOLD).split()
) - {"да", "де", "та", "мен", "ма", "ба", "ол", "бар", "сол", "ана"}
"""Frequent Russian words, folded like the Kazakh ones, without what is Kazakh too."""
_ENGLISH = frozenset(
    """
    the of and to in is that for it with as was on are be this have from or by not but what all
    were we when your can said there an each which she do how their if will up other about out
    many then them these so some her would make like him has more should must our they who than
    been its no because please i you my at a
    """.split()
)
_ENDING = re.compile(
    r"""\w{2,}(?:
      [лдт][ае]р(?:[ыи]|[ыи]н|га|ге|д[ыи]н|да|де|дан|ден|[ыи]м[ыи]з|м[ыи]з|[ыи]на|[ыи]нда)?
    | [ндт][ыи]н | [дт][ае]г[ыи] | (?:ган|ген)(?:да|де|дар|дер|дыктан|диктен)?
    | (?:[аеи]й?д[ыи]) | [мбсп][ыи]з | [лдт]ык(?:т[ыи]|[ыи])? | уг[ае] | уд[ыи]н | [ыи]нша | инше
    | [ыи]нд[ае] | [ыи]м[ыи]з | [нд][ае]н | [ыи]лсын | [ыи]лсин | г[ае] | п[ае]ид[ыи] | м[ае]ид[ыи]
    )""",
    re.VERBOSE,
)
"""Endings of Kazakh words, folded; few of them are Russian too."""
_WORD = re.compile(r"[^\W\d_]+(?:[-’'ʼ][^\W\d_]+)*")


def folded_words(text: str) -> list[str]:
    """Give the words of a text in lower case and folded."""
    return _WORD.findall(text.lower().translate(_FOLD))


def kazakh_words(words: Iterable[str]) -> int:
    """Count folded words that are frequent in Kazakh; each counts two."""
    return 2 * sum(word in _KAZAKH for word in words)


def kazakh_endings(words: Iterable[str]) -> int:
    """Count folded words that end like Kazakh ones and are not known otherwise."""
    return sum(
        word not in _KAZAKH and word not in _RUSSIAN and bool(_ENDING.fullmatch(word))
        for word in words
    )


def russian_words(words: Iterable[str]) -> int:
    """Count folded words that are frequent in Russian; each counts two."""
    return 2 * sum(word in _RUSSIAN for word in words)


def english_words(words: Iterable[str]) -> int:
    """Count words in lower case that are frequent in English; each counts two."""
    return 2 * sum(word in _ENGLISH for word in words)
