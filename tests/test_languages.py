"""Drafts with text in other languages: only what is Chinese is read, and nothing else is touched."""

import pytest

from helpers import findings, found, ruleset
from resolint import Kind
from resolint.draft.parse import parse
from resolint.lint.fixing import fix

CHINESE = (
    "大会，",
    "回顾其2000年12月20日第55/177号决议，",
    "又回顾《联合国宪章》，¹",
    "1. **请**秘书长提出报告；",
    "2. **决定**在大会第六十九届会议临时议程中列入题为“善政”的项目。",
)
NOTE = "¹ A/68/1, para. 3."
OTHERS = {
    "English": (
        "The General Assembly,",
        "Recalling its resolution 55/177 of 20 December 2000,",
        "Recalling also the Charter of the United Nations,¹",
        "1. **Requests** the Secretary-General to submit a report;",
        "2. *Decides* to include in the provisional agenda the item entitled “Governance”.",
    ),
    "English without numbers, wrapped": (
        "The General Assembly,",
        "Recalling its resolution 55/177 of 20 December 2000 and\nits other resolutions,",
        "Recalling also the Charter,",
        "**Requests** the Secretary-General to submit\na report;",
        "Decides to include in the provisional agenda the item.",
    ),
    "Russian": (
        "Генеральная Ассамблея,",
        "ссылаясь на свою резолюцию 55/177 от 20 декабря 2000 года,",
        "ссылаясь также на Устав,",
        "1. просит Генерального секретаря представить доклад;",
        "2. постановляет включить этот пункт.",
    ),
    "Arabic": (
        "إن الجمعية العامة،",
        "إذ تشير إلى قرارها 55/177،",
        "وإذ تشير إلى الميثاق،",
        "1. تطلب إلى الأمين العام تقديم تقرير؛",
        "2. تقرر إدراج البند.",
    ),
    "Japanese": (
        "総会は、",
        "2000年12月20日の決議55/177を想起し、",
        "国際連合憲章を想起し、",
        "1. 事務総長に対し報告書の提出を要請する。",
        "2. 第69会期の暫定議題に含めることを決定する。",
    ),
    "Korean": (
        "총회는,",
        "결의 55/177을 상기하며,",
        "유엔 헌장을 상기하며,",
        "1. 사무총장에게 보고서를 제출할 것을 요청한다;",
        "2. 잠정 의제에 포함하기로 결정한다.",
    ),
    "pinyin": (
        "dà huì,",
        "huí gù qí jué yì,",
        "yòu huí gù xiàn zhāng,",
        "1. qǐng mì shū zhǎng tí chū bào gào;",
        "2. jué dìng liè rù yì chéng.",
    ),
}
ARRANGED = {
    "alternating": lambda other: [
        each for pair in zip(CHINESE, other, strict=True) for each in pair
    ],
    "translation first": lambda other: [
        each for pair in zip(other, CHINESE, strict=True) for each in pair
    ],
    "behind": lambda other: [*CHINESE, *other],
    "before": lambda other: [*other, *CHINESE],
    "with notes of its own": lambda other: [*CHINESE, NOTE, *other],
}


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("arranged", ARRANGED)
def test_a_translation_is_not_read_not_touched_and_told_once(language, arranged):
    text = "\n\n".join([*ARRANGED[arranged](OTHERS[language]), NOTE]) + "\n"

    assert [each.rule for each in findings(text)] == ["unread-paragraphs"]
    assert "5段" in findings(text)[0].message.zh
    assert fix(text, ruleset(), unsafe=True).text == text


@pytest.mark.parametrize("language", OTHERS)
def test_chinese_between_a_translation_is_numbered_by_itself(language):
    alternating = ARRANGED["alternating"](OTHERS[language])
    clean = "\n\n".join([*alternating, NOTE]) + "\n"
    broken = clean.replace("**请**秘书长", "请秘书长").replace("2. **决定**", "3. **决定**")

    assert fix(broken, ruleset()).text == clean


@pytest.mark.parametrize("language", [each for each in OTHERS if "English" not in each])
def test_a_draft_wholly_in_a_language_that_is_not_read_has_one_finding(language):
    text = "\n\n".join(OTHERS[language]) + "\n"

    assert [each.rule for each in findings(text)] == ["unread-text"]
    assert fix(text, ruleset(), unsafe=True).text == text


@pytest.mark.parametrize(
    ("language", "rule"),
    [
        ("English", "undefined-footnote"),
        ("English without numbers, wrapped", "unnumbered-operative-paragraph"),
    ],
)
def test_of_a_draft_in_english_what_is_checked_is_found(language, rule):
    text = "\n\n".join(OTHERS[language]) + "\n"

    assert [each.rule for each in findings(text)] == ["partly-checked", rule]
    assert fix(text, ruleset()).text == text


def test_names_titles_and_quotations_leave_a_paragraph_chinese():
    text = (
        "大会，\n\n回顾题为“Transforming our world: the 2030 Agenda\nfor Sustainable Development”的文件，¹\n\n"
        "1. **请**World Health Organization、United Nations Development Programme合作；\n\n"
        "2. COVID-19疫情仍在持续，**决定**于10:30按3:1审议。\n\n"
        "¹ United Nations, Treaty Series, vol. 1, No. 1.\n"
    )

    assert [each.kind for each in parse(text).paragraphs][1:] == [
        *(Kind.PREAMBULAR, Kind.OPERATIVE, Kind.OPERATIVE, Kind.NOTE)
    ]
    assert found(text) == []


@pytest.mark.parametrize(
    "note",
    [
        "A/68/1, para. 3.",
        "See A/68/1.",
        "https://www.un.org/en/x",
        "United Nations, Treaty Series, vol. 1, No. 1.",
    ],
)
def test_a_note_that_is_an_english_source_is_a_note_and_stays(note):
    text = f"大会，\n\n回顾甲，¹\n\n1. **请**乙；\n\n2. **决定**丙。\n\n¹ {note}\n"

    assert found(text) == []
    assert fix(text, ruleset(), unsafe=True).text == text


def test_english_lines_of_the_masthead_and_titles_are_no_unread_paragraphs():
    masthead = "United Nations\n\nGeneral Assembly\n\nSixty-eighth session\n\n68/230. 善政\n\nGood governance"

    assert "unread-paragraphs" not in [
        each.rule for each in findings("\n\n".join([masthead, *CHINESE, NOTE]))
    ]
