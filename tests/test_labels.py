"""Labels and numbers in all forms and on all levels are read as what they are, and never harmed."""

import pytest

from helpers import findings, ruleset
from resolint import Kind
from resolint.draft.parse import parse
from resolint.lint.fixing import fix

HEAD = "大会，\n\n回顾甲公约，\n\n1. **请**秘书长：\n\n"
END = "\n\n2. **决定**继续审议此事。\n"
NESTED = "(a) 提出报告：\n\n{}子；\n\n{}丑；\n\n(b) 提供资料；"
FLAT = "{}提出报告；\n\n{}提供资料；"
ROMAN = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    *("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii"),
)
# How items are written, and the labels that they are read with.
ITEMS = {
    "third level": (
        "(a) 甲：\n\n(一) 乙：\n\na. 子；\n\nb. 丑；\n\n(二) 丙；\n\n(b) 丁；",
        ["(a)", "(一)", "a.", "b.", "(二)", "(b)"],
    ),
    "fourth level": (
        "(a) 甲：\n\n(一) 乙：\n\na. 子：\n\ni. 天；\n\nii. 地；\n\nb. 丑；\n\n(b) 丁；",
        ["(a)", "(一)", "a.", "i.", "ii.", "b.", "(b)"],
    ),
    "levels of other forms": (
        "a) 甲：\n\n1) 乙：\n\n① 子；\n\n② 丑；\n\n2) 丙；\n\nb) 丁；",
        ["(a)", "(一)", "a.", "b.", "(二)", "(b)"],
    ),
    "1. below (a)": (NESTED.format("1. ", "2. "), ["(a)", "(一)", "(二)", "(b)"]),
    "one 1. below (a)": (
        "(a) 提出报告：\n\n1. 子；\n\n(b) 提供资料；",
        ["(a)", "(一)", "(b)"],
    ),
    "a. below (a)": (NESTED.format("a. ", "b. "), ["(a)", "(一)", "(二)", "(b)"]),
    "a) below (a)": (NESTED.format("a) ", "b) "), ["(a)", "(一)", "(二)", "(b)"]),
    "i) below (a)": (NESTED.format("i) ", "ii) "), ["(a)", "(i)", "(ii)", "(b)"]),
    "甲、 below (a)": (NESTED.format("甲、", "乙、"), ["(a)", "(甲)", "(乙)", "(b)"]),
    "1.1.1 below 1.1": (
        "1.1 甲：\n\n1.1.1 子；\n\n1.1.2 丑；\n\n1.2 乙；",
        ["(a)", "(一)", "(二)", "(b)"],
    ),
    "bullets below bullets": (
        "- 甲：\n  - 子；\n  - 丑；\n- 乙；",
        ["(a)", "(一)", "(二)", "(b)"],
    ),
    "1. for each item": (
        "   1. 甲：\n      1. 子；\n      1. 丑；\n   1. 乙；",
        ["(a)", "(一)", "(二)", "(b)"],
    ),
    "1) and 2、": (FLAT.format("1) ", "2、"), ["(a)", "(b)"]),
    "a) and (b)": (FLAT.format("a) ", "(b) "), ["(a)", "(b)"]),
    "more than the alphabet": (
        "\n\n".join(f"{sign}) 事项；" for sign in (*"abcdefghijklmnopqrstuvwxyz", "aa", "bb")),
        [f"({sign})" for sign in (*"abcdefghijklmnopqrstuvwxyz", "aa", "bb")],
    ),
    "numbers beyond the alphabet": (
        "\n\n".join(f"{at}) 事项；" for at in range(1, 29)),
        [f"({sign})" for sign in (*"abcdefghijklmnopqrstuvwxyz", "aa", "bb")],
    ),
    "xiii": (
        "\n\n".join(f"{sign}) 事项；" for sign in ROMAN),
        [f"({sign})" for sign in ROMAN],
    ),
    "i of the alphabet": (
        "\n\n".join(f"{sign}) 事项；" for sign in "abcdefghij"),
        [f"({sign})" for sign in "abcdefghij"],
    ),
    "i below h": (
        "\n\n".join(f"({sign}) 事项；" for sign in "abcdefg")
        + "\n\n(h) 报告：\n\n(i) 子；\n\n(ii) 丑；\n\n(i) 资料；",
        [*(f"({sign})" for sign in "abcdefgh"), "(i)", "(ii)", "(i)"],
    ),
    **{
        first: (FLAT.format(first, second), read)
        for first, second, read in (
            ("[a] ", "[b] ", ["(a)", "(b)"]),
            ("【a】", "【b】", ["(a)", "(b)"]),
            ("i、", "ii、", ["(i)", "(ii)"]),
            ("A. ", "B. ", ["(a)", "(b)"]),
            ("Ⅰ. ", "Ⅱ. ", ["(i)", "(ii)"]),
            ("⑴ ", "⑵ ", ["(a)", "(b)"]),
            ("⒈ ", "⒉ ", ["(a)", "(b)"]),
            ("⒜ ", "⒝ ", ["(a)", "(b)"]),
            ("❶ ", "❷ ", ["(a)", "(b)"]),
            ("a.) ", "b.) ", ["(a)", "(b)"]),
            ("1)、", "2)、", ["(a)", "(b)"]),
            ("１． ", "２． ", ["(a)", "(b)"]),
            ("１） ", "２） ", ["(a)", "(b)"]),
            ("1.a ", "1.b ", ["(a)", "(b)"]),
            ("**a)** ", "**b)** ", ["(a)", "(b)"]),
            ("**(a)** ", "**(b)** ", ["(a)", "(b)"]),
            ("*(a)* ", "*(b)* ", ["(a)", "(b)"]),
            ("- (a) ", "- (b) ", ["(a)", "(b)"]),
            ("• (a) ", "• (b) ", ["(a)", "(b)"]),
            ("- a) ", "- b) ", ["(a)", "(b)"]),
            ("&emsp;1. ", "&emsp;2. ", ["(a)", "(b)"]),
            ("a)\n", "b)\n", ["(a)", "(b)"]),
            ("1)\n\n", "2)\n\n", ["(a)", "(b)"]),
            ("-\n", "-\n", ["(a)", "(b)"]),
            ("一、\n", "二、\n", ["(一)", "(二)"]),
            ("（1）\n\n", "（2）\n\n", ["（1）", "（2）"]),
        )
    },
}


def labels(text):
    """Return the labels of the sub-paragraphs, as read."""
    return [
        paragraph.facts.label and paragraph.facts.label.span.of(paragraph.text)
        for paragraph in parse(text).of(Kind.SUB_PARAGRAPH)
    ]


def told(text):
    """Return the rules that speak at warning or above."""
    return [finding.rule for finding in findings(text) if finding.severity.fails]


@pytest.mark.parametrize(("items", "read"), ITEMS.values(), ids=ITEMS)
def test_items_are_read_by_their_place_and_told_once_at_most(items, read):
    text = HEAD + items + END

    assert labels(text) == read
    assert told(text) in ([], ["malformed-label"])


@pytest.mark.parametrize(("items", "read"), ITEMS.values(), ids=ITEMS)
def test_a_fix_of_items_keeps_what_they_are(items, read):
    text = HEAD + items + END
    fixed = fix(text, ruleset()).text

    assert labels(fixed) == read
    assert fixed.startswith(HEAD)
    assert fixed.endswith(END)
    assert fix(fixed, ruleset()).text == fixed


@pytest.mark.parametrize("items", [FLAT.format("1. ", "2. "), FLAT.format("1) ", "2、")])
def test_items_of_the_last_paragraph_are_no_paragraphs(items):
    text = "大会，\n\n1. **促请**各国；\n\n2. **请**秘书长：\n\n" + items[:-1] + "。\n"

    assert labels(text) == ["(a)", "(b)"]
    assert fix(text, ruleset()).text == text


def test_items_of_the_preamble_are_no_paragraphs():
    text = (
        "大会，\n\n回顾以下各项：\n\n1. 甲公约；\n\n2. 乙公约，\n\n1. **请**丙；\n\n2. **请**丁。\n"
    )

    assert labels(text) == ["(a)", "(b)"]


@pytest.mark.parametrize(("first", "second"), [("1) ", "2) "), ("a) ", "b) "), ("- ", "- ")])
def test_items_behind_a_lost_colon_are_items(first, second):
    text = HEAD.replace("：", "") + FLAT.format(first, second) + END

    assert labels(text) == ["(a)", "(b)"]
    assert "**请**秘书长：\n" in fix(text, ruleset()).text


@pytest.mark.parametrize(
    "words_in_a_row", ["甲、乙两国提出报告；", "一、二两国提出报告；", "1 名主席；", "2.5亿元；"]
)
def test_words_at_the_head_of_an_item_are_no_label(words_in_a_row):
    text = HEAD + words_in_a_row + END

    assert labels(text) == [None]
    assert fix(text, ruleset()).text == text


def test_what_a_clause_adopts_has_numbers_of_its_own():
    text = "大会，\n\n1. **通过**下列宣言：\n\n1. 我们重申；\n\n2. 我们决定。\n\n2. **请**甲。\n"

    assert labels(text) == []
    assert fix(text, ruleset()).text == text


# Numbers put between two others keep what tells them from these (rulebook O-9).
@pytest.mark.parametrize(
    "number",
    [
        *(
            "1.a",
            "1a.",
            "1a",
            "1A.",
            "1.之二",
            "1之二",
            "1之二.",
            "1bis",
            "1 bis.",
            "1.bis",
            "1-bis.",
        ),
        *("1(之二).", "1-2.", "1.1", "1.1.1", "1x"),
    ],
)
def test_an_inserted_number_stays(number):
    text = f"大会，\n\n1. **请**甲；\n\n{number} **促请**乙；\n\n2. **决定**丙。\n"

    assert [each.facts.number.value for each in parse(text).of(Kind.OPERATIVE)] == [1, 1, 2]
    assert told(text) == []
    assert fix(text, ruleset()).text == text


NUMBERS = (
    *(
        "{}）",
        "{})、",
        "({})",
        "（{}）",
        "第{}段 ",
        "第{}段：",
        "§{} ",
        "OP{} ",
        "{}：",
        "{} ",
        "[{}] ",
    ),
)


@pytest.mark.parametrize("verb", ["**{}**", "{}"])
@pytest.mark.parametrize(
    "forms", [*((form,) * 4 for form in NUMBERS), ("{}．", "{}、", "{}) ", "({})")]
)
def test_numbers_of_any_form_that_go_on_are_numbers(forms, verb):
    verbs = [verb.format(each) for each in ("请", "促请", "欢迎", "决定")]
    clauses = [
        form.format(at) + word for at, (form, word) in enumerate(zip(forms, verbs, strict=True), 1)
    ]
    text = "大会，\n\n回顾甲公约，\n\n" + "甲；\n\n".join(clauses) + "乙。\n"
    fixed = fix(text, ruleset()).text

    assert set(told(text)) <= {"malformed-paragraph-number", "operative-verb-not-bold"}
    assert [each.facts.number.value for each in parse(fixed).of(Kind.OPERATIVE)] == [1, 2, 3, 4]
    assert "\n4. **决定**乙。" in fixed


@pytest.mark.parametrize(("first", "second"), [("(a) ", "(b) "), ("（一）", "（二）")])
def test_verbs_of_paragraphs_with_labels_for_numbers_stay_bold(first, second):
    text = f"大会，\n\n回顾甲公约，\n\n{first}**请**乙；\n\n{second}**决定**丙。\n"

    assert fix(text, ruleset("stray-bold", "operative-terminator")).text == text


@pytest.mark.parametrize("quote", ["> ", ">", ">> ", "> > "])
def test_a_quoted_mail_is_read_as_the_text_that_it_quotes(quote):
    text = HEAD + FLAT.format("(a) ", "(b) ") + END
    quoted = "\n".join(quote + line for line in text.split("\n"))

    assert [each.kind for each in parse(quoted).paragraphs] == [
        each.kind for each in parse(text).paragraphs
    ]
    assert findings(quoted) == findings(text) == ()


@pytest.mark.parametrize("head", ["张三 10:05", "张三 2024/3/1 10:05", "李四 2024-03-01 10:05:12"])
def test_heads_of_messages_between_paragraphs_are_no_text(head):
    paragraphs = (HEAD + FLAT.format("(a) ", "(b) ") + END).split("\n\n")
    text = "\n\n".join(f"{head}\n{paragraph}" for paragraph in paragraphs)

    assert told(text) == []
    assert fix(text, ruleset()).text == text


@pytest.mark.parametrize("first", ["各位：\n\n请看草案。\n\n", "2024年3月1日，张三写道：\n\n"])
def test_what_a_mail_says_before_the_draft_that_it_quotes_is_no_text(first):
    text = HEAD + FLAT.format("(a) ", "(b) ") + END
    quoted = first + "\n".join(f"> {line}" for line in text.split("\n"))

    assert told(quoted) == []
    assert fix(quoted, ruleset()).text == quoted


# Lines broken anywhere, as mail and converters do, are one paragraph; nothing is put at their ends.
TEXT = (
    "大会，\n\n回顾其2013年12月20日第68/230号决议，\n\n1. **表示注意到**会员国为执行"
    "《内罗毕成果文件》以及大会决定请各国采取的各项措施；\n\n2. **决定**继续审议此事。\n"
)


@pytest.mark.parametrize(
    "place",
    [
        *(
            "表示",
            "**表示注意到**",
            "会员国",
            "为执行",
            "《内罗毕",
            "文件》以及",
            "大会",
            "决定请",
            "**决定**",
        ),
        *("其2013年", "第68/", "第68", "68/230", "68/23", "回顾其20"),
    ],
)
@pytest.mark.parametrize("wrap", ["\n", "\n    ", "  \n", "\\\n", "\u00ad\n", "\n　　"])
def test_a_line_may_break_anywhere(place, wrap):
    at = TEXT.index(place) + len(place)
    text = TEXT[:at] + wrap + TEXT[at:]

    assert told(text) == []
    assert fix(text, ruleset()).text == text


def test_a_reference_to_a_sub_paragraph_may_break():
    text = HEAD + FLAT.format("(a) ", "(b) ") + "\n\n2. **请**各国执行上文第1\n(a)段。\n"

    assert told(text) == []
    assert labels(text) == ["(a)", "(b)"]


def test_a_line_may_break_before_a_footnote_mark():
    text = (
        "大会，\n\n1. **表示注意到**甲报告，\n¹ 包括其各项建议；\n\n2. **请**乙。\n\n¹ A/68/212。\n"
    )

    assert told(text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("出售品编号C.", "78.II.A.11和更正），第一章。"),
        ("日内瓦，", "2022. 第二版），第一章。"),
    ],
)
def test_a_number_within_brackets_opens_no_paragraph(before, after):
    text = f"大会，\n\n1. **欢迎**甲报告；¹\n\n2. **请**乙。\n\n¹ 《丙》（{before}\n{after}\n"

    assert told(text) == []
    assert fix(text, ruleset()).text == text


def test_lines_break_before_a_verb_where_no_paragraph_has_a_number():
    text = (
        "大会，\n\n注意到甲委员会通过的该\n决定，\n\n"
        "**鼓励**会员国改进资料的收集，\n强调丙；\n\n**请**秘书长提出报告。\n"
    )

    assert len(list(parse(text).of(Kind.PREAMBULAR, Kind.OPERATIVE))) == 3
    assert fix(text, ruleset()).text == text


def test_what_ends_as_a_clause_is_no_note_though_no_empty_line_parts_it():
    text = "大会，\n1. **欢迎**甲，\n¹ 包括其建议；\n2. **请**乙。\n¹ A/68/212。\n"

    assert told(text) == []
    assert fix(text, ruleset()).text == text


@pytest.mark.parametrize("verbs", ["<u>{}</u>", "*{}*", "_{}_ ", "<i>{}</i>", "{}"])
def test_numbers_in_parentheses_are_numbers_before_verbs_that_are_set_off(verbs):
    first, second = verbs.format("敦促"), verbs.format("建议")
    text = f"大会，\n\n回顾甲公约，\n\n(1) {first}各国合作；\n\n(2) {second}设立基金。\n"

    numbers = [each.facts.number for each in parse(text).of(Kind.OPERATIVE)]
    assert [number.value for number in numbers if number] == [1, 2]


def test_items_without_labels_are_not_put_in_bold_where_the_paragraphs_have_bold():
    text = (
        "大会，\n\n回顾甲公约，\n\n**鼓励**会员国：\n\n恢复草地；\n\n限制开垦；\n\n"
        "**请**秘书长提出报告。\n"
    )

    assert labels(text) == [None, None]
    assert [each.text for each in parse(text).of(Kind.SUB_PARAGRAPH)] == [
        "恢复草地；",
        "限制开垦；",
    ]
    assert fix(text, ruleset()).text == text


def test_a_note_whose_mark_lost_its_raise_is_no_item():
    text = f"{HEAD}{FLAT.format('(a) ', '(b) ')}1\n\n1 见A/68/212。\n\n2. **决定**继续审议此事。\n"

    assert [each.text for each in parse(text).of(Kind.UNKNOWN)] == ["1 见A/68/212。"]
    assert told(text) == []


def test_a_short_line_below_a_heading_is_not_joined_with_it():
    text = "大会，\n\n回顾甲公约，\n\n后续行动\n**请**乙；\n\n1. **请**丙；\n\n2. **决定**丁。\n"

    assert "后续行动" in [each.text for each in parse(text).of(Kind.HEADING)]
