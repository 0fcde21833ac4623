"""What a rule is, what it reports, and how it shows what it means by examples."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, Literal, get_args

from resolint.language import CODES
from resolint.model.facts import CLAUSES, Kind
from resolint.text import Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from resolint.draft.draft import Draft, Paragraph
    from resolint.profile import Profile
    from resolint.reading.read import Reading

Lang = Literal["zh", "en"]
_FEW = 8


class Severity(Enum):
    """How grave a finding is, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    HINT = "hint"

    @property
    def fails(self) -> bool:
        """Return whether a finding of this severity makes the command end with exit code 1."""
        return self in (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for drafters, in Chinese and in English."""

    zh: str
    en: str

    def format(self, **values: object) -> Message:
        """Fill in the ``{names}`` of both languages; a message fills in its own of each."""
        if not values:
            return self
        zh, en = (
            {
                name: value.text(lang) if isinstance(value, Message) else value
                for name, value in values.items()
            }
            for lang in get_args(Lang)
        )
        return Message(self.zh.format(**zh), self.en.format(**en))

    def as_written(self, reading: Reading) -> Message:
        """Return this sentence with footnote marks as the file has them, ``(1)`` for ``[^1]``."""
        if "[^" not in self.en:
            return self
        return Message(reading.marks_as_written(self.zh), reading.marks_as_written(self.en))

    def text(self, lang: Lang) -> str:
        """Return the sentence in one language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Fix:
    """Disjoint edits that together fix one finding.

    A safe fix touches typography, numbering and bold only, and is applied in batch and on save.
    Any other is offered one by one.
    """

    title: Message
    edits: tuple[Edit, ...]
    safe: bool

    def shift(self, by: int) -> Fix:
        """Return this fix moved by ``by`` code points."""
        return Fix(self.title, tuple(edit.shift(by) for edit in self.edits), self.safe)

    def back(self, reading: Reading) -> Fix | None:
        """Return this fix of the text as read as a fix of the file, or nothing if it has none."""
        if reading.holds(self.edits):
            return None
        title = self.title.as_written(reading)
        return Fix(title, reading.edits_back(self.edits), self.safe)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another place that shows why something was found: the first note, the earlier citation."""

    span: Span
    message: Message


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the draft that leaves the form; ``span`` counts in the draft's text."""

    rule: str
    severity: Severity
    span: Span
    message: Message
    fix: Fix | None = None
    places: tuple[Finding, ...] = ()
    """The single findings that this one stands for, where a draft has a slip throughout."""
    elsewhere: tuple[Elsewhere, ...] = ()
    """The other places that show why."""

    def shift(self, by: int) -> Finding:
        """Return this finding moved by ``by`` code points."""
        fix = self.fix.shift(by) if self.fix else None
        span = self.span.shift(by)
        return Finding(
            self.rule,
            self.severity,
            span,
            self.message,
            fix,
            self.places,
            self._elsewhere(lambda other: other.shift(by)),
        )

    def back(self, reading: Reading, fixes: dict[int, Fix | None]) -> Finding:
        """Return this finding in the text as read as one in the file.

        Findings may share a fix: ``fixes`` keeps by identity those that were led back already.
        """
        few = self.fix is None or (
            len(self.fix.edits) <= _FEW and not reading.holds(self.fix.edits)
        )
        if (
            few
            and not self.places
            and not self.elsewhere
            and (by := reading.moves(self._reach)) is not None
        ):
            return self.shift(by) if by else self
        fix = self.fix
        if fix is not None:
            if id(fix) not in fixes:
                fixes[id(fix)] = fix.back(reading)
            fix = fixes[id(fix)]
        places = tuple(place.back(reading, fixes) for place in self.places)
        span, message = reading.back(self.span), self.message.as_written(reading)
        return replace(
            self,
            span=span,
            message=message,
            fix=fix,
            places=places,
            elsewhere=self._elsewhere(reading.back),
        )

    def _elsewhere(self, place: Callable[[Span], Span]) -> tuple[Elsewhere, ...]:
        if not self.elsewhere:
            return ()
        return tuple(Elsewhere(place(each.span), each.message) for each in self.elsewhere)

    def placed(self, place: Callable[[Span], Span], fix: Fix | None) -> Finding:
        """Return this finding with another fix, and each span where ``place`` puts it."""
        span, elsewhere = place(self.span), self._elsewhere(place)
        if span is self.span and fix is self.fix and elsewhere == self.elsewhere:
            return self
        return replace(self, span=span, fix=fix, elsewhere=elsewhere)

    @property
    def _reach(self) -> Span:
        """From the first to the last sign that the finding marks or its fix changes."""
        if self.fix is None:
            return self.span
        spans = [self.span, *(edit.span for edit in self.fix.edits)]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def in_doubt(self) -> Finding:
        """Return this finding with its fix only offered: it rests on what is not certain."""
        if self.fix is None or not self.fix.safe:
            return self
        return replace(self, fix=replace(self.fix, safe=False))


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule finds fault with at exactly ``spans``, or with which it finds none."""

    text: str
    spans: tuple[Span, ...]
    fixed: str | None
    safe: bool
    profile: str
    options: dict[str, Any]

    @property
    def is_wrong(self) -> bool:
        """Return whether it is a wrong example rather than a right one."""
        return bool(self.spans)


@dataclass(frozen=True)
class NoOptions:
    """The options of a rule that has none."""


class Rule:
    """The base of both kinds of rule.

    A rule is a class with a docstring (its page in the manual), a ``manual_zh`` (the same in
    Chinese), a ``severity``, a ``message``, a ``source`` and ``examples``.
    Its name is that of the class, its category that of the folder it stands in,
    and whether it can fix what it finds is told by its examples.
    It keeps nothing from one call to the next.
    """

    severity: ClassVar[Severity] = Severity.WARNING
    message: ClassVar[Message]
    manual_zh: ClassVar[str] = ""
    source: ClassVar[str] = ""
    entries: ClassVar[tuple[str, ...]] = ()
    """Entries of our rulebook that it keeps, such as ``O-5``; a rule of a plugin needs none."""
    by_kind: ClassVar[bool] = True
    """Its fixes are right only where a paragraph is of the kind that it is taken for."""
    yields_to: ClassVar[tuple[str, ...]] = ()
    """Rules that explain the same slip better: where one speaks of the place, this is silent."""
    speaks_alone: ClassVar[bool] = False
    """Where it finds something, no other rule has anything to say of the draft."""
    of_simplified: ClassVar[bool] = False
    """It is about words in simplified script, and silent in a draft in traditional script."""
    habit: ClassVar[Message | None] = None
    """What to say once, with ``{count}``, where most of a draft has the slip; else each is said."""
    joins: ClassVar[str] = ""
    """A rule whose habit these findings belong to, since they have the same cause."""
    habit_from: ClassVar[int] = 3
    """How many places make a habit at least."""
    habit_share: ClassVar[float] = 0.5
    """In how many of the paragraphs that the rule is about a habit shows at least."""
    languages: ClassVar[tuple[str, ...]] = ()
    """Those it is about, by their codes; that of a folder ``zh`` is about Chinese, else any."""
    unnecessary: ClassVar[bool] = False
    """What it marks can be taken away; an editor shows it faded."""
    examples: ClassVar[tuple[Example, ...]] = ()
    Options: ClassVar[type[Any]] = NoOptions

    name: ClassVar[str]
    category: ClassVar[str]

    def __init__(self, options: object = None, severity: Severity | None = None) -> None:
        self.options: Any = self.Options() if options is None else options
        self._severity = severity

    def __init_subclass__(cls) -> None:
        folders = cls.__module__.split(".")[:-1] or [cls.__module__]
        # A rule that is made of data brings a name of its own.
        if "name" not in vars(cls):
            cls.name = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()
        if "category" not in vars(cls):
            cls.category = folders[-1]
        if "languages" not in vars(cls):
            cls.languages = tuple(code for code in CODES if code in folders)

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph counts when a habit is told from slips; a clause does."""
        return paragraph.kind in CLAUSES

    def finding(
        self,
        span: Span,
        *,
        fix: Fix | None = None,
        severity: Severity | None = None,
        message: Message | None = None,
        elsewhere: tuple[Elsewhere, ...] = (),
        **values: object,
    ) -> Finding:
        """Return a finding of this rule; ``values`` fill in its message.

        ``elsewhere`` are other places that show why.
        ``severity`` and ``message`` stand in for those of the class;
        a severity that the user has set goes before both.
        """
        chosen = self._severity or severity or self.severity
        said = (message or self.message).format(**values)
        return Finding(self.name, chosen, span, said, fix, elsewhere=elsewhere)

    @classmethod
    def fixes(cls) -> Literal["safe", "unsafe"] | None:
        """Tell how the rule fixes what it finds: by itself, when asked, or not at all."""
        fixed = [example for example in cls.examples if example.fixed is not None]
        if not fixed:
            return None
        return "safe" if any(example.safe for example in fixed) else "unsafe"

    @classmethod
    def manual(cls, lang: Lang) -> str:
        """Return the manual text: what is wrong, why it matters, what to write instead."""
        return inspect.cleandoc(cls.manual_zh if lang == "zh" else cls.__doc__ or "")


class ParagraphRule(Rule):
    """A rule that looks at one paragraph of certain ``kinds`` by itself.

    Its findings count from the start of the paragraph, and are kept for as long as the paragraph
    stays the same.
    """

    kinds: ClassVar[frozenset[Kind]] = frozenset()
    needs: ClassVar[tuple[str, ...]] = ()
    """Signs without which it finds nothing: of each of these strings one must be in the text."""
    _needed: ClassVar[tuple[frozenset[str], ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._needed = tuple(map(frozenset, cls.needs))
        if "by_kind" not in vars(cls):
            # What looks at both parts alike does not go by the part.
            cls.by_kind = not cls.kinds >= {Kind.PREAMBULAR, Kind.OPERATIVE}

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph is of the kinds that the rule looks at."""
        return paragraph.kind in self.kinds

    @classmethod
    def may_find(cls, signs: frozenset[str]) -> bool:
        """Return whether a text with these characters has all that the rule needs."""
        return not any(map(signs.isdisjoint, cls._needed))

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield what is wrong with ``paragraph``, whose ``start`` is 0."""
        raise NotImplementedError


class DraftRule(Rule):
    """A rule that looks at the draft as a whole, in time proportional to its paragraphs.

    ``view`` tells what of a paragraph it goes by, or ``None`` for one that it passes over.
    While all that stays the same, and the lines around the text too, its findings are kept.
    """

    goes_by: ClassVar[Literal["", "before", "behind"]] = ""
    """Its fixes are right only where nothing unread stands before, or behind, what they change."""

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """Return what the rule goes by in a paragraph; by default, everything."""
        return paragraph.facts

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield what is wrong with ``draft``."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Allowance:
    """A comment that allows findings; spans count in the draft's text."""

    span: Span
    names: tuple[str, ...]
    """The rules that it names."""
    reason: str
    listed: Span
    """Where the names stand."""
    removal: tuple[Edit, ...]
    """What takes the comment out of the draft."""
    over: Span = field(default=Span(0, 0))
    """Where it holds."""
    unused: tuple[str, ...] = ()
    """Those of the rules that ran and found nothing there."""
    unknown: tuple[str, ...] = ()
    """Those that are no rules."""


class AllowanceRule(Rule):
    """A rule on what the drafter allows, asked when it is known what was needed."""

    def check(self, allowance: Allowance, profile: Profile) -> Iterator[Finding]:
        """Yield what is wrong with ``allowance``."""
        raise NotImplementedError


def wrong(
    text: str,
    *,
    fixed: str | None = None,
    unsafe_fixed: str | None = None,
    profile: str = "ga-zh",
    **options: Any,  # noqa: ANN401
) -> Example:
    """Return an example of a fault, with every finding marked as ``⟦…⟧``.

    ``fixed`` is the text after the safe fix, ``unsafe_fixed`` that after one that is only offered.
    """
    plain, spans = read_marked(inspect.cleandoc(text))
    if not spans:
        raise ValueError("a wrong example marks at least one finding as ⟦…⟧")
    after = fixed if fixed is not None else unsafe_fixed
    after = inspect.cleandoc(after) if after is not None else None
    return Example(plain, spans, after, fixed is not None, profile, options)


def right(text: str, *, profile: str = "ga-zh", **options: Any) -> Example:  # noqa: ANN401
    """Return an example of what is right, above all of what looks wrong and is not."""
    return Example(inspect.cleandoc(text), (), None, safe=False, profile=profile, options=options)


def read_marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text without its ``⟦…⟧`` and the spans that they marked."""
    spans: list[Span] = []
    signs: list[Edit] = []
    for at, match in enumerate(re.finditer(r"⟦(.*?)⟧", text, re.DOTALL)):
        start = match.start() - 2 * at
        spans.append(Span(start, start + len(match[1])))
        signs += (
            Edit(Span(match.start(), match.start() + 1), ""),
            Edit(Span(match.end() - 1, match.end()), ""),
        )
    return apply_edits(text, signs), tuple(spans)


def write_marked(text: str, spans: Iterable[Span]) -> str:
    """Return a text with ``⟦…⟧`` around the spans: the reverse of ``read_marked``."""
    signs = [(Edit(Span(s.start, s.start), "⟦"), Edit(Span(s.end, s.end), "⟧")) for s in spans]
    return apply_edits(text, [sign for pair in signs for sign in pair])
