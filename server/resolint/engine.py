"""Lint a draft, and mend it: pure functions from text to findings and from text to text."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from resolint import profile as profiles
from resolint.changes import change_between
from resolint.draft.citations import symbol_of
from resolint.draft.gaps import is_before_gap, is_behind_gap
from resolint.draft.model import Kind, Paragraph
from resolint.draft.parse import parse
from resolint.habits import gathered
from resolint.memory import kept
from resolint.precedence import without_consequences
from resolint.rule import DraftRule, Finding, Message, ParagraphRule, Severity
from resolint.suppressions import without_allowed
from resolint.text import Span, apply_edits, compose, overlap, touches_one, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from resolint.draft.model import Adopted, Draft, Facts
    from resolint.draft.views import View
    from resolint.profile import Profile
    from resolint.rule import Fix, Rule
    from resolint.text import Edit

    LookUp = Callable[[Iterable[str]], Mapping[str, Adopted]]

INTERNAL_ERROR = "internal-error"
_GAPS = {"before": is_behind_gap, "behind": is_before_gap}
_MOST_PASSES = 10
_MOST_GROWTH, _FREE_GROWTH = 2, 10_000
"""What fixing may make of a text: twice its length, and so many signs more."""
_RULE_FAILED = Message(
    zh="规则 {rule} 自身出错（{error}），未能检查此处；其他规则不受影响",
    en="The rule {rule} failed here by itself ({error}); the other rules went on",
)


@dataclass(frozen=True)
class Ruleset:
    """The rules that apply to a draft, configured.

    ``profile`` is ``None`` to follow the organ that the draft names;
    ``profiles`` are those of plugins, and go before the built-in ones.
    ``plain`` is for plain text, which has no bold: unless some is there, none is asked for.
    ``look_up`` returns what is known of adopted resolutions by their symbols; it never raises.
    """

    rules: tuple[Rule, ...]
    profile: Profile | None = None
    plain: bool = False
    profiles: tuple[Profile, ...] = ()
    look_up: LookUp | None = None

    @cached_property
    def by_name(self) -> dict[str, Rule]:
        """The rules by their names."""
        return {rule.name: rule for rule in self.rules}

    @cached_property
    def by_kind(self) -> dict[Kind, tuple[ParagraphRule, ...]]:
        """The paragraph rules that look at paragraphs of each kind."""
        rules = [rule for rule in self.rules if isinstance(rule, ParagraphRule)]
        return {kind: tuple(rule for rule in rules if kind in rule.kinds) for kind in Kind}

    @cached_property
    def views(self) -> frozenset[View]:
        """What the draft rules go by; many share a view."""
        return frozenset(rule.view for rule in self.by_draft)

    @cached_property
    def gaps(self) -> tuple[tuple[int, Callable[[Draft, int], bool]], ...]:
        """The places of the rules that go by a neighbour, with what tells that it is unread."""
        places = enumerate(self.by_draft)
        return tuple((at, _GAPS[rule.goes_by]) for at, rule in places if rule.goes_by)

    def profile_of(self, draft: Draft) -> Profile:
        """Return the house style of a draft."""
        return self.profile or profiles.named_by(draft, self.profiles)

    @cached_property
    def by_draft(self) -> tuple[DraftRule, ...]:
        """The draft rules."""
        return tuple(rule for rule in self.rules if isinstance(rule, DraftRule))


@dataclass(frozen=True)
class Fixed:
    """What ``fix`` made of a text."""

    text: str
    applied: Counter[str]
    """How many findings of each rule were mended."""
    quarrel: tuple[str, ...] = ()
    """Rules whose fixes did not come to rest, and were left out."""
    edits: tuple[Edit, ...] = ()
    """What makes this text of the one that was given."""


@dataclass(frozen=True, eq=False)
class Linted:
    """A version of a draft with what was found in it, from which the next version can go on."""

    draft: Draft
    ruleset: Ruleset
    profile: Profile
    by_paragraph: tuple[tuple[Finding, ...], ...]
    """The findings of the paragraph rules, counted from the start of each paragraph."""
    by_rule: tuple[tuple[Finding, ...], ...]
    """Those of each draft rule."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of the text, a habit of the draft as one of them."""
        return self._shown(self.as_read)

    @cached_property
    def as_read(self) -> tuple[Finding, ...]:
        """The same, where they stand in the text as read."""
        return tuple(gathered(self._kept, self.draft, self.ruleset.by_name))

    @cached_property
    def places(self) -> tuple[Finding, ...]:
        """The findings one by one, also where they make a habit."""
        return self._shown(self._kept)

    @cached_property
    def _kept(self) -> tuple[Finding, ...]:
        """The findings without consequences of others, and without what the drafter allows."""
        found = [
            finding.shift(paragraph.start)
            for paragraph, own in zip(self.draft.paragraphs, self.by_paragraph, strict=True)
            for finding in own
        ]
        by_rule = self.by_rule
        for at, is_beside_gap in self.ruleset.gaps:
            if own := by_rule[at]:
                own = tuple(_beside_gaps(own, self.draft, is_beside_gap))
                by_rule = (*by_rule[:at], own, *by_rule[at + 1 :])
        found += chain.from_iterable(by_rule)
        causes = list(without_consequences(found, self.draft, self.ruleset.by_name))
        return _in_order(without_allowed(self.draft, causes))

    def _shown(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings as they stand in the file."""
        reading = self.draft.reading
        if not reading.layers:
            return tuple(findings)
        fixes: dict[int, Fix | None] = {}
        return _in_order(finding.back(reading, fixes) for finding in findings)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda each: (each.span, each.rule, each.message.en)))


def lint(draft: Draft, ruleset: Ruleset) -> tuple[Finding, ...]:
    """Return the findings in the order of the text."""
    return relint(draft, ruleset).findings


def relint(draft: Draft, ruleset: Ruleset, before: Linted | None = None) -> Linted:
    """Lint a draft, and keep what ``before`` found where nothing has changed since."""
    profile = ruleset.profile_of(draft)
    if ruleset.look_up and (known := ruleset.look_up(_symbols(draft, profile))):
        draft = replace(draft, adopted=known)
    if _has_lost_bold(draft, plain=ruleset.plain):
        profile = replace(profile, bold_verbs=False)
    if before and (before.ruleset is not ruleset or not _is_same(before.profile, profile)):
        before = None
    change = change_between(before.draft, draft) if before else None
    if before is None or change is None:
        by_paragraph = tuple(_of_paragraph(each, ruleset, profile) for each in draft.paragraphs)
        by_rule = tuple(_of_rule(rule, draft, profile) for rule in ruleset.by_draft)
        return Linted(draft, ruleset, profile, by_paragraph, by_rule)
    by_paragraph = (
        *before.by_paragraph[: change.before],
        *(_of_paragraph(each, ruleset, profile) for each in change.new),
        *before.by_paragraph[change.before + len(change.old) :],
    )
    shown = {view: change.shows_in(view) for view in ruleset.views}
    by_rule = tuple(
        _of_rule(rule, draft, profile)
        if shown[rule.view] or (kept := change.carry(found)) is None
        else kept
        for rule, found in zip(ruleset.by_draft, before.by_rule, strict=True)
    )
    return Linted(draft, ruleset, profile, by_paragraph, by_rule)


def _is_same(profile: Profile, other: Profile) -> bool:
    return profile is other or profile == other


def _has_lost_bold(draft: Draft, *, plain: bool) -> bool:
    """Tell a draft whose bold was lost on the way here: plain text, or one without numbers too.

    An old text had none.
    """
    if any(paragraph.facts.bolds for paragraph in draft.paragraphs):
        return False
    return (
        plain
        or draft.identity.is_old
        or not any(paragraph.facts.number for paragraph in draft.of(Kind.OPERATIVE))
    )


def fix(
    text: str,
    ruleset: Ruleset,
    *,
    unsafe: bool = False,
    wanted: Callable[[Finding], bool] = lambda _: True,
    before: Draft | None = None,
) -> Fixed:
    """Apply the fixes of the ``wanted`` findings until none is left: the safe ones, or all.

    Fixes that overlap wait for the next pass.
    What was made of the lines and paragraphs of a draft ``before`` is not made again.
    Rules whose fixes do not come to rest are named, and the text is mended without them.
    """
    quarrel: set[str] = set()

    def is_due(finding: Finding) -> bool:
        may_apply = finding.fix is not None and (unsafe or finding.fix.safe)
        return may_apply and finding.rule not in quarrel and wanted(finding)

    while (fixed := _pass_by_pass(text, ruleset, is_due, before)).quarrel:
        quarrel.update(fixed.quarrel)
    return replace(fixed, quarrel=tuple(sorted(quarrel)), edits=_least(text, fixed.edits))


def _least(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits of a text without what they put where it stands already."""
    least = (trimmed(edit, edit.span.of(text)) for edit in edits)
    return tuple(edit for edit in least if edit.text or edit.span.start < edit.span.end)


def _pass_by_pass(
    text: str, ruleset: Ruleset, is_due: Callable[[Finding], bool], draft: Draft | None
) -> Fixed:
    """Apply fixes until none is left; where that has no end, name the rules to go on without.

    They are those at work since a text that comes back,
    the one that made the text grow most where it grows beyond bounds, or those still at work.
    """
    applied: Counter[str] = Counter()
    edits: tuple[Edit, ...] = ()
    at_work: dict[str, frozenset[str]] = {}
    longest = _MOST_GROWTH * len(text) + _FREE_GROWTH
    for _ in range(_MOST_PASSES):
        draft = parse(text, draft)
        chosen = [*_disjoint(filter(is_due, relint(draft, ruleset).places))]
        if not chosen:
            return Fixed(text, applied, edits=edits)
        at_work[text] = frozenset(finding.rule for finding in chosen)
        step = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
        text, edits = apply_edits(text, step), compose(edits, step)
        applied.update(finding.rule for finding in chosen)
        if text in at_work:
            return Fixed(text, applied, _at_work_since([*at_work].index(text), at_work))
        if len(text) > longest:
            return Fixed(text, applied, (_growing_most(chosen),))
    # Rules that answer each other take turns, so the last pass alone shows only one of them.
    return Fixed(text, applied, _at_work_since(_MOST_PASSES // 2, at_work))


def _at_work_since(first: int, at_work: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    return tuple(frozenset[str]().union(*[*at_work.values()][first:]))


def _growing_most(findings: Iterable[Finding]) -> str:
    """Return the rule whose fixes make a text longest."""
    growth: Counter[str] = Counter()
    for finding in findings:
        for edit in finding.fix.edits if finding.fix else ():
            growth[finding.rule] += len(edit.text) - (edit.span.end - edit.span.start)
    return max(growth, key=growth.__getitem__)


def _disjoint(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings whose fixes leave each other alone, the first in the text first."""
    taken: list[Span] = []
    for finding in findings:
        assert finding.fix is not None, "only findings with a fix come here"
        spans = [edit.span for edit in finding.fix.edits]
        if not any(touches_one(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
            yield finding


def _symbols(draft: Draft, profile: Profile) -> set[str]:
    """Return the symbols of all that a draft cites."""
    return {
        symbol_of(item, profile.organs)
        for paragraph in draft.paragraphs
        for items in paragraph.facts.citations
        for item in items
    } - {""}


def _of_paragraph(paragraph: Paragraph, ruleset: Ruleset, profile: Profile) -> tuple[Finding, ...]:
    rules = ruleset.by_kind[paragraph.kind]
    if not rules:
        return ()
    found = _paragraph_findings(paragraph.facts, rules, paragraph.kind, profile)
    if paragraph.certain:
        return found
    by_kind = {rule.name for rule in rules if rule.by_kind}
    return tuple(each.in_doubt() if each.rule in by_kind else each for each in found)


@kept
def _paragraph_findings(
    facts: Facts, rules: Sequence[ParagraphRule], kind: Kind, profile: Profile
) -> tuple[Finding, ...]:
    paragraph = Paragraph(kind, 0, facts)
    span = paragraph.span
    return tuple(
        finding for rule in rules for finding in _guard(rule, rule.check, paragraph, profile, span)
    )


def _of_rule(rule: DraftRule, draft: Draft, profile: Profile) -> tuple[Finding, ...]:
    found = _guard(rule, rule.check, draft, profile, Span(0, 0))
    if not found or not rule.by_kind:
        return tuple(found)
    # Findings may share a fix, which is looked at once.
    fixes = {id(each.fix): each.fix for each in found if each.fix and each.fix.safe}
    doubtful = {key for key, own in fixes.items() if _rests_on_doubt(own, draft)}
    return tuple(each.in_doubt() if id(each.fix) in doubtful else each for each in found)


def _rests_on_doubt(fix: Fix, draft: Draft) -> bool:
    """Tell whether a fix changes a paragraph whose kind is in doubt."""
    return not all(draft.paragraphs[place].certain for place in _places(fix, draft))


def _places(fix: Fix, draft: Draft) -> set[int]:
    """Return the places of the paragraphs that a fix changes."""
    return {draft.index_at(edit.span.start) for edit in fix.edits}


def _beside_gaps(
    found: Sequence[Finding], draft: Draft, is_beside_gap: Callable[[Draft, int], bool]
) -> Iterator[Finding]:
    """Yield findings of a rule, their fixes only offered where they go by what was not read.

    What is unread may show in no view, so this is asked of each version anew.
    """
    fixes = {id(each.fix): each.fix for each in found if each.fix and each.fix.safe}
    doubtful = {
        key
        for key, fix in fixes.items()
        if any(is_beside_gap(draft, place) for place in _places(fix, draft))
    }
    yield from (each.in_doubt() if id(each.fix) in doubtful else each for each in found)


def _usable(finding: Finding) -> Finding:
    """Return a finding of a rule; raises ``ValueError`` where its fix cannot be made."""
    if finding.fix and overlap(finding.fix.edits):
        raise ValueError("the edits of a fix overlap")
    return finding


def _guard(
    rule: Rule,
    check: Callable[[Any, Profile], Iterable[Finding]],
    part: Draft | Paragraph,
    profile: Profile,
    span: Span,
) -> list[Finding]:
    """Run one rule; when it raises, say so at ``span`` in place of its findings."""
    try:
        return [_usable(finding) for finding in check(part, profile)]
    # A rule may raise anything, and may exit; the others go on.
    except (Exception, SystemExit) as error:  # noqa: BLE001
        message = _RULE_FAILED.format(rule=rule.name, error=type(error).__name__)
        return [Finding(INTERNAL_ERROR, Severity.ERROR, span, message)]
