"""A file's text as it is read, and the way back to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from resolint.reading.foreign import foreign_sign
from resolint.reading.moves import with_moves
from resolint.reading.script import SCRIPT, script_layer
from resolint.reading.signs import NOTES
from resolint.reading.traits import Trait, announces_numbers, traits_of
from resolint.reading.wraps import wrap_layer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from resolint.reading.layer import Layer
    from resolint.reading.lines import Lines
    from resolint.text import Edit, Span


@dataclass(frozen=True, eq=False)
class Reading:
    """The text of a draft as the rules see it; without layers it is the file's own."""

    source: str
    r"""The text of the file, with ``\n`` line ends."""
    markup: tuple[Layer, ...] = ()
    """What is left out, or is the same character in another script or notation."""
    form: tuple[Layer, ...] = ()
    """What is read in our form though it is written in another."""
    joined: tuple[Layer, ...] = ()
    """Lines of one paragraph that are read as one."""
    foreign: Span | None = None
    """A sign in the text as read that it is in another markup language, and not to be read."""
    rows: Sequence[str] | None = field(default=None, repr=False, compare=False)
    """The lines of the text as read, where it was cut into them already."""

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        """All layers, the first one nearest to the file."""
        return self.markup + self.form + self.joined

    @property
    def is_traditional(self) -> bool:
        """The text is written in traditional script."""
        return any(layer.what == SCRIPT for layer in self.markup)

    @property
    def is_numbered_by_lists(self) -> bool:
        """Lists of HTML number items of the text, so no number is written in it."""
        held = (layer for layer in self.markup if layer.is_held)
        return any(edit.text.strip() for layer in held for edit in layer.edits)

    @property
    def lines(self) -> Sequence[str]:
        """The lines of the text as it is read."""
        return self.text.split("\n") if self.rows is None else self.rows

    @property
    def text(self) -> str:
        """The text as it is read."""
        return self.layers[-1].text if self.layers else self.source

    def forth(self, offset: int) -> int:
        """Return where an offset of the file stands in the text as read."""
        for layer in self.layers:
            offset = layer.forth(offset)
        return offset

    def back(self, span: Span) -> Span:
        """Return where a span of the text as read stands in the file."""
        for layer in reversed(self.layers):
            span = layer.back(span)
        return span

    def moves(self, span: Span) -> int | None:
        """Return how far a span moves on the way back, if nothing is rewritten in or beside it."""
        by = 0
        for layer in reversed(self.layers):
            step = layer.moves(span.shift(by))
            if step is None:
                return None
            by += step
        return by

    def whole(self, span: Span) -> Span:
        """Return where a span of the text as read stands, with what is left out at its ends."""
        for layer in reversed(self.layers):
            span = layer.whole(span)
        return span

    def holds(self, edits: Iterable[Edit]) -> bool:
        """Return whether some of these edits would change what only markup says, as a list does."""
        if not any(layer.is_held for layer in self.markup):
            return False
        edits = tuple(edits)
        for layer in reversed(self.layers):
            if any(edit.origin or layer.holds(edit) for edit in edits):
                return True
            edits = layer.edits_back(edits)
        return False

    def edits_back(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """Return edits of the text as read as edits of the file."""
        edits = tuple(edits)
        if self.layers and any(edit.origin for edit in edits):
            return with_moves(self, edits)
        for layer in reversed(self.layers):
            edits = layer.edits_back(edits)
        return edits

    def spelt(self, text: str) -> str:
        """Return text that is put in as the file would have it."""
        for layer in reversed(self.layers):
            text = layer.respell(text)
        return text

    def marks_as_written(self, text: str) -> str:
        """Return a text with the footnote marks in it as the file has them."""
        for layer in self.form:
            if layer.what == NOTES:
                text = layer.respell(text)
        return text

    @cached_property
    def odd(self) -> tuple[tuple[str, str], ...]:
        """What is written in another form than ours, each with what it is read as."""
        return tuple(
            (edit.span.of(layer.source), edit.text) for layer in self.form for edit in layer.edits
        )

    def rewritten(self, what: str) -> Iterator[tuple[Span, str]]:
        """Yield each place that a layer of form rewrote, as read and as written."""
        layers = self.form + self.joined
        for at, layer in enumerate(layers):
            if layer.what != what:
                continue
            for edit, piece in zip(layer.edits, layer.pieces, strict=True):
                span = piece
                for later in layers[at + 1 :]:
                    span = later.forth_span(span)
                # What is rewritten once more is another layer's.
                if span.start < span.end:
                    yield span, edit.span.of(layer.source)

    def written(self, span: Span) -> str:
        """Return what is written where a span is read in our form, which may be the same."""
        if not self.form:
            return span.of(self.text)
        for layer in reversed(self.form + self.joined):
            span = layer.back(span)
        return span.of(self.form[0].source)

    def join(self, paragraphs: Iterable[Span]) -> Reading:
        """Return this reading with the lines of each paragraph made one."""
        layer = wrap_layer(self.text, paragraphs)
        return replace(self, joined=(layer,), rows=None) if layer else self


def read(text: str, lines: Lines) -> Reading:
    """Read a file's text; most drafts need no layer, and are read as they are."""
    markup: list[Layer] = []
    form: list[Layer] = []
    current, rows = text, text.split("\n")
    traits = traits_of(rows, lines.traits)
    for trait, module, name in _MARKUP:
        if traits & trait and (layer := _maker(module, name)(current)):
            markup.append(layer)
            current = layer.text
    if markup:
        rows = current.split("\n")
        traits = traits_of(rows, lines.traits)
    if traits & Trait.FOREIGN and (sign := foreign_sign(current)):
        return Reading(text, tuple(markup), foreign=sign, rows=rows)
    if traits & Trait.TABLE and (layer := _maker("tables", "table_layer")(current)):
        markup.append(layer)
        current, rows = layer.text, layer.text.split("\n")
    if layer := script_layer(current, lines.simplified):
        markup.append(layer)
        current, rows = layer.text, layer.text.split("\n")
    for trait, module, name in _FORM:
        needed = traits & trait or (trait == Trait.MARK and _lacks_notes(traits))
        if needed and (layer := _maker(module, name)(current)):
            form.append(layer)
            current, rows = layer.text, layer.text.split("\n")
            traits |= traits_of(rows, lines.traits)
    may_open = traits & Trait.OPENING or (traits & Trait.ANNOUNCING and announces_numbers(rows))
    if may_open and (layer := _maker("openings", "opening_layer")(rows, lines.openings)):
        form.append(layer)
        rows = layer.text.split("\n")
    return Reading(text, tuple(markup), tuple(form), rows=rows)


# What each trait calls for, in this order; a module is loaded when a draft needs it, since most
# need none, and its patterns take long to compile.
_MARKUP = (
    (Trait.MARKUP, "tables", "tagged_table_layer"),
    (Trait.MARKUP, "pages", "page_layer"),
    (Trait.MARKUP, "markup", "markup_layer"),
)
_FORM = (
    (Trait.WIDE, "width", "width_layer"),
    (Trait.HALF_WIDTH, "halfwidth", "half_width_layer"),
    (Trait.CUT, "cuts", "cut_layer"),
    (Trait.ALONE, "alone", "alone_layer"),
    (Trait.MARK, "note_marks", "note_layer"),
    (Trait.ASTERISKS, "asterisks", "asterisk_layer"),
)


@cache
def _maker(module: str, name: str) -> Callable[..., Layer | None]:
    made: Callable[..., Layer | None] = getattr(import_module(f"{__package__}.{module}"), name)
    return made


def _lacks_notes(traits: int) -> bool:
    """Tell marks whose notes have no usual notation, as in a list behind the text."""
    return bool(traits & Trait.MARKED) and not traits & Trait.NOTE
