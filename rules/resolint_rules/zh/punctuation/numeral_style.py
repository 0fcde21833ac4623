"""Digits where Chinese numerals are the form, or the reverse."""

import re
from collections.abc import Iterator

from resolint import (
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    is_quoted,
    numeral,
    numeral_value,
    right,
    wrong,
)

_SESSION = re.compile(
    r"(?<=第)(?P<numbers>[ ]?\d{1,3}[ ]?(?:届?[ ]?[、和至][ ]?第?[ ]?\d{1,3}[ ]?){0,4})"
    r"(?=届(?:紧急特别|特别|常|实质性|年度)?(?:会议|常会))"
)
# Sessions of other bodies, such as 美洲人权委员会, have digits, so the organ has to be known.
_NOT_THE_ASSEMBLY = (
    "卫生", "缔约国", "缔约方", "成员国", "会员国", "劳工", "环境", "人居", "代表", "国民", "人民",
    "全体", "联盟", "协会", "议会", "议员", "组织", "国际", "世界", "粮农", "教科文", "气象", "电信",
)  # fmt: skip
_COUNCILS = (
    "安全理事会|经济及社会理事会|经社理事会|人权理事会|托管理事会|贸易和发展理事会|规划署理事会"
)
_COMMITTEES = (
    "人权|社会发展|妇女地位|麻醉药品|预防犯罪和刑事司法|可持续发展|科学和技术促进发展|人口[与和]发展|统计"
    "|国际法|贸易法|裁军审议|和平利用外层空间|新闻|方案和协调|会费|会议|行政和预算问题咨询"
    "|国际公务员制度|高级别|原子辐射影响问题科学|不可剥夺权利|消除对妇女歧视|消除种族歧视|人权事务"
    "|经济、社会及文化权利|儿童权利|禁止酷刑|残疾人权利|强迫失踪问题|维持和平行动特别|执行情况特别"
    "|欧洲经济|非洲经济|亚洲及太平洋经济社会|拉丁美洲和加勒比经济|西亚经济社会|第[一二三四五六]"
)
_OF_UN_ORGAN = re.compile(
    rf"(?:{''.join(f'(?<!{word})' for word in _NOT_THE_ASSEMBLY)}大会|{_COUNCILS}"
    rf"|(?<![洲国盟])(?:{_COMMITTEES})委员会|正式记录，)[ ]?第$"
)
# 其 is the organ of the text where nothing else is named before it.
_OF_OWN = re.compile(r"(?:^|[，。；：])(?P<words>[^，。；：]{0,40})其[ ]?第$")
_OTHER_BODY = re.compile("委员会|理事会|大会|组织|机构|联盟|会议|议会|法院|署|局")
_LONGEST_BEFORE = 44
_COMMITTEE = re.compile(r"(?<=第)[ ]?(?P<numbers>[1-6])[ ]?(?=委员会)")
_MEETING = re.compile(r"(?<=第)(?P<numbers>[一二三四五六七八九十百]{1,7})(?=次全体会议)")
_NUMERALS = "[一二三四五六七八九十百]{1,7}"
_PARAGRAPH = re.compile(
    rf"(?:上文|下文|本决议)[ ]?第(?P<numbers>{_NUMERALS}(?:段?(?:[、和及至]|以及)第?{_NUMERALS}){{0,9}})(?=段)"
)
_NUMERAL = re.compile(_NUMERALS)
_NUMBER = re.compile(r"[ ]?(\d{1,3})[ ]?")


class NumeralStyle(ParagraphRule):
    """Sessions and Main Committees have Chinese numerals; meetings and paragraphs have digits.

    第六十八届会议, 第二委员会, 第71次全体会议, 上文第16段.
    """

    manual_zh = """
    届次和主要委员会用中文数字，全体会议的次数和段号用阿拉伯数字。
    例如：第六十八届会议、第二委员会、第71次全体会议、上文第16段。
    """
    kinds = frozenset(
        {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE, Kind.CLOSING_LINE}
    )
    needs = ("第", "届委次段")
    severity = Severity.WARNING
    message = Message(zh="应写作“第{expected}…”", en="Write “第{expected}…”")
    source = "A/RES/68/230"
    entries = ("T-11",)
    examples = (
        wrong(
            "大会，\n\n1. **请**秘书长向大会第⟦69⟧届会议和第⟦2⟧委员会提出报告。\n\n2013年12月20日\n\n第⟦七十一⟧次全体会议",
            fixed="大会，\n\n1. **请**秘书长向大会第六十九届会议和第二委员会提出报告。\n\n2013年12月20日\n\n第71次全体会议",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长向大会第⟦69⟧和⟦70⟧届会议提出报告。",
            fixed="大会，\n\n1. **请**秘书长向大会第六十九和七十届会议提出报告。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n2. **请**秘书长执行上文第⟦一⟧段以及下文第⟦三⟧和⟦四⟧段；\n\n3. **促请**乙；\n\n4. **决定**丙。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**秘书长执行上文第1段以及下文第3和4段；\n\n3. **促请**乙；\n\n4. **决定**丙。",
        ),
        right(
            "大会，\n\n1. **重申**《宪章》序言第二段、该公约第三十六条和上文第一节；\n\n2. **请**甲。"
        ),
        right(
            "大会，\n\n1. **欢迎**高级别委员会第十七届会议、第三次发展筹资问题国际会议和第39号补编。²\n\n² 《大会正式记录，第六十七届会议，补编第39号》（A/67/39）。"
        ),
        right(
            "大会，\n\n1. **注意到**美洲人权委员会及其第154届会议和国际橄榄理事会第110届会议的报告。"
        ),
        right(
            "大会，\n\n1. **欢迎**缔约方会议第21届会议、题为“大会第68届会议”的文件和第一百零一条。"
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each number of a session, committee, meeting or paragraph in the other form."""
        text = paragraph.text
        for match in _SESSION.finditer(text):
            before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
            if _is_of_un_organ(before) and not self._is_wording(paragraph, match):
                for number in _NUMBER.finditer(text, *match.span("numbers")):
                    yield from self._finding(Span(*number.span()), numeral(int(number[1])))
        for match in _COMMITTEE.finditer(text):
            if not self._is_wording(paragraph, match):
                yield from self._finding(Span(*match.span()), numeral(int(match["numbers"])))
        for pattern in (_MEETING, _PARAGRAPH):
            for match in pattern.finditer(text):
                if not self._is_wording(paragraph, match):
                    yield from self._in_digits(text, Span(*match.span("numbers")))

    def _in_digits(self, text: str, span: Span) -> Iterator[Finding]:
        for number in _NUMERAL.finditer(text, span.start, span.end):
            if value := numeral_value(number[0]):
                yield from self._finding(Span(*number.span()), str(value))

    def _is_wording(self, paragraph: Paragraph, match: re.Match[str]) -> bool:
        """Tell whether a place lies in a title or quotation, other than that of official records."""
        before = paragraph.text[max(0, match.start() - 12) : match.start()]
        return is_quoted(paragraph.facts, Span(*match.span())) and "正式记录，" not in before

    def _finding(self, span: Span, expected: str) -> Iterator[Finding]:
        if expected and expected != "0":
            fix = Fix(self._title.format(expected=expected), (Edit(span, expected),), safe=True)
            yield self.finding(span, fix=fix, expected=expected)


def _is_of_un_organ(before: str) -> bool:
    """Tell whether an organ of the United Nations or a committee known by name stands before 第."""
    if _OF_UN_ORGAN.search(before):
        return True
    own = _OF_OWN.search(before)
    return own is not None and not _OTHER_BODY.search(own["words"])
