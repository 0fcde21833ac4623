"""Linting and fixing as a whole."""

import pytest

from helpers import HINTED, findings, found, ruleset, sample
from resolint import (
    DraftRule,
    Edit,
    Fix,
    Kind,
    Message,
    ParagraphRule,
    Severity,
    Span,
    delete,
    insert,
)
from resolint.draft.parse import parse
from resolint.lint.engine import INTERNAL_ERROR, Ruleset, lint
from resolint.lint.fixing import fix

DRAFT = "大会，\n\n1. 确认甲；\n\n2. 请乙。"


class Broken(ParagraphRule):
    kinds = frozenset({Kind.OPERATIVE})
    message = Message("", "")

    def check(self, paragraph, profile):
        raise ValueError(paragraph.text)


class AddsMark(DraftRule):
    message = Message("无", "none")

    def check(self, draft, profile):
        if "！" not in draft.text:
            yield self.finding(Span(0, 1), fix=Fix(self.message, (insert(0, "！"),), safe=True))


class RemovesMark(DraftRule):
    message = Message("有", "some")

    def check(self, draft, profile):
        if "！" in draft.text:
            edit = delete(Span(0, 1))
            yield self.finding(Span(0, 1), fix=Fix(self.message, (edit,), safe=True))


class Grows(DraftRule):
    message = Message("长", "longer")

    def check(self, draft, profile):
        edit = insert(len(draft.text), "啊")
        yield self.finding(Span(0, 1), fix=Fix(self.message, (edit,), safe=True))


class Doubles(DraftRule):
    message = Message("倍", "double")

    def check(self, draft, profile):
        edit = insert(len(draft.text), draft.text)
        yield self.finding(Span(0, 1), fix=Fix(self.message, (edit,), safe=True))


class ChangesNothing(DraftRule):
    message = Message("同", "same")

    def check(self, draft, profile):
        edit = Edit(Span(0, 1), draft.text[:1])
        yield self.finding(Span(0, 1), fix=Fix(self.message, (edit,), safe=True))


class Twice(DraftRule):
    message = Message("叠", "double")

    def check(self, draft, profile):
        if "甲甲" in draft.text:
            at = draft.text.index("甲甲")
            for start in (at, at + 1):
                edit = Edit(Span(start, start + 1), "乙")
                yield self.finding(
                    Span(start, start + 1), fix=Fix(self.message, (edit,), safe=True)
                )


def test_findings_stand_in_the_order_of_the_text():
    spans = [finding.span for finding in findings(DRAFT)]

    assert spans == sorted(spans)


def test_a_paragraph_has_the_same_findings_wherever_it_stands():
    once = findings(DRAFT, "operative-verb-not-bold")
    later = findings(f"大会\n\n{DRAFT}", "operative-verb-not-bold")

    assert [finding.shift(4) for finding in once] == list(later)


def test_a_rule_that_raises_is_reported_by_name_and_the_others_go_on():
    rules = Ruleset((Broken(), *ruleset("operative-verb-not-bold").rules))

    result = lint(parse(DRAFT), rules)

    assert [f.rule for f in result] == [INTERNAL_ERROR, "operative-verb-not-bold"] * 2
    assert "broken" in result[0].message.en
    assert "ValueError" in result[0].message.en
    assert "确认" not in result[0].message.zh


def test_fixing_the_sample_changes_nothing():
    wanted = fix(sample(), ruleset(), unsafe=True, wanted=lambda found: found.rule not in HINTED)

    assert wanted.text == sample()


def test_fixing_applies_safe_fixes_only_unless_asked():
    text = "大会，\n\n回顾甲，\n\n回顾乙，\n\n1. 确认丙。"

    assert fix(text, ruleset()).text == text.replace("确认", "**确认**")
    assert "又回顾乙" in fix(text, ruleset(), unsafe=True).text


def test_fixing_twice_changes_nothing():
    faulty = "大会，\n\n1. 回顾甲；\n\n又回顾乙。\n\n1. 确认丙，\n\n3. **又请**丁"
    once = fix(faulty, ruleset()).text

    assert fix(once, ruleset()).text == once
    assert once != faulty


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        ((AddsMark(), RemovesMark()), ("adds-mark", "removes-mark")),
        ((Grows(),), ("grows",)),
        ((Doubles(),), ("doubles",)),
        ((Grows(), Doubles(), AddsMark(), RemovesMark()), None),
        ((ChangesNothing(),), ("changes-nothing",)),
    ],
)
def test_rules_that_do_not_come_to_rest_are_named_and_the_others_go_on(rules, named):
    alone = fix(DRAFT, Ruleset(rules))
    among = fix(DRAFT, Ruleset((*rules, *ruleset("operative-verb-not-bold").rules)))

    named = named or ("adds-mark", "doubles", "grows", "removes-mark")
    assert (alone.text, alone.applied, alone.conflict) == (DRAFT, {}, named)
    assert among.text == "大会，\n\n1. **确认**甲；\n\n2. **请**乙。"
    assert (among.applied, among.conflict) == ({"operative-verb-not-bold": 2}, named)


def test_a_text_that_doubles_is_stopped_before_memory_is_gone():
    seen = []

    class Watched(Doubles):
        def check(self, draft, profile):
            seen.append(len(draft.text))
            return super().check(draft, profile)

    fixed = fix("甲" * 100_000, Ruleset((Watched(),)))

    assert fixed.conflict == ("watched",)
    assert max(seen) <= 210_000


def test_fixes_that_touch_wait_for_the_next_pass():
    fixed = fix("甲甲", Ruleset((Twice(),)))

    assert fixed.text == "乙甲"
    assert fixed.applied == {"twice": 1}


def test_a_comment_allows_a_finding_in_the_paragraph_after_it():
    allowed = DRAFT.replace("1. ", "<!-- resolint: allow operative-verb-not-bold 主席要求 -->\n1. ")

    assert found(DRAFT) == [("operative-verb-not-bold", "确认"), ("operative-verb-not-bold", "请")]
    assert found(allowed) == [("operative-verb-not-bold", "请")]
    other = found(allowed.replace("operative-verb", "unbalanced-bold, operative-verb"))
    assert ("operative-verb-not-bold", "请") in other
    assert {rule for rule, _ in other} == {"operative-verb-not-bold", "unused-allowance"}


def test_plain_text_is_asked_for_bold_only_where_it_has_some():
    rules = ruleset("operative-verb-not-bold", plain=True)

    assert lint(parse(DRAFT), rules) == ()
    assert len(lint(parse(DRAFT.replace("请", "**请**")), rules)) == 1


def test_a_severity_that_the_user_sets_goes_before_all_others():
    (known,) = ruleset("missing-sequence-word").rules
    rule = type(known)(severity=Severity.HINT)
    text = "大会，\n\n回顾甲，\n\n回顾乙，\n\n1. **请**丙。"

    assert [f.severity for f in lint(parse(text), Ruleset((rule,)))] == [Severity.HINT]


def test_a_fix_whose_edits_overlap_is_reported_by_the_name_of_its_rule():
    class Overlaps(DraftRule):
        message = Message("叠", "overlap")

        def check(self, draft, profile):
            edits = (delete(Span(0, 2)), delete(Span(1, 3)))
            yield self.finding(Span(0, 1), fix=Fix(self.message, edits, safe=True))

    rules = Ruleset((Overlaps(), *ruleset("operative-verb-not-bold").rules))

    assert lint(parse(DRAFT), rules)[0].rule == INTERNAL_ERROR
    assert fix(DRAFT, rules).text == "大会，\n\n1. **确认**甲；\n\n2. **请**乙。"
