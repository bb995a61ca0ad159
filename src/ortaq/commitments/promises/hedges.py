"""Words by which a future is only asked, heard, feared or thought, in the three languages."""

from __future__ import annotations

import re

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause

ASKED = re.compile(r"\?[\s»”\"]*(?:$|,?\s*[–—-]\s)")
"""A question, or one with its reporter behind it: Когда построят? – спросил житель."""
HEARSAY = re.compile(
    r"\b(?:ранее сообщал\w+|ходят (?:слухи|разговоры)|по слухам|говорят, (?:что|будто)"
    r"|(?:никто|никем) не подтвер\w+"
    r"|по (?:(?:его|е[её]|их|моей|моим|нашей|нашим|предварительн\w+|экспертн\w+|грубым?) )?"
    r"(?:оценк|прогноз|подсч[её]т|ощущени)\w+"
    r"|деген (?:сөз|сыбыс|әңгіме|қауесет)\w*|we (?:are|were|have been) told|rumou?r has it"
    r"|it is said|(?:they|people) say|(?:nobody|no one) (?:has confirmed|believes)"
    r"|никто не верит|ешкім сенбейді)\b",
    re.IGNORECASE,
)
"""Words that say that it is only heard."""
WITHOUT = re.compile(
    r"^\W*(?:(?:без|without)\s(?!исключени|промедлени|задерж|выходн|лишн|перерыв|delay|exception)"
    r"(?=.*\b(?:не|ни|not|никогда|never|no)\b|.*n[’']t\b)"
    r"|(?:так|тогда) (?:мы|я|они|нас)\b|иначе\b|тогда (?!же\b)\w+ \w+ "
    r"|(?:otherwise|without that)\b|әйтпесе\b"
    r"|пока не |по (?:оценк|прогноз)\w+ (?:синоптик|эксперт|специалист|аналитик|уч[её]н|эколог)"
    r"|(?:в противном случае|в итоге|в результате|в конце концов|in the end|as a result)\b"
    r"|(?:ақырында|соңында)\b)",
    re.IGNORECASE,
)
"""What would come of it if: без субсидий не выживем, иначе мы закроемся."""
HARDLY = re.compile(
    r"\b(?:вс[её] равно|вряд ли|едва ли|(?<!не )сомнева\w+|hardly|scarcely|unlikely"
    r"|\w+қоймас|\w+қоймайды|екіталай"
    r"|(?:не|ничего не|никто не)\s(?:обеща|гарант|заверя)\w+|обещать не"
    r"|(?:can(?:not)?|can[’']t) promise|promise nothing|уәде (?:бере алма|берме)\w+)\b",
    re.IGNORECASE,
)
"""It will hardly be, or nobody promises it."""
WARNED = re.compile(
    r"\b(?:предупред\w+|предостер\w+|опаса\w+|ескерт\w+|сақтандыр\w+|warn\w*|fear(?:s|ed))\b",
    re.IGNORECASE,
)
"""Verbs by which what we will do is only feared: купим свою же воду, – предупредила она."""
FAR_OFF = re.compile(r"^(?:через|лет через|in\b)|(?:кейін|соң)$", re.IGNORECASE)
"""Times that only tell how far off it is: через десять лет, он жылдан кейін."""
OPINION = re.compile(
    r"\b(?:думаю|полагаю|считаю|уверен[аы]?|по-моему|на мой взгляд|кажется|полагаем|считаем|думаем"
    r"|по мнению"
    r"|(?:считает|полагает|думает|убежд[её]н[аы]?|опасается|боится|прогнозирует)(?= ?,)"
    r"|предупредил[аи]?(?= ?,)|подсчитал[аи]?(?= ?,| он)|означает, что"
    r"|(?:i|we) (?:think|believe|suspect|reckon|am sure|are sure)"
    r"|деп (?:ойлай|санай|есептей|сене)\w+)\b",
    re.IGNORECASE,
)
"""What others will do is only what the speaker thinks."""
SUPPOSED = re.compile(
    r"^\W*(?:айталық|делік|қиялдап көр\w*|допустим|скажем|предположим|положим"
    r"|представьте|представим|say(?=,? (?:i|we|you)\b)"
    r"|suppose|supposing|imagine|let us (?:say|suppose)|let[’']s (?:say|suppose)"
    r"|(?:вы|ты) (?:нам |вот |мне )?(?:говорите|обещаете|обещали|уверяете|пишете)"
    r"|you (?:say|tell us|told us|keep saying|promised us))\b"
    r"|[,;]\s*делік\b|\bи так (?:каждый|всякий|из года)|\band so every\b",
    re.IGNORECASE,
)
"""What is only put as a case, said in another's words, or goes on every time."""


def is_feared(clause: Clause) -> bool:
    """Whether somebody warns of what we will come to, and sets no day for it."""
    warned = any(
        WARNED.search(clause.text, piece.start, piece.end) for piece in clause.of_kind(Aside.REPORT)
    )
    return warned and all(FAR_OFF.search(period.text) for period in clause.periods)


def comes_of_it(clause: Clause) -> bool:
    """Whether a clause opens with what would come of it, outside what a reporter tells."""
    found = WITHOUT.search(clause.text)
    if found is None:
        return False
    told = clause.language == "kk" and _TOLD_AT_END.search(clause.text) is not None
    last = found[0].lower().strip().endswith(("соңында", "ақырында"))
    reported = any(
        piece.start <= found.start() < piece.end for piece in clause.of_kind(Aside.REPORT)
    )
    return not reported and not (told and last)  # соңында әкім … салынатынын айтты


_TOLD_AT_END = re.compile(r"\w+т[ыі]н\w{1,8}\s+(?:\w+\s+)?\w+[дт][ыі]\W*$")


def is_supposed(clause: Clause) -> bool:
    """Whether what is told is only a case, or another's words: допустим, мы поставим забор."""
    return SUPPOSED.search(clause.text) is not None
