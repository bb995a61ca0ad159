"""How English names periods. Data of `periods.find`; the names of groups: periods/grammar.py."""

from __future__ import annotations

from ortaq.language.periods.grammar import DASH, GAP, ONE, Grammar, months, table

_Y = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_REL = r"(?:(?P<this>this|the\scurrent)|(?P<next>next|the\sfollowing|the\scoming)|(?P<last>last))"
_OF = rf"(?:,?{ONE}(?:of{ONE})?(?:{_Y}|{_REL}{ONE}year))"
_ORD = {
    1: r"first|1st|1|I",
    2: r"second|2nd|2|II",
    3: r"third|3rd|3|III",
    4: r"fourth|4th|4|IV|last",
}
_DAY_WORDS = (
    r"(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)
_MONTHS = months(
    "jan(?:uary|\\.)? feb(?:ruary|\\.)? mar(?:ch|\\.)? apr(?:il"
    "|\\.)? may june? july? aug(?:ust|\\.)?"
    " sep(?:t?\\.|tember)? oct(?:ober|\\.)? nov(?:ember|\\.)? dec(?:ember|\\.)?"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_COUNT = (
    r"(?:(?:\d{1,2}|[a-z]{3,5})(?:-|\s(?:to|or)\s))?(?P<n>\d{1,3}|an?|[a-z]{3,9}(?:-[a-z]{3,5})?)"
)
_UNIT = (
    r"(?:(?P<workdays>(?:working|business|banking)\s{1,4}days?)|(?P<days>(?:calendar\s{1,4})?days?)|(?P<weeks>weeks?)|(?P<months>months?)|(?P<quarters>quarters?)"
    r"|(?P<years>years?)|(?P<decades>decades?))\b"
)

ENGLISH = Grammar(
    lang="en",
    months=_MONTHS,
    ordinals=table(_ORD),
    seasons=table({1: "spring", 2: "summer", 3: "autumn|fall", 4: "winter"}),
    moments=(
        (
            "days",
            rf"(?P<d>\d{{1,2}})(?:{DASH}|{ONE}to{ONE})(?P<d2>\d{{1,2}}){ONE}(?P<m>{{m}})\b{_OF}?",
        ),
        ("day", rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{ONE}(?:of{ONE})?(?P<m>{{m}})\b{_OF}?"),
        ("day", rf"(?:the{ONE})?(?P<d>{_DAY_WORDS}){ONE}of{ONE}(?P<m>{{m}})\b{_OF}?"),
        ("day", rf"(?P<m>{{m}}){ONE}(?:the{ONE})?(?P<d>{_DAY_WORDS})\b{_OF}?"),
        ("day", rf"(?P<m>{{m}}){ONE}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d){_OF}?"),
        ("months", rf"(?P<m>{{m}})(?:{DASH}|{ONE}to{ONE})(?P<m2>{{m}})\b{_OF}?"),
        ("months", rf"(?P<m>{{m}}){ONE}and{ONE}(?P<m2>{{m}})\b{_OF}?"),
        (
            "week",
            rf"(?:the{ONE})?(?P<w>first|second|third|fourth|last){ONE}week{ONE}of{ONE}(?P<m>{{m}})\b{_OF}?",
        ),
        ("month", rf"(?P<m>{{m}})\b{_OF}?"),
        ("quarter", rf"(?:the{ONE})?(?P<q>{{o}}){ONE}quarter\b{_OF}?"),
        ("quarter", rf"Q(?P<q>[1-4])\b{_OF}?"),
        (
            "half",
            rf"(?:the{ONE})?(?P<q>{{o}}){ONE}half(?={ONE}of)(?:{_OF}|{ONE}of{ONE}the{ONE}year)",
        ),
        ("half", rf"H(?P<q>[12])\b{_OF}?"),
        ("season", rf"(?P<s>{{s}})\b{_OF}?"),
        ("season", rf"(?:(?P<this>this)|(?P<next>next)){ONE}(?P<s>{{s}})\b"),
        ("tomorrow", r"tomorrow\b(?!['’]s)"),
        (
            "school_year",
            rf"(?:the{ONE})?{_Y}{GAP}[-–—/]{GAP}(?P<y2>(?:20)?\d\d)(?!\d){ONE}(?:school|academic){ONE}year",
        ),
        ("years", rf"{_Y}{GAP}[-–—/]{GAP}(?P<y2>(?:19|20)\d\d)(?!\d)"),
        ("years", rf"(?<!between )(?<!from ){_Y}{ONE}and{ONE}(?P<y2>(?:19|20)\d\d)(?![.,]?\d)"),
        ("decade", rf"(?:the{ONE})?(?P<y>(?:19|20)\d0)s\b"),
        ("own_month", r"(?<=end of )(?:the|this)\smonth\b"),
        ("own_quarter", r"(?<=end of )(?:the|this)\squarter\b"),
        ("own_half", r"(?<=end of )(?:the|this)\shalf-year\b"),
        ("decade", r"(?<=end of )(?:the|this)\sdecade\b"),
        (
            "school_start",
            r"(?:(?<=start of )|(?<=beginning of ))"
            rf"the{ONE}(?:new{ONE})?(?:school|academic){ONE}year\b",
        ),
        (
            "weekday",
            r"(?:(?<=by )|(?<=until )|(?<=from )|(?<=before ))"
            r"(?:(?P<d1>Mon)|(?P<d2>Tues)|(?P<d3>Wednes)|(?P<d4>Thurs)|(?P<d5>Fri)|(?P<d6>Satur)|(?P<d7>Sun))day\b(?!,?\s\d)",
        ),
        ("school_start", rf"(?:the|this){ONE}new{ONE}(?:school|academic){ONE}year\b"),
        ("new_year", r"(?:(?<=before the )|(?<=by the )|(?<=until the ))new\syear\b"),
        ("year", rf"(?:the{ONE})?(?:(?:fiscal|financial|budget){ONE})?year{ONE}{_Y}"),
        ("year", rf"(?:the{ONE})?{_Y}{ONE}budget\b"),
        ("year", rf"(?:the{ONE})?{_Y}{ONE}(?:fiscal|financial|budget){ONE}year\b"),
        ("this_half", rf"(?:the{ONE})?{_REL}{ONE}half-year\b"),
        ("this_week", rf"{_REL}{ONE}week\b|(?<=end of )the{ONE}week\b"),
        ("bare_year", rf"{_Y}(?![.,]?\d)"),
        ("year", rf"{_REL}{ONE}year\b"),
        ("this_month", rf"{_REL}{ONE}month\b"),
        ("this_quarter", rf"{_REL}{ONE}quarter\b"),
        ("own_year", r"(?:the\s)?year(?=-end)-end|(?<=end of )the year\b|(?<=end of )this year\b"),
    ),
    bare_needs=rf"(?<!\w)(?:in|at{ONE}the|by|until|till|since|from|before|after|during|through|to|of|and|between|for|late|early|mid|end|starting){ONE}$|(?<!\w)mid-$",
    edges=(
        ("end", rf"(?<!\w)(?:the{ONE})?(?:end|close)(?:{ONE}of)?{ONE}$|(?<!\w)late{ONE}$"),
        ("start", rf"(?<!\w)(?:the{ONE})?(?:beginning|start){ONE}of{ONE}$|(?<!\w)early{ONE}$"),
        ("middle", rf"(?<!\w)(?:the{ONE})?middle{ONE}of{ONE}$|(?<!\w)mid[- ]$"),
    ),
    until=rf"(?<!\w)(?:by|until|till|before|up{ONE}to|through|no{ONE}later{ONE}than|not{ONE}later{ONE}than){ONE}(?:the{ONE})?(?:{_WEEKDAY},?{ONE})?$",
    since=rf"(?<!\w)(?:starting{ONE}(?:from{ONE}|in{ONE})?|beginning{ONE}(?:in{ONE}|from{ONE})|since{ONE}|from{ONE}|after{ONE}|as{ONE}of{ONE}|no{ONE}(?:earlier|sooner){ONE}than{ONE}|not{ONE}before{ONE})$",
    within=rf"(?<!\w)(?:in|during|over|for|on|within|throughout|in{ONE}the{ONE}course{ONE}of){ONE}(?:the{ONE})?$",
    until_after=r"(?!)",
    since_after=rf"{ONE}(?:onwards?|and{ONE}after)\b",
    joint=rf"{ONE}(?:to|and|until|till|through){ONE}(?:the{ONE}end{ONE}of{ONE})?",
    joint_opens=rf"(?<!\w)(?:from|between){ONE}$",
    spans=(
        ("within", rf"within{ONE}(?:the{ONE}(?:next|coming){ONE})?(?:{_COUNT}{ONE})?{_UNIT}"),
        (
            "within",
            rf"(?:in|over|during|for){ONE}the{ONE}(?:next|coming|following){ONE}{_COUNT}{ONE}{_UNIT}",
        ),
        (
            "past",
            rf"(?:in|over|during|for){ONE}the{ONE}(?:last|past){ONE}(?:{_COUNT}{ONE})?{_UNIT}",
        ),
        ("within", rf"(?:no|not){ONE}later{ONE}than{ONE}(?:in{ONE})?{_COUNT}{ONE}{_UNIT}"),
        ("after", rf"in{ONE}{_COUNT}{ONE}{_UNIT}(?:['’]?s?['’]?{ONE}time)?"),
        (
            "within",
            rf"(?:within|over|in){ONE}(?:the{ONE}next{ONE})?(?P<half>half{ONE}a{ONE}year|six{ONE}months)",
        ),
        (
            "vague",
            rf"(?:in|over|during){ONE}the{ONE}(?:coming|next|following){ONE}(?:years|months|weeks|few{ONE}years|few{ONE}months)\b",
        ),
        ("vague", rf"in{ONE}the{ONE}(?:near|foreseeable){ONE}future\b"),
    ),
    anchors=r"tomorrow|year|quarter|\bQ[1-4]|\bH[12]|half|month|week|day|decade|spring|summer|autumn|fall|winter|future|{m}",
)
