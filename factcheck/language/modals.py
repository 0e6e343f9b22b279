"""Writes out with "can", "must" and "need not" who may or has to do a thing: "is free to", "is barred from", "has no right to"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.speakers import is_somebody

_MODALS = {"can": ("can", ()), "cannot": ("can", ("not",)), "must": ("must", ())}
_LOOSE = frozenset({"NEG", "R"})
_AUXILIARY = frozenset({"BE", "HAVE", "DO"})
_INFINITIVE = frozenset({"V", "BE", "HAVE", "DO"})


def with_modals(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The clause with a modal verb where it has a phrase for one."""
    for at in range(len(chunks) - 1):
        for read in (_needing, _being, _having, _doing, _shut_out, _lacking):
            found = read(chunks, at)
            if found:
                return with_modals(found)
    return list(chunks)


def _needing(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """ "Need not do it", "does not need to do it" as "need not do it"; "needs to do it" as "must do it"."""
    need = chunks[at]
    if (
        ("need", "v") not in need.lemmas
        or need.tag not in {"V", "N", "P"}
        or (at and chunks[at - 1].tag in {"BE", "DET"})
    ):
        return []
    begin = next((i + 1 for i in range(at - 1, -1, -1) if chunks[i].tag not in {"NEG", "DO", "R"}), 0)
    verb = next((i for i in range(at + 1, len(chunks)) if chunks[i].tag not in {"NEG", "TO"}), len(chunks))
    denials = [c for c in chunks[begin:verb] if c.tag == "NEG"]
    if verb in (at + 1, len(chunks)):
        return []
    doing = as_verb(chunks[verb])
    return [*chunks[:begin], *_modal("must", need, denials), doing, *chunks[verb + 1 :]] if doing else []


def _being(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """ "Is (not) allowed to do it", "is barred from doing it"; "doing it is (not) allowed"; "it is possible (for X) to do it"."""
    if chunks[at].tag != "BE":
        return []
    word = next((i for i in range(at + 1, len(chunks)) if chunks[i].tag not in _LOOSE), len(chunks) - 1)
    kind = _kind(chunks[word])
    if not kind:
        return []
    denials = [c for c in chunks[at + 1 : word] if c.tag == "NEG"]
    modal, rest = _modal(kind, chunks[at], denials), chunks[word + 1 :]
    if [c.norm for c in chunks[:at]] == ["it"]:
        return _impersonal(chunks[0], modal, rest)
    doing = as_verb(rest[1]) if len(rest) > 1 and (rest[0].tag == "TO" or rest[0].norm == "from") else None
    if (
        doing is not None
        and (rest[0].tag == "TO") is not doing.norm.endswith("ing")
        and _may_be_asked(chunks, at, word)
    ):
        return [*chunks[: at - (chunks[at - 1].norm == "will")], *modal, doing, *rest[2:]]
    return _of_deed(chunks[:at], modal, rest) if chunks[word].norm not in {"able", "free"} else []


def _may_be_asked(chunks: Sequence[Chunk], at: int, word: int) -> bool:
    """Whether it is the subject who has to do it: "voters are required to", not "a card is required to"."""
    if chunks[word].norm not in classes()["words_asked"]:
        return at > 0
    subject = next((c for c in reversed(chunks[:at]) if c.tag in {"N", "NAME", "PRON"}), None)
    return subject is not None and is_somebody(subject)


def _impersonal(it: Chunk, modal: Sequence[Chunk], rest: Sequence[Chunk]) -> list[Chunk]:
    """ "It is possible for X to do it" as "X can do it", without X as "you can do it"."""
    to = next((i for i, c in enumerate(rest) if c.tag == "TO"), len(rest))
    doing = as_verb(rest[to + 1]) if to + 1 < len(rest) else None
    if doing is None or (to and rest[0].norm != "for"):
        return []
    return [*(rest[1:to] or [it._replace(norm="you")]), *modal, doing, *rest[to + 2 :]]


def _shut_out(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """ "Is excluded from it" as "is not admitted to it", or not there taking part."""
    if chunks[at].tag != "BE":
        return []
    word = next((i for i in range(at + 1, len(chunks)) if chunks[i].tag not in _LOOSE), len(chunks) - 1)
    out, rest = chunks[word], chunks[word + 1 :]
    if out.norm not in classes()["words_shut_out"] or len(rest) < 2 or rest[0].norm != "from" or rest[1].tag == "G":
        return []
    denial = Chunk("not", "NEG", out.start, out.start + 1)
    admitted = out._replace(norm="admitted", tag="P", lemmas=(("admit", "v"), ("participate", "v")))
    return [*chunks[: at + 1], *chunks[at + 1 : word], denial, admitted, rest[0]._replace(norm="to"), *rest[1:]]


def _of_deed(subject: Sequence[Chunk], modal: Sequence[Chunk], rest: Sequence[Chunk]) -> list[Chunk]:
    """ "Parking vans there is (not) allowed" as "can (not) park vans there"."""
    denied = [c._replace(norm="not", tag="NEG") for c in subject[:1] if c.norm == "no"]
    deed = subject[len(denied) :]
    doing = as_verb(deed[0]) if deed and deed[0].norm.endswith("ing") else None
    if doing is None or doing.norm == "being" or is_compound(deed):
        return []
    what = deed[2:] if len(deed) > 1 and deed[1].norm == "of" else deed[1:]
    return [*modal, *denied, doing, *what, *rest]


def is_compound(deed: Sequence[Chunk]) -> bool:
    """Whether an -ing form only says what kind of thing the noun behind it is: "building work"."""
    second = deed[1] if len(deed) > 1 else None
    return second is not None and second.tag == "N" and (second.norm, "n") in second.lemmas


def _having(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """ "Has the right to do it" as "can do it", "there is no need (for X) to do it" as "(X) need not do it"."""
    there = at == 1 and chunks[0].norm == "there" and chunks[1].tag == "BE"
    if chunks[at].tag != "HAVE" and not there:
        return []
    word = next((i for i in range(at + 1, len(chunks)) if chunks[i].tag not in {*_LOOSE, "DET", "QUANT"}), 0)
    kind = next((k for k in ("can", "must") if chunks[word].norm in classes()[f"words_right_{k}"]), "") if word else ""
    denials = [c._replace(norm="not", tag="NEG") for c in chunks[at + 1 : word] if c.tag == "NEG" or c.norm == "no"]
    rest = chunks[word + 1 :]
    if not kind or (there and not denials) or not rest:
        return []
    to = next((i for i, c in enumerate(rest) if c.tag == "TO" or (not i and c.norm == "of")), len(rest))
    doing = as_verb(rest[to + 1]) if to + 1 < len(rest) else None
    if (
        doing is None
        or (to and not (there and rest[0].norm == "for"))
        or (rest[to].norm == "of") != doing.norm.endswith("ing")
    ):
        return []
    return [*([] if there else chunks[:at]), *rest[1:to], *_modal(kind, chunks[at], denials), doing, *rest[to + 2 :]]


def _doing(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """ "Does not have to do it" as "need not do it", "has to do it" as "must do it"."""
    if chunks[at].tag != "HAVE" or chunks[at + 1].tag != "TO" or at + 2 >= len(chunks):
        return []
    begin = next((i + 1 for i in range(at - 1, -1, -1) if chunks[i].tag not in {"NEG", "DO", "R"}), 0)
    doing = as_verb(chunks[at + 2])
    denials = [c for c in chunks[begin:at] if c.tag == "NEG"]
    return [*chunks[:begin], *_modal("must", chunks[at], denials), doing, *chunks[at + 3 :]] if doing else []


def _lacking(chunks: Sequence[Chunk], at: int) -> list[Chunk]:
    """ "Lacks a kitchen" as "has no kitchen"."""
    lacks, rest = chunks[at], chunks[at + 1 :]
    finite = lacks.tag in {"V", "P"} and lacks.norm in {"lack", "lacks", "lacked"}
    if (
        not finite
        or not at
        or chunks[at - 1].tag in {"NEG", "TO", "MODAL", "DO", "HAVE", "BE"}
        or rest[0].tag == "PREP"
    ):
        return []
    what = rest[rest[0].norm in {"a", "an", "any"} :]
    have = Chunk("has", "HAVE", lacks.start, lacks.end)
    return [*chunks[:at], have, Chunk("not", "NEG", lacks.start, lacks.end), *what]


def _modal(kind: str, place: Chunk, denials: Sequence[Chunk]) -> list[Chunk]:
    """The modal verb of a kind, denied as often as the phrase for it; "need not" denies that somebody must."""
    norm, inner = _MODALS[kind]
    norm = "need" if norm == "must" and len(denials) % 2 else norm
    return [
        Chunk(norm, "MODAL", place.start, place.end),
        *denials,
        *(Chunk(word, "NEG", place.start, place.end) for word in inner),
    ]


def _kind(word: Chunk) -> str:
    """Whether a word says that somebody can, cannot or must do it; "" for any other."""
    return next((kind for kind in _MODALS if word.norm in classes()[f"words_{kind}"]), "")


def as_verb(chunk: Chunk) -> Chunk | None:
    """What stands behind the modal, as the verb that it must be; None if it is none."""
    lemmas = tuple(row for row in chunk.lemmas if row[1] == "v")
    if chunk.tag in _AUXILIARY:
        return chunk
    plain = chunk.norm.endswith("ing") or any(lemma == chunk.norm for lemma, _ in lemmas)
    return chunk._replace(tag="V", lemmas=lemmas) if lemmas and plain and not classes_of(chunk.norm) & {"det"} else None
