"""A verb that is set off in any way that shows bold is marked; any other way is one finding."""

import pytest

from helpers import found, ruleset
from resolint.lint.fixing import fix

MARKED = {
    "underlined within bold": "<b><u>{}</u></b>",
    "bold within underlined": "<u><b>{}</b></u>",
    "asterisks within a tag": "<b>**{}**</b>",
    "tag within asterisks": "**<b>{}</b>**",
    "bold and italic": "***{}***",
    "bold by style": '<span style="font-weight:bold">{}</span>',
    "bold by weight": "<span lang=ZH style='font-weight: 700'>{}</span>",
    "font": '<font color="red"><b>{}</b></font>',
    "with an empty run": "<b></b><b>{}</b>",
}
ILL_MARKED = {
    "underscores": "__{}__",
    "three underscores": "___{}___",
    "one underscore": "_{}_",
    "italic within bold": "**_{}_**",
    "spaces inside": "** {} **",
    "space before": "** {}**",
    "comma inside": "**{}，**",
    "spaces in a tag": "<b> {} </b>",
    "never shut": "**{}",
    "too wide": "**{}这**",
    "italic": "*{}*",
    "empty bold": "****{}",
}
TEXT = "大会，\n\n回顾甲公约，\n\n1. {}该报告；\n\n2. {}该问题；\n\n3. {}该办法。\n"


def _with_verbs(form):
    return TEXT.format(*(form.format(verb) for verb in ("欢迎", "决定", "核准")))


@pytest.mark.parametrize("name", MARKED)
def test_a_verb_that_is_bold_in_any_way_is_marked(name):
    assert found(_with_verbs(MARKED[name])) == []


@pytest.mark.parametrize("name", ILL_MARKED)
def test_verbs_that_are_ill_marked_throughout_are_one_finding(name):
    text = _with_verbs(ILL_MARKED[name])

    assert len(found(text)) == 1
    # *请* is bold in Org and in messages, so it is asked about.
    assert found(fix(text, ruleset(), unsafe=name == "italic").text) == []


def test_runs_that_word_cut_are_one_passage():
    text = "大会，\n\n1. **又****欢迎**该报告；\n\n2. <b>决</b><b>定</b>继续审议。\n"

    assert "bold-span-mismatch" not in dict(found(text))
