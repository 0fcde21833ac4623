"""Clean drafts made from real clauses: every part of a resolution, correct by construction."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from helpers import DATA
from resolint import numeral, session

if TYPE_CHECKING:
    from random import Random

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SUBJECTS = ("南南合作", "可持续发展", "善政与法治", "消除贫穷", "森林治理", "水与环境卫生")
COMMITTEES = "一二三四五六"


def clauses(name: str, closing: str) -> list[tuple[str, str]]:
    """Return lead and object of the clauses of a file that cite nothing and have one sentence."""
    found = []
    for line in (DATA / name).read_text("utf-8").split("\n")[1:]:
        lead, _, rest = line.partition("\t")
        text = rest.partition("\t")[0]
        odd = any(sign in text[:-1] for sign in '第号《；。：:;,“" ')
        if lead and text.startswith(lead) and text.endswith(closing) and not odd:
            found.append((lead.lstrip("又还"), text[len(lead) : -1]))
    return found


PREAMBULAR = clauses("preambular_clauses.tsv", "，")
OPERATIVE = clauses("operative_clauses.tsv", "；")


def zh(day: date) -> str:
    """Return a date as a resolution writes it."""
    return f"{day.year}年{day.month}月{day.day}日"


class Maker:
    """Makes one draft from a source of chance."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.session = rng.randint(58, 76)
        self.number = rng.randint(100, 250)
        opened = session(self.session).opened
        self.adopted = opened + timedelta(days=rng.randint(60, 110))
        self.notes: list[str] = []
        self.written = 0
        self.cited: set[str] = set()

    def text(self) -> str:
        """Return the draft."""
        preamble, operative = self.preamble(), self.operative()
        blocks = [*self.masthead(), "大会，", *preamble, *operative]
        return "\n\n".join([*blocks, *self.new_notes(), self.closing()]) + "\n"

    def masthead(self) -> list[str]:
        """Return the lines above the text."""
        issued = self.adopted + timedelta(days=40)
        item = f"{self.rng.randint(9, 140)}({self.rng.choice('abcd')})"
        committee, report = self.rng.choice(COMMITTEES), self.rng.randint(400, 480)
        return [
            "大会",
            f"Distr.: General\n{issued.day} {issued:%B %Y}",
            f"第{numeral(self.session)}届会议",
            f"议程项目{item}",
            f"{zh(self.adopted)}大会决议",
            f"[根据第{committee}委员会的报告(A/{self.session}/{report}/Add.2)通过]",
            f"{self.session}/{self.number}. {self.rng.choice(SUBJECTS)}",
        ]

    def preamble(self) -> list[str]:
        """Return the preambular paragraphs."""
        own = self.citations(self.rng.randint(3, 5))
        council = "安全理事会2000年10月31日第1325(2000)号决议"
        paragraphs = [f"回顾其{own}以及有关{self.rng.choice(SUBJECTS)}的其他决议，"]
        paragraphs.append(
            f"又回顾{council}、《联合国宪章》和《2030年可持续发展议程》，{self.mark()}"
        )
        used = {"回顾"}
        for lead, rest in self.rng.sample(PREAMBULAR, 12):
            if lead in used:
                continue
            used.add(lead)
            words = ("", "又", "还", "")[: self.rng.choice([1, 1, 2, 3, 4])]
            paragraphs += [f"{word}{lead}{rest}，" for word in words]
        return paragraphs[: self.rng.randint(4, 9)]

    def operative(self) -> list[str]:
        """Return the operative paragraphs, with a block of notes between them."""
        paragraphs = [
            ("表示注意到", f"秘书长关于{self.rng.choice(SUBJECTS)}情况的报告；{self.mark()}")
        ]
        last = "表示注意到"
        for lead, rest in self.rng.sample(OPERATIVE, self.rng.randint(5, 10)):
            if lead == last:
                continue
            last = lead
            words = ("", "又", "还", "")[: self.rng.choice([1, 1, 2, 3])]
            paragraphs += [(word + lead, f"{rest}；") for word in words]
            if self.rng.random() < 0.25:
                items = [
                    f"({letter}) 加强各机构间的协调；"
                    for letter in "abcd"[: self.rng.randint(2, 4)]
                ]
                paragraphs.append(
                    ("呼吁" if last != "呼吁" else "吁请", "\n\n".join(["会员国：", *items]))
                )
                last = ""
        if last != "决定":
            paragraphs.append(
                (
                    "决定",
                    f"在大会第{numeral(self.session + 1)}届会议临时议程中列入题为“{self.rng.choice(SUBJECTS)}”的项目；",
                )
            )
        blocks = [
            f"{number}. **{lead}**{rest}" for number, (lead, rest) in enumerate(paragraphs, 1)
        ]
        blocks[-1] = blocks[-1][:-1] + "。"
        blocks[3:3] = self.new_notes()
        return blocks

    def citations(self, count: int) -> str:
        """Return a list of dated resolutions, the earliest first."""
        sessions = sorted(self.rng.sample(range(45, self.session), count))
        items = []
        for each in sessions:
            day = session(each).opened + timedelta(days=self.rng.randint(40, 100))
            items.append(f"{zh(day)}第{each}/{self.rng.randint(20, 270)}号")
        return "、".join(items[:-1]) + f"和{items[-1]}决议"

    def mark(self) -> str:
        """Return the next footnote mark, and keep its note for the next block."""
        number = len(self.notes) + 1
        supplement = self.rng.randint(3, 60)
        kinds = [
            f"A/{self.session}/{self.rng.randint(100, 300)}。",
            f"见A/{self.session - 1}/{self.rng.randint(301, 500)}。",
        ]
        kinds.append(
            f"《大会正式记录，第{numeral(self.session)}届会议，补编第{supplement}号》(A/{self.session}/{supplement})，第一章。"
        )
        sign = str(number).translate(SUPERSCRIPTS)
        self.notes.append(f"{sign} {self.rng.choice(kinds)}")
        return sign

    def new_notes(self) -> list[str]:
        """Return the notes whose marks have been set since the last block."""
        new, self.written = self.notes[self.written :], len(self.notes)
        return new

    def closing(self) -> str:
        """Return the closing block."""
        return f"{zh(self.adopted)}\n第{self.rng.randint(30, 90)}次全体会议"
