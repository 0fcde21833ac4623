"""The page of a report as a browser takes it in: cards, marks, links and what it may do."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from html.parser import HTMLParser

EMPTY = frozenset({"meta", "img", "br", "link", "input"})


@dataclass
class Card:
    """A finding as the page tells it."""

    path: str
    rule: str
    severity: str
    text: str = ""

    @property
    def line(self) -> int:
        return self._place[0]

    @property
    def column(self) -> int:
        return self._place[1]

    @property
    def _place(self) -> tuple[int, int]:
        found = re.search(r"第 (\d+) 行第 (\d+) 列|line (\d+), column (\d+)", self.text)
        line, column = (int(each) for each in found.groups() if each)
        return line, column


class Page(HTMLParser):
    """A page that is read; an element that is not closed, or closed twice, is an error."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.cards: list[Card] = []
        self.marked: dict[str, str] = defaultdict(str)
        """The words marked for each key."""
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: dict[str, str] = defaultdict(str)
        """All that stands in elements of a name."""
        self.metas: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.tags.add(tag)
        self.attributes |= set(told)
        self.ids += [told["id"]] if "id" in told else []
        self.targets += [told["href"].removeprefix("#")] if "href" in told else []
        if "card" in told.get("class", "").split():
            path = self.texts["h2"].split("\n")[-1]
            self.cards.append(Card(path, told["data-rule"], told["data-severity"]))
        if tag == "h2":
            self.texts["h2"] += "\n"
        if tag == "meta":
            self.metas[told.get("http-equiv") or told.get("name", "")] = told.get("content", "")
        if tag not in EMPTY:
            self._open.append((tag, told))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        for tag, told in self._open:
            self.texts[tag] += data
            if tag == "mark" and not self._within("badge"):
                for key in told["data-f"].split():
                    self.marked[key] += data
        if self._within("card"):
            self.cards[-1].text += data

    def _within(self, name):
        return any(name in told.get("class", "").split() for _, told in self._open)
