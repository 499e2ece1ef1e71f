"""Inline mark-up of reStructuredText, with the place of every word.

docutils gives its inline parser the text of one block, its lines joined and their indentation
gone, and the number of the first line. Each of those lines is the end of a line of the file,
or in a table a stretch of one; so every character can be traced to where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from docutils import nodes
from docutils.parsers.rst import states
from docutils.utils import escape2null

from coprod_language.readers.text.gaps import ELLIPSIS
from coprod_language.readers.text.rst_lines import Lines
from coprod_language.weaving import Piece

LONGEST_MARKED_UP = 20_000
"""Characters of the longest block in which mark-up is looked for. docutils takes time that
grows with the square of it, and no real paragraph comes near."""
_CODE_ROLES = {
    "c", "code", "command", "file", "kbd", "literal", "math", "meth", "program", "raw", "samp",
}  # fmt: skip
_RAISED = {"sup", "superscript"}
_ESCAPE = re.compile(r"\x00\s?")
_EMBEDDED = re.compile(r"\s*<[^<>]*>$")
_ROLE = re.compile(r":([\w.+:-]+):`|`:([\w.+:-]+):$")


class Prose(nodes.Invisible, nodes.Inline, nodes.Element):
    """Stands at the end of inline text in the document tree, and holds its pieces."""

    def __init__(self, pieces: list[Piece]) -> None:
        super().__init__()
        self.pieces = pieces

    def copy(self) -> Prose:
        """Make another of the same."""
        return Prose(self.pieces)


_Parsed = tuple[str, list[nodes.Node], str, list[nodes.system_message]]
_Method = Callable[["PlacingInliner", re.Match[str], int], _Parsed]


def _recorded(method: Callable[..., _Parsed]) -> _Method:
    """Let a method of the inline parser also note where it found its mark-up."""

    def record(self: PlacingInliner, match: re.Match[str], lineno: int) -> _Parsed:
        before, inlines, remaining, messages = method(self, match, lineno)
        if inlines:
            start = self.length - len(match.string) + len(before)
            self.found.append((start, self.length - len(remaining), inlines[0]))
        return before, inlines, remaining, messages

    return record


class PlacingInliner(states.Inliner):
    """An inline parser that adds the pieces of each block to the tree, as `Prose`."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        dispatch: dict[str, Any] = dict(states.Inliner.dispatch)
        self.dispatch: dict[str, Any] = {
            mark: _recorded(method) for mark, method in dispatch.items()
        }
        self.lines = lines
        self.length = 0
        self.found: list[tuple[int, int, nodes.Node]] = []

    def parse(
        self,
        text: str,
        lineno: int,
        memo: Any,  # noqa: ANN401 - a struct of docutils
        parent: nodes.Element,
    ) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Parse the text of one block and say where it stands."""
        self.length = len(text)
        self.found = []
        parsed: list[nodes.Node] = [nodes.Text(text)]
        messages: list[nodes.system_message] = []
        if len(text) <= LONGEST_MARKED_UP:
            parsed, messages = super().parse(text, lineno, memo, parent)
        in_cell = isinstance(parent, nodes.entry)
        places = self.lines.find(text, lineno - 1, in_cell=in_cell)
        if places is None:
            return parsed, messages
        return [*parsed, Prose(list(self._pieces(text, places)))], messages

    def implicit_inline(self, text: str, lineno: int) -> list[nodes.Text]:  # noqa: ARG002 - as in docutils
        """Leave addresses be: they have been covered up."""
        return [nodes.Text(text)] if text else []

    def interpreted(
        self,
        rawsource: str,
        text: str,
        role: str,
        lineno: int,  # noqa: ARG002 - as in docutils
    ) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Take text in any role as it stands, known to docutils or not."""
        return [nodes.inline(rawsource, text, classes=[role or "title"])], []

    def _pieces(self, text: str, places: list[tuple[int, int]]) -> Iterator[Piece]:
        escaped = escape2null(text)
        at = 0
        for start, end, node in self.found:
            yield from self._plain(escaped, text, places, at, start)
            inner = _inner(node, escaped[start:end])
            if inner:
                yield from self._plain(escaped, text, places, start + inner[0], start + inner[1])
            elif inner is None:
                first = next(self.lines.pieces(text, places, start, end))
                yield Piece(first.start, first.end, ELLIPSIS)
            at = end
        yield from self._plain(escaped, text, places, at, len(text))

    def _plain(
        self, escaped: str, text: str, places: list[tuple[int, int]], start: int, end: int
    ) -> Iterator[Piece]:
        """Give the pieces of text without mark-up, the backslashes left out."""
        for escape in _ESCAPE.finditer(escaped, start, end):
            yield from self.lines.pieces(text, places, start, escape.start())
            start = escape.end()
        yield from self.lines.pieces(text, places, start, end)


for _name, _value in vars(states.Inliner).items():
    if isinstance(_value, str) and not _name.startswith("__"):
        # docutils looks for its patterns in the very class of the inline parser.
        setattr(PlacingInliner, _name, _value)


def _inner(node: nodes.Node, marked: str) -> tuple[int, int] | tuple[()] | None:
    """Say which part of a stretch of mark-up is prose.

    Returns:
        Start and end within it; nothing where none is and none shows; None where something
        that is not prose shows.
    """
    if isinstance(node, nodes.footnote_reference | nodes.citation_reference | nodes.problematic):
        return ()
    role = _ROLE.search(marked)
    is_code = role is not None and (role[1] or role[2]) in _CODE_ROLES
    if is_code or isinstance(node, nodes.literal) or marked.startswith("|"):
        return None
    if isinstance(node, nodes.strong | nodes.emphasis):
        width = 2 if isinstance(node, nodes.strong) else 1
        return width, len(marked) - width
    if "`" not in marked:
        return 0, len(marked.rstrip("_"))
    start, end = marked.index("`") + 1, marked.rindex("`")
    if role and (role[1] or role[2]) in _RAISED and marked[start:end].isdigit():
        return ()  # the number of a note
    target = _EMBEDDED.search(marked, start, end)
    return start, target.start() if target and target.start() > start else end
