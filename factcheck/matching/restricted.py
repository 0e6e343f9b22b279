"""Judges what is said of a part of a list by another list: "every A member is in B", "it meets the head of a state in B"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.claims.model import Claim
from factcheck.language import lexicon
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause, clause_of
from factcheck.language.closed_classes import classes
from factcheck.language.drafts import draft_of
from factcheck.language.quantifiers import SetPhrase
from factcheck.language.relatives import restrictive
from factcheck.language.verbs import find_verb
from factcheck.matching import stance
from factcheck.matching.coordination import held_by
from factcheck.matching.judgement import Judgement
from factcheck.matching.list_frames import frames_of
from factcheck.matching.list_verdicts import judge_list
from factcheck.matching.universe import Universe
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_COUNTING = frozenset({"QUANT", "NUM", "CUE"})
_PARTITIVE = frozenset({"of", "in", "inside", "within", "from"})


class _Part(NamedTuple):
    """A clause that speaks of "them", and who they are."""

    clause: Clause
    them: Universe


def judge(clause: Clause, book: ClaimBook) -> Judgement | None:
    """The judgement on a clause that speaks of a part of a list; None if it does not."""
    part = _by_noun(clause, book) or _by_relative(clause, book)
    return None if part is None else _judged(part, clause, _lists(clause, book), book)


def judge_pair(main: Clause, relative: Clause, book: ClaimBook) -> Judgement | None:
    """The same for a clause and the relative clause that says which of them it speaks of."""
    shared = [c for c in main.chunks if c.span in {r.span for r in relative.chunks}]
    if not shared or any(c.entity is not None and not book.members_of(c.entity) for c in shared):
        return None
    at = next(i for i, c in enumerate(main.chunks) if c.span == shared[0].span)
    rewritten = _rewritten(main, at, at + len(shared))
    claims = [*_lists(main, book), *_lists(relative, book)] if rewritten else []
    them = _whom(relative, claims, book)
    if them is None or rewritten is None:
        return None
    return _judged(_Part(rewritten, them), main, claims, book)


def _lists(clause: Clause, book: ClaimBook) -> list[Claim]:
    return list({w.claim.id: w.claim for w in book.bearing.candidates(clause) if w.claim.members is not None}.values())


def _whom(relative: Clause, claims: Sequence[Claim], book: ClaimBook) -> Universe | None:
    """Whom a relative clause holds of."""
    held = held_by(relative, claims, book, anyone=True)
    return held[1] if held is not None else None


def _by_noun(clause: Clause, book: ClaimBook) -> _Part | None:
    """ "Every A member", "two of the members of A", "no state in A": the name of a list in front of a noun or behind it."""
    chunks = clause.chunks
    group = find_verb(chunks)
    for at in range(1, group.start if group else 0):
        claim = book.headed_by(chunks[at].entity or "")
        found = _noun_phrase(chunks, at) if claim is not None and claim.members is not None else None
        if found is None or claim is None:
            continue
        nouns = _nouns(claim, book)
        start, end, noun = found
        if not {lemma for lemma, _ in noun.lemmas} & nouns or find_verb(chunks[:end]) is not None:
            continue
        if any(c.tag == "NEG" or c.norm == "or" for c in chunks[end : group.start if group else end]):
            continue
        if chunks[start - 1].tag not in _COUNTING and chunks[start - 1].norm not in {"of", "among"}:
            continue
        rewritten = _rewritten(clause, start, end)
        universe = Universe(
            frozenset(claim.members or ()), None if claim.among == "all" else frozenset(claim.among or ())
        )
        return None if rewritten is None else _Part(rewritten, universe)
    return None


def _noun_phrase(chunks: Sequence[Chunk], at: int) -> tuple[int, int, Chunk] | None:
    """Start, end and noun of the phrase that the name at `at` is part of."""
    begin = at - (chunks[at - 1].norm == "the")
    following = next((i for i in range(at + 1, min(at + 3, len(chunks))) if chunks[i].tag != "POSS"), len(chunks))
    if following < len(chunks) and chunks[following].tag in {"N", "A"}:
        return begin, following + 1, chunks[following]
    if begin > 1 and chunks[begin - 1].norm in _PARTITIVE and chunks[begin - 2].tag in {"N", "A"}:
        start = begin - 2 - (chunks[begin - 3].norm == "the")
        return (start, at + 1, chunks[begin - 2]) if start > 0 else None
    return None


def _nouns(claim: Claim, book: ClaimBook) -> frozenset[str]:
    """What those that a list speaks of are called: by their kind, by the nouns of its wordings, and members."""
    frames = frames_of(claim, book)
    kinds = frozenset().union(*(f.domain | f.kinds for f in frames))
    return frozenset({"member"}).union(kinds, *(lexicon.synonyms(kind) for kind in kinds))


def _by_relative(clause: Clause, book: ClaimBook) -> _Part | None:
    """ "Every one of them that is in A ...": who they are is said between the noun and the verb."""
    found = restrictive(clause.chunks)
    if found is None:
        return None
    whole, end, inside = found
    them = _whom(clause_of(draft_of([*whole[:end], *inside]), None), _lists(clause, book), book)
    rewritten = _rewritten(clause._replace(chunks=tuple(whole)), 0, end)
    return None if them is None or rewritten is None else _Part(rewritten, them)


def _rewritten(clause: Clause, start: int, end: int) -> Clause | None:
    """The clause with "them" for the noun phrase from `start` to `end`, its words of quantity kept; None for a single thing."""
    phrase = list(clause.chunks[start:end])
    kept: list[Chunk] = []
    while phrase and (phrase[0].tag in _COUNTING or (kept and phrase[0].norm == "of")):
        kept.append(phrase.pop(0))
    if not phrase:
        return None
    some = phrase[0].norm in {"a", "an"}
    singular = phrase[-1].tag in {"N", "A"} and any(lemma == phrase[-1].norm for lemma, _ in phrase[-1].lemmas)
    if phrase[0].norm == "the" and singular and not kept and clause.chunks[start - 1 : start] == ():
        return None
    if some:
        kept.append(phrase[0]._replace(norm="some", tag="QUANT"))
    them = Chunk("them", "PRON", phrase[0].start, phrase[-1].end)
    draft = draft_of(_in_list([*clause.chunks[:start], *kept, them, *clause.chunks[end:]]))
    made = clause_of(draft, clause.attribution)
    return made._replace(contrast=clause.contrast, denial=clause.denial)


def _in_list(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "They come from A states", "they lead A states" as "they are in A"."""
    group = find_verb(chunks)
    if (
        group is None
        or group.main is None
        or classes()["words_origin"].isdisjoint(lemma for lemma, _ in group.main.lemmas)
    ):
        return list(chunks)
    rest = [c for c in chunks[group.end :] if c.tag != "DET" and c.norm != "from"]
    if len(rest) < 2 or rest[0].entity is None or rest[1].tag not in {"N", "A"}:
        return list(chunks)
    verb = group.main._replace(norm="are", tag="BE", lemmas=())
    place = verb._replace(norm="in", tag="PREP")
    before = [c for c in chunks[: group.end] if c.span != verb.span]
    return [*before, verb, place, rest[0], *rest[2:]]


def _judged(part: _Part, clause: Clause, claims: Sequence[Claim], book: ClaimBook) -> Judgement | None:
    """The verdict on what is said of "them"."""
    held = held_by(part.clause, claims, book)
    if held is None or (held[1].among is not None and not part.them.members <= held[1].among):
        return None
    match, universe, said = held
    inner = Universe(universe.members & part.them.members, part.them.members)
    found = judge_list(match, said, book, inner)
    strangers = match.names & ((part.them.among or match.names) - part.them.members)
    if strangers and said.quantified.kind != "none":
        found = found._replace(verdict=Verdict.CONTRADICTED, reason=found.reason._replace(code=ReasonCode.NOT_IN_LIST))
    scoped = part.them.among is None or _is_within(clause.chunks, part.them.among, book)
    if not scoped and not strangers and not _stays(found.verdict, said.quantified, len(inner.members)):
        return None
    return stance.apply(found, part.clause, match.theirs, book)


def _is_within(chunks: Sequence[Chunk], among: frozenset[str], book: ClaimBook) -> bool:
    """Whether the clause says that it speaks of that group only: "of the five", "among the five"."""
    return any(
        c.entity is not None
        and book.members_of(c.entity) == among
        and any(b.norm in {"of", "out_of", "among", "amongst", "within"} for b in chunks[max(at - 2, 0) : at])
        for at, c in enumerate(chunks)
    )


def _stays(verdict: Verdict, quantified: SetPhrase, count: int) -> bool:
    """Whether the verdict stays the same if there are more of them than the claims know of."""
    stated = quantified.count
    if stated is not None and not quantified.complement:
        _, high = stated.bounds()
        return (
            high == float("inf") if verdict is Verdict.SUPPORTED else verdict is Verdict.CONTRADICTED and count > high
        )
    if quantified.kind in {"some", "not-all"}:
        return verdict is Verdict.SUPPORTED
    return verdict is Verdict.CONTRADICTED and quantified.kind not in {"most", "minority"}
