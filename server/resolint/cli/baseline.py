"""A baseline: findings that were there when it was written, and are not said again."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from resolint.files.drafts import DraftError, os_reason
from resolint.files.whole import usual_mode, written_whole
from resolint.report.fingerprint import key
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from resolint.cli.running import Run
    from resolint.config.resolver import Settings
    from resolint.report.outcome import Outcome
    from resolint.rule import Finding

_VERSION = 1
_STALE = Message(
    zh="基线 {path} 中有 {count} 个问题已不存在，可用 --update-baseline 删去",
    en="no longer there of the baseline {path}: {count}; --update-baseline drops what is gone",
)
_DROPPED = Message(
    zh="已从基线 {path} 中删去 {count} 个不再存在的问题",
    en="no longer there and dropped from the baseline {path}: {count}",
)
_UNREADABLE = Message(zh="不是 resolint 的基线文件", en="it is no baseline of resolint")
_Counts = dict[str, dict[str, Counter[str]]]
"""How often a key occurs, by draft and rule."""


def without_known(run: Run, outcome: Outcome, settings: Settings) -> Outcome:
    """Return an outcome without what the baseline knows: with nothing where it is written."""
    if run.baseline is None:
        return outcome
    new = run.baseline.new(outcome, settings.ruleset.by_name)
    new = () if run.request.write_baseline else new
    run.total.known += len(outcome.findings) - len(new)
    return replace(outcome, findings=new)


def keep(run: Run) -> None:
    """Write the baseline where that is asked for, and say what of it is there no longer."""
    baseline, request = run.baseline, run.request
    if baseline is None:
        return
    try:
        if request.write_baseline:
            baseline.write()
        elif request.update_baseline:
            baseline.update()
    except DraftError as error:
        run.complain(baseline.path, error.message)
        return
    if baseline.stale and not request.write_baseline:
        said = _DROPPED if request.update_baseline else _STALE
        run.remark(said.format(count=baseline.stale, path=baseline.path).text(run.lang))


@dataclass
class Baseline:
    """What a file knows, and what was found in this run."""

    path: Path
    known: _Counts = field(default_factory=dict)
    found: _Counts = field(default_factory=dict)

    def new(self, outcome: Outcome, rules: Container[str]) -> tuple[Finding, ...]:
        """Return the findings of a draft that the baseline does not know, and keep what it has.

        A habit of which all places are known is known; of any other the places that are new stand
        by themselves.
        """
        draft = self._name(outcome.path)
        known = self.known.get(draft, {})
        found = self.found.setdefault(draft, {rule: Counter() for rule in known if rule in rules})
        new = []
        for finding in outcome.findings:
            single = finding.places or (finding,)
            unknown = [each for each in single if not _take(known, found, each, outcome)]
            new += [finding] if len(unknown) == len(single) else unknown
        return tuple(new)

    @property
    def stale(self) -> int:
        """How many entries of the drafts and rules of this run were not found again."""
        return sum(
            (counts - self.found[draft][rule]).total()
            for draft, by_rule in self.known.items()
            for rule, counts in by_rule.items()
            if rule in self.found.get(draft, {})
        )

    def write(self) -> None:
        """Keep all that was found in this run, and what was not looked for."""
        found = self.found.items()
        now = {draft: self.known.get(draft, {}) | rules for draft, rules in found}
        self._write(self.known | now)

    def update(self) -> None:
        """Keep of what was known what was found again, or not looked for."""
        self._write({draft: dict(self._left(draft)) for draft in self.known})

    def _left(self, draft: str) -> Iterator[tuple[str, Counter[str]]]:
        found = self.found.get(draft, {})
        for rule, counts in self.known[draft].items():
            yield rule, counts & found[rule] if rule in found else counts

    def _write(self, counts: _Counts) -> None:
        table = {
            draft: {
                rule: dict(sorted(keys.items())) for rule, keys in sorted(rules.items()) if keys
            }
            for draft, rules in sorted(counts.items())
        }
        drafts = {draft: rules for draft, rules in table.items() if rules}
        text = json.dumps({"version": _VERSION, "drafts": drafts}, ensure_ascii=True, indent=1)
        try:
            with written_whole(self.path.resolve(), usual_mode) as file:
                file.write(f"{text}\n".encode())
        except OSError as error:
            raise DraftError(os_reason(error)) from error

    def _name(self, path: Path) -> str:
        """Return a draft's path from the folder of the baseline on."""
        return Path(os.path.relpath(path, self.path.parent)).as_posix()


def _take(
    known: dict[str, Counter[str]],
    found: dict[str, Counter[str]],
    finding: Finding,
    outcome: Outcome,
) -> bool:
    """Count a single finding in, and tell whether the baseline knows so many like it."""
    name = key(outcome, finding)
    counts = found.setdefault(finding.rule, Counter())
    counts[name] += 1
    return counts[name] <= known.get(finding.rule, Counter())[name]


def read(path: Path, *, is_new: bool) -> Baseline:
    """Read a baseline, which need not be there where a new one is to be written.

    Raises ``DraftError`` where it cannot be read.
    """
    if is_new and not path.exists():
        return Baseline(path)
    try:
        table = json.loads(path.read_text("utf-8"))
        if table["version"] != _VERSION:
            raise DraftError(_UNREADABLE)
        return Baseline(path, {draft: _counts(rules) for draft, rules in table["drafts"].items()})
    except OSError as error:
        raise DraftError(os_reason(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DraftError(_UNREADABLE) from error


def _counts(rules: dict[str, dict[str, int]]) -> dict[str, Counter[str]]:
    """Return the counts of a draft; raises ``ValueError`` or the like where they are none."""
    return {
        rule: Counter({name: int(count) for name, count in keys.items()})
        for rule, keys in rules.items()
    }
