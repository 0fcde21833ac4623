"""A note whose source is not written in its usual form."""

from collections.abc import Iterator

from resolint import (
    Finding,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    SourceForm,
    right,
    wrong,
)

_PATTERNS = {
    SourceForm.IBID: Message(zh="同上，第一章。", en="同上，第一章。"),
    SourceForm.SALES: Message(
        zh="《题名，日期，地点》（联合国出版物，出售品编号C.YY.罗马数字.号数），第N章。",
        en="《title, date, place》（联合国出版物，出售品编号C.YY.ROMAN.N），第N章。",
    ),
    SourceForm.TREATY: Message(
        zh="联合国，《条约汇编》，第N卷，第N号。", en="联合国，《条约汇编》，第N卷，第N号。"
    ),
    SourceForm.RECORDS: Message(
        zh="《大会正式记录，第六十七届会议，补编第N号》（文号），第一章。",
        en="《大会正式记录，第六十七届会议，补编第N号》（symbol），第一章。",
    ),
    SourceForm.RESOLUTION: Message(zh="第70/1号决议，附件。", en="第70/1号决议，附件。"),
    SourceForm.SYMBOL: Message(zh="A/68/212，第N段。", en="A/68/212，第N段。"),
}


class MalformedFootnoteSource(ParagraphRule):
    """Each kind of source has one form in a note, so that readers find it and can compare.

    - a document: `A/68/212。`, with `见` where the note only points to it
    - a resolution: `第70/1号决议，附件。`, of another organ: `大会第70/1号决议。`
    - official records: `《大会正式记录，第六十七届会议，补编第39号》（A/67/39），第一章。`
    - a publication: `《题名，日期，地点》（联合国出版物，出售品编号C.78.II.A.11），第一章。`
      In Chinese texts the edition is C, and the date stands before the place.
    - a treaty: `联合国，《条约汇编》，第75卷，第970-973号。`
    - the source of the note before: `同上，第一章。`

    A note that explains something instead of naming a source has no form.
    """

    manual_zh = """
    每一类出处在脚注中都有固定写法，便于读者查找和核对。
    - 文件：`A/68/212。`，只供参看时加“见”
    - 决议：`第70/1号决议，附件。`，其他机关的决议写作 `大会第70/1号决议。`
    - 正式记录：`《大会正式记录，第六十七届会议，补编第39号》（A/67/39），第一章。`
    - 出版物：`《题名，日期，地点》（联合国出版物，出售品编号C.78.II.A.11），第一章。`
      中文文本引用中文版（C），日期在前，地点在后。
    - 条约：`联合国，《条约汇编》，第75卷，第970-973号。`
    - 与前一条脚注同一出处：`同上，第一章。`

    说明性的脚注不引出处，没有固定写法。
    """
    kinds = frozenset({Kind.NOTE})
    severity = Severity.INFO
    message = Message(
        zh="这类出处通常写作“{pattern}”", en="A source of this kind usually reads “{pattern}”"
    )
    source = "A/RES/68/230"
    entries = ("F-15", "F-16", "F-17")
    examples = (
        wrong("大会，\n\n回顾该公约，¹\n\n¹ ⟦联合国《条约汇编》第75卷，第970号。⟧"),
        wrong(
            "大会，\n\n1. **欢迎**该报告。¹\n\n¹ ⟦大会正式记录，第六十七届会议，补编第39号（A/67/39）。⟧"
        ),
        wrong(
            "大会，\n\n1. **回顾**该会议。¹\n\n¹ ⟦《第四次妇女问题世界会议的报告，北京，1995年9月4日至15日》（联合国出版物，出售品编号：C.96.IV.13），第一章。⟧"
        ),
        wrong(
            "大会，\n\n1. **回顾**该会议。¹\n\n¹ ⟦《第四次妇女问题世界会议的报告》（联合国出版物，出售品编号：E.96.IV.13），第一章。⟧"
        ),
        right(
            "大会，\n\n1. **回顾**甲，¹乙²和丙。³\n\n¹ 《联合国发展中国家间技术合作会议的报告，1978 年 8 月 30 日至 9 月 12 日，布宜诺斯艾利斯》（联合国出版物，出售品编号 C. 78. II. A. 11 和更正），第一章。\n\n² 《大会正式记录，第六十七届会议，补编第 39 号》（A/67/39）。\n\n³ 同上，第一章。"
        ),
        right(
            "大会，\n\n1. **回顾**甲，¹乙²和丙。³\n\n¹ 联合国，《条约汇编》，第75卷，第970-973号。\n\n² 见大会第55/2号决议。\n\n³ A/57/465，附件一，第10(a)段。"
        ),
        right(
            "大会，\n\n1. **回顾**该会议。¹\n\n¹ 《联合国环境与发展会议的报告，1992年6月3日至14日，里约热内卢》，第一卷，《会议通过的决议》（联合国出版物，出售品编号：C.93.I.8 和更正），决议 1，附件二。"
        ),
        right(
            "大会，\n\n1. **回顾**该公约。[^1]\n\n[^1]: 联合国，《条约汇编》，第75卷，第970号。\n\n    另见第70/1号决议。"
        ),
        right("大会，\n\n1. **回顾**甲。¹\n\n¹ 两个理事国(中国和伊拉克)没有参加表决。"),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the source of a note that leaves its form."""
        body = paragraph.facts.body
        if form := paragraph.facts.language.malformed_source(body.of(paragraph.text)):
            yield self.finding(body, pattern=_PATTERNS[form])
