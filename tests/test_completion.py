"""What is suggested at a place, as data and through the wire."""

from datetime import date

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from helpers import DATA, findings, read, sample
from notations import NOTATIONS
from resolint import Kind
from resolint.draft.draft import Adopted
from resolint.features.completion.offers import suggestions
from resolint.features.completion.suggestion import What
from resolint.profile import builtin
from resolint.register.file import add, search
from resolint.text import Edit, apply_edits
from wire import CONFIG, EDITORS, capabilities, open_draft, start

HEAD = "大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n1. **请**乙；\n\n"
KNOWN = (
    Adopted("A/RES/57/270B", date(2003, 6, 23), "会议的后续行动"),
    Adopted("S/RES/1325(2000)", date(2000, 10, 31), "妇女、和平与安全"),
    Adopted("A/RES/64/222", date(2009, 12, 21), "内罗毕成果文件"),
)


def offered(marked, profile="ga-zh", known=()):
    """Return what is suggested where ``|`` stands, with the text that it is for."""
    text = marked.replace("|", "", 1)
    at = marked.index("|")
    found = suggestions(read(text), at, builtin()[profile], lambda _: known)
    return text, found


def taken(marked, label, **more):
    """Return the text after the suggestion of a label, with the cursor gone."""
    text, found = offered(marked, **more)
    each = next(each for each in found if each.label == label)
    return apply_edits(text, [Edit(each.span, each.text)])


def labels(marked, **more):
    """Return the labels of what is suggested."""
    return [each.label for each in offered(marked, **more)[1]]


def test_behind_a_number_the_verbs_are_suggested_in_bold_the_most_usual_first():
    assert labels(HEAD + "2. |")[:4] == ["又请", "鼓励", "决定", "重申"]
    assert (
        taken(HEAD + "2. |\n\n3. **决定**丙。", "鼓励") == HEAD + "2. **鼓励**\n\n3. **决定**丙。"
    )
    assert taken(HEAD + "2. 决|定", "决定") == HEAD + "2. **决定**定"
    assert labels(HEAD + "2.请|")[:1] == ["又请"]
    assert labels(HEAD + "2.|") == labels(HEAD + "2|. ") == labels(HEAD + "2. **请**乙|") == []
    assert "感到震惊" not in labels(HEAD + "2. |")


def test_marks_of_bold_that_stand_there_are_taken_in():
    for before, behind in (("**", ""), ("**决", ""), ("**", "**"), ("**jue", "**")):
        assert taken(f"{HEAD}2. {before}|{behind}", "决定") == HEAD + "2. **决定**"


def test_the_second_and_third_of_a_run_follow_from_the_paragraphs_before():
    third = HEAD + "2. **又请**丙；\n\n"

    assert labels(third + "3. 还|")[:1] == ["还请"]
    assert labels(third + "3. 请|")[:1] == ["还请"]
    assert labels(third + "3. **还请**丁；\n\n4. qing|")[:1] == ["请"]
    assert labels(HEAD + "2. **决定**丙；\n\n3. 请|")[:1] == ["请"]
    assert labels(HEAD[:-1].replace("；", "：") + "\n(a) 丙；\n\n2. 请|")[:2] == ["又请", "请"]
    assert labels("大会，\n\n回顾甲，\n\n回|\n\n1. **请**丙。")[:1] == ["又回顾"]
    assert labels(third + "3. 请|", profile="sc-zh")[:1] == ["请"]


def test_a_paragraph_of_the_preamble_starts_with_a_phrase_without_bold():
    text = "大会，\n\n{}\n\n1. **请**乙；\n"

    assert taken(text.format("chong|"), "重申") == text.format("重申")
    assert taken(text.format("回顾|"), "回顾") == text.format("回顾")
    assert "决定" not in labels(text.format("j|"))
    assert labels("68/230. 回|\n\n大会，\n\n回顾甲，\n") == []
    assert labels("回|")[0] == "回顾"


def test_pinyin_is_matched_in_full_and_by_initials():
    for letters in ("cs", "chongs", "c"):
        assert "重申" in labels(f"{HEAD}2. {letters}|")
    assert [each.typed for each in offered(HEAD + "2. csh|")[1]] == []
    assert offered(HEAD + "2. cs|")[1][0].typed == "cs"
    assert offered(HEAD + "2. chongsh|")[1][0].typed == "chongshen"


def test_resolutions_stand_there_with_date_and_organ_where_these_belong():
    new = HEAD + "2. **请**各国执行第|"

    assert labels(new, known=KNOWN) == ["第64/222号", "第57/270 B号", "第1325(2000)号"]
    assert taken(new, "第57/270 B号", known=KNOWN).endswith("执行2003年6月23日第57/270 B号")
    assert taken(new, "第64/222号", known=KNOWN).endswith("执行第64/222号")
    council = "执行安全理事会2000年10月31日第1325(2000)号"
    assert taken(new, "第1325(2000)号", known=KNOWN).endswith(council)
    named = HEAD + "2. **请**各国执行安全理事会第13|号"
    assert taken(named, "第1325(2000)号", known=KNOWN).endswith(council)
    dated = HEAD + "2. **请**各国执行2003年6月23日第|"
    assert taken(dated, "第57/270 B号", known=KNOWN).endswith("执行2003年6月23日第57/270 B号")
    note = HEAD + "¹ 第|"
    assert taken(note, "第57/270 B号", known=KNOWN).endswith("¹ 第57/270 B号")
    bare = "安全理事会，\n\n回顾其第|"
    assert taken(bare, "第1325(2000)号", known=KNOWN, profile="sc-zh") == bare[:-1] + "1325(2000)号"


def test_the_register_is_searched_by_the_beginning_of_a_number(tmp_path):
    register = tmp_path / "register.sqlite"
    add(register, KNOWN)

    assert [each.symbol for each in search(register, "")] == [
        "A/RES/64/222",
        "A/RES/57/270B",
        "S/RES/1325(2000)",
    ]
    assert [each.symbol for each in search(register, "13")] == ["S/RES/1325(2000)"]
    assert search(tmp_path / "none.sqlite", "") == []
    (tmp_path / "broken.sqlite").write_text("x")
    assert search(tmp_path / "broken.sqlite", "") == []


NOTES = "\n\n[^1]: A/68/212。\n\n[^b]: A/68/213。\n"


def test_behind_an_open_mark_the_notes_are_suggested_those_without_a_mark_first():
    assert labels(HEAD + "2. **请**甲[^1]和乙[^|]。" + NOTES) == ["[^b]", "[^1]"]
    after = taken(HEAD + "2. **请**甲[^1]和乙[^|]。" + NOTES, "[^b]")
    assert after == HEAD + "2. **请**甲[^1]和乙[^b]。" + NOTES
    assert labels(HEAD + "2. **请**甲[^1]和乙[^b|。" + NOTES) == ["[^b]"]
    assert labels(HEAD + "2. **请**甲；¹|\n\n¹ 甲。\n\n¹¹ 乙。") == ["¹¹", "¹"]


def test_the_last_paragraph_may_be_a_formula_of_the_organ():
    last = HEAD + "2. 决定|"
    _, found = offered(last)
    formulae = [each for each in found if each.what is What.FORMULA]

    assert {each.snippet for each in formulae} == {True}
    assert formulae[1].text == "**决定**将题为“${1:…}”的项目列入大会第${2:…}届会议临时议程。"
    assert "决定继续处理此案。" in labels(last, profile="sc-zh")
    middle = offered(last + "\n\n3. **决定**丙。")[1]
    assert [each for each in middle if each.what is What.FORMULA] == []


def leads(text):
    """Return the paragraphs of a text with a lead phrase, with what they start with."""
    draft = read(text)
    clauses = draft.of(Kind.PREAMBULAR, Kind.OPERATIVE)
    return [(draft, each, each.facts.lead) for each in clauses if each.facts.lead]


def test_every_lead_of_the_sample_would_have_been_suggested():
    text = sample()
    for _, paragraph, lead in leads(text):
        start = paragraph.at(paragraph.facts.body).start
        is_operative = paragraph.kind is Kind.OPERATIVE
        typed = "" if is_operative else lead.text[0]
        marked = text[:start] + typed + "|" + text[paragraph.end :]

        assert lead.text in labels(marked), lead.text


@pytest.mark.parametrize("name", [name for name, each in NOTATIONS.items() if each.accepted])
def test_what_is_taken_counts_in_the_file_in_any_notation(name):
    text = NOTATIONS[name].change(sample())
    draft = read(text)
    last = [each for each in draft.of(Kind.OPERATIVE) if each.facts.number][-1:]
    for paragraph in last:
        start = draft.reading.back(paragraph.at(paragraph.facts.body)).start
        end = draft.reading.back(paragraph.span).end
        typed = f"{text[:start]}决{text[end:]}"
        for each in suggestions(read(typed), start + 1, builtin()["ga-zh"])[:1]:
            assert each.span.of(typed) == "决"
            after = apply_edits(typed, [Edit(each.span, "**决定**继续审议。")])
            assert {f.rule for f in findings(after)} <= {f.rule for f in findings(text)}


def test_nothing_breaks_in_a_broken_text():
    faulty = (DATA / "68_230.faulty.md").read_text("utf-8")
    for text in ("", "第", "[^", "1. ", "1. **", "大会，\n\n第", "¹"):
        assert suggestions(read(text), len(text), builtin()["ga-zh"]) is not None
    for at in range(0, len(faulty), 7):
        suggestions(read(faulty[:at]), at, builtin()["ga-zh"])


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def client(request, lsp_client: LanguageClient):
    await start(lsp_client, capabilities(request.param, pulls=True))
    yield
    await lsp_client.shutdown_session()


async def complete(client, uri, line, character):
    """Ask what may be written at a place."""
    at = t.TextDocumentPositionParams(t.TextDocumentIdentifier(uri), t.Position(line, character))
    params = t.CompletionParams(at.text_document, at.position)
    return await client.text_document_completion_async(params)


@pytest.mark.asyncio
async def test_an_editor_gets_the_verbs_at_its_own_columns(client: LanguageClient):
    uri = open_draft(client, "大会，\r\n\r\n1. **请**𠮷乙；\r\n\r\n2. 请\r\n")
    end = 3 + client.encoding.units("请")
    found = await complete(client, uri, 4, end)
    item = found.items[0]

    assert (item.label, found.is_incomplete) == ("又请", True)
    assert item.text_edit.new_text == "**又请**"
    assert (item.text_edit.range.start, item.text_edit.range.end) == (
        t.Position(4, 3),
        t.Position(4, end),
    )
    assert [each.sort_text for each in found.items] == sorted(e.sort_text for e in found.items)
    assert (await complete(client, uri, 2, 4)).items in ([], ())
    assert (await complete(client, "file:///nowhere.md", 0, 0)).items in ([], ())


@pytest.mark.asyncio
async def test_a_formula_is_a_snippet_where_the_client_fills_them_in(client: LanguageClient):
    uri = open_draft(client, "大会，\n\n1. **请**乙；\n\n2. \n")
    found = await complete(client, uri, 4, 3)
    formula = next(each for each in found.items if each.kind == t.CompletionItemKind.Snippet)

    can = client.capabilities.text_document.completion.completion_item.snippet_support
    assert ("${1:…}" in formula.text_edit.new_text) == bool(can)
    assert (formula.insert_text_format == t.InsertTextFormat.Snippet) == bool(can)
