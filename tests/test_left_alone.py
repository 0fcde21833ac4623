"""What can be read in two ways is left as it is by ``--fix``."""

import pytest

from helpers import findings, ruleset
from resolint.lint.fixing import fix

H = "大会，\n\n回顾甲公约，\n\n"
END = "1. **确认**乙；\n\n2. **决定**甲。\n"
TEXTS = {
    "items of the preamble without a colon": f"大会，\n\n回顾下列文书\n\n1) 甲公约，\n\n2) 乙公约，\n\n{END}",
    "items behind a comma": f"大会，\n\n回顾下列文书，\n\n1) 甲公约，\n\n2) 乙公约，\n\n{END}",
    "items behind a semicolon": f"大会，\n\n回顾下列文书；\n\n1. 甲公约；\n\n2. 乙公约；\n\n{END}",
    "items behind a verb alone": f"大会，\n\n回顾\n\n1. 甲公约；\n\n2. 乙公约；\n\n{END}",
    "a numbered heading above the preamble": "大会，\n\n1. 背景\n\n回顾甲公约，\n\n2. **请**乙；\n\n3. **决定**甲。\n",
    "a page break in a paragraph": f"大会，\n\n回顾其决议，其中大会\n\n\f通过了甲议程，\n\n{END}",
    "a page break before a verb": f"大会，\n\n回顾其决议\n\n\f注意到甲议程的决议，\n\n{END}",
    "lines of a patch": f"{H}- 1. **确认**乙\n+ 1. **确认**乙；\n+ 2. **请**丙\n\n2. **决定**甲。\n",
    "minutes": "会议名称：甲会议\n主席：张三\n议题：贸易\n\n1. 决定成立工作组\n2. 请张三提出报告。\n4. 同意。\n",
    "a glossary": "1. 决定：大会用来作出决定；\n\n2. 请：大会用来请求；\n\n4. 欢迎：表示欢迎。\n",
    "a glossary in English": "1. 决定 decide\n\n2. 请 request\n\n4. 欢迎 welcome\n",
    "marks of asterisks": f"{H}1. **确认**甲**和乙；**\n\n2. **决定**丙。\n\n** A/68/1。\n",
    "English behind the Chinese": f"{H}1. **确认**乙；Affirms B.\n\n2. **决定**丙 / Decides C;\n",
    "a mark at the head of a line": f"{H}1. **确认**该报告，\n¹ 并请其继续；\n2. **决定**丙。\n¹ A/68/1。\n".replace(
        "\n\n", "\n"
    ),
    "a mark in the preamble": f"大会，\n回顾甲公约和该报告\n¹ 并注意到乙，\n{END}¹ A/68/1。\n".replace(
        "\n\n", "\n"
    ),
    "a name behind a mark": f"大会，\n\n回顾甲公约，@张三\n\n铭记乙，// 核对\n\n{END}",
    "items behind an operative paragraph": f"{H}1. **请**采取下列措施；\n\n1) 提出报告；\n\n2) 通报；\n\n2. **决定**丙。\n",
    "items behind a full stop": f"{H}1. **请**采取措施。\n\n1. 提出报告；\n\n2. 通报；\n\n2. **决定**丙。\n",
    "notes among the paragraphs": f"{H}1. **确认**乙；\n\n1. 见A/68/1。\n\n2. 见A/68/2。\n\n2. **决定**丙。\n",
    "two lists of paragraphs": f"{H}1. **请**甲；\n\n2. **请**乙；\n\n1. **确认**丙；\n\n2. **决定**丁。\n",
    "articles of a statute": f"{H}通过本条例：\n\n第一条　本条例适用于各国。\n\n第二条　各国应遵守本条例。\n",
    "a page break of HTML": f'大会，\n\n回顾其决议和\n\n<div style="page-break-after: always"></div>\n\n乙公约，\n\n{END}',
    "English in parentheses": f"{H}1. **确认**乙；（Affirms the importance of B;）\n\n2. **决定**丙。（Decides C.）\n",
    "French behind the Chinese": f"{H}1. **确认**乙；Réaffirme B ;\n\n2. **决定**丙。Décide C.\n",
    "an added line": f"{H}+1. **确认**乙\n\n3. **决定**丙。\n",
    "a glossary with signs of equality": "1. 请=request；\n\n2. 决定=decide；\n\n4. 欢迎=welcome。\n",
    "a glossary of meanings": "1. 请，表示要求；\n\n2. 决定，表示决定；\n\n4. 欢迎，表示欢迎。\n",
    "a statute with its articles": f"{H}1. **通过**本条例：\n\n第1条\n\n各国平等\n\n第2条\n\n各国合作\n\n2. **请**丙。\n",
    "asterisks of Org": f"{H}1. *确认*乙；\n\n2. *决定*丙。\n",
    "notes of asterisks behind the marks": f"{H}1. **确认**乙；*\n\n2. **决定**丙。**\n\n* A/68/1。\n\n** A/68/2。\n",
    "items of which one has a verb": f"大会，\n\n回顾下列文书\n\n1. 甲公约，\n\n2. 重申乙，\n\n{END}",
    "Russian behind the Chinese": f"{H}1. **确认**乙；Подтверждает Б;\n\n2. **决定**丙。Affirms “C”.\n",
    "remarks in brackets": "大会，\n\n铭记乙，[欧盟、日本和新西兰提案]\n\n1. **请**乙；（欧盟、日本和新西兰提案）\n\n2. **决定**丙。【基于上次会议的商定措辞】\n",
    "a paragraph added": f"{H}+ 1. **请**乙；\n\n  1. **决定**丙。\n",
    "old notes with verbs": f"{H}1. **确认**乙；1/\n\n2. **决定**甲。2/\n\n1/ 建议见A/68/1。\n\n2/ 决定见A/68/2。\n",
    "a remark of two signs": f"大会，\n\n铭记乙，同意\n\n{END}",
    "links within the page": f"{H}1. **确认**乙；<#notes [1]>\n\n2. **决定**甲。<#notes [2]>\n",
}
UNREAD = [
    name
    for name in TEXTS
    if name in ("lines of a patch", "minutes", "an added line") or "glossary" in name
]


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_left_alone(name):
    assert fix(TEXTS[name], ruleset()).text == TEXTS[name]


@pytest.mark.parametrize("name", UNREAD)
def test_what_is_no_resolution_is_said_not_to_be_read(name):
    assert [each.rule for each in findings(TEXTS[name])] == ["unread-text"]
