"""An organ line that is not the organ, a comma, and nothing else."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import content_of
from resolint_rules.zh.structure._organ_lines import run_in_organ, without_marks

_CLOSERS = ("，", ",", "、", "；", ";", "：", ":", "。")
_LONGEST_SLIP = 2


class MalformedOrganLine(DraftRule):
    """The organ line is the organ with a full-width comma, on a line of its own: `大会，`.

    A committee of Model UN has the name that it goes by: `联合国环境大会，`.
    The comma stands there even where no preamble follows.
    The organ has its full name, in simplified script, without 联合国.
    """

    manual_zh = """
    正文起首的机关名称单独一行，后加全角逗号：`大会，`。
    模拟联合国的委员会用其自称：`联合国环境大会，`。
    没有序言部分时也用逗号。
    机关名称用全称和简体字，前面不加“联合国”。
    """
    view = staticmethod(views.kinds)
    severity = Severity.WARNING
    message = Message(
        zh="此行应写作“{expected}”，单独一行", en="This line must be “{expected}”, by itself"
    )
    source = "A/RES/68/230"
    entries = ("H-1", "P-1")
    examples = (
        wrong(
            "68/230. 南南合作\n\n⟦大会⟧\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
            fixed="68/230. 南南合作\n\n大会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "68/230. 南南合作\n\n⟦大会，⟧回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
            fixed="68/230. 南南合作\n\n大会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "⟦联合国大会，⟧\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
            unsafe_fixed="大会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "⟦大会，，⟧\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "⟦安理会，⟧\n\n回顾其以往的各项决议，\n\n1. **决定**继续处理此案。",
            unsafe_fixed="安全理事会，\n\n回顾其以往的各项决议，\n\n1. **决定**继续处理此案。",
        ),
        wrong(
            "⟦大会：⟧\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，\n\n回顾甲，\n\n1. **请**乙。",
            unsafe_fixed="大会，\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，\n\n回顾甲，\n\n1. **请**乙。",
        ),
        right("大 会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。"),
        right("## 大会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。"),
        right("_大会_ ，\n\n_回顾_ 其以往的各项决议，\n\n1. **请**秘书长提出报告。"),
        right("<b>大会，</b>\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。"),
        right("\u00a0\u2003大会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。"),
        right(
            "2023年届会\n\n2023/34. 甲\n\n经济及社会理事会\n\n建议大会通过下列决议草案：\n\n大会，\n\n回顾乙，\n\n1. **重申**丙；\n\n2. **请**丁。"
        ),
        wrong(
            "⟦大会²；⟧\n\n回顾甲，\n\n1. **请**乙。\n\n² A/68/212。",
            fixed="大会，²\n\n回顾甲，\n\n1. **请**乙。\n\n² A/68/212。",
        ),
        right("大会²，\n\n回顾甲，\n\n1. **请**乙。\n\n² A/68/212。"),  # for another rule
        right("大会，¹\n\n回顾甲，\n\n1. **请**乙。\n\n¹ A/68/212。"),
        right("大会，\n\n**通过**下列宣言：\n\n宣言\n\n1. 我们聚集一堂。"),
        right(
            "经济及社会理事会，\n\n建议大会通过下列决议草案：\n\n“大会，\n\n“回顾其以往的各项决议。”"
        ),
        wrong(
            "委员会：世界卫生大会\n\n起草国：甲国\n\n附议国：乙国\n\n⟦世界卫生大会⟧\n\n铭记丙，\n\n1. 请丁。",
            fixed="委员会：世界卫生大会\n\n起草国：甲国\n\n附议国：乙国\n\n世界卫生大会，\n\n铭记丙，\n\n1. 请丁。",
            profile="mun-zh",
        ),
        wrong(
            "委员会：世界卫生大会\n\n起草国：甲国\n\n附议国：乙国\n\n⟦大会；⟧¹\n\n铭记丙，\n\n1. 请丁。\n\n¹ 文件甲。",
            fixed="委员会：世界卫生大会\n\n起草国：甲国\n\n附议国：乙国\n\n大会，¹\n\n铭记丙，\n\n1. 请丁。\n\n¹ 文件甲。",
            profile="mun-zh",
        ),
        right(
            "委员会：世界卫生大会\n\n起草国：甲国\n\n附议国：乙国\n\n世界卫生大会，¹\n\n铭记丙，\n\n1. 请丁。\n\n¹ 文件甲。",
            profile="mun-zh",
        ),
        right(
            "委员会：联合国大会第一委员会\n\n起草国：甲国\n\n附议国：乙国\n\n联合国大会，\n\n铭记丙，\n\n1. 请丁。",
            profile="mun-zh",
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each organ line that has another form."""
        lines = list(draft.of(Kind.ORGAN_LINE))
        if profile.conference_heading:
            yield from self._of_committees(lines)
            return
        for line in lines:
            if _introduces_draft(draft, line):
                continue
            span, notes = _words_and_notes(line)
            written = without_marks(line)
            organ = draft.language.name_of(draft.language.organ_named(written))
            if written != f"{organ}，":
                edit = Edit(span, f"{organ}，{notes}")
                safe = written.startswith(organ) and not _is_in_masthead(draft, line)
                yield self._malformed(edit, organ, safe=safe)
        if not lines and any(draft.of(Kind.OPERATIVE)):
            yield from self._run_in(draft.masthead[-1:])

    def _of_committees(self, lines: list[Paragraph]) -> Iterator[Finding]:
        for line in lines:
            written = without_marks(line)
            committee = written.rstrip("，,、；;：:。")
            if written != f"{committee}，":
                marks = line.facts.marks
                end = line.at(marks[0].span).start if marks else line.span.end
                edit = Edit(Span(line.span.start, end), f"{committee}，")
                yield self._malformed(edit, committee, safe=True)

    def _run_in(self, lines: tuple[Paragraph, ...]) -> Iterator[Finding]:
        for line in lines:
            if span := run_in_organ(line):
                organ = span.of(line.text).strip().rstrip("，")
                edit = Edit(line.at(span), f"{organ}，\n\n")
                behind = line.text[span.end :]
                is_text = sum(map(str.isalnum, behind)) > _LONGEST_SLIP
                yield self._malformed(edit, organ, safe=is_text)

    def _malformed(self, edit: Edit, organ: str, *, safe: bool) -> Finding:
        expected = f"{organ}，"
        fix = Fix(self._title.format(expected=expected), (edit,), safe=safe)
        return self.finding(edit.span, fix=fix, expected=expected)


def _words_and_notes(line: Paragraph) -> tuple[Span, str]:
    """Return where the words of a line stand, with the footnote marks that stand among them."""
    span = content_of(line)
    if not line.facts.marks:
        return span, ""
    start = span.start - line.start
    first, last = line.facts.marks[0].span.start, line.facts.marks[-1].span.end
    if line.text[last : span.end - line.start].strip():
        return span, line.text[first:last]
    return line.at(Span(start, start + len(line.text[start:first].rstrip()))), ""


def _is_in_masthead(draft: Draft, line: Paragraph) -> bool:
    """Tell the organ's name above the masthead, which a stray mark makes an organ line."""
    following = draft.paragraphs[draft.index_at(line.start) + 1 :][:1]
    return any(paragraph.kind is Kind.MASTHEAD_LINE for paragraph in following)


def _introduces_draft(draft: Draft, line: Paragraph) -> bool:
    """Tell the Council that recommends a text to the Assembly, which has no comma there."""
    following = draft.paragraphs[draft.index_at(line.start) + 1 :][:1]
    introduces = any(paragraph.facts.closing_mark == "：" for paragraph in following)
    return introduces and not line.text.strip().endswith(_CLOSERS)
