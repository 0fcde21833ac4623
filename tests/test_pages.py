"""HTML as Word, LibreOffice and pandoc write it: the numbers of a list are its own."""

import re

import pytest

from helpers import findings, fixed, found
from resolint import Kind, profile
from resolint.draft.parse import parse
from resolint.features.renumbering import notes, paragraphs
from resolint.features.renumbering.act import CannotRenumberError

GA = profile.builtin()["ga-zh"]

PREAMBLE = "<p>大会，</p>\n<p>回顾甲公约，</p>\n<p>铭记乙公约，</p>\n"
ITEMS = "<li><b>欢迎</b>该报告；</li>\n<li><b>决定</b>继续审议；</li>\n<li><b>请</b>秘书长提出报告。</li>\n"
LIST = f"{PREAMBLE}<ol>\n{ITEMS}</ol>\n"
NESTED = (
    f"{PREAMBLE}<ol>\n<li><b>欢迎</b>该报告；</li>\n<li><b>请</b>秘书长：\n%s\n"
    "<li>提出报告；</li>\n<li>决定日期；</li>\n%s</li>\n<li><b>决定</b>继续审议。</li>\n</ol>\n"
)
WORD = """<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15 (filtered)">
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:宋体,黑体;
	panose-1:2 1 6 0 3 1 1 1 1 1;}
-->
</style>
</head>
<body lang=ZH-CN style='word-wrap:break-word;text-justify-trim:punctuation'>
<div class=WordSection1 style='layout-grid:15.6pt'>

<p class=MsoNormal>大会，</p>

<p class=MsoNormal>回顾其<span lang=EN-US>2018</span>年<span lang=EN-US>12</span>月<span
lang=EN-US>20</span>日第<span lang=EN-US>73/226</span>号决议，</p>

<p class=MsoNormal style='margin-left:18.0pt;text-indent:-18.0pt'><span
lang=EN-US>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><b>欢</b><b>迎</b>秘书长
的报告；<a href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span lang=EN-US>[1]</span></span></a></p>

<p class=MsoNormal style='margin-left:18.0pt;text-indent:-18.0pt'><span
lang=EN-US>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><span style='font-weight:bold'>请</span>秘书长提出报告。</p>

</div>
<div><br clear=all>
<hr align=left size=1 width="33%">
<div id=ftn1>
<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference><span lang=EN-US>[1]</span></span></a><span lang=EN-US> A/73/321</span>。</p>
</div>
</div>
</body>
</html>
"""
OFFICE = """<!DOCTYPE html>
<html>
<head>
	<title>决议草案,甲;</title>
	<style type="text/css">
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
	</style>
</head>
<body lang="zh-CN" dir="ltr"><p>大会，</p>
<p>回顾其<font face="Liberation Serif, serif">2018</font>年12月20日第73/226号决议，</p>
<ol>
	<li><p style="line-height: 100%; margin-bottom: 0cm">
	<b>欢迎</b>秘书长的报告；<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup></p></li>
	<li><p style="line-height: 100%; margin-bottom: 0cm">
	<b>请</b>秘书长提出报告。</p></li>
</ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> A/73/321。</p>
</div>
</body>
</html>
"""
PANDOC = """<p>大会，</p>
<p>回顾其2018年12月20日第73/226号决议，</p>
<ol type="1">
<li><p><strong>欢迎</strong>秘书长的报告；<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p></li>
<li><p><strong>请</strong>秘书长：</p>
<ol type="a">
<li><p>提出报告；</p></li>
<li><p>提供资料。</p></li>
</ol></li>
</ol>
<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes">
<hr />
<ol>
<li id="fn1"><p>A/73/321。<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
</ol>
</section>
"""


def numbers(text):
    """Return the numbers of the operative paragraphs, as they were read."""
    return [each.facts.number.value for each in parse(text).of(Kind.OPERATIVE) if each.facts.number]


@pytest.mark.parametrize("page", [LIST, PANDOC, OFFICE], ids=["plain", "pandoc", "LibreOffice"])
def test_nothing_is_said_of_a_page_whose_lists_number_the_paragraphs(page):
    assert found(page) == []
    assert fixed(page) == page


def test_a_page_of_word_keeps_its_layout():
    assert [each.rule for each in findings(WORD)] == ["bracketed-footnote-mark"]
    assert fixed(WORD) == WORD.replace("[1]", "¹")


@pytest.mark.parametrize("bold", ["<strong>{}</strong>", "{}"])
def test_a_line_may_end_behind_a_number(bold):
    items = f"<p>1. {bold.format('欢迎')}甲；</p>\n<p>2.\n{bold.format('请')}乙。</p>\n"

    assert numbers(PREAMBLE + items) == [1, 2]
    assert "malformed-paragraph-number" not in dict(found(PREAMBLE + items))


@pytest.mark.parametrize("page", [LIST, PANDOC, OFFICE, WORD])
def test_a_missing_mark_is_put_before_the_tag(page):
    faulty = page.replace("秘书长提出报告。<", "秘书长提出报告<").replace(
        "提供资料。<", "提供资料<"
    )

    assert faulty != page
    assert fixed(faulty) == fixed(page)


def test_a_list_that_begins_at_three_goes_on_with_what_is_typed():
    head = f"{PREAMBLE}<p>1. <b>欢迎</b>该报告；</p>\n<p>2. <b>强调</b>其作用；</p>\n"
    page = f'{head}<ol start="3">\n<li><b>决定</b>继续审议；</li>\n<li><b>请</b>秘书长提出报告。</li></ol>\n'

    assert numbers(page) == [1, 2, 3, 4]
    assert found(page) == []


def test_a_number_that_is_typed_in_an_item_is_the_number():
    typed = iter("123")
    items = re.sub("<li>", lambda _: f"<li>{next(typed)}. ", ITEMS)
    assert numbers(f"{PREAMBLE}<ol>{items}</ol>") == [1, 2, 3]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [('<ol type="a">', "</ol>"), ("<ol type=1>", "</ol>"), ("<OL>", "</OL>")],
)
def test_the_items_of_a_list_within_a_list_are_sub_paragraphs(opening, closing):
    page = NESTED % (opening, closing)

    assert len([*parse(page).of(Kind.SUB_PARAGRAPH)]) == 2
    assert found(page) == []
    assert fixed(page) == page


def test_the_numbers_of_a_list_are_never_written():
    page = LIST.replace("<li><b>决定", "<li value=7><b>决定")

    assert [each.fix for each in findings(page)] == [None]
    assert fixed(page) == page


def test_marks_of_markdown_are_not_put_into_a_page():
    page = re.sub("</?b>", "", LIST)

    assert fixed(page) == page


def test_what_lists_number_is_not_renumbered():
    draft = parse(PANDOC)
    first = next(draft.of(Kind.OPERATIVE))

    with pytest.raises(CannotRenumberError, match="lists of HTML"):
        paragraphs.delete_paragraph(draft, first, GA)
    with pytest.raises(CannotRenumberError, match="lists of HTML"):
        paragraphs.insert_paragraph(draft, first, "**强调**其作用", GA)
    with pytest.raises(CannotRenumberError, match="lists of HTML"):
        notes.delete_note(draft, "1")


def test_marks_of_markdown_are_not_put_into_a_paragraph_with_a_typed_number():
    page = f"{PREAMBLE}<p>1. <b>欢迎</b>该报告；</p>\n<p>2. 决定继续审议。</p>\n"

    assert [(each.rule, each.fix) for each in findings(page)] == [("operative-verb-not-bold", None)]
    assert fixed(page) == page
