"""How Kazakh names periods. Data of `periods.find`; the names of groups: periods/grammar.py."""

from __future__ import annotations

from ortaq.language.periods.grammar import DASH, GAP, ONE, Grammar, months, table

_Y = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_YEAR = rf"(?:{GAP}-?{GAP}(?:жыл(?!дық)\w{{0,9}}|ж\b\.?))"
_REL = (
    r"(?:(?P<this>биыл(?:ғы)?|осы|ағымдағы|үстіміздегі)|(?P<next>келесі|келер|алдағы)"
    r"|(?P<last>өткен|былтыр(?:ғы)?))"
)
_OF = rf"(?:{_Y}{_YEAR}{ONE}|{_REL}{ONE}(?:жыл\w{{0,5}}{ONE})?)"
_ORD = {
    1: r"бірінші|1|I|І",
    2: r"екінші|2|II|ІІ",
    3: r"үшінші|3|III|ІІІ",
    4: r"төртінші|4|IV|ІV",
}
_END = r"(?!\w)"
_CASE = r"[а-яәғқңөұүһі]{0,6}"
_FEAST = r"(?<=\w\s)(?-i:Наурыз)ға(?=\sдейін)"
_NOT_MONTH = rf"(?!қазанд[ыі][қғ]|қазанш|қазанат|{_FEAST}|(?<!ың\s)(?<!ғы\s)маусымы)"
"""Boiler houses (қазан is a cauldron and October); the feast, in capitals within a sentence; the
season of something (жылыту маусымы), where no year stands before it: маусым is June, too."""
_MONTHS = months(
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйе[кг] қазан қараша желтоқсан"
)
_M = rf"{_NOT_MONTH}(?P<m>{{m}}){_CASE}{_END}(?:{ONE}ай{_CASE}{_END})?"
_OF_MONTH = rf"{_NOT_MONTH}(?P<m>{{m}})[дтн][ыі]ң{ONE}"
_ITS = rf"(?:інші|ыншы)?с?[ыі]н(?:[дт]?[ае]|[ае]н){_END}"
"""The day of a month by its number: шілденің 1-іне, маусымның он бесіне, мамырдың 20-сынан."""
_DAY_ROOTS = (
    r"(?:(?:он|жиырма|отыз)\s)?(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)|он|жиырма|отыз"
)
_DAY_WORDS = (
    r"(?:(?:он|жиырма|отыз)\s)?(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші"
    r"|тоғызыншы)|оныншы|жиырмасыншы|отызыншы"
)
_COUNT = (
    r"(?:(?:\d{1,2}|[а-яәғқңөұүһі]{2,8})-)?"
    r"(?P<n>\d{1,3}|[а-яәғқңөұүһі]{2,12}(?:\s(?!жұмыс|күнтіз)[а-яәғқңөұүһі]{3,9})?)"
    r"(?:\s{0,3}\([^()\n]{3,40}\))?"
)
_UNIT = (
    rf"(?:(?P<workdays>жұмыс{ONE}күн{_CASE})|(?P<days>(?:күнтізбелік{ONE})?күн{_CASE})|(?P<weeks>апта{_CASE})|(?P<months>ай{_CASE})"
    rf"|(?P<quarters>тоқсан{_CASE})|(?P<years>жыл{_CASE})){_END}"
)

KAZAKH = Grammar(
    lang="kk",
    months=_MONTHS,
    ordinals=table(_ORD),
    seasons=table({1: "көктем", 2: "жаз", 3: "күз", 4: "қыс"}),
    moments=(
        ("days", rf"{_OF}?(?P<d>\d{{1,2}}){DASH}(?P<d2>\d{{1,2}})(?:{GAP}-?{ONE}){_M}"),
        ("day", rf"{_OF}?(?P<d>\d{{1,2}})(?:{GAP}-{GAP}|{ONE}){_M}"),
        ("day", rf"{_OF}?(?P<d>{_DAY_WORDS}){ONE}{_M}"),
        ("day", rf"{_OF}?{_OF_MONTH}(?P<d>\d{{1,2}}){GAP}-{GAP}{_ITS}"),
        ("day", rf"{_OF}?{_OF_MONTH}(?P<d>{_DAY_ROOTS}){_ITS}"),
        (
            "months",
            rf"{_OF}?(?P<m>{{m}}){_CASE}{DASH}(?P<m2>{{m}}){_CASE}{_END}(?:{ONE}ай\w{{0,9}})?",
        ),
        (
            "months",
            rf"{_OF}?(?P<m>{{m}}){_CASE}{ONE}(?:мен|пен|бен|және){ONE}(?P<m2>{{m}}){_CASE}{_END}(?:{ONE}ай\w{{0,9}})?",
        ),
        (
            "week",
            rf"{_OF}?{_OF_MONTH}(?P<w>бірінші|алғашқы|екінші|үшінші|төртінші|соңғы){ONE}(?:апта|(?P<ten>онкүнді))\w{{0,8}}{_END}",
        ),
        ("tomorrow", rf"ертең(?:гі)?(?:{ONE}(?:таңертең|күні))?{_END}"),
        ("month", rf"{_OF}?{_M}"),
        ("quarter", rf"{_OF}?(?P<q>{{o}})(?:-ші)?{GAP}-?{GAP}тоқсан{_CASE}{_END}"),
        (
            "half",
            rf"{_OF}?(?P<q>{{o}})(?:-ші)?{GAP}-?{GAP}(?:жарты{GAP}жылды[қғ]|жартысы){_CASE}{_END}",
        ),
        ("first_months", rf"{_OF}{_COUNT}{ONE}ай{_CASE}{_END}"),
        (
            "season",
            rf"{_OF}?(?P<s>{{s}})(?:і|ы)?(?:нде|нда|де|да|ге|ға|не|на|ді|ды|дің|дың|нің|ның)?{_END}",
        ),
        (
            "school_year",
            rf"{_Y}{GAP}[-–—/]{GAP}(?P<y2>(?:20)?\d\d)(?!\d){ONE}оқу{ONE}жыл{_CASE}{_END}",
        ),
        ("years", rf"{_Y}{GAP}[-–—/]{GAP}(?P<y2>(?:19|20)\d\d)(?!\d){_YEAR}?"),
        ("years", rf"{_Y}{ONE}(?:және|мен|пен|бен){ONE}(?P<y2>(?:19|20)\d\d)(?!\d){_YEAR}"),
        (
            "decade",
            rf"(?P<y>(?:19|20)\d0)-?(?:шы|ші|ыншы|інші|ншы)?{ONE}жылдар(?:ы|ға|да|дың|дан|ында|ына)?{_END}",
        ),
        ("own_month", rf"ай(?:дың)?(?={ONE}(?:соң|аяғ))"),
        ("own_quarter", rf"тоқсан(?:ның)?(?={ONE}(?:соң|аяғ))"),
        ("own_half", rf"жарты{GAP}жылдық(?:тың)?(?={ONE}(?:соң|аяғ))"),
        ("decade", rf"онжылдық(?=тың{ONE}(?:соң|аяғ))(?:тың)?"),
        ("year", rf"{_Y}{ONE}(?:қаржы|бюджет){ONE}жыл{_CASE}{_END}"),
        ("year", rf"{_Y}{_YEAR}"),
        (
            "year",
            rf"(?:(?P<this>биыл(?:ға|ғы(?:{ONE}жыл\w{{0,7}})?)?)|(?P<last>былтыр(?:ғы(?:{ONE}жыл\w{{0,7}})?)?)){_END}",
        ),
        (
            "year",
            rf"(?:(?P<this>осы|ағымдағы|үстіміздегі)|(?P<next>келесі|келер)|(?P<last>өткен)){ONE}жыл(?!дар)\w{{0,5}}{_END}",
        ),
        (
            "this_month",
            rf"(?:(?P<this>осы|ағымдағы)|(?P<next>келесі|келер)|(?P<last>өткен)){ONE}ай{_CASE}{_END}",
        ),
        (
            "this_quarter",
            rf"(?:(?P<this>осы|ағымдағы)|(?P<next>келесі|келер)|(?P<last>өткен)){ONE}тоқсан{_CASE}{_END}",
        ),
        ("this_week", rf"(?:(?P<this>осы)|(?P<next>келесі)|(?P<last>өткен)){ONE}апта{_CASE}{_END}"),
        (
            "weekday",
            r"(?:(?P<d1>дүйсенбі)|(?P<d2>сейсенбі)|(?P<d3>сәрсенбі)|(?P<d4>бейсенбі)|(?P<d5>жұма)"
            r"|(?P<d6>сенбі)|(?P<d7>жексенбі))(?:ге|ге|ға|ден|дан)(?=\s(?:дейін|бастап|қарай))",
        ),
        ("this_week", rf"апта(?:ның)?(?={ONE}(?:соң|аяғ))"),
        ("new_year", rf"Жаңа{ONE}жыл(?:ға|дан|да)?{_END}"),
        ("school_start", rf"жаңа{ONE}оқу{ONE}жыл(?:ы|ын)(?:а|нан|нда|на)?{_END}"),
        ("school_start", rf"оқу{ONE}жыл(?:ы|ының){ONE}басталған(?:ға|ша)"),
        ("school_start", rf"оқу{ONE}жыл(?:ы|ының)(?={ONE}бас)"),
        ("nauryz", _FEAST),
        ("own_year", rf"жыл(?=дың{ONE}(?:соң|аяғ)|{ONE}(?:соң|аяғ))(?:дың)?"),
    ),
    bare_needs=r"",
    edges=(),
    edges_after=(
        ("end", rf"{ONE}(?:соңы|аяғы){_CASE}{_END}"),
        ("start", rf"{ONE}бас(?:ы|ын)(?:нда|на|нан|нда)?{_END}"),
        ("middle", rf"{ONE}орта(?:сы|сын)(?:нда|на|нан|а)?{_END}"),
    ),
    until=r"(?!)",
    since=r"(?!)",
    within=r"(?!)",
    until_after=rf"{ONE}(?:дейін(?:гі)?|шейін|қарай|кешіктір(?:іл)?мей){_END}",
    since_after=rf"{ONE}(?:бастап|бері|кейін){_END}|(?<=[дтн][ае]н)(?={ONE}баста(?:ла|лм|йд|йм))",
    joint=rf"{ONE}(?:бастап{ONE})?",
    joint_opens=r"",
    spans=(
        (
            "within",
            rf"(?:(?:алдағы|таяудағы|келесі|жақын){ONE})?{_COUNT}{ONE}{_UNIT}{ONE}(?:ішінде|бойы|аралығында|мерзімде)",
        ),
        (
            "within",
            rf"{_COUNT}{ONE}(?:(?P<workdays>жұмыс{ONE}күндік)|(?P<days>күндік)|(?P<weeks>апталық)|(?P<months>айлық)|(?P<years>жылдық)){ONE}мерзім(?:де|ге|ішінде){_END}",
        ),
        ("within", rf"(?:алдағы|таяудағы|таяу|келесі){ONE}{_COUNT}{ONE}{_UNIT}"),
        (
            "within",
            rf"{_COUNT}{ONE}(?:(?P<years>жылда)|(?P<months>айда)|(?P<weeks>аптада)|(?P<days>күнде))"
            rf"{_END}(?!{ONE}(?:бір|екі|үш|\d))",
        ),
        ("within", rf"{_COUNT}{ONE}{_UNIT}{ONE}кешіктір(?:іл)?мей{_END}"),
        ("within", rf"{_UNIT}{ONE}ішінде"),
        ("past", rf"(?:соңғы|өткен){ONE}{_COUNT}{ONE}{_UNIT}(?:{ONE}ішінде)?"),
        ("within", rf"мерзімі{GAP}[-–—:]{GAP}{_COUNT}{ONE}{_UNIT}"),
        ("after", rf"{_COUNT}{ONE}{_UNIT}{ONE}(?:кейін|соң)"),
        ("within", rf"(?P<half>жарты{ONE}жыл){ONE}ішінде"),
        (
            "vague",
            rf"(?:таяу|таяудағы|жақын|алдағы){ONE}(?:жылдар\w{{0,4}}|арада|уақыт\w{{0,4}}|айлар\w{{0,4}}|болашақта|күндер\w{{0,4}}){_END}",
        ),
    ),
    anchors=r"ертең|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|жыл|биыл|былтыр|тоқсан|\bай|апта|күн|уақыт|арада|болашақ|жаз|күз|көктем|қыс|{m}",
)
