"""A number that the organ named before it does not give."""

from collections.abc import Iterator

from resolint import (
    ASSEMBLY,
    ECOSOC,
    HUMAN_RIGHTS_COUNCIL,
    SECURITY_COUNCIL,
    Citation,
    Finding,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    can_be_of,
    right,
    wrong,
)
from resolint.aspects.citations import TEXT_AND_NOTES

_FORMS = {
    ASSEMBLY: "68/230、S-23/2、2625(XXV)",
    SECURITY_COUNCIL: "1325(2000)",
    ECOSOC: "2004/46",
    HUMAN_RIGHTS_COUNCIL: "49/6、S-17/1",
}
_OF_FORM = ((ASSEMBLY, "roman"), (ASSEMBLY, "special"), (ECOSOC, "annual"))
# The Human Rights Council adopts some fifty texts a session, the Assembly some three hundred.
_MOST_OF_HUMAN_RIGHTS_COUNCIL = 120


class OrganNumberMismatch(ParagraphRule):
    """Each organ has a form of number of its own, and the organ that is named must fit it.

    General Assembly: session and number, 68/230.
    Security Council: number and year, 1325(2000).
    Economic and Social Council: year and number, 2004/46.
    Human Rights Council: session and number, 49/6.
    """

    manual_zh = """
    各机关的决议编号格式不同，所写的机关名称应与编号相符。
    大会：届次/编号，如第68/230号。
    安全理事会：编号(年份)，如第1325(2000)号。
    经济及社会理事会：年份/编号，如第2004/46号。
    人权理事会：届次/编号，如第49/6号。
    """
    kinds = TEXT_AND_NOTES
    severity = Severity.WARNING
    message = Message(
        zh="第{number}号不是{organ}的编号格式，其编号如：{forms}",
        en="{number} has not the form of {organ}'s numbers, which are such as {forms}",
    )
    source = "UN Editorial Manual, Identification"
    entries = ("C-11", "C-14", "C-22")
    examples = (
        wrong("大会，\n\n回顾安全理事会⟦第68/230号⟧决议，"),
        wrong("经济及社会理事会，\n\n回顾大会⟦第1325(2000)号⟧决议，"),
        wrong("大会，\n\n回顾大会⟦第16/2号⟧决议和人权理事会⟦第68/230号⟧决议，"),
        right("大会，\n\n回顾安全理事会第1325(2000)号决议和人权理事会第49/6号决议，"),
        right(
            "大会，\n\n回顾大会第3362(S-VII)号决议、高级别委员会第17/1号决定和世界卫生大会第60/1号决议，"
        ),
        right(
            "经济及社会理事会，\n\n回顾大会2015年9月25日第70/1号决议和其2022年6月10日第2022/14号决议，",
            profile="ecosoc-zh",
        ),
        right("大会，\n\n欢迎人权理事会的工作，又回顾第60/251号决议，"),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the first item of each list that does not fit the organ named before the list."""
        for items in paragraph.facts.citations:
            item = items[0]
            if item.quoted or not item.act or _fits(item):
                continue
            number = item.digits.of(paragraph.text)
            yield self.finding(
                item.span,
                number=number,
                organ=paragraph.facts.language.name_of(item.body),
                forms=_FORMS[item.body],
            )


def _fits(item: Citation) -> bool:
    if item.body not in _FORMS:
        return True
    if item.series == "other":
        return True
    if item.body == HUMAN_RIGHTS_COUNCIL and int(item.number) > _MOST_OF_HUMAN_RIGHTS_COUNCIL:
        return False
    # A number in the form of the organ that it cannot have all the same is for another rule.
    of_form = (item.body, item.series) in _OF_FORM
    return can_be_of(item, item.body) or of_form
