"""Takes relative clauses apart: "the bloc that counts X is led by Y"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.documents.span import Span
from factcheck.language.chunks import RELATIVE, Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.exclusives import only
from factcheck.language.finite import verb_form
from factcheck.language.picks import picked
from factcheck.language.verbs import VerbGroup, find_verb

_NOMINAL = frozenset({"N", "NAME", "A", "DET", "NUM", "QUANT", "POSS", "DATE"})
_CONNECTORS = frozenset({"CONJ", "SUB"})
_AUXILIARIES = frozenset({"BE", "HAVE", "DO", "MODAL"})
_ENDS_STRANDED = frozenset({"PREP", "DATE", "R", "PUNCT"})  # what shows that the object of a preposition is missing


def unfold(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """The main clause and then its relative clause with its antecedent as subject; [chunks] if there is none."""
    alone = only(chunks) or picked(chunks)
    if alone:
        return [alone]
    for at in range(1, len(chunks) - 1):
        if (
            chunks[at].norm == "where" and chunks[at - 1].tag == "BE" and find_verb(chunks, at + 1)
        ):  # "outside A is where X stands"
            return [[*chunks[at + 1 :], *chunks[: at - 1]]]
        if (
            chunks[at].norm in RELATIVE
            and (chunks[at - 1].tag in {"N", "NAME"} or chunks[at - 1].norm in {"those", "one", "ones"})
            and not _is_complement(chunks, at)
        ):
            return _at_pronoun(chunks, at)
        if (
            chunks[at].norm in {"which", "whom"}
            and at > 1
            and chunks[at - 1].tag == "PREP"
            and chunks[at - 2].tag in {"N", "NAME"}
        ):
            return _behind_preposition(chunks, at)
    return _reduced(chunks)


def _behind_preposition(chunks: Sequence[Chunk], at: int) -> list[list[Chunk]]:
    """ "The week in which X meets Y is the last": X meets Y in the week."""
    before, preposition, after = list(chunks[: at - 1]), chunks[at - 1], list(chunks[at + 1 :])
    inner = find_verb(after)
    if inner is None:
        return [list(chunks)]
    phrase = [preposition, *_antecedent(before)]
    if find_verb(before) is not None:
        return [before, [*after, *phrase]]
    outer = find_verb(after, inner.end)
    if outer is None or _is_connected(after[inner.end : outer.start]):
        return [list(chunks)]
    return [[*before, *after[outer.start :]], [*after[: outer.start], *phrase]]


def _is_complement(chunks: Sequence[Chunk], at: int) -> bool:
    """ "The report that X did it" names a content, "the report that did it" describes the report."""
    if chunks[at].norm != "that":
        return False
    group = find_verb(chunks, at + 1)
    if group is None or group.start == at + 1 or _object_gap(chunks, group.end):
        return group is None
    content = {chunks[at - 1].norm, *(lemma for lemma, _ in chunks[at - 1].lemmas)} & _content_nouns()
    return bool(content) or group.main is None or chunks[group.end].tag not in {"PREP", "DATE"}


def _content_nouns() -> frozenset[str]:
    """The nouns that a "that" may tell the content of."""
    return classes()["saying_noun"] | classes()["words_content"]


def _object_gap(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether another verb or the end follows, at once or behind a preposition: the object stands before the pronoun."""
    at += at + 1 == len(chunks) and chunks[at].tag == "PREP"
    return at >= len(chunks) or chunks[at].tag in {"BE", "HAVE", "MODAL", "DO", "V"}


def _at_pronoun(chunks: Sequence[Chunk], at: int) -> list[list[Chunk]]:
    before, after = list(chunks[:at]), list(chunks[at + 1 :])
    if identity := _identified(before, after):
        return [identity]
    if _is_one_of(before):
        subject = before[: next(i for i, c in enumerate(before) if c.tag == "BE")]
        return [[*(c for c in before if c.norm == "only"), *subject, *after]]
    if find_verb(before) is not None:
        group = find_verb(after)
        named = group is None or group.start == 0 or any(c.entity for c in before)
        return [before, _clause_of((_described(before) if named else []) or _antecedent(before), after)]
    if any(c.tag == "QUANT" for c in before):  # "every one that does X does Y" says nothing of every one
        return [list(chunks)]
    inner = find_verb(after)
    outer = find_verb(after, inner.end) if inner else None
    if inner is None or outer is None or _is_connected(after[inner.end : outer.start]):
        return [list(chunks)]
    return [[*before, *after[outer.start :]], _clause_of(_antecedent(before), after[: outer.start])]


def _identified(before: Sequence[Chunk], after: Sequence[Chunk]) -> list[Chunk]:
    """ "X is (not) the state that leads Y", "the state that leads Y is (not) X": X leads Y; [] for anything else."""
    group = find_verb(before)
    if group is not None:
        return _by_role(before[: group.start], group.negations, after) if _is_bare(before[group.end :], group) else []
    inner = find_verb(after)
    outer = find_verb(after, inner.end) if inner and _is_bare(before) else None
    if inner is None or outer is None or not outer.copular or _is_connected(after[inner.end : outer.start]):
        return []
    named = [c for c in after[outer.end :] if c.tag != "PUNCT"]
    if not named or any(c.tag not in {"NAME", "DET"} for c in named):
        return []
    return _by_role(named, outer.negations, after[: outer.start])


def _is_bare(phrase: Sequence[Chunk], group: VerbGroup | None = None) -> bool:
    """Whether a phrase, behind a copula if there is a `group`, only says that it is one: "the country", "the one"."""
    if (group is not None and not group.copular) or len(phrase) != 2 or phrase[0].norm != "the":
        return False
    return any(lemma in classes()["light_noun"] for lemma, _ in phrase[1].lemmas) and phrase[1].entity is None


def _by_role(who: Sequence[Chunk], negations: Sequence[Span], relative: Sequence[Chunk]) -> list[Chunk]:
    """The relative clause about who it is, denied if that is."""
    clause = _clause_of(who, relative)
    group = find_verb(clause)
    denied = [Chunk("not", "NEG", *negations[0])] if len(negations) % 2 and group is not None else []
    at = group.start + (clause[group.start].tag in _AUXILIARIES) if group is not None else 0
    return [*clause[:at], *denied, *clause[at:]]


def _is_one_of(before: Sequence[Chunk]) -> bool:
    """ "X is one of those who ...", "X is the one that ..."."""
    copula = next((i for i, c in enumerate(before) if c.tag == "BE"), None)
    if copula is None or any(c.tag == "NEG" for c in before):
        return False
    tail = [c.norm for c in before[copula + 1 :] if c.norm != "the"]
    if tail[:2] == ["only", "one"] and len(before) > copula + 3 and tail[2:3] == ["of"]:
        return True
    return tail in (
        ["one", "of", "those"],
        ["one", "of", "ones"],
        ["one"],
        ["among", "those"],
        ["only", "one"],
        ["only", "ones"],
    )


def _clause_of(antecedent: Sequence[Chunk], relative: Sequence[Chunk]) -> list[Chunk]:
    """The relative clause written out: its antecedent as subject, or as object where it has a subject of its own."""
    group = find_verb(relative)
    if group is None or not any(c.tag in {"N", "NAME", "PRON"} for c in relative[: group.start]):
        return [*antecedent, *relative]
    behind = relative[group.end :]
    stranded = bool(behind) and behind[0].tag == "PREP" and (len(behind) == 1 or behind[1].tag in _ENDS_STRANDED)
    gap = group.end + stranded
    return [*relative[:gap], *antecedent, *relative[gap:]]


def _described(before: Sequence[Chunk]) -> list[Chunk]:
    """The subject of "X is a ..." before the pronoun: what follows describes X too; [] for another verb."""
    group = find_verb(before)
    if (
        group is None
        or not group.copular
        or before[group.end - 1].tag != "BE"
        or group.end >= len(before)
        or before[group.end].norm not in {"a", "an", "the"}
    ):
        return []
    return list(before[: group.start])


def _antecedent(before: Sequence[Chunk]) -> list[Chunk]:
    """The noun phrase right before the pronoun."""
    at = len(before)
    while at and before[at - 1].tag in _NOMINAL:
        at -= 1
    return list(before[at:])


def _is_connected(between: Sequence[Chunk]) -> bool:
    return bool(between) and any(c.tag in _CONNECTORS for c in between[-2:])


def _reduced(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """ "The states he meets are small": two noun phrases side by side and two verbs."""
    inner = find_verb(chunks)
    if inner is None or inner.start < 2:
        return [list(chunks)]
    outer = find_verb(chunks, inner.end)
    cut = inner.start - 1
    side_by_side = chunks[cut].tag in {"NAME", "PRON"} and chunks[cut - 1].tag in {"N", "NAME"}
    between = chunks[inner.end : outer.start] if outer else ()
    if outer is None or not side_by_side or any(c.tag in _CONNECTORS or c.norm in {",", ":"} for c in between):
        return [list(chunks)]
    head = list(chunks[:cut])
    return [[*head, *chunks[outer.start :]], [*chunks[cut : inner.end], *_antecedent(head), *between]]


def restrictive(chunks: Sequence[Chunk]) -> tuple[list[Chunk], int, list[Chunk]] | None:
    """ "Every one that is in A is in B": the statement without the relative clause, where the noun phrase ends, and that clause."""
    at = next((i for i in range(1, len(chunks)) if chunks[i].norm in RELATIVE), None)
    if at is None or find_verb(chunks[:at]) is not None:
        return None
    after = list(chunks[at + 1 :])
    if after and any(pos == "v" for _, pos in after[0].lemmas):  # "that belongs": a verb, though it looks like a noun
        after[0] = after[0]._replace(tag=verb_form(after[0]))
    inner = find_verb(after)
    outer = find_verb(after, inner.end) if inner else None
    if inner is None or outer is None:
        return None
    return [*chunks[:at], *after[outer.start :]], at, after[: outer.start]
