"""Which citations a rule may judge; shared by the citation rules."""

from collections.abc import Iterator, Sequence
from itertools import chain

from resolint.draft.draft import Draft, Paragraph
from resolint.memory import kept
from resolint.model.calendar import Session, SpecialSession, session, special_session
from resolint.model.facts import CLAUSES, Citation, Date, Kind
from resolint.model.organs import ASSEMBLY, OWN, SECURITY_COUNCIL, can_be_of, organ_of
from resolint.profile import Profile
from resolint.reading.signs import CHINESE

# Lower numbers with a roman session are given by regional commissions as well.
FIRST_OF_ASSEMBLY_ALONE = 1000
TEXT = frozenset(CLAUSES)
TEXT_AND_NOTES = TEXT | {Kind.NOTE}


@kept
def cited_lists(
    draft: Draft, kinds: frozenset[Kind] = TEXT
) -> tuple[tuple[Paragraph, tuple[Citation, ...]], ...]:
    """Return the lists of citations in the text: not in titles or parentheses, nor in notes."""
    return tuple(
        (paragraph, items) for paragraph in draft.of(*kinds) for items in lists_in(paragraph)
    )


def lists_in(paragraph: Paragraph) -> Iterator[tuple[Citation, ...]]:
    """Yield the lists of citations in a paragraph, save those in titles and parentheses."""
    return (items for items in paragraph.facts.citations if not items[0].quoted)


def cited_in(paragraph: Paragraph) -> Iterator[Citation]:
    """Yield the citations of a paragraph one by one, save those in titles and parentheses."""
    return chain.from_iterable(lists_in(paragraph))


def cited(draft: Draft) -> Iterator[tuple[Paragraph, Citation]]:
    """Yield the citations one by one, those in notes too."""
    for paragraph, items in cited_lists(draft, TEXT_AND_NOTES):
        for item in items:
            yield paragraph, item


def is_surely_assembly(citation: Citation, profile: Profile) -> bool:
    """Return whether a citation is one of the Assembly, of whatever era and kind of session."""
    if organ_of(citation, profile.organs) != ASSEMBLY or not can_be_of(citation, ASSEMBLY):
        return False
    named = citation.body in (ASSEMBLY, OWN)
    return named or citation.series != "roman" or int(citation.number) >= FIRST_OF_ASSEMBLY_ALONE


def session_of(citation: Citation) -> Session | SpecialSession | None:
    """Return the session of the Assembly that a number names, as far as the tables go."""
    if citation.ordinal is None:
        return None
    kind = citation.session.rpartition("-")[0]
    if kind:
        return special_session(f"{kind}-{citation.ordinal}")
    return session(citation.ordinal)


def fits_its_session(citation: Citation) -> bool:
    """Return whether a resolution of the Assembly has a date on which its session sat, or none."""
    named = session_of(citation)
    day = citation.date.value if citation.date else None
    return named is None or day is None or named.holds(day)


def contradicts_itself(citation: Citation, organ: str) -> bool:
    """Return whether a date contradicts its own number: rules about the one citation say so."""
    day = citation.date.value if citation.date else None
    if organ == SECURITY_COUNCIL:
        return day is not None and day.year != citation.ordinal
    return organ == ASSEMBLY and not fits_its_session(citation)


def start_with_blank(text: str, start: int, following: str) -> int:
    """Return where a change begins, with the space before it where Chinese comes to follow."""
    return len(text[:start].rstrip(" \u3000")) if CHINESE.match(following) else start


def dates_of(items: Sequence[Citation]) -> list[Date | None]:
    """Return the date of each item of a list: its own, or that of one before it of the same day.

    Resolutions of one day are of one session and stand in the order of their numbers.
    """
    dates: list[Date | None] = []
    for at, item in enumerate(items):
        before = items[at - 1] if at else None
        shares = before is not None and item.date is None and may_share_date(before, item)
        dates.append(dates[-1] if shares else item.date)
    return dates


def may_share_date(before: Citation, item: Citation) -> bool:
    """Return whether the date of one citation can hold for the next too."""
    same = (before.series, before.session) == (item.series, item.session)
    counted = before.number.isdecimal() and item.number.isdecimal()
    return same and counted and int(before.number) < int(item.number)
