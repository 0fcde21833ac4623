"""What a line is by its wording: lines of the masthead, of the closing block, headings."""

from __future__ import annotations

import re

from resolint.language.zh.dates import DATE, DIGIT, SPACE
from resolint.language.zh.numerals import NUMERALS
from resolint.model.facts import Form

ORGANS = "大会|安全理事会|经济及社会理事会|人权理事会"
# What drafters write for them: short names and the traditional script.
_ORGAN_NAMES = {
    "大會": "大会",
    "联大": "大会",
    "聯大": "大会",
    "安理会": "安全理事会",
    "安理會": "安全理事会",
    "安全理事會": "安全理事会",
    "经社理事会": "经济及社会理事会",
    "經社理事會": "经济及社会理事会",
    "經濟及社會理事會": "经济及社会理事会",
    "人权会": "人权理事会",
    "人權理事會": "人权理事会",
}
SERIES = r"(?:ES-|S-)?\d{1,4}[/／]\d{1,3}"
_ADOPTION = (
    rf"(?:{DATE}{SPACE})?(?:{ORGANS}){SPACE}(?:{DATE})?{SPACE}(?:通过的)?{SPACE}决议"
    rf"|第{SPACE}\d+{SPACE}[(（]{SPACE}\d{{4}}{SPACE}[)）]{SPACE}号{SPACE}决议"
    rf"|.{{0,20}}安全理事会.{{0,20}}第{SPACE}\d+{SPACE}次会议{SPACE}通过|{DATE}{SPACE}通过"
)

_MEETING = rf"第{SPACE}[\d{NUMERALS}]+{SPACE}次(?:全体)?会议(?:[(（][复续]会[)）])?"
_ISSUE_DATE = (
    r"\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}[.,]? \d{4}\*?"
    r"|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\*?"
    r"|\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}"
)
_SESSION = (
    rf"(?:(?:联合国)?(?:{ORGANS}))?第?{SPACE}[{NUMERALS}\d]+{SPACE}届"
    rf"(?:紧急|特别|常)*(?:会议|大会)(?:续会)?[。，；、]?|\d{{4}}{SPACE}年{SPACE}届会"
)
_DATE_LINE = (
    rf"{DIGIT}{{4}}{SPACE}年{SPACE}{DIGIT}{{1,2}}{SPACE}月{SPACE}{DIGIT}{{1,2}}{SPACE}[日号曰]?"
    rf"|[{NUMERALS}]{{4}}年[{NUMERALS}]{{1,3}}月[{NUMERALS}]{{1,4}}日[，,]?"
)
# A note to the whole text: 大会，¹
_MARK = rf"(?:{SPACE}(?:[⁰¹²³⁴-⁹]{{1,3}}|\[\^[^\]\s]{{1,40}}\]|<sup>\d{{1,3}}</sup>|\d{{1,2}}/))?"
_ORGAN_LINE_CLOSERS = "，,、；;:：。"
_CLOSED = rf"{_MARK}[{_ORGAN_LINE_CLOSERS}]{{1,3}}(?:{_MARK}[{_ORGAN_LINE_CLOSERS}]{{0,3}})"
# A rule above notes, or one of a table.
_RULE = r"[_\-*=—─–]{3,}|[|+:][\-+=:| ]{2,}|-{3,}(?: +-{3,})+"
# Who wrote a message, and when: 张三 2024/3/1 10:00
_MESSAGE = r"\S{1,20} +(?:\d{4}[\-/.]\d{1,2}[\-/.]\d{1,2} +)?\d{1,2}:\d{2}(?::\d{2})?"
_DOTS = r"(?:…{1,4}|\.{3,6}|。{3,6}|·{3,6}|——)"
_LEFT_OUT = r"(?:[^()（）\[\]［］〔〕【】]{0,16}[省从下中上文段条款项节分])?略"
_OPENS, _SHUTS = r"[(（\[［〔【]", r"[)）\]］〕】]"
_OMISSION = (
    rf"\ufffc[^\u3400-\u9fff]{{0,400}}|[*＊](?: [*＊]){{2}}"
    rf"|{_OPENS}?{_DOTS}{_SHUTS}?|{_OPENS}{_LEFT_OUT}{_SHUTS}"
)
_NOTES_HEADING = r"(?:[脚附尾]?注|注释|注解|(?:[Ff]oot|[Ee]nd)?[Nn]otes?)[：:]?"
# The number of a page, and what stands at its foot.
_COUNT = rf"{SPACE}[\d{NUMERALS}]{{1,3}}{SPACE}页"
_PAGE = (
    r"[-—–·/ ]{1,4}\d{1,3}[-—–·/ ]{1,4}|\d{1,3} ?(?:/|of) ?\d{1,3}"
    r"|[\[（(]?(?i:page|p\.) ?\|? ?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?[\]）)]?"
    rf"|第{_COUNT}(?:[ /，,（(]{{0,3}}共{_COUNT}[)）]?)?|/(?:\.{{3}}|…{{1,2}})"
    r"|请回收|Please recycle"
    r"|[（(\[]?(?:续|(?:续|接|转)[上下]页|[上下]页续)[）)\]]?"
)
_JOB = r"(?:GE\.)?\d{2}-\d{5}(?: ?[(（][A-Z][)）].*)?"

_ANNEX = (
    rf"[【［\[（(]?(?:附{SPACE}[件录文表]|增编|补编|(?i:annex|appendix)){SPACE}"
    rf"[（(]?[{NUMERALS}\dA-Z]{{0,4}}[）)]?[】］\]）)]?(?:[：: 　][^，；。：]{{0,40}})?"
    r"|附[：:].{0,40}"
)

_FURNITURE = (
    rf"{_RULE}|{_NOTES_HEADING}|{_PAGE}|\d{{1,3}}/\d{{1,3}}(?: +{_JOB})?|{_JOB}|\*\d{{6,}}\*"
    rf"|{_MESSAGE}"
)

# What closes with a comma or a semicolon is a paragraph in brackets.
_REPORT = (
    r"[\[［〔【](?!\^|.*[，；,;][\]］〕】]?\Z).*(?:通过|委员会|报告|建议).*[\]］〕】]?"
    r"|根据.{2,60}(?:报告|建议)[(（][A-Z]+/.{1,80}[)）]通过[\]］〕】]?"
    r"|未经发交主要委员会而通过[(（][A-Z]+/.{1,80}[)）][\]］〕】]?"
)

# A line is recognised when it is meant as such: the rules say what is wrong with it.
# The order matters only where one line could be two things.
_LINES: tuple[tuple[Form, str], ...] = (
    (Form.COMMENT, r"(?s:<!--.*)"),
    (Form.FURNITURE, _FURNITURE),
    (Form.OMISSION, _OMISSION),
    (
        Form.ASTERISK_NOTE,
        r"[*＊]{1,3} (?!(?:\d{1,3}[.．、][ ]?)?\*\*)(?:.*[^；，：\s])?\s*|[†‡§※]{1,3}[ ]?[^ ].*",
    ),
    (Form.MASTHEAD, r"联合国|United Nations"),
    (Form.SYMBOL, r"(?:A|S|E)/[A-Z0-9][A-Za-z0-9_./\-]*(?: ?[(（][\w\-]+[)）])?\*?"),
    (Form.ORGAN, rf"(?:联合国)?(?:{ORGANS}|大{SPACE}会)"),
    (
        Form.ORGAN_LINE,
        rf"(?:联合国|聯合國)?(?:{ORGANS}|大{SPACE}会|{'|'.join(_ORGAN_NAMES)}){_CLOSED}",
    ),
    (Form.DISTRIBUTION, r"(?i:distr)(?:ibution)?[.．:：\s]+\w+\*?|分发\s*[:：].*"),
    (Form.ISSUE_DATE, _ISSUE_DATE),
    (Form.LANGUAGE, r"Chinese|Original\s*[:：]\s*\w+|原件\s*[:：].*"),
    (Form.SESSION, _SESSION),
    (Form.AGENDA_ITEM, r"议程项目.{1,60}"),
    (Form.DRAFT_LABEL, r"(?:.{0,80}[:：])?[\s*＊，,、]{0,12}(?:订正)?决议草案.{0,20}"),
    (Form.ADOPTION, _ADOPTION),
    (Form.REPORT, _REPORT),
    (
        Form.TITLE,
        rf"第?{SERIES}{SPACE}(?:[A-Z](?:-[A-Z])?)?(?:号决议)?{SPACE}[.．、。]?{SPACE}\S.*",
    ),
    (Form.DATE, _DATE_LINE),
    (
        Form.MEETING,
        rf"(?:{DATE}{SPACE})?{_MEETING}。?{_MARK}|{_MEETING}{SPACE}{DATE}|{_MEETING}.{{0,8}}以.{{1,40}}通过。?",
    ),
    (Form.ANNEX, _ANNEX),
)
# What opens a line in the heading of a Model UN conference, before a colon (rulebook M-1).
_CONFERENCE_LABELS = {
    Form.COMMITTEE: "委员会 委员会名称 所属委员会 会场",
    Form.TOPIC: "议题 议题名称 会议议题",
    Form.SPONSORS: "起草国 主起草国 联合起草国 共同起草国 提案国 主提案国 共同提案国",
    Form.SIGNATORIES: "附议国 联合附议国 联署国 签署国",
    Form.CONFERENCE: "会议 会议名称 代表 主席 主席团 文件编号 文件类型 草案编号 草案名称"
    " 决议编号 决议草案编号 工作文件编号",
}
SPONSOR_LABELS = ("起草国", "附议国")
"""What labels of sponsors and signatories end with."""
_ORGAN_WORDS = ("会", "会议", "联大", "组织", "署", "法院", "法庭", "内阁", "联盟", "机构", "论坛")
_HEADING_LABELS = {
    label: form for form, labels in _CONFERENCE_LABELS.items() for label in labels.split()
}
_IN_ENGLISH = {
    "委员会": "committee council forum",
    "议题": "topic topicarea agenda questionof",
    "起草国": "sponsor sponsors mainsponsor mainsponsors cosponsors submittedby mainsubmitter",
    "附议国": "signatory signatories cosubmitters",
}
_ENGLISH_LABELS = {word: label for label, words in _IN_ENGLISH.items() for word in words.split()}
# A label in Chinese, with English beside it or not, or in English: 【起草国】, 议题 Topic：.
_SET_OFF = r"[\s#>*_\ue000-\ue005]"
_LABELLED = re.compile(
    rf"[-•·]?{_SET_OFF}{{0,8}}[【［\[]?{_SET_OFF}{{0,4}}"
    r"(?:(?P<chinese>[\u3400-\u9fff][\u3400-\u9fff \t\u3000]{1,20})"
    r"(?:[（(/]?[A-Za-z][A-Za-z \-]{1,20}[)）]?)?"
    r"|(?P<english>[A-Za-z][A-Za-z \-]{3,20}))"
    rf"{_SET_OFF}{{0,4}}(?:[】］\]]{_SET_OFF}{{0,4}}[：:]?|[：:])"
)
_MARKS = re.compile(r"[\s#>*_\ue000-\ue005]+|^[-•·]")
_LINE = re.compile("|".join(f"(?P<{form.name}>{line})" for form, line in _LINES))
_LONGEST_LINE = 200
_EMPHASIS = re.compile(
    r"(\*{1,3}|_{1,3})(?=\S)(?P<inner>[^*]{1,200})(?<!\s)\1[ ]?"
    rf"(?P<tail>{_MARK}[，,]?{_MARK})"
)
_OPEN_TAGS = ("\ue000", "\ue002", "\ue004")
_WITHOUT_TAGS = dict.fromkeys(range(0xE000, 0xE006))
_HEADING = re.compile(
    rf"#{{1,6}}\s.*|(?:[{NUMERALS}]+|[IVX]+|[A-H])[、.．]?\s*\S{{0,40}}|第[{NUMERALS}]+[章节部分]+.{{0,40}}"
    r"|\*\*[^*]+\*\*"
)
_SPACED = re.compile(rf"大{SPACE}会\Z")


def form_of(line: str) -> Form | None:
    """Return what a line is by its wording; marks of a heading or of emphasis do not count."""
    line = line.strip().lstrip("#").strip()
    if line.startswith(_OPEN_TAGS):
        line = line.translate(_WITHOUT_TAGS).strip()
    if label := heading_label(line):
        return _HEADING_LABELS[label]
    if len(line) > _LONGEST_LINE:
        return None
    match = _LINE.fullmatch(line)
    if match is None and (set_off := _EMPHASIS.fullmatch(line)):
        match = _LINE.fullmatch(set_off["inner"] + set_off["tail"])
    return Form[match.lastgroup] if match and match.lastgroup else None


def organ_in(line: str) -> str:
    """Return the name in an organ line, the full one where the line has another."""
    name = (
        line.translate(_WITHOUT_TAGS).strip().strip("#*_ ").rstrip(_ORGAN_LINE_CLOSERS).strip("*_ ")
    )
    name = _SPACED.sub("大会", name.removeprefix("联合国").removeprefix("聯合國"))
    return _ORGAN_NAMES.get(name, name)


def is_organ(name: str) -> bool:
    """Return whether it is a name that may be one of an organ."""
    return name.endswith(_ORGAN_WORDS) and "的" not in name


def is_heading(line: str) -> bool:
    """Return whether a line without a closing mark is the heading of a section."""
    return _HEADING.fullmatch(line.strip()) is not None


def heading_label(line: str) -> str:
    """Return what a line of a conference's heading opens with, as in ``议  题：``; else nothing.

    It may stand in 【】, beside English, or be English: ``Sponsors:`` is 起草国.
    """
    match = _LABELLED.match(line)
    if match is None:
        return ""
    if match["english"]:
        return _ENGLISH_LABELS.get(re.sub(r"[\s\-]", "", match["english"]).casefold(), "")
    label = "".join(match["chinese"].split())
    return label if label in _HEADING_LABELS else ""


def bare_line(line: str) -> str:
    """Return a line without blanks and the marks of headings, lists and emphasis."""
    return _MARKS.sub("", line).replace(":", "：", 1)
