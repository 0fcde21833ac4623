"""A list of sponsors or signatories that is not in the order of the alphabet."""

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint_rules.zh.conference._heading import Country, countries_of

_TABLE = Path(__file__).with_name("countries.tsv")


class CountriesOutOfOrder(DraftRule):
    """Sponsors stand in the order of the alphabet, in Chinese by pinyin, and so do signatories.

    No country then seems to come before another.
    A conference may have the country that leads the sponsors come first, or another order.
    """

    manual_zh = """
    起草国和附议国各按次序排列：中文按汉语拼音，英文按字母。
    这样排列不分主次。
    有的会议把牵头起草的国家列在首位，或另有规定。
    """
    view = staticmethod(views.frame)
    severity = Severity.INFO
    message = Message(
        zh="各国通常按拼音（英文按字母）排列：“{country}”应在“{before}”之前",
        en="Countries usually stand in the order of pinyin or alphabet: “{country}” before “{before}”",
    )
    source = "Model UN guides"
    entries = ("M-2",)
    examples = (
        wrong(
            "起草国：法国、⟦巴西⟧\n\n附议国：泰国、约旦、⟦埃及（代表乙）⟧\n\n铭记乙，\n\n1. 请丙。",
            unsafe_fixed="起草国：巴西、法国\n\n附议国：埃及（代表乙）、泰国、约旦\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        wrong(
            "起草国：France, ⟦Brazil⟧\n\n附议国：埃及\n\n铭记乙，\n\n1. 请丙。",
            unsafe_fixed="起草国：Brazil, France\n\n附议国：埃及\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        # 吉布提 and 加纳: jibuti, jiana; by letters it would be the other way round.
        right(
            "起草国：吉布提、加纳、捷克\n\n附议国：埃及\n\n铭记乙，\n\n1. 请丙。", profile="mun-zh"
        ),
        right(
            "起草国：甲国、巴西、乙国\n\n附议国：秘鲁、法国\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        right(
            "主起草国：法国\n\n起草国：巴西、泰国\n\n附议国：埃及\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
    )
    _title = Message(zh="按次序排列", en="Put the list in order")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first country of each list that belongs before the one it follows."""
        for countries in _lists(draft) if profile.conference_heading else ():
            known = [each for each in countries if _pinyin(each.name)]
            pairs = pairwise(known)
            late = next(((a, b) for a, b in pairs if _precedes(b.name, a.name)), None)
            if late:
                before, country = late
                edits = _sorted(draft, countries) if len(known) == len(countries) else ()
                fix = Fix(self._title, edits, safe=False) if edits else None
                span = country.span
                yield self.finding(span, fix=fix, country=country.name, before=before.name)


def _lists(draft: Draft) -> Iterator[Sequence[Country]]:
    """Yield the countries behind each label, those of the lines below it too."""
    labels = [line.start for line in draft.masthead if line.facts.form]

    def label_of(country: Country) -> int:
        return max(start for start in labels if start <= country.line.start)

    return (list(countries) for _, countries in groupby(countries_of(draft), label_of))


def _precedes(one: str, other: str) -> bool:
    """Tell an order that holds by syllables and by letters; where they differ, either will do."""
    first, second = _pinyin(one), _pinyin(other)
    return first < second and "".join(first) < "".join(second)


def _sorted(draft: Draft, countries: Sequence[Country]) -> tuple[Edit, ...]:
    order = sorted(countries, key=lambda each: "".join(_pinyin(each.name)))
    pairs = zip(countries, order, strict=True)
    return tuple(
        Edit(place.span, each.span.of(draft.text)) for place, each in pairs if place is not each
    )


def _pinyin(name: str) -> tuple[str, ...]:
    """Return the syllables of a country's name, those in brackets aside; letters for English."""
    bare = name.partition("(")[0].strip()
    return (bare.casefold(),) if bare.isascii() else _table().get(bare, ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    with _TABLE.open(encoding="utf-8") as lines:
        return {
            row["name"]: tuple(row["pinyin"].split())
            for row in csv.DictReader(lines, delimiter="\t")
        }
