"""Findings on a page of their own: each draft as it is printed, and what was found beside it."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from resolint.draft.parse import parse
from resolint.model.facts import Form, Kind
from resolint.report.change import changes
from resolint.report.columns import printable
from resolint.report.formats import Report
from resolint.report.formats.html.words import WORDS
from resolint.report.gravity import LABELS, counted
from resolint.report.layout import LEAD, MARK, NUMBER, lay_out
from resolint.report.sentence import mends
from resolint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from resolint.report.change import Change
    from resolint.report.layout import Block, Piece
    from resolint.report.outcome import Outcome, Place, Total
    from resolint.report.sheet import Sheet
    from resolint.rule import Lang, Rule

_HERE = Path(__file__).parent
_MOST_CHANGES = 3
_MOST_CLEAN = 20
"""Of so many drafts all are laid out; of those behind them, the ones with findings."""
_MASTHEAD_SIDES = {
    Form.SYMBOL: "right",
    Form.DISTRIBUTION: "right",
    Form.ISSUE_DATE: "right",
    Form.LANGUAGE: "right",
    Form.ADOPTION: "centre",
    Form.REPORT: "centre",
    Form.DRAFT_LABEL: "centre",
    Form.TITLE: "title",
}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TAGS = {"bold": "b", "italic": "i", "underline": "u", LEAD: "em", NUMBER: "span", MARK: "sup"}


class _Badge(NamedTuple):
    """The number of a finding behind the words that it is about."""

    key: str
    number: int
    severity: str
    is_first: bool


class _Set(NamedTuple):
    """A piece as the page sets it."""

    text: str
    tags: tuple[str, ...]
    marked: str
    """The gravest severity of the findings in which it lies; nothing where there is none."""
    keys: str
    """The keys of these findings."""
    note: str
    """The key of the note that it leads to."""
    badges: tuple[_Badge, ...]


class _Line(NamedTuple):
    """A paragraph as the page sets it."""

    classes: str
    key: str
    pieces: list[_Set]


class _Card(NamedTuple):
    """What is said of one finding."""

    key: str
    number: int
    rule: str
    severity: str
    label: str
    message: str
    place: Place
    others: int
    """At how many more places it stands."""
    changes: tuple[Change, ...]
    more_changes: int
    mends: str


class _Band(NamedTuple):
    """Paragraphs, and beside them the cards of those among them that have findings."""

    lines: list[_Line]
    cards: list[_Card]
    rest: list[_Line]
    """What follows and has no findings."""


class _Entry(NamedTuple):
    """A draft in the index of the page."""

    key: str
    path: str
    counts: Counter[Severity]
    failure: str


class Html(Report):
    """One page that needs nothing but itself; it is written when all drafts are known."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._articles: dict[str, str] = {}
        self._entries: list[_Entry] = []
        self._by_rule: Counter[str] = Counter()
        self._lang: Lang | None = None
        """The language of the first draft, which is the one configured for it."""

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Keep what is shown of a draft, and yield nothing yet."""
        self._lang = lang = self._lang or outcome.lang
        counts = Counter(finding.severity for finding in outcome.reported)
        failure = outcome.failure.text(lang) if outcome.failure else ""
        key = f"d{len(self._entries) + 1}"
        entry = _Entry(key, str(outcome.path), counts, failure)
        self._entries.append(entry)
        self._by_rule.update(finding.rule for finding in outcome.reported)
        if not entry.failure and (counts or len(self._entries) <= _MOST_CLEAN):
            self._articles[key] = _article(entry, outcome, lang)
        yield from ()

    def end(self, total: Total) -> Iterator[str]:
        """Yield the page."""
        lang = self._lang or self.sheet.lang
        style, script = _asset("page.css"), _asset("page.js")
        yield from (
            _environment(lang)
            .get_template("page.jinja")
            .generate(
                entries=self._entries,
                articles=self._articles,
                counts=sum((entry.counts for entry in self._entries), Counter[Severity]()),
                by_rule=sorted(self._by_rule.items(), key=lambda each: (-each[1], each[0])),
                rules=[_told(total.rules.get(name), name, lang) for name in sorted(self._by_rule)],
                written=self.sheet.written,
                version=version("resolint"),
                style=style,
                script=script,
                policy=_policy(style, script),
            )
        )


def _article(entry: _Entry, outcome: Outcome, lang: Lang) -> str:
    """Return what is shown of one draft."""
    blocks = lay_out(parse(outcome.text), outcome.reported)
    notes = [block for block in blocks if block.kind is Kind.NOTE]
    rest = [block for block in blocks if block.kind is not Kind.NOTE]
    setter = _Setter(entry.key, outcome, [*rest, *notes])
    sections = [
        ("masthead", [setter.band(group)]) if is_head else ("text", [*setter.bands(group)])
        for is_head, group in groupby(rest, key=lambda block: block.kind is Kind.MASTHEAD_LINE)
    ]
    sections += [("notes", [*setter.bands(notes)])] if notes else []
    template = _environment(lang).get_template("article.jinja")
    said = counted(entry.counts, lang) or WORDS["nothing"].text(lang)
    return template.render(entry=entry, said=said, sections=sections)


class _Setter:
    """Sets the blocks of one draft in the order of the page."""

    def __init__(self, key: str, outcome: Outcome, blocks: Sequence[Block]) -> None:
        self._key = key
        self._outcome = outcome
        self._notes = {block.note for block in blocks if block.note}
        in_order = (at for block in blocks for at in block.opens)
        self._numbers = {at: number for number, at in enumerate(in_order, 1)}
        self._begun: set[int] = set()

    def bands(self, blocks: Iterable[Block]) -> Iterator[_Band]:
        """Yield each block that has findings with those behind it that have none.

        So the cards have room, and the text goes on without gaps.
        """
        band: list[Block] = []
        for block in blocks:
            if block.opens and band:
                yield self.band(band[:1], band[1:])
                band = []
            band.append(block)
        if band:
            yield self.band(band[:1], band[1:])

    def band(self, blocks: Iterable[Block], rest: Iterable[Block] = ()) -> _Band:
        """Return blocks with all cards of theirs, and the rest."""
        blocks = [*blocks]
        lines = [self._line(block) for block in blocks]
        cards = [self._card(at) for block in blocks for at in block.opens]
        return _Band(lines, cards, [self._line(block) for block in rest])

    def _keyed(self, at: int) -> str:
        return f"{self._key}-{self._numbers[at]}"

    def _card(self, at: int) -> _Card:
        outcome = self._outcome
        finding = outcome.reported[at]
        changed = [*changes(outcome.index, finding.fix.edits if finding.fix else ())]
        return _Card(
            self._keyed(at),
            self._numbers[at],
            finding.rule,
            finding.severity.value,
            LABELS[finding.severity].text(outcome.lang),
            finding.message.text(outcome.lang),
            outcome.place(finding.span),
            max(0, len(finding.places) - 1),
            tuple(changed[:_MOST_CHANGES]),
            len(changed[_MOST_CHANGES:]),
            mends(finding).text(outcome.lang) if finding.fix else "",
        )

    def _line(self, block: Block) -> _Line:
        classes = [block.kind.name.lower()]
        if block.form:
            classes.append(f"form_{block.form.name.lower()}")
        if block.kind is Kind.MASTHEAD_LINE:
            classes.append(_MASTHEAD_SIDES.get(block.form, "left") if block.form else "left")
        if block.level:
            classes.append(f"level-{block.level}")
        key = f"{self._key}-n-{block.note}" if block.note else ""
        return _Line(" ".join(classes), key, [self._piece(piece) for piece in block.pieces])

    def _piece(self, piece: Piece) -> _Set:
        findings = self._outcome.reported
        marks = [findings[at].severity for at in piece.findings]
        text = piece.text.translate(_SUPERSCRIPTS) if MARK in piece.styles else piece.text
        return _Set(
            printable(text.replace("\n", " ")),
            tuple(_TAGS[style] for style in _TAGS if style in piece.styles),
            min(marks, key=[*Severity].index).value if marks else "",
            " ".join(map(self._keyed, piece.findings)),
            f"{self._key}-n-{piece.note}" if piece.note in self._notes else "",
            tuple(map(self._badge, piece.ends)),
        )

    def _badge(self, at: int) -> _Badge:
        is_first = at not in self._begun
        self._begun.add(at)
        severity = self._outcome.reported[at].severity.value
        return _Badge(self._keyed(at), self._numbers[at], severity, is_first)


def _told(rule: Rule | None, name: str, lang: Lang) -> dict[str, Any]:
    """Return what the page says of a rule; what is none, as a failure, has nothing to say."""
    if rule is None:
        return {"name": name, "manual": [], "source": ""}
    return {"name": name, "manual": rule.manual(lang).split("\n\n"), "source": rule.source}


def _policy(style: str, script: str) -> str:
    """Return what the page may do: show its own style, run its own script, and no more."""
    return (
        f"default-src 'none'; style-src '{_hashed(style)}'; script-src '{_hashed(script)}';"
        " base-uri 'none'; form-action 'none'"
    )


def _hashed(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _asset(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


@cache
def _environment(lang: Lang) -> Environment:
    """Return the templates in a language; all that is put into them is escaped."""
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["printable"] = printable
    environment.globals.update(
        lang=lang,
        words={name: message.text(lang) for name, message in WORDS.items()},
        severities=[(severity, LABELS[severity].text(lang)) for severity in Severity],
    )
    return environment
