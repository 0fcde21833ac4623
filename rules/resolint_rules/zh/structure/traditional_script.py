"""A draft in traditional script."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)


class TraditionalScript(DraftRule):
    """The official Chinese of the United Nations is written in simplified script.

    A draft in traditional script is read and checked all the same,
    but the rules about wording, which know simplified words only, are silent.
    """

    manual_zh = """
    联合国的正式中文文本用简体字。
    繁体文稿照样识别和检查，但措辞方面的规则只认识简体词语，因此不起作用。
    """
    view = staticmethod(views.kinds)
    severity = Severity.INFO
    message = Message(
        zh="本文为繁体字：照样检查，但措辞方面的规则不起作用；正式文本用简体字",
        en="This draft is in traditional script: it is checked, save for wording; official texts "
        "are in simplified script",
    )
    source = "A/RES/68/230"
    entries = ("W-4",)
    examples = (
        wrong("⟦大會，⟧\n\n回顧甲公約，\n\n1. **請**秘書長向大會下屆會議提出報告。"),
        right("大会，\n\n回顾甲公约，\n\n1. **请**秘书长向大会下届会议提出报告。"),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first paragraph of such a draft."""
        if draft.reading.is_traditional:
            text = (each for each in draft.paragraphs if each.kind is not Kind.FURNITURE)
            yield from (self.finding(paragraph.span) for paragraph in [*text][:1])
