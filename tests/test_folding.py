"""What of a draft can be folded away: marked text in, stretches of lines out."""

import pytest

from helpers import DATA, sample
from notations import NOTATIONS
from resolint.draft.parse import parse
from resolint.features.folding import Folded, folds

DRAFT = """\
---
title: 草案
---

大会

68/230. 南南合作

大会，

<!-- 待商定
再议 -->

回顾甲，¹

1. **请**秘书长：

(a) 提出报告；²

¹ A/68/1。

² A/68/2。

(b) 通报情况；

```sh
resolint check
```

2. **欢迎**乙。³

³ A/68/3。

2013年12月20日
第71次全体会议
"""


def folded(text):
    """Return the first and the last line of each fold, with what it is."""
    found = [(fold.span.of(text).split("\n"), fold.what) for fold in folds(parse(text))]
    return sorted((lines[0], lines[-1], what.value) for lines, what in found)


def test_parts_paragraphs_with_items_and_notes_fold_and_so_does_what_is_no_text():
    assert folded(DRAFT) == sorted(
        [
            ("---", "---", "aside"),
            ("<!-- 待商定", "再议 -->", "aside"),
            ("```sh", "```", "aside"),
            ("大会", "68/230. 南南合作", "part"),
            ("1. **请**秘书长：", "2. **欢迎**乙。³", "part"),
            ("1. **请**秘书长：", "(b) 通报情况；", "part"),
            ("¹ A/68/1。", "² A/68/2。", "part"),
            ("2013年12月20日", "第71次全体会议", "part"),
        ]
    )


def test_what_layers_leave_out_behind_others_folds_where_it_stands_in_the_file():
    table = "<table><tr><td>\n甲</td></tr></table>\n\n"
    text = f"{table}<!-- 乙\n丙 -->\n\n{DRAFT.split('---')[2]}"

    assert ("```sh", "```", "aside") in folded(text)
    assert ("<!-- 乙", "丙 -->", "aside") in folded(text)


@pytest.mark.parametrize("text", ["", "\n\n", "大会，", "(a) 甲；", "\ufeff---\n", "<!-- 甲\n乙"])
def test_of_texts_without_parts_nothing_of_one_line_folds(text):
    assert all("\n" in fold.span.of(text) for fold in folds(parse(text)))


@pytest.mark.parametrize("name", ["hard wraps", "bold <b>", "front matter", "comments apart"])
def test_folds_begin_and_end_in_words_in_any_notation(name):
    text = NOTATIONS[name].change(sample())
    found = list(folds(parse(text)))

    assert sum(fold.what is Folded.PART for fold in found) >= 4
    for fold in found:
        assert fold.span.of(text) == fold.span.of(text).strip()


def test_a_draft_with_lost_numbers_still_folds_by_its_parts():
    text = (DATA / "68_230.faulty.md").read_text("utf-8")

    assert len(folded(text)) >= 4
