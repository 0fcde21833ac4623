"""The body of a resolution told from what is not of it: annexes, headings, pages, other papers."""

import pytest

from helpers import findings, ruleset
from resolint import Kind, Severity
from resolint.draft.parse import parse
from resolint.lint.fixing import fix

OPENING = "大会，\n\n回顾甲公约，\n\n"
FIRST, SECOND = "1. **请**秘书长报告甲；\n\n", "2. **决定**继续审议。\n\n"
BODY = FIRST + SECOND
MASTHEAD = "第六十八届会议\n\n议程项目24(b)\n\n68/230. 南南合作\n\n"
CLOSING = "2013年12月20日\n第71次全体会议\n\n"
ITEMS = "1. 各国应加强合作。\n\n2. 请各方支持\n\n3. 甲事项如下；\n"

ANNEXES = (
    *("附文", "附表", "增编", "Annex", "ANNEX II", "【附件】", "[附件]", "附件（一）", "附件I"),
    *("附件A", "附 件", "<b>附件</b>", "**附件**", "# 附件", "附：甲计划", "附件一：计划"),
)
OTHER_TEXTS = (
    *(
        "说明：",
        "《关于甲的宣言》",
        "起草说明",
        "工作计划",
        "**行动计划**",
        "<b>行动计划</b>",
        "---",
    ),
    *("联系人：张三", "（说明：本稿尚未定稿。）", "说明：本稿尚未定稿。", "附则\n\n我们各国代表，"),
)
HEADINGS = (
    *(
        "执行部分：",
        "执行部分",
        "二、执行部分：",
        "**执行部分：**",
        "## 执行部分：",
        "【执行部分】",
    ),
    *(
        "正文如下：",
        "兹：",
        "后续行动：",
        "[请各国代表团提出建议]",
        "【待委员会确认】",
    ),
)
PAGES = (
    *("- 2 -", "2/3", "第2页", "第 2 页 共 5 页", "— 2 —", "A/RES/68/230", "68/230", "南南合作"),
    *("第六十八届会议", "联合国", "Page 2 of 5", "13-44958", "/...", "请回收", "大会", "（续）"),
    *("GE.23-12345(C)", "第2页（共3页）", "3 / 5", "议程项目24(b)"),
)
OTHER_PAPERS = {
    "agenda": "会议议程\n\n1. 宣布会议开幕；\n\n2. 通过议程；\n\n3. 听取秘书长的报告；\n\n4. 其他事项。\n",
    "agenda of an organ": "安全理事会\n\n临时议程\n\n1. 通过议程。\n\n2. 审议中东局势的各项问题。\n",
    "minutes": "会议纪要\n\n1. 决定成立工作组。\n\n2. 请张三提交报告。\n\n3. 同意李四的建议。\n",
    "minutes in Chinese numbers": "会议纪要\n\n一、听取了张三的汇报。\n\n二、决定下周再议。\n\n三、请李四报告。\n",
    "readme": "# 说明\n\n请运行以下命令：\n\n1. 安装依赖；\n2. 请运行测试；\n\n- 建议使用虚拟环境；\n",
    "report": "# 报告\n\n本年度工作如下：\n\n1. 加强合作；\n\n2. 鼓励创新；\n\n3. 促请各部门配合。\n",
    "letter": "尊敬的秘书长：\n\n1. 请安排下周的会议；\n\n2. 请提供材料。\n\n此致\n敬礼\n",
    "speech": "主席先生，\n\n我谨代表代表团发言。\n\n回顾过去，我们感慨万千，\n\n谢谢各位代表。\n",
    "report of an organ": "A/HRC/50/1\n\n人权理事会\n\n秘书长的报告\n\n1. 强调人权。\n\n2. 建议各国行动。\n",
    "agenda of a conference": "委员会：联合国大会\n\n议题：气候\n\n会议日程\n\n1. 宣布开幕；\n\n2. 通过议程。\n",
    "list in bold": "# 功能\n\n- **支持**多种格式；\n\n- **强调**显示结果；\n\n- **鼓励**各方贡献。\n",
    "law": "第一条 为了规范甲，制定本法。\n\n第二条 请各部门遵守。\n\n第三条 决定自公布之日起施行。\n",
}


def faults(text, *, plain=False):
    """Return what would be said of a text at warning or above, and what ``--fix`` makes of it."""
    rules = ruleset(plain=plain)
    said = [finding.rule for finding in findings(text) if finding.severity.fails]
    return said, fix(text, rules).text


def assert_left_alone(text):
    assert faults(text) == ([], text)


def kinds(text):
    return [paragraph.kind for paragraph in parse(text).paragraphs]


@pytest.mark.parametrize("title", [*ANNEXES, *OTHER_TEXTS])
@pytest.mark.parametrize("organ", ["大会", "安全理事会", "经济及社会理事会", "人权理事会"])
def test_what_stands_behind_the_body_is_no_part_of_it(organ, title):
    text = OPENING.replace("大会", organ) + BODY + f"{title}\n\n{ITEMS}"

    assert kinds(text)[:4] == [Kind.ORGAN_LINE, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.OPERATIVE]
    assert kinds(text)[-3:] == [Kind.ANNEX] * 3
    assert_left_alone(text)


def test_a_declaration_behind_plain_text_is_no_part_of_it():
    body = BODY.replace("**", "")
    text = f"{OPENING}{body}《宣言》\n\n我们各国代表，\n\n1. 确认甲\n\n2. 促请乙\n"

    assert fix(text, ruleset(plain=True)).text == text
    assert kinds(text)[-1] is Kind.ANNEX


@pytest.mark.parametrize("number", [1, 3])
def test_sections_go_on_where_their_paragraphs_have_verbs(number):
    section = f"{number}. **请**丙；\n\n{number + 1}. **决定**丁。\n"
    text = f"{OPENING}概况\n\n{BODY}后续行动\n\n{section}"

    assert kinds(text)[-3:] == [Kind.HEADING, Kind.OPERATIVE, Kind.OPERATIVE]
    assert_left_alone(text)


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("above", [OPENING, OPENING + FIRST])
def test_a_heading_between_paragraphs_is_left_alone(above, heading):
    assert_left_alone(above + f"{heading}\n\n" + BODY.removeprefix(above.removeprefix(OPENING)))


@pytest.mark.parametrize(
    "heading", ["序言：", "序言部分：", "一、序言：", "**序言：**", "决议全文："]
)
def test_a_heading_above_the_preamble_is_left_alone(heading):
    assert_left_alone(OPENING.replace("回顾", f"{heading}\n\n回顾") + BODY)


def test_a_heading_tells_the_parts():
    text = (
        "大会，\n\n1. 回顾甲，\n\n2. 又回顾乙。\n\n执行部分\n\n1. **请**丙；\n\n2. **决定**丁。\n"
    )
    said = {finding.rule for finding in findings(text)}

    assert kinds(text).count(Kind.PREAMBULAR) == 2
    assert said == {"numbered-preambular-paragraph", "preambular-terminator"}


@pytest.mark.parametrize("line", PAGES)
def test_the_number_or_head_of_a_page_between_paragraphs_is_none(line):
    opening = MASTHEAD + OPENING
    before = faults(opening + BODY + CLOSING)[0]

    for text in (
        f"{opening}{line}\n\n又回顾乙公约，\n\n{BODY}{CLOSING}",
        f"{opening}{FIRST}{line}\n\n{SECOND}{CLOSING}",
    ):
        assert Kind.FURNITURE in kinds(text)
        assert faults(text) == (before, text)


@pytest.mark.parametrize("line", PAGES)
def test_no_mark_is_put_where_a_page_cuts_a_paragraph(line):
    opening = MASTHEAD + OPENING
    before = faults(opening + BODY + CLOSING)[0]

    for text in (
        f"{opening}又回顾乙公约和\n\n{line}\n\n丙公约，\n\n{BODY}{CLOSING}",
        f"{opening}1. **请**秘书长报告甲和\n\n{line}\n\n乙的执行情况；\n\n{SECOND}{CLOSING}",
    ):
        assert faults(text) == (before, text)


def test_what_follows_a_page_may_be_a_paragraph_and_the_one_before_lack_its_mark():
    text = f"大会，\n\n回顾甲公约\n\n- 2 -\n\n又回顾乙公约，\n\n{BODY}"

    assert faults(text) == (["preambular-terminator"], text)


@pytest.mark.parametrize("organ_line", [OPENING, OPENING.removeprefix("大会，\n\n")])
@pytest.mark.parametrize("closing", [CLOSING, ""])
def test_another_resolution_behind_the_first_is_a_text_of_its_own(organ_line, closing):
    first = MASTHEAD + OPENING + BODY + closing
    text = first + MASTHEAD.replace("230", "231") + organ_line + BODY + closing

    said, fixed = faults(text)
    assert fixed == text
    assert set(said) <= set(faults(first)[0])
    assert [each.rule for each in findings(text)].count("second-resolution") == 1


@pytest.mark.parametrize(
    "mark", ["<b>{}</b>", "<i>{}</i>", "<b><u>{}</u></b>", "\u2003{}", "\u00a0{}"]
)
@pytest.mark.parametrize("organ", ["大会", "安全理事会"])
def test_an_organ_line_is_read_in_tags_and_behind_any_blank(organ, mark):
    text = mark.format(f"{organ}，") + OPENING.removeprefix("大会，") + BODY

    assert kinds(text)[0] is Kind.ORGAN_LINE
    assert_left_alone(text)


@pytest.mark.parametrize("text", OTHER_PAPERS.values(), ids=OTHER_PAPERS)
@pytest.mark.parametrize("plain", [True, False])
def test_another_paper_is_said_to_be_unread_and_nothing_else(text, plain):
    said = [(finding.rule, finding.severity) for finding in findings(text)]

    assert said == [("unread-text", Severity.INFO)]
    assert fix(text, ruleset(plain=plain)).text == text


@pytest.mark.parametrize("text", ["", " \n\n\t\n", "<!-- 大会 -->\n"])
def test_a_text_that_holds_nothing_is_said_to(text):
    (finding,) = findings(text)

    assert finding.rule == "unread-text"
    assert "nothing" in finding.message.en


@pytest.mark.parametrize(
    "text",
    [
        "1. **请**秘书长提出报告；\n\n2. **决定**继续审议。\n",
        "3. 请秘书长提出报告；\n\n4. 又请各国提供资料；\n",
        "回顾甲公约，\n\n又回顾乙，\n\n1. 请秘书长报告；\n\n2. 决定继续审议。\n",
        "关于甲的决议草案\n\n1. 请秘书长报告；\n\n2. 决定继续审议。\n",
    ],
)
def test_an_excerpt_of_a_resolution_is_read(text):
    assert Kind.OPERATIVE in kinds(text)


@pytest.mark.parametrize(
    "numbers", ["（1）（2）（3）", "(1)(2)(3)", "（一）（二）（三）", "㈠㈡㈢"]
)
def test_numbers_in_parentheses_are_numbers_where_no_colon_announces_items(numbers):
    size = len(numbers) // 3
    one, two, three = (numbers[at : at + size] for at in range(0, 3 * size, size))
    # Without its time it may be an old text, in which such numbers are right.
    head = f"第六十八届会议\n\n{OPENING}"
    text = f"{head}{one}请秘书长报告；\n\n{two}又请各国合作；\n\n{three}决定继续审议。\n"
    mended = f"{head}1. 请秘书长报告；\n\n2. 又请各国合作；\n\n3. 决定继续审议。\n"

    assert fix(text, ruleset(plain=True)).text == mended
    announced = text.replace("大会，\n\n回顾甲公约，", "大会，\n\n1. 请秘书长：")
    assert Kind.SUB_PARAGRAPH in kinds(announced)


@pytest.mark.parametrize("third", ["3", "1"])
def test_a_preamble_that_is_numbered_in_plain_text_is_only_offered_its_form(third):
    fourth = int(third) + 1
    text = f"大会，\n\n1. 回顾甲，\n\n2. 又回顾乙，\n\n{third}. 请丙；\n\n{fourth}. 决定丁。\n"

    assert kinds(text).count(Kind.PREAMBULAR) == 2
    assert "operative-terminator" not in faults(text)[0]
    assert fix(text, ruleset(plain=True)).text == text


@pytest.mark.parametrize("line", ["南南合作问题", "甲/乙"])
def test_a_line_in_the_midst_of_a_paragraph_is_the_head_of_a_page(line):
    text = f"{OPENING}1. **请**秘书长报告甲和\n\n{line}\n\n乙的执行情况；\n\n{SECOND}"

    assert_left_alone(text)


def test_a_title_of_another_paper_goes_before_the_bold_of_its_paragraphs():
    text = f"{OPENING}{BODY}**关于甲的宣言**\n\n1. **我们**宣布乙；\n\n2. **我们**促请丙；\n"

    assert_left_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        f"大会，\n\n1. 背景\n\n回顾甲公约，\n\n2. 措施\n\n{BODY}",
        f"大会，\n\n1、背景\n\n回顾甲公约，\n\n{BODY}",
        f"决议草案\n\n1. 背景\n\n大会，\n\n回顾甲公约，\n\n2. 正文\n\n{BODY}",
    ],
)
def test_a_number_may_head_a_part_of_the_text(text):
    assert_left_alone(text)
    assert kinds(text).count(Kind.OPERATIVE) == 2


def test_a_number_with_a_stroke_is_none_of_a_note_where_semicolons_close():
    text = f"{OPENING}1/ 各国应合作；\n\n2/ 请秘书长报告；\n\n3/ 决定继续审议。\n"

    assert kinds(text).count(Kind.OPERATIVE) == 3
    assert Kind.NOTE in kinds(text.replace("；", "。"))
