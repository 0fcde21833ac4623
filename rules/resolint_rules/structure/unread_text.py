"""A text in which nothing of a resolution was recognised."""

import re
from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    right,
    wrong,
)

_HAN = re.compile("[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
_READ = (Kind.ORGAN_LINE, Kind.PREAMBULAR, Kind.OPERATIVE)
_SHORTEST = 20


class UnreadText(DraftRule):
    """This text was not checked: neither an organ line nor a paragraph of a resolution was found.

    A resolution opens with a line such as `大会，`, and each of its paragraphs stands on a line of
    its own.
    Resolutions in Chinese are checked, and a part of those in English, which open with a line such
    as `The General Assembly,`; those in other languages are not yet.
    Nor is a text in a markup language other than Markdown and HTML, such as LaTeX or MediaWiki,
    one with the marks of a merge conflict, or one with a comment that does not end.
    """

    manual_zh = """
    本文未经检查：文中既没有机关名称一行，也没有可识别的决议段落。
    决议正文以 `大会，` 这样的一行开头，每段单独成行。
    目前检查中文决议；英文决议（以 `The General Assembly,` 一行开头）只检查一部分；其他语文尚不检查。
    Markdown、HTML和纯文本以外的标记语言（如LaTeX、MediaWiki）、有合并冲突标记的文本，
    以及注释没有结束的文本，也不检查。
    """
    speaks_alone = True
    severity = Severity.INFO
    message = Message(
        zh="未识别出决议，本文未经检查：正文应以“大会，”一行开头，每段单独成行",
        en="No resolution was recognised, and nothing is checked: a text opens with a line such as "
        "“大会，”, and each paragraph stands on a line of its own",
    )
    source = "A/RES/68/230"
    entries = ("W-1",)
    examples = (
        wrong(
            "⟦L’Assemblée générale⟧,\n\nRappelant ses résolutions,\n\n1. Prie le Secrétaire général."
        ),
        wrong(
            "⟦1. **Requests** the ⟧Secretary-General to report;\n\n2. **Decides** to remain seized."
        ),
        wrong("⟦大会， 回顾甲公约； 注意到乙， 1. ⟧请秘书长加强各国之间的合作， 3. 又促请各国；"),
        wrong("⟦尊敬的同事：⟧\n\n谨随函附上下周会议的时间和地点安排，敬请届时出席为盼。"),
        wrong("大会，\n\n回顾甲公约，\n\n1. ⟦\\textbf{⟧请}秘书长,提出报告。"),
        wrong(
            "大会，\n\n回顾甲公约，\n\n⟦<<<<<<< ⟧HEAD\n1. 请秘书长\n=======\n1. **请**秘书长\n>>>>>>> main"
        ),
        wrong("大会，\n\n回顾甲公约，⟦<!--⟧ 待定,\n\n1. 请秘书长提出报告"),
        wrong("⟦会议议程⟧\n\n1. 宣布会议开幕；\n\n2. 通过议程；\n\n3. 其他事项。"),
        wrong("⟦会议纪要⟧\n\n1. 决定成立工作组。\n\n2. 请张三提交报告。\n\n3. 同意该项建议。"),
        wrong(
            "⟦2024年3月例会记录⟧\n\n1. **欢迎**新同事,\n\n2. **请**张三报告；\n\n4. **决定**下次时间"
        ),
        wrong("⟦Meeting minutes⟧\n\n1. **请**张三提交预算；\n\n2. **决定**下次开会时间。"),
        wrong("⟦# 安装⟧\n\n1. **下载**安装包；\n\n2. **运行**安装程序；\n\n3. **请**重启。"),
        right("大会，\n\n回顾甲公约，\n\n1. **请**秘书长提出报告。"),
        right("《2030年议程》\n\n1. **请**秘书长提出报告；\n\n2. **决定**设立工作组。"),
        right("3. **请**秘书长提出报告；\n\n4. **又请**各国提供资料；"),
    )
    _other_language = Message(
        zh="本文不是中文，未经检查：目前检查中文决议，英文决议须以“The General Assembly,”一行开头",
        en="This text is not in Chinese, and nothing is checked: so far Chinese resolutions are, and "
        "English ones that open with a line such as “The General Assembly,”",
    )
    _one_line = Message(
        zh="各段连在一行，本文未经检查：请将机关名称一行和每一段单独成行",
        en="The paragraphs run together in one line, and nothing is checked: put the organ line and "
        "each paragraph on a line of its own",
    )

    _empty = Message(
        zh="文中没有可检查的内容",
        en="There is nothing to check in this text",
    )
    _other_markup = Message(
        zh="本文有其他标记语言、合并冲突或未结束的注释的标记“{sign}”，未经检查：目前读Markdown、HTML和纯文本",
        en="This text has “{sign}”, a sign of another markup language, a merge conflict or a comment "
        "that does not end, and nothing is checked: Markdown, HTML and plain text are read so far",
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See that a paragraph was read, or what stands in one that was not."""
        return paragraph.kind if paragraph.kind in _READ else paragraph.facts

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first line of a text that was not read, with the likeliest reason."""
        text, sign = draft.text, draft.reading.foreign
        if sign is not None:
            yield self.finding(sign, message=self._other_markup, sign=sign.of(text).strip())
            return
        told = (p for p in draft.paragraphs if p.kind is not Kind.FURNITURE or p.facts.is_foreign)
        first = next((paragraph.span for paragraph in told), None)
        if first is None:
            yield self.finding(Span(0, 0), message=self._empty)
            return
        if any(p.kind in _READ for p in draft.paragraphs):
            return
        # Empty lines between paragraphs show in no view, so they are not counted.
        length = sum(len(paragraph.text.strip()) for paragraph in draft.paragraphs)
        if length < _SHORTEST:
            return
        line = text.find("\n", first.start, first.end)
        end = line if line >= 0 else first.end
        span = Span(first.start, min(end, first.start + _SHORTEST))
        yield self.finding(span, message=self._reason(draft))

    def _reason(self, draft: Draft) -> Message:
        text = draft.text
        if len(_HAN.findall(text)) * 4 < len(_LETTER.findall(text)):
            return self._other_language
        if any(
            draft.language.run_together.search(paragraph.text) for paragraph in draft.paragraphs
        ):
            return self._one_line
        return self.message
