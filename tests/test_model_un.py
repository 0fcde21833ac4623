"""Model United Nations: how its drafts are told, and what is found in them (rulebook M-1 to M-14)."""

from dataclasses import replace

import pytest

from helpers import ruleset
from resolint import Form, Kind
from resolint.draft.parse import parse
from resolint.lint.engine import lint
from resolint.lint.fixing import fix
from resolint.profile import builtin, named_by
from snapshots import DRAFTS, ENDING

CLEAN = sorted(path for path in DRAFTS.glob("mun_*") if path.suffix != ENDING)
WITHOUT_ORGAN_LINE = ("mun_directive.md", "mun_without_organ_line.txt")
WITHOUT_PREAMBLE = ("mun_directive.md",)
DRAFT = """委员会：联合国环境大会

议题：海洋塑料污染治理

起草国：澳大利亚、加拿大、挪威

附议国：巴西、丹麦、斐济、印度尼西亚

文件编号：1.2

联合国环境大会，

<u>铭记</u>海洋塑料污染不受国界限制，

<u>回顾</u>《联合国海洋法公约》（蒙特哥湾，1982年）和“海洋科学促进可持续发展十年”，

<u>深为关切</u>小岛屿国家缺乏处理设施，

1. <u>敦促</u>各国制定国家行动计划；

2. <u>鼓励</u>各国采取下列措施：

(a) 征收塑料袋税；

(b) 推广可降解的材料；

(c) 资助海滩清理活动；

3. <u>建议</u>设立海洋塑料治理基金（下称“基金”）；

4. <u>呼吁</u>有能力的国家提供技术援助；

5. <u>决定</u>于2025年审议本决议的执行情况。
"""
SLIPS = [
    ("4. <u>呼吁", "<u>呼吁", "unnumbered-operative-paragraph"),
    ("5. <u>决定", "<u>决定", "unnumbered-operative-paragraph"),
    ("4. <u>", "3. <u>", "paragraph-number-out-of-sequence"),
    ("4. <u>", "5. <u>", "paragraph-number-out-of-sequence"),
    ("行动计划；", "行动计划。", "operative-terminator"),
    ("技术援助；", "技术援助，", "operative-terminator"),
    ("塑料袋税；", "塑料袋税，", "operative-terminator"),
    ("执行情况。", "执行情况", "operative-terminator"),
    ("执行情况。", "执行情况；", "operative-terminator"),
    ("国界限制，", "国界限制；", "preambular-terminator"),
    ("国界限制，", "国界限制,", "halfwidth-punctuation"),
    ("能力的国家", "能力的国家,", "halfwidth-punctuation"),
    ("<u>呼吁</u>", "呼吁", "mixed-lead-style"),
    ("<u>铭记</u>", "铭记", "mixed-lead-style"),
    ("<u>建议</u>", "*建议*", "mixed-lead-style"),
    ("<u>建议</u>", "**建议**", "mixed-lead-style"),
    ("<u>铭记</u>", "<u>铭计</u>", "misspelt-verb"),
    ("“基金”）", "“基金”", "unbalanced-pair"),
    ("“基金”", '"基金"', "straight-quotes"),
    ("1982年）", "1982年)", "mixed-parentheses"),
    ("巴西、丹麦", "巴西、挪威、丹麦", "repeated-country"),
    ("附议国：巴西、丹麦、斐济、印度尼西亚", "附议国：", "missing-country-list"),
    ("附议国：巴西、丹麦、斐济、印度尼西亚\n\n", "", "missing-country-list"),
    ("起草国：澳大利亚、加拿大、挪威\n\n", "", "missing-country-list"),
    ("议题：海洋塑料污染治理\n\n", "", "missing-topic"),
    ("议题：海洋塑料污染治理", "议题：", "missing-topic"),
    ("联合国环境大会，\n", "联合国环境大会\n", "malformed-organ-line"),
    ("5. <u>", "<u>认识到</u>甲，\n\n5. <u>", "preambular-paragraph-after-operative"),
    ("<u>深为关切</u>", "<u>敦促</u>", "operative-verb-in-preamble"),
    ("<u>铭记", "1. <u>铭记", "numbered-preambular-paragraph"),
    ("(b) 推广", "(c) 推广", "sub-paragraph-out-of-sequence"),
    ("的材料", "的的材料", "repeated-word"),
]
HEADING = "委员会：{committee}\n议题：甲\n起草国：乙国\n附议国：丙国\n\n"
BODY = "铭记乙，\n\n1. 请丙；\n\n2. 请丁。\n"


def failing(text, *, plain=False):
    """Return the rules that find something at warning or above."""
    return [f.rule for f in lint(parse(text), ruleset(plain=plain)) if f.severity.fails]


def style_of(text):
    """Return the name of the house style that a text chooses."""
    return named_by(parse(text)).name


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_a_correct_draft_is_read_as_a_whole_and_nothing_is_found(path):
    text = path.read_text("utf-8")
    draft = parse(text)
    kinds = {paragraph.kind for paragraph in draft.paragraphs}

    assert failing(text, plain=path.suffix == ".txt") == []
    assert style_of(text) == "mun-zh"
    assert {Kind.OPERATIVE, Kind.MASTHEAD_LINE} <= kinds
    assert (Kind.PREAMBULAR in kinds) == (path.name not in WITHOUT_PREAMBLE)
    assert (Kind.ORGAN_LINE in kinds) == (path.name not in WITHOUT_ORGAN_LINE)
    assert Kind.UNKNOWN not in kinds


@pytest.mark.parametrize("style", ["<u>{}</u>", "*{}*", "**{}**", "<em>{}</em>", "{}"])
def test_leads_may_be_set_off_in_any_one_style(style):
    def restyled(tagged):
        opening, shutting = style.split("{}")
        return tagged.replace("<u>", opening).replace("</u>", shutting)

    assert failing(restyled(DRAFT)) == []


@pytest.mark.parametrize(("right", "wrong", "rule"), SLIPS)
def test_a_slip_is_found_alone(right, wrong, rule):
    broken = DRAFT.replace(right, wrong, 1)

    assert broken != DRAFT
    assert failing(broken) == [rule]
    fixed = fix(broken, ruleset()).text
    assert failing(fixed) == ([rule] if fixed == broken else [])


@pytest.mark.parametrize(
    "wrong", ["呼吁", "*呼吁*", "**呼吁**", "***呼吁***", "<b><i>呼吁</i></b>"]
)
def test_a_lead_is_set_off_as_the_others_are(wrong):
    assert fix(DRAFT.replace("<u>呼吁</u>", wrong), ruleset()).text == DRAFT


@pytest.mark.parametrize(
    ("others", "mended"),
    [("[{}]{{.underline}}", "[呼吁]{.underline}"), ("<em>{}</em>", "<em>呼吁</em>")],
)
def test_a_lead_is_set_off_with_the_marks_of_the_draft(others, mended):
    text = DRAFT
    for tagged in ("铭记", "回顾", "深为关切", "敦促", "鼓励", "建议", "决定"):
        text = text.replace(f"<u>{tagged}</u>", others.format(tagged))
    plain = text.replace("<u>呼吁</u>", "呼吁")

    assert fix(plain, ruleset()).text == text.replace("<u>呼吁</u>", mended)


@pytest.mark.parametrize(
    ("committee", "organ"),
    [
        ("联合国大会", "联合国大会"),
        ("联合国大会第一委员会（裁军与国际安全）", "联合国大会第一委员会"),
        ("联合国大会第六委员会", "大会"),
        ("联合国环境大会", "联合国环境大会"),
        ("世界卫生大会", "世界卫生大会"),
        ("联合国安全理事会", "安理会"),
        ("联合国经济及社会理事会", "经社理事会"),
        ("联合国人权理事会", "联合国人权理事会"),
        ("DISEC", "裁军与国际安全委员会"),
        ("联合国大会", "<u>联合国大会</u>"),
        ("联合国大会", "**联合国大会**"),
    ],
)
def test_the_committee_with_a_comma_opens_the_text(committee, organ):
    text = HEADING.format(committee=committee) + f"{organ}，\n\n{BODY}"
    (line,) = parse(text).of(Kind.ORGAN_LINE)

    assert parse(text).reading.back(line.span).of(text) == f"{organ}，"
    assert failing(text) == []


@pytest.mark.parametrize(
    "heading",
    [
        "起草国：甲",
        "**附议国**：甲",
        "**附议国：** 甲",
        "联合起草国: 甲",
        "委 员 会 ： 甲\n议　题：乙",
        "## 会议：甲\n\n## 代表：乙",
        "提案国：甲\n文件编号：1.1",
        "委员会：甲    议题：乙",
    ],
)
@pytest.mark.parametrize("organ", ["大会，", "安全理事会，", "人权理事会，"])
def test_the_heading_of_a_conference_goes_before_the_organ(heading, organ):
    assert style_of(f"{heading}\n\n{organ}\n\n{BODY}") == "mun-zh"


def test_a_heading_in_traditional_script_is_one_too():
    text = "委員會：聯合國大會\n議題：甲\n\n聯合國大會，\n\n銘記各國權利，\n\n1. 呼籲各國合作。\n"

    assert style_of(text) == "mun-zh"


@pytest.mark.parametrize(
    "masthead",
    [
        "",
        "委员会：第一委员会",
        "提案国：古巴",
        "古巴：决议草案",
        "大会\n\nDistr.: Limited\n13 October 2015\n\n第七十届会议\n\n议程项目127\n\n古巴：决议草案",
        "大会\n\n议程项目127\n\n主席：甲\n\n会议：第二十次会议\n\n决议草案",
        "大会\n\nDistr.: Limited\n\n会议：第二十次会议\n\n议题：甲\n\n决议草案",
    ],
)
def test_a_draft_of_the_united_nations_is_never_taken_for_model_un(masthead):
    assert style_of(f"{masthead}\n\n大会，\n\n{BODY}") == "ga-zh"


def test_words_with_a_colon_further_down_make_no_heading():
    text = f"大会，\n\n{BODY}\n附件\n\n主席：甲\n\n会议：乙\n\n起草国：丙\n"

    assert style_of(text) == "ga-zh"
    assert parse(text).line(Form.SPONSORS) is None


def test_a_house_style_of_ones_own_goes_before_the_built_in_one():
    own = replace(builtin()["mun-zh"], name="school-zh")

    assert named_by(parse(DRAFT), (own,)) is own
    assert named_by(parse(f"大会，\n\n{BODY}"), (own,)).name == "ga-zh"


@pytest.mark.parametrize(
    "lists",
    [
        "起草国：\n\n甲国\n\n乙国\n\n附议国：\n\n丙国\n\n丁国",
        "起草国：甲国　乙国\n附议国：丙国　丁国",
        "起草国：甲国    附议国：丙国",
        "起草国：刚果（金）、几内亚\n附议国：赤道几内亚、刚果（布）",
        "起草国：United States, Mexico\n附议国：United Kingdom, New Zealand",
        "起草国：无\n附议国：无",
    ],
)
def test_countries_may_be_listed_in_many_ways(lists):
    assert failing(f"委员会：联合国大会\n议题：丙\n{lists}\n\n联合国大会，\n\n{BODY}") == []


@pytest.mark.parametrize("paper", ["工作文件1.1", "立场文件", "修正案1.1.1"])
def test_another_paper_of_a_conference_is_not_read_as_a_draft(paper):
    prose = "该问题由来已久。各方意见不一。\n\n本文提出若干设想。\n"

    assert failing(f"委员会：安理会\n议题：甲\n{paper}\n起草国：法国\n\n{prose}") == []


def test_numbers_may_be_set_off_with_the_verb():
    clauses = "<u>1. 敦促</u>乙；\n\n<u>2. 推动</u>丙；\n\n<u>3. 决定</u>丁。\n"
    draft = parse(HEADING.format(committee="联合国大会") + f"联合国大会，\n\n回顾甲，\n\n{clauses}")

    assert [each.facts.number.value for each in draft.of(Kind.OPERATIVE)] == [1, 2, 3]
    assert not [f for f in lint(draft, ruleset()) if f.severity.fails]


@pytest.mark.parametrize(
    "heading",
    [
        "Committee: 联合国环境大会\n\nTopic: 气候\n\nSponsors: 中国、法国\n\nSignatories: 德国",
        "【委员会】联合国环境大会\n\n【议题】气候\n\n【起草国】中国、法国\n\n【附议国】德国",
        "【委员会】：联合国环境大会\n\n【议题】：气候\n\n【起草国】：中国、法国\n\n【附议国】：德国",
        "委员会 Committee：联合国环境大会\n\n议题 Topic：气候\n\n起草国（Sponsors）：中国\n\n附议国 Signatories：德国",
    ],
)
def test_labels_of_the_heading_may_stand_in_brackets_or_in_english(heading):
    text = f"{heading}\n\n联合国环境大会，\n\n回顾甲公约，\n\n1. 请乙；\n\n2. 决定丙。\n"
    draft = parse(text)

    assert draft.identity.of_conference
    assert [paragraph.kind for paragraph in draft.of(Kind.ORGAN_LINE)]
    assert not [each for each in lint(draft, ruleset()) if each.severity.fails]
    assert fix(text, ruleset()).text == text
