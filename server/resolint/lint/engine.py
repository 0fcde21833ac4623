"""Lint a draft: pure functions from a draft and rules to findings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from resolint import profile as profiles
from resolint.aspects.gaps import is_before_gap, is_behind_gap
from resolint.draft.draft import Paragraph
from resolint.lint.changes import change_between
from resolint.lint.habits import gathered
from resolint.lint.precedence import without_consequences
from resolint.lint.suppressions import judged, without_allowed
from resolint.memory import kept
from resolint.model.facts import Kind
from resolint.model.organs import symbol_of
from resolint.rule import AllowanceRule, DraftRule, Finding, Message, ParagraphRule, Severity
from resolint.text import Span, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from resolint.aspects.views import View
    from resolint.draft.draft import Adopted, Draft
    from resolint.model.facts import Facts
    from resolint.profile import Profile
    from resolint.rule import Allowance, Fix, Rule

    LookUp = Callable[[Iterable[str]], Mapping[str, Adopted]]

INTERNAL_ERROR = "internal-error"
_GAPS = {"before": is_behind_gap, "behind": is_before_gap}
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
    ``lookup`` returns what is known of adopted resolutions by their symbols; it never raises.
    """

    rules: tuple[Rule, ...]
    profile: Profile | None = None
    plain: bool = False
    profiles: tuple[Profile, ...] = ()
    lookup: LookUp | None = None
    known: frozenset[str] = frozenset()
    """The names of all rules, also of those that do not apply; empty where that is not known."""

    def of(self, language: str) -> Ruleset:
        """Return the rules that are about a language; it is one object each time."""
        if language not in self._of_languages:
            own = tuple(each for each in self.rules if language in (each.languages or (language,)))
            self._of_languages[language] = replace(self, rules=own)
        return self._of_languages[language]

    @cached_property
    def _of_languages(self) -> dict[str, Ruleset]:
        return {}

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

    def is_unnecessary(self, name: str) -> bool:
        """Return whether what a rule marks can be taken away."""
        rule = self.by_name.get(name)
        return rule is not None and rule.unnecessary

    def profile_of(self, draft: Draft) -> Profile:
        """Return the house style of a draft."""
        return self.profile or profiles.named_by(draft, self.profiles)

    @cached_property
    def by_allowance(self) -> tuple[AllowanceRule, ...]:
        """The rules on what the drafter allows."""
        return tuple(rule for rule in self.rules if isinstance(rule, AllowanceRule))

    @cached_property
    def by_draft(self) -> tuple[DraftRule, ...]:
        """The draft rules."""
        return tuple(rule for rule in self.rules if isinstance(rule, DraftRule))


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
        by_rule = [*self.by_rule]
        # What is unread may show in no view, so this is asked of each version again.
        for at, is_beside_gap in self.ruleset.gaps:
            by_rule[at] = _offered_where(is_beside_gap, by_rule[at], self.draft)
        found += chain.from_iterable(by_rule)
        causes = list(without_consequences(found, self.draft, self.ruleset.by_name))
        left, allowances = without_allowed(self.draft, causes)
        return _in_order([*left, *self._of_allowances(allowances)])

    def _of_allowances(self, allowances: Iterable[Allowance]) -> Iterator[Finding]:
        """Yield what is wrong with the comments that allow findings."""
        for each in judged(allowances, self.ruleset.by_name, self.ruleset.known):
            for rule in self.ruleset.by_allowance:
                yield from _guard(rule, rule.check, each, self.profile, each.span)

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
    ruleset = ruleset.of(draft.language.code)
    profile = ruleset.profile_of(draft)
    if ruleset.lookup and (known := ruleset.lookup(_symbols(draft, profile))):
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

    An old text had none, nor has what may be one.
    """
    if any(paragraph.facts.bolds for paragraph in draft.paragraphs):
        return False
    return (
        plain
        or draft.may_be_old
        or not any(paragraph.facts.number for paragraph in draft.of(Kind.OPERATIVE))
    )


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
    signs = frozenset(facts.text)
    asked = [rule for rule in rules if not rule.needs or rule.may_find(signs)]
    try:
        return tuple(
            _usable(finding) for rule in asked for finding in rule.check(paragraph, profile)
        )
    # One of them may raise anything: then each is asked by itself, and the others go on.
    except (Exception, SystemExit):  # noqa: BLE001
        span = paragraph.span
        one_by_one = (_guard(rule, rule.check, paragraph, profile, span) for rule in asked)
        return tuple(chain.from_iterable(one_by_one))


def _of_rule(rule: DraftRule, draft: Draft, profile: Profile) -> tuple[Finding, ...]:
    found = _guard(rule, rule.check, draft, profile, Span(0, 0))
    return _offered_where(_is_uncertain, found, draft) if rule.by_kind else tuple(found)


def _is_uncertain(draft: Draft, place: int) -> bool:
    return not draft.paragraphs[place].certain


def _places(fix: Fix, draft: Draft) -> set[int]:
    """Return the places of the paragraphs that a fix changes."""
    return {draft.index_at(edit.span.start) for edit in fix.edits}


def _offered_where(
    is_in_doubt: Callable[[Draft, int], bool], found: Sequence[Finding], draft: Draft
) -> tuple[Finding, ...]:
    """Return findings, their fixes only offered where they change a paragraph in doubt."""
    if not found:
        return ()
    # Findings may share a fix, which is looked at once.
    fixes = {id(each.fix): each.fix for each in found if each.fix and each.fix.safe}
    doubtful = {
        key
        for key, fix in fixes.items()
        if any(is_in_doubt(draft, place) for place in _places(fix, draft))
    }
    return tuple(each.in_doubt() if id(each.fix) in doubtful else each for each in found)


def _usable(finding: Finding) -> Finding:
    """Return a finding of a rule; raises ``ValueError`` where its fix cannot be made."""
    if finding.fix and overlap(finding.fix.edits):
        raise ValueError("the edits of a fix overlap")
    return finding


def _guard(
    rule: Rule,
    check: Callable[[Any, Profile], Iterable[Finding]],
    part: Draft | Paragraph | Allowance,
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
