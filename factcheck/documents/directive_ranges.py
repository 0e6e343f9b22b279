"""The stretches between directives that begin and those that end them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from factcheck.documents.directive import ClaimName, Directive, Mistake

_START, _END = "ignore-start", "ignore-end"


def ranges(found: Iterable[Directive | Mistake], mistakes: list[Mistake]) -> Iterator[Directive]:
    """Each `ignore-start` with the lines to its `ignore-end`, for each of its claims; ends that miss one are mistakes.

    A start or end in which something is wrong is one all the same, so that the other isn't found to be alone.
    """
    opened = _Opened()
    for one in found:
        if one.word == _START:
            opened.begin(one)
        elif one.word == _END:
            yield from opened.end(one, mistakes)
    mistakes += opened.left()


class _Opened:
    """The ranges that have begun and not ended, by their numbers."""

    def __init__(self) -> None:
        self._starts: dict[int, Directive | Mistake] = {}
        self._names: dict[int, dict[str, ClaimName]] = {}
        self._by_id: defaultdict[str, list[int]] = defaultdict(list)
        self._mistaken: dict[int, None] = {}
        self._number = 0

    def begin(self, start: Directive | Mistake) -> None:
        self._number += 1
        self._starts[self._number] = start
        if isinstance(start, Mistake):
            self._mistaken[self._number] = None
            return
        self._names[self._number] = {name.id: name for name in start.claims}
        for name in start.claims:
            self._by_id[name.id].append(self._number)

    def end(self, end: Directive | Mistake, mistakes: list[Mistake]) -> Iterator[Directive]:
        if isinstance(end, Directive) and end.claims:
            yield from self._end_of_ids(end, mistakes)
        elif self._starts:
            number = next(reversed(self._starts))
            if isinstance(end, Mistake) or number not in self._names:
                self._forget(number)
            else:
                yield self._ended(number, tuple(self._names[number]), end.last)
        elif isinstance(end, Directive):
            mistakes.append(Mistake(end.span.start, "ignore-end without an ignore-start above it"))

    def left(self) -> Iterator[Mistake]:
        for number, start in self._starts.items():
            if isinstance(start, Directive):
                ids = ", ".join(self._names[number])
                yield Mistake(start.span.start, f"ignore-start[{ids}] without an ignore-end below it")

    def _end_of_ids(self, end: Directive, mistakes: list[Mistake]) -> Iterator[Directive]:
        ended: defaultdict[int, list[str]] = defaultdict(list)
        for name in end.claims:
            if self._by_id[name.id]:
                ended[self._by_id[name.id][-1]].append(name.id)
            elif self._mistaken:
                self._forget(next(reversed(self._mistaken)))  # which may have been meant to name it
            else:
                mistakes.append(Mistake(name.offset, f"ignore-end without an ignore-start[{name.id}] above it"))
        for number, ids in ended.items():
            yield self._ended(number, ids, end.last)

    def _ended(self, number: int, ids: Collection[str], last: int) -> Directive:
        """A start, for some of its claims and up to a line; the others remain."""
        start, left = self._starts[number], self._names[number]
        assert isinstance(start, Directive)
        for one in ids:
            self._by_id[one].pop()
        names = tuple(sorted((left.pop(one) for one in ids), key=lambda name: name.offset))
        if not left:
            del self._starts[number], self._names[number]
        return start._replace(claims=names, last=last)

    def _forget(self, number: int) -> None:
        del self._starts[number]
        for one in self._names.pop(number, ()):
            self._by_id[one].pop()
        self._mistaken.pop(number, None)
