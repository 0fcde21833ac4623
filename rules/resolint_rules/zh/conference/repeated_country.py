"""A country that the lists of sponsors and signatories name twice."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Elsewhere,
    Finding,
    Fix,
    Message,
    Profile,
    Severity,
    Span,
    delete,
    right,
    views,
    wrong,
)
from resolint_rules.zh.conference._heading import LISTS, Country, countries_of

_NO_COUNTRIES = ("无", "暂无", "待定", "略", "同上")


class RepeatedCountry(DraftRule):
    """A country either drafts a resolution or seconds it, so it stands in one of the lists, once.

    Who drafts a text stands behind it already, and counts once towards the signatures needed.
    """

    manual_zh = """
    一国或为起草国，或为附议国，只列一处，且只列一次。
    起草国当然支持该草案，重复列出会使附议国数目不实。
    """
    view = staticmethod(views.frame)
    severity = Severity.ERROR
    unnecessary = True
    message = Message(
        zh="“{country}”已列为{list}，不应再列",
        en="“{country}” is already one of {list} and should not be named again",
    )
    source = "Model UN guides"
    entries = ("M-3",)
    examples = (
        wrong(
            "委员会：世界卫生大会\n\n议题：甲\n\n起草国：巴西、法国\n\n附议国：埃及、⟦法国⟧、泰国\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            unsafe_fixed="委员会：世界卫生大会\n\n议题：甲\n\n起草国：巴西、法国\n\n附议国：埃及、泰国\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        wrong(
            "起草国：巴西\n\n附议国：⟦巴西⟧（代表乙）、埃及、⟦埃及⟧\n\n铭记乙，\n\n1. 请丙。",
            unsafe_fixed="起草国：巴西\n\n附议国：埃及\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        right(
            "起草国：刚果（金）、巴布亚新几内亚\n\n附议国：刚果（布）、几内亚\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
    )
    _first = Message(zh="已列在这里", en="It is listed here already")
    _title = Message(zh="删去此处的“{country}”", en="Remove “{country}” here")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each country that was named before."""
        countries = countries_of(draft) if profile.conference_heading else ()
        first: dict[str, Country] = {}
        for at, country in enumerate(countries):
            name = country.name
            before = first.setdefault(name, country)
            if before is not country and name not in _NO_COUNTRIES:
                edit = delete(_with_separator(countries, at))
                fix = Fix(self._title.format(country=name), (edit,), safe=False)
                start = draft.text.find(name, country.span.start, country.span.end)
                span = Span(start, start + len(name)) if start >= 0 else country.span
                there = (Elsewhere(before.span, self._first),)
                yield self.finding(
                    span, fix=fix, elsewhere=there, country=name, list=LISTS[before.form]
                )


def _with_separator(countries: tuple[Country, ...], at: int) -> Span:
    """Return a country with the sign that parts it from the one before, or else behind, it."""
    own = countries[at]
    before, behind = countries[at - 1], countries[at + 1 : at + 2]
    if before.line is own.line:
        return Span(before.span.end, own.span.end)
    if behind and behind[0].line is own.line:
        return Span(own.span.start, behind[0].span.start)
    return own.span
