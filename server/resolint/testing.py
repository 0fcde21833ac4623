"""Checks a rule against its own examples: for our rules, and for anybody's.

``resolint test MODULE`` runs it; a plugin's own tests can call ``failures``.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from resolint import profile as profiles
from resolint.draft.parse import parse
from resolint.lint.engine import Ruleset, lint, relint
from resolint.lint.fixing import fix
from resolint.rule import ParagraphRule, write_marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from resolint.profile import Profile
    from resolint.rule import Example, Rule


def failures(rule: type[Rule], own: Mapping[str, Profile] = MappingProxyType({})) -> Iterator[str]:
    """Yield what is wrong with a rule's manual, source and examples; nothing when all is well.

    ``own`` are the profiles that a plugin brings, by their names.
    """
    known = profiles.builtin() | dict(own)
    if not rule.manual("en") or not rule.manual("zh"):
        yield "the manual text is missing: a docstring in English, and manual_zh"
    if not rule.source:
        yield "source names no authority"
    for wanted, missing in ((True, "wrong"), (False, "right")):
        if not any(example.is_wrong is wanted for example in rule.examples):
            yield f"there is no {missing} example"
    for number, example in enumerate(rule.examples, 1):
        if example.profile not in known:
            yield f"example {number}: there is no profile {example.profile!r}"
            continue
        ruleset = Ruleset((rule(rule.Options(**example.options)),), known[example.profile])
        checks = (needs_failures, example_failures, view_failures)
        for failure in chain.from_iterable(check(example, ruleset) for check in checks):
            yield f"example {number}: {failure}"


def example_failures(example: Example, ruleset: Ruleset) -> Iterator[str]:
    """Yield how the rule's answer to an example differs from what the example says."""
    findings = relint(parse(example.text), ruleset).places
    found = tuple(finding.span for finding in findings)
    if found != example.spans:
        yield f"found {write_marked(example.text, found)!r}"
        return
    unsafe = not example.safe
    fixed = fix(example.text, ruleset, unsafe=unsafe)
    if fixed.conflict:
        yield "the fix does not come to rest"
    expected = example.text if example.fixed is None else example.fixed
    if fixed.text != expected:
        yield f"fixed to {fixed.text!r}"
    elif example.fixed is not None and lint(parse(fixed.text), ruleset):
        yield "the fixed text is not clean"


def needs_failures(example: Example, ruleset: Ruleset) -> Iterator[str]:
    """Yield the paragraphs in which the rule finds something without the signs that it needs."""
    if not any(isinstance(rule, ParagraphRule) and rule.needs for rule in ruleset.rules):
        return
    asked_always = replace(ruleset, rules=tuple(map(_without_needs, ruleset.rules)))
    draft = parse(example.text)
    found, always = (relint(draft, each).by_paragraph for each in (ruleset, asked_always))
    for paragraph, few, many in zip(draft.paragraphs, found, always, strict=True):
        if len(few) < len(many):
            yield f"something is found without what the rule needs, in {paragraph.text!r}"


def _without_needs(rule: Rule) -> Rule:
    asked_always: type[Rule] = type(type(rule).__name__, (type(rule),), {"needs": ()})
    return asked_always(rule.options)


def view_failures(example: Example, ruleset: Ruleset) -> Iterator[str]:
    """Yield where the rule would show in an editor what is no longer so.

    A rule on the draft runs again only when its view changes, so the view must see all that the
    rule goes by: each code point of the example is taken away and put back.
    """
    if not ruleset.by_draft:
        return
    whole = relint(parse(example.text), ruleset)
    for at in range(len(example.text)):
        shorter = example.text[:at] + example.text[at + 1 :]
        without = relint(parse(shorter, whole.draft), ruleset, whole)
        again = relint(whole.draft, ruleset, without)
        if (without.findings, again.findings) != (lint(without.draft, ruleset), whole.findings):
            yield f"the view does not see that {example.text[at]!r} at {at} comes or goes"
            return
