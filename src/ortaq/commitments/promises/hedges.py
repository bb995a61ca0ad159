"""Words by which a future is only asked, heard, feared or thought, in the three languages."""

from __future__ import annotations

import re

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
