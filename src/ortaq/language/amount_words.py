"""Units and qualifiers of amounts in kk, ru and en. Data of `amounts`.

Kazakh puts most qualifiers after the number or after the unit (3 млрд теңгеден астам), Russian and
English before the number; the tables follow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_S = r"[ \u00a0\u202f\u2009\t\n\r]"
_GAP = rf"{_S}{{0,4}}"
_ONE = rf"{_S}{{1,4}}"
DASH = re.compile(rf"{_GAP}(?:-|–|—|\.\.\.?|…){_GAP}")
ENDING = re.compile(
    r"-?(?:н[ае]н|[дт][ае]н|[дт][ае]|[ғкгқ][ае]|н[ыі]ң|[дт][ыі]ң|[дтн][ыі]|ті|дің)\b|\."
)
"""A Kazakh ending glued to figures or to a short form (300-ден, 5 млрд-қа), or a full stop."""
MAY_OPEN_UNIT = re.compile(rf"{_GAP}(?:[^\W\d_]|[%$€£₸₽¥])")
IN_WORDS = re.compile(rf"{_GAP}\([^()\d]{{3,120}}\)")
"""The same number again in brackets, as contracts have it."""
NAMED = re.compile(
    r"(?:№|N°|#|\b(?:ст|п|пп|гл|no|art|статья|статьи|статье|дом|тел)\.?)\s{0,3}$", re.I
)
SIGNS = {
    "$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR", "£": "GBP", "₸": "KZT",
    "KZT": "KZT", "₽": "RUB", "RUB": "RUB",
}  # fmt: skip
SIGN_BEFORE = re.compile(rf"(?<!\w)(US\$|\$|€|£|₸|₽|USD|EUR|KZT|RUB){_GAP}$", re.I)


@dataclass(frozen=True, slots=True)
class AmountWords:
    """The words of one language. Group names of qualifiers are the values of `Bound`."""

    money: tuple[tuple[re.Pattern[str], str], ...]
    shares: tuple[tuple[re.Pattern[str], str], ...]
    counted: re.Pattern[str]
    """Group `unit`: the words for what is counted."""
    before: re.Pattern[str]
    """Qualifier that ends where the number starts."""
    before_unit: re.Pattern[str]
    """Qualifier between the number and its unit."""
    after: re.Pattern[str]
    """Qualifier right after the unit."""
    range_opens: re.Pattern[str]
    range_middle: re.Pattern[str]
    range_bare: re.Pattern[str]
    """What makes a range without an opening word: five to seven."""
    about_ending: re.Pattern[str]
    """An ending of the number, or of its unit, that says about: мыңдай, шақырымдай."""
    range_first: re.Pattern[str]
    """How the unit of the first number ends where a second one follows: 120 млрд теңгеден."""
    reaches: re.Pattern[str]
    """Words after which "up to" names the value that is reached, no limit."""


def _units(*rows: tuple[str, str], between: str = "") -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"{_GAP}{between}(?:{pattern})", re.IGNORECASE), name)
        for pattern, name in rows
    )


def _qualifier(parts: Mapping[str, str], shape: str) -> re.Pattern[str]:
    choices = "|".join(f"(?P<{bound}>{words})" for bound, words in parts.items())
    return re.compile(shape.replace("CHOICES", choices), re.IGNORECASE)


def _spaced(words: str) -> str:
    return words.replace(" ", _ONE)


_METRIC = (
    r"км|кв\.?\s?км|кв\.?\s?м|куб\.?\s?м|км²|м²|м³|м2|м3|га|кг|мм|см"
    r"|МВт(?:[·*-]?ч)?|кВт(?:[·*-]?ч)?|ГВт|Гкал"
)
_RU_COUNTED = r"""
человек\w{0,3}|чел|люд(?:ей|и|ям|ями)|граждан\w{0,3}|жител\w{1,3}|участник\w{1,3}|делегат\w{0,3}|депутат\w{0,3}
|семь\w{1,3}|семей|дет(?:ей|и|ям)|реб[её]н\w{1,4}|студент\w{0,3}|ученик\w{0,3}|школьник\w{0,3}|пенсионер\w{0,3}
|молод\w{2,3} людей|специалист\w{0,3}|сотрудник\w{0,3}|работник\w{0,3}|рабочих мест\w{0,2}
|рабочие места|мест\w{0,2}
|школ\w{0,2}|больниц\w{0,2}|поликлиник\w{0,2}|детсад\w{0,3}|детских сад\w{0,3}|квартир\w{0,2}
|дом(?:а|ов)|объект\w{0,3}
|предприяти\w{1,3}|компани\w{1,3}|проект\w{0,3}|предложени\w{1,3}|замечани\w{1,3}|обращени\w{1,3}|подпис\w{1,3}|голос\w{0,3}
|населённых пункт\w{0,3}|населенных пункт\w{0,3}|пункт(?:ов|а) обслуживания|сёл|сел|село|районов
|района|городов|города
|километр\w{0,3}|метр\w{0,3}|гектар\w{0,3}|тонн\w{0,2}|литр\w{0,3}|кубометр\w{0,3}|мегаватт\w{0,3}|киловатт\w{0,3}
|автобус\w{0,3}|машин\w{0,2}|автомобил\w{1,3}|деревь\w{1,3}|саженц\w{1,3}|скважин\w{0,2}|станци\w{1,3}|установ\w{1,4}
|заявк\w{1,2}|заявок|договор\w{0,3}|соглашени\w{1,3}|грант\w{0,3}|стипенди\w{1,3}|абонент\w{0,3}|пациент\w{0,3}|врач\w{0,3}
|учител\w{1,3}|педагог\w{0,3}|единиц\w{0,2}|штук\w{0,2}|шт|раз(?:а)?|МРП|МЗП
|родител\w{1,3}|работающ\w{2,3}|переселенц\w{1,3}|инвалид\w{0,3}|ветеран\w{0,3}|шахт[её]р\w{0,3}|предпринимател\w{1,3}|фермер\w{0,3}
|экземпляр\w{0,3}|комплект\w{0,3}|аппарат\w{0,3}|прибор\w{0,3}|камер\w{0,2}|остановок|остановк\w{1,3}|улиц\w{0,2}|мост\w{0,3}|аул\w{0,3}|пос[её]лк\w{1,3}
"""
_KK_COUNTED = r"""
адам|кісі|азамат|тұрғын|қатысушы|делегат|депутат|отбасы|бала|студент|оқушы|зейнеткер|маман|қызметкер|жұмысшы
|жұмыс орн(?:ы)?|орын|мектеп|аурухана|емхана|балабақша|пәтер|үй|нысан|кәсіпорын|компания|жоба
|ұсыныс|өтініш|өтінім
|дауыс|қол|елді мекен|ауыл|аудан|қала|шақырым|километр|метр|гектар|тонна|литр|текше метр
|шаршы метр|мегаватт|киловатт
|автобус|көлік|ағаш|көшет|ұңғыма|станция|келісім|шарт|грант|дәрігер|мұғалім|абонент|дана|бірлік|есе|АЕК|ЕТЖ
|ата-ана|ардагер|кенші|кәсіпкер|фермер|шаруа|жинақ|құрылғы|камера|аялдама|көше|көпір|кент|зауыт|ғимарат|аула
"""
_EN_COUNTED = r"""
people|persons?|citizens|residents|participants|delegates|deputies|members|families|children|students|pupils
|workers|employees|specialists|jobs|(?:new )?places|seats|schools|hospitals|clinics
|kindergartens|apartments|flats
|houses|homes|facilities|companies|enterprises|projects|proposals|comments|submissions|signatures|votes|villages|districts
|cities|kilomet(?:re|er)s?|km|met(?:re|er)s?|hectares?|ha|acres|tonnes?|tons?|lit(?:re|er)s?|megawatts?|MW|kW|buses|cars|trees|saplings|seedlings|villages|settlements|roads|bridges|streets|parents|pensioners|veterans|farmers|miners|entrepreneurs|owners|devices|cameras|stops|copies
|wells|stations|applications|agreements|contracts|grants|scholarships|subscribers|patients|doctors|teachers|units|times
"""


def _stems(table: str) -> str:
    return _spaced("|".join(row.strip() for row in table.split("|")))


_KK_END = r"(?:[^\W\d_]{0,8})"
_RU = AmountWords(
    money=_units(
        (r"тенге\b|тңг?\b\.?|тг\b\.?|₸|KZT\b", "KZT"),
        (_spaced(r"доллар\w{0,3}(?: США)?\b") + r"|долл\b\.?|\$|USD\b", "USD"),
        (r"евро\b|€|EUR\b", "EUR"),
        (r"(?:российских\s)?рубл\w{1,3}\b|руб\b\.?|₽|RUB\b", "RUB"),
        (r"юан\w{1,3}\b|CNY\b|¥", "CNY"),
        (r"(?:фунт\w{0,3}\sстерлингов|£|GBP)", "GBP"),
        between=r"(?:(?:казахстанск|американск)\w{2,3}\s{1,3})?",
    ),
    shares=_units(
        (_spaced(r"процентн\w{2,3} пункт\w{0,3}\b") + r"|п\.\s?п\.", "pp"),
        (r"%|процент\w{0,3}\b|проц\b\.?", "%"),
    ),
    counted=re.compile(
        rf"{_GAP}(?P<unit>(?:\w{{3,20}}(?:ых|их|ого|его|ой|ей|ый|ая|ую|ым|ые|ие){_ONE}){{0,2}}"
        rf"(?:{_stems(_RU_COUNTED)}|{_METRIC})(?!\w)|\w{{4,20}}(?:ых|их){_ONE}пункт\w{{0,3}})",
        re.IGNORECASE,
    ),
    before=_qualifier(
        {
            "at_least": _spaced(
                r"свыше|сверх|не менее(?: чем)?|не меньше(?: чем)?|не ниже|более"
                r"(?: чем)?|больше(?: чем)?"
                r"|минимум|как минимум|по меньшей мере|превы(?:шает|сит|шают|сил[аио]?)|от"
            ),
            "at_most": _spaced(
                r"не более(?: чем)?|не больше(?: чем)?|не свыше|не превы(?:шает|сит"
                r"|шают|шая)|максимум"
                r"|до|менее(?: чем)?|меньше(?: чем)?|в пределах"
            ),
            "about": _spaced(
                r"около|порядка|примерно|приблизительно|ориентировочно|почти|приблизительно|где-то|порядком"
            ),
        },
        rf"(?<!\w)(?:CHOICES)(?:{_ONE}(?:в|на|за|к|до|с|чем))?{_ONE}$",
    ),
    before_unit=_qualifier({"at_least": _spaced(r"с лишним|с небольшим")}, rf"{_ONE}(?:CHOICES)\b"),
    after=_qualifier(
        {
            "at_least": _spaced(r"(?:и|или) (?:более|больше|выше)|с лишним|минимум"),
            "at_most": _spaced(r"(?:и|или) (?:менее|меньше|ниже)|максимум"),
        },
        rf"{_ONE}(?:CHOICES)\b",
    ),
    range_opens=re.compile(rf"(?<!\w)(?:от|с|между){_ONE}$", re.IGNORECASE),
    range_middle=re.compile(rf"{_ONE}(?:до|и){_ONE}", re.IGNORECASE),
    range_bare=re.compile(r"(?!)"),
    about_ending=re.compile(r"(?!)"),
    range_first=re.compile(r"(?!)"),
    reaches=re.compile(
        r"(?:увелич|вырас|возрас|повы[сш]|сниз|сниж|сокра[тщ]|довес|довед|дов[её]л|уменьш|подн|рас(?:ти|ш))\w*"
        r"(?:\s\S{1,20}){0,4}\s$",
        re.IGNORECASE,
    ),
)
_KK_AFTER = {
    "at_least": _spaced(
        r"кем емес|кем (?:\S+ )?\w+[мбп][ае]й\w{0,9}|кем болмай\w{0,4}|төмен емес"
        r"|астам|артық(?!\s+емес)|аса(?:ды|тын)?"
    ),
    "at_most": _spaced(
        r"дейін(?:гі)?|ас(?:ыр)?пай\w{0,5}|асырмай\w{0,5}|ас(?:ыр)?(?:м|п)ауы\w{0,3}"
        r"|көп емес|артық емес|кем|төмен"
    ),
    "about": _spaced(r"жуық\w{0,4}|жақын|таяу|тақау|шамасында|шамалы|шақты|төңірегінде"),
}
_KK = AmountWords(
    money=_units(
        (rf"теңге{_KK_END}|тг\b\.?|₸|KZT\b", "KZT"),
        (rf"(?:АҚШ\s{{1,3}})?доллар{_KK_END}|\$|USD\b", "USD"),
        (rf"е[уу]ро{_KK_END}|евро{_KK_END}|€|EUR\b", "EUR"),
        (rf"рубль{_KK_END}|рубл{_KK_END}|₽|RUB\b", "RUB"),
        (rf"юань{_KK_END}|CNY\b", "CNY"),
    ),
    shares=_units(
        (rf"пайыздық{_S}{{1,4}}тармақ{_KK_END}", "pp"),
        (rf"%(?:-?[а-яәі]{{2,3}}\b)?|пайыз(?!дық){_KK_END}|процент{_KK_END}", "%"),
    ),
    counted=re.compile(
        rf"{_GAP}(?P<unit>(?:(?:жаңа|тұрақты|шаршы|текше|көпқабатты|ауылдық|қалалық|әлеуметтік){_ONE})?"
        rf"(?:(?:{_stems(_KK_COUNTED)}){_KK_END}|{_METRIC})(?!\w)"
        rf"|\w{{3,20}}(?:[лдт]ық|[лдт]ік){_ONE}(?:пункт|орталық|кешен){_KK_END})",
        re.IGNORECASE,
    ),
    before=_qualifier(
        {
            "at_least": _spaced(r"кемінде|кем дегенде|ең кемі|кемі|ең аз дегенде|аз дегенде"),
            "at_most": _spaced(r"ең көбі|ең көп дегенде|көп дегенде|әрі кетсе"),
            "about": _spaced(r"шамамен|жуықтап алғанда|орта есеппен|орташа"),
        },
        rf"(?<!\w)(?:CHOICES){_ONE}$",
    ),
    before_unit=_qualifier(_KK_AFTER, rf"{_ONE}(?:CHOICES)\b(?={_ONE})"),
    after=_qualifier(_KK_AFTER, rf"{_ONE}(?:CHOICES)\b"),
    range_opens=re.compile(r"$"),
    range_middle=re.compile(
        rf"-?(?:н[ае]н|[дт][ае]н)?{_ONE}(?:пен|бен|мен){_ONE}|-?(?:н[ае]н|[дт][ае]н){_ONE}",
        re.IGNORECASE,
    ),
    range_bare=re.compile(r"(?!)"),
    about_ending=re.compile(r"(?:[дт]ай|[дт]ей)$", re.IGNORECASE),
    range_first=re.compile(r"(?:н[ае]н|[дт][ае]н)$"),
    reaches=re.compile(r"(?!)"),
)
_EN = AmountWords(
    money=_units(
        (r"tenge\b|₸|KZT\b", "KZT"),
        (r"(?:US\s)?dollars?\b|USD\b|\$", "USD"),
        (r"euros?\b|€|EUR\b", "EUR"),
        (r"r(?:o)?ubles?\b|RUB\b|₽", "RUB"),
        (r"yuan\b|CNY\b", "CNY"),
        (r"pounds?(?:\ssterling)?\b|£|GBP\b", "GBP"),
        between=r"(?:Kazakhstani\s{1,3})?",
    ),
    shares=_units(
        (r"percentage\s{1,3}points?\b", "pp"),
        (r"%|per\s?cent\b", "%"),
    ),
    counted=re.compile(
        rf"{_GAP}(?:of{_ONE})?(?P<unit>(?:[a-z]{{3,20}}{_ONE}){{0,2}}?(?:{_stems(_EN_COUNTED)}))(?!\w)",
        re.IGNORECASE,
    ),
    before=_qualifier(
        {
            "at_least": _spaced(
                r"over|more than|above|at least|not less than|no less than"
                r"|no fewer than|not fewer than"
                r"|in excess of|upwards of|exceed(?:s|ed|ing)?|a minimum of"
            ),
            "at_most": _spaced(
                r"up to|at most|no more than|not more than|less than|fewer than|under"
                r"|below|a maximum of|within"
            ),
            "about": _spaced(
                r"about|around|roughly|approximately|nearly|almost|some|close to|an estimated|circa"
            ),
        },
        rf"(?<!\w)(?:CHOICES){_ONE}(?:an?{_ONE})?$",
    ),
    before_unit=_qualifier({"about": "odd"}, rf"{_ONE}(?:CHOICES)\b"),
    after=_qualifier(
        {
            "at_least": _spaced(r"or more|and more|or above|and above|at least|at the least"),
            "at_most": _spaced(r"or less|or fewer|at most|at the most"),
            "about": _spaced(r"or so"),
        },
        rf"{_ONE}(?:CHOICES)\b",
    ),
    range_opens=re.compile(rf"(?<!\w)(?:from|between){_ONE}$", re.IGNORECASE),
    range_middle=re.compile(rf"{_ONE}(?:to|and){_ONE}", re.IGNORECASE),
    range_bare=re.compile(rf"{_ONE}to{_ONE}", re.IGNORECASE),
    about_ending=re.compile(r"(?!)"),
    range_first=re.compile(r"(?!)"),
    reaches=re.compile(
        r"(?:increas|rais|grow|grew|reduc|cut|ris|lower|bring)\w*(?:\s\S{1,20}){0,4}\s$",
        re.IGNORECASE,
    ),
)
WORDS: Mapping[str, AmountWords] = {"kk": _KK, "ru": _RU, "en": _EN}
