"""Numbers of the Security Council cited without their year: 第1325号决议."""

import re
from collections.abc import Iterator

from resolint import SECURITY_COUNCIL, Paragraph, Profile, Span, council_year_of, is_quoted

_DATE = r"(?:\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?)?"
_ITEM = rf"{_DATE}(?:第\s?)?\d{{1,4}}(?:\s?[(（]\d{{4}}[)）])?(?:\s?号)?"
_LIST = re.compile(
    rf"{_DATE}第\s?\d{{1,4}}(?:\s?[(（]\d{{4}}[)）])?(?:\s?号)?(?:\s?[、和及]\s?{_ITEM}){{0,30}}\s?号\s?决议"
)
_NUMBER = re.compile(r"(?<![\d(（])(?P<digits>\d{1,4})(?!\d|\s?[(（年月日/])")
_NAMED = re.compile(
    r"(?:安全理事会|安理会)(?:通过的|关于[^，。；：、]{1,40}的|题为[“《][^”》]{1,60}[”》]的)?\s?$"
)
# In its own text the Council is meant where the clause names no other body.
_OTHER_BODY = re.compile("会|署|局|机构|组织|法院|大学|基金|联盟|公约|条约|方案|政府|法令")
_CLAUSE = re.compile(r"(?:^|[，。；：])(?P<words>[^，。；：]{0,60})$")
_WINDOW = 61


def yearless(paragraph: Paragraph, profile: Profile) -> Iterator[tuple[Span, int]]:
    """Yield the digits of each number of the Council without its year, and that year."""
    text = paragraph.text
    if "号" not in text:
        return
    for match in _LIST.finditer(text):
        if not _is_council(text[max(0, match.start() - _WINDOW) : match.start()], profile):
            continue
        for number in _NUMBER.finditer(text, *match.span()):
            year = council_year_of(int(number["digits"]))
            if year and not is_quoted(paragraph.facts, Span(*match.span())):
                yield Span(*number.span("digits")), year.year


def _is_council(before: str, profile: Profile) -> bool:
    if _NAMED.search(before):
        return True
    if SECURITY_COUNCIL not in profile.organs:
        return False
    clause = _CLAUSE.search(before)
    if clause is None:
        return False
    words = clause["words"].replace("安全理事会", "").replace("安理会", "")
    return not _OTHER_BODY.search(words)
