"""Which citations are of something later than the draft itself (rulebook C-15)."""

from datetime import date

from resolint import (
    ASSEMBLY,
    ECOSOC,
    RESOLUTION,
    SECURITY_COUNCIL,
    Citation,
    Identity,
    Profile,
    council_year,
    organ_of,
)
from resolint.aspects.citations import fits_its_session
from resolint.aspects.eras import has_ecosoc_year, sat_on, was_held

# One day may bring some seventy resolutions, and those of one day may cite each other.
_MOST_OF_ONE_DAY = 75


def later_than(item: Citation, own: Identity, profile: Profile) -> str:
    """Return what of the draft is earlier than a citation (its day, session, number), or nothing."""
    organ = organ_of(item, profile.organs)
    if not organ or _contradicts_itself(item, organ):
        return ""
    day = item.date.value if item.date else None
    adopted = _day_of(own, profile)
    if adopted and day:
        return str(adopted) if day > adopted else ""
    at = item.ordinal or 0
    if adopted and item.series in ("year", "annual"):
        # The year of ECOSOC begins in the summer before.
        return str(adopted) if at > adopted.year + (organ == ECOSOC) else ""
    if organ == ASSEMBLY and organ in profile.organs and item.series == "session":
        return _later_in_assembly(item, own)
    return ""


def _day_of(own: Identity, profile: Profile) -> date | None:
    """Return the day of adoption, if it lies in the session; else another rule says so."""
    if own.adopted and own.session and profile.organs:
        return own.adopted if sat_on(profile.organs[0], own.session, own.adopted) else None
    return own.adopted


def _later_in_assembly(item: Citation, own: Identity) -> str:
    if not own.latest_session.isdecimal():
        return ""
    at = item.ordinal or 0
    if at > int(own.latest_session):
        return own.latest_session
    number = own.number.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
    far = number.isdecimal() and int(item.number) > int(number) + _MOST_OF_ONE_DAY
    # Decisions have numbers of their own.
    return own.name if at == int(own.latest_session) and far and item.act == RESOLUTION else ""


def _contradicts_itself(item: Citation, organ: str) -> bool:
    """Return whether number and date do not fit each other: another rule says so."""
    if organ == SECURITY_COUNCIL:
        row = council_year(item.ordinal or 0)
        return row is not None and not row.holds(int(item.number))
    if organ == ECOSOC:
        return not (has_ecosoc_year(item) and was_held(item, organ))
    return organ == ASSEMBLY and not (fits_its_session(item) and was_held(item, organ))
