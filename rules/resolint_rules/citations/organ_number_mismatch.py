"""A number that the organ named before it does not give."""

from collections.abc import Iterator

from resolint import (
    ASSEMBLY,
    ECOSOC,
    HUMAN_RIGHTS_COUNCIL,
    OWN,
    SECURITY_COUNCIL,
    Citation,
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Profile,
    Severity,
    can_be_of,
    right,
    views,
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


class OrganNumberMismatch(DraftRule):
    """Each organ has a form of number of its own, and the organ that is named must fit it.

    General Assembly: session and number, 68/230.
    Security Council: number and year, 1325(2000).
    Economic and Social Council: year and number, 2004/46.
    Human Rights Council: session and number, 49/6.
    其 is the organ of the text itself, unless the paragraph names another before.
    """

    manual_zh = """
    各机关的决议编号格式不同，所写的机关名称应与编号相符。
    大会：届次/编号，如第68/230号。
    安全理事会：编号(年份)，如第1325(2000)号。
    经济及社会理事会：年份/编号，如第2004/46号。
    人权理事会：届次/编号，如第49/6号。
    “其”指通过本决议的机关，除非该段前面写有另一机关。
    """
    view = staticmethod(views.citations)
    severity = Severity.WARNING
    message = Message(
        zh="第{number}号不是{organ}的编号格式，其编号如：{forms}",
        en="{number} is not in the format of {organ}'s numbers, such as {forms}",
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
        wrong("大会，\n\n回顾其2000年10月31日⟦第1325(2000)号⟧决议，"),
        wrong(
            "经济及社会理事会，\n\n回顾其2015年9月25日⟦第70/1号⟧决议，",
            profile="ecosoc-zh",
        ),
        right("大会，\n\n欢迎安全理事会的工作，又回顾其第1325(2000)号决议，"),
        right("回顾其第1325(2000)号决议，\n\n又回顾其2022年6月10日第2022/14号决议，"),
    )
    _own = Message(
        zh="“其”指{organ}，编号如：{forms}；第{number}号是另一机关的，应写明机关名称",
        en="Its own numbers are, in {organ}, such as {forms}; name the organ that adopted {number}",
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first item of each list that does not fit the organ named before the list."""
        own = _own_organs(draft)
        for paragraph in draft.of(*TEXT_AND_NOTES):
            for items in paragraph.facts.citations:
                item = items[0]
                is_foreign = item.body == OWN and _is_foreign(item, own)
                if item.quoted or not item.act or (_fits(item) and not is_foreign):
                    continue
                organ = own[0] if is_foreign else item.body
                yield self.finding(
                    paragraph.at(item.span),
                    message=self._own if is_foreign else self.message,
                    number=item.digits.of(paragraph.text),
                    organ=draft.language.name_of(organ),
                    forms=_FORMS[organ],
                )


def _own_organs(draft: Draft) -> tuple[str, ...]:
    """Return the organs that open the text, if they are all known; an excerpt has none."""
    named = [draft.language.organ_named(line.text) for line in draft.of(Kind.ORGAN_LINE)]
    # Where the masthead is of another organ, the organ line may be the wrong one.
    agrees = draft.identity.organ in ("", *named)
    return tuple(named) if agrees and all(organ in _FORMS for organ in named) else ()


def _is_foreign(item: Citation, own: tuple[str, ...]) -> bool:
    """Tell a number called their own that is another organ's, which was not named before it."""
    organs = [organ for organ in _FORMS if can_be_of(item, organ) and not _is_too_high(item, organ)]
    return bool(own and organs) and not {*own, item.mentioned} & {*organs}


def _is_too_high(item: Citation, organ: str) -> bool:
    return organ == HUMAN_RIGHTS_COUNCIL and int(item.number) > _MOST_OF_HUMAN_RIGHTS_COUNCIL


def _fits(item: Citation) -> bool:
    if item.body not in _FORMS:
        return True
    if item.series == "other":
        return True
    if _is_too_high(item, item.body):
        return False
    # A number in the form of the organ that it cannot have all the same is for another rule.
    of_form = (item.body, item.series) in _OF_FORM
    return can_be_of(item, item.body) or of_form
