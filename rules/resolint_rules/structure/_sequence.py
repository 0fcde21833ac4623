"""Where numbers do not run on; shared by the rules on paragraphs and on sub-paragraphs."""

from collections.abc import Iterator, Sequence


def out_of_sequence(values: Sequence[int], first: int) -> Iterator[tuple[int, int]]:
    """Yield the fewest places that explain why ``values`` do not run on, with the value due there.

    ``first`` is the value due at the first place; 0 stands for a number that is not there.
    """
    due = first
    taken: set[int] = set()
    for at, written in enumerate(values):
        while due in taken:
            due += 1
        value = written or due
        if value == due:
            due += 1
            continue
        yield at, due
        following = values[at + 1] if at + 1 < len(values) else None
        if following == due:  # this one stands out of place, and the next goes on
            taken.add(value)
        elif following == value + 1:  # from here on all are shifted
            due = value + 1
        else:
            due += 1
