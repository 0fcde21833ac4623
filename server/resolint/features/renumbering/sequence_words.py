"""又 and 还 that move on with the paragraphs of their run (rulebook S-1, S-2)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.aspects.runs import BETWEEN
from resolint.features.renumbering.act import Consequence, Doubt
from resolint.model.facts import Kind
from resolint.rule import Message
from resolint.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.draft import Draft, Paragraph, Part
    from resolint.model.facts import Lead

_SPLIT = Message(
    zh="“{before}”改作“{after}”，因为新段落把相连的各段隔开了，请核对",
    en="“{before}” becomes “{after}”, as the new paragraph parts its run; look at it",
)


@dataclass(frozen=True)
class _Clause:
    """A paragraph with what stands before it in its run."""

    paragraph: Paragraph
    cycle: tuple[str, ...]
    """The words of the draft in their order."""
    apart: bool
    """Sub-paragraphs, a heading or what is not recognised comes between: a run may begin again."""

    @property
    def lead(self) -> Lead | None:
        return self.paragraph.facts.lead

    @property
    def place(self) -> int | None:
        """Where 又, 还 or neither puts it."""
        if self.lead is None or self.lead.sequence not in self.cycle:
            return None
        return self.cycle.index(self.lead.sequence)

    def next_place(self, place: int) -> int:
        """Return the place behind one in the run."""
        return (place + 1) % len(self.cycle)

    def goes_on_from(self, before: _Clause | None) -> bool:
        """Tell whether it stands in one run with the paragraph before it, nothing between them."""
        return not self.apart and self._shares_phrase_with(before)

    def counts_on_from(self, before: _Clause | None) -> bool:
        """Return whether it has the word that follows that of the paragraph before it.

        Behind sub-paragraphs 又 or 还 shows that the run goes on; bare, it may begin again.
        """
        if before is None or before.place is None or not self._shares_phrase_with(before):
            return False
        counts = self.place == self.next_place(before.place)
        return counts and not (self.apart and self.place == 0)

    def _shares_phrase_with(self, other: _Clause | None) -> bool:
        if other is None or self.lead is None or other.lead is None:
            return False
        return self.lead.base == other.lead.base


def follow(
    part: Part, kind: Kind, removed: Sequence[Paragraph], added: Sequence[Paragraph]
) -> Iterator[Consequence]:
    """Yield the change of each word that moves, with what is doubtful about it."""
    cycle = _cycle_of(part)
    run = _Runs(_clauses(part, kind, added, cycle), _clauses(part, kind, removed, cycle))
    for clause in run.after.values():
        place = run.due(clause)
        lead = clause.lead
        if lead is None or place is None or place == clause.place:
            continue
        run.places[clause.paragraph] = place
        edit = Edit(clause.paragraph.at(lead.sequence_span), cycle[place])
        after = cycle[place] + lead.base
        said = _SPLIT.format(before=lead.text, after=after) if run.is_split(clause) else None
        doubt = Doubt(clause.paragraph.at(lead.span), said) if said else None
        yield Consequence((edit,), doubt)


def due_words(draft: Draft, kind: Kind, new: Paragraph) -> tuple[str, tuple[str, ...]]:
    """Return the phrase of the run that a new paragraph comes behind, and the words due to it.

    Behind sub-paragraphs the run may go on or begin again.
    """
    behind = (
        part for part in reversed(draft.parts) if part.body[:1] and part.body[0].start <= new.start
    )
    part = next(behind, None)
    before = _clauses(part, kind, (new,), _cycle_of(part)) if part else []
    last = next((each for each in reversed(before) if each.paragraph.start < new.start), None)
    if part is None or last is None or last.lead is None or last.place is None:
        return "", ("",)
    due = last.cycle[last.next_place(last.place)]
    between = (each.kind for each in part.body if last.paragraph.start < each.start < new.start)
    return last.lead.base, (due, "") if due and any(k in BETWEEN for k in between) else (due,)


class _Runs:
    """The clauses of one part before and after the act, by their paragraphs."""

    def __init__(self, before: Sequence[_Clause], after: Sequence[_Clause]) -> None:
        self.before = {each.paragraph: each for each in before}
        self.after = {each.paragraph: each for each in after}
        self._was = {each.paragraph: was for was, each in pairwise([None, *before]) if each}
        self._now = {each.paragraph: now for now, each in pairwise([None, *after]) if each}
        self._following = {now.paragraph: each for now, each in pairwise(after)}
        self.places: dict[Paragraph, int] = {}
        """The places that are new, as far as they are known."""

    def due(self, clause: _Clause) -> int | None:
        """Return the place of a clause after the act; those before it are known."""
        paragraph, now = clause.paragraph, self._now[clause.paragraph]
        if paragraph not in self.before:
            return self._due_to_added(clause, now)
        here, was = self.before[paragraph], self._was[paragraph]
        counts = here.counts_on_from(was)
        if now and now.paragraph not in self.before:
            # A draft whose runs have no 又, or only 还, is left as it is.
            if clause.goes_on_from(now) and (counts or not here.goes_on_from(was)):
                return self._next(now)
            return 0 if self.is_split(clause) else clause.place
        if was and was.paragraph not in self.after:
            if counts or (here.goes_on_from(was) and here.place):
                return was.place
            meets = clause.goes_on_from(now) and not here.goes_on_from(was)
            return self._next(now) if meets and clause.place == 0 else clause.place
        return self._next(now) if counts else clause.place

    def is_split(self, clause: _Clause) -> bool:
        """Return whether a new paragraph with another phrase parts a clause from its run."""
        now, here = self._now[clause.paragraph], self.before.get(clause.paragraph)
        if now is None or now.paragraph in self.before or now.lead is None or here is None:
            return False
        was = self._was[clause.paragraph]
        return here.goes_on_from(was) and bool(here.place) and not clause.goes_on_from(now)

    def _due_to_added(self, clause: _Clause, now: _Clause | None) -> int | None:
        following = self._following.get(clause.paragraph)
        here = following and self.before[following.paragraph]
        if clause.goes_on_from(now):
            # Where the draft has its run without 又 and 还, so has the new paragraph.
            counts = here is None or not here.goes_on_from(now) or here.counts_on_from(now)
            return self._next(now) if counts else clause.place
        if following and following.goes_on_from(clause):
            return following.place
        return clause.place

    def _next(self, clause: _Clause | None) -> int | None:
        place = self.places.get(clause.paragraph, clause.place) if clause else None
        return None if clause is None or place is None else clause.next_place(place)


def _cycle_of(part: Part) -> tuple[str, ...]:
    paragraphs = list(part.of(Kind.PREAMBULAR, Kind.OPERATIVE))
    words = {each.facts.lead.sequence for each in paragraphs if each.facts.lead}
    return paragraphs[0].facts.language.sequence_of(words) if paragraphs else ()


def _clauses(
    part: Part, kind: Kind, without: Sequence[Paragraph], cycle: tuple[str, ...]
) -> list[_Clause]:
    found: list[_Clause] = []
    apart = False
    for paragraph in part.body:
        if paragraph in without:
            continue
        if paragraph.kind in BETWEEN:
            apart = True
        elif paragraph.kind is kind:
            found.append(_Clause(paragraph, cycle, apart))
            apart = False
    return found
