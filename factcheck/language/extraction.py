"""Extracts the content terms of a clause: which words count, how much, behind which preposition, and what a number counts."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL, Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.measures import is_margin, is_measured, labels, only_classes, only_measures
from factcheck.language.openings import phrase_end
from factcheck.language.terms import MARGIN, Kind, Role, Term

_SKIPPED = frozenset(
    {
        "PUNCT",
        "DET",
        "CONJ",
        "SUB",
        "PRON",
        "WH",
        "MODAL",
        "BE",
        "HAVE",
        "DO",
        "NEG",
        "CUE",
        "TO",
        "POSS",
        "PREP",
        "QUANT",
    }
)
_ENDING = frozenset({"PREP", "TO", "PUNCT", "CONJ", "SUB", "WH"})
_WEIGHTS = {"N": 1.0, "V": 1.0, "P": 1.0, "G": 1.0, "A": 0.8, "R": 0.4}


def extract(
    subject: Sequence[Chunk], verbs: Iterable[Chunk], rest: Sequence[Chunk], *, passive: bool
) -> tuple[Term, ...]:
    """The terms of a clause in the order of the text; the agent of a passive becomes its subject."""
    before = _subject(subject, Role.OBJECT if passive else Role.SUBJECT)
    verbs = list(verbs)
    first = rest[:1]
    last = [_with_particle(c, first) if _takes_particle(c, rest, passive=passive) else c for c in verbs[-1:]]
    middle = [t for c in (*verbs[:-1], *last) if (t := _term(c, Role.PREDICATE, "", ()))]
    fused = bool(last) and last[0] is not verbs[-1]
    behind = _region(rest[fused:], Role.OBJECT, agentive=passive)
    if verbs and verbs[-1].tag == "G":  # "is singing and playing"
        joined = {b.span for a, b in pairwise(rest) if b.tag == "G" and a.norm in {"and", "but", ","}}
        behind = [t._replace(role=Role.PREDICATE, prep="") if t.span in joined else t for t in behind]
    return (*before, *middle, *behind)


def _subject(chunks: Sequence[Chunk], role: Role) -> list[Term]:
    """The terms before the verb; where an opening phrase would take them all in, it ends sooner: a verb has a subject."""
    found = _region(chunks, role, agentive=False)
    if not found or chunks[0].tag != "PREP" or not all(t.prep for t in found):
        return found
    at = phrase_end(chunks)
    return [*_region(chunks[:at], role, agentive=False), *_region(chunks[at:], role, agentive=False)] if at else found


def _opens_phrase(rest: Sequence[Chunk]) -> bool:
    """ "Comes in Italian": in, on and over before a noun phrase are prepositions."""
    return (
        len(rest) > 1
        and rest[0].norm in {"in", "on", "over"}
        and rest[1].tag in {"NAME", "N", "DET", "A", "NUM", "DATE"}
    )


def _takes_particle(verb: Chunk, rest: Sequence[Chunk], *, passive: bool) -> bool:
    """Whether a particle behind a verb goes with it: "took on staff", as nothing is taken but on; not "runs on water"."""
    needs_object = any(lemma in classes()["words_transitive"] for lemma, _ in verb.lemmas)
    return not _opens_phrase(rest) or (needs_object and not passive)


def _with_particle(chunk: Chunk, following: Sequence[Chunk]) -> Chunk:
    """A phrasal verb gets its own lemma ("go_up") where the word lists know it."""
    if not following or chunk.tag not in VERBAL or not _is_particle_of(chunk, following[0]):
        return chunk
    fused = tuple((f"{lemma}_{following[0].norm}", "v") for lemma, pos in chunk.lemmas if pos == "v")
    return chunk._replace(lemmas=fused, norm=fused[0][0])


def _is_particle_of(verb: Chunk, particle: Chunk) -> bool:
    """Whether the word lists have verb and particle as one."""
    if verb.tag not in VERBAL or "particle" not in classes_of(particle.norm):
        return False
    return any(lexicon.is_phrasal(f"{lemma}_{particle.norm}") for lemma, pos in verb.lemmas if pos == "v")


def _region(chunks: Sequence[Chunk], role: Role, *, agentive: bool) -> list[Term]:
    """The terms before or after the verb; `agentive` says that "by" brings in who does it."""
    found: list[Term] = []
    prep, measured = "", False
    for at, chunk in enumerate(chunks):
        if at and _is_particle_of(chunks[at - 1], chunk) and not _opens_phrase(chunks[at:]):
            continue
        if chunk.tag == "PREP" or (chunk.tag == "TO"):
            prep, measured = chunk.norm, is_measured(chunks[at + 1 : at + 3])
        elif _starts_afresh(chunks, at):
            prep = ""
        owning = chunk.tag == "NAME" and _owns(chunks[at + 1 : at + 3])
        agent = agentive and prep == "by" and not measured
        term = _term(
            chunk if _opens_phrase(chunks[at + 1 :]) else _with_particle(chunk, chunks[at + 1 : at + 2]),
            Role.SUBJECT if agent else role,
            "" if agent else "of" if owning and not prep else prep,
            chunks[at + 1 : at + 4],
            chunks[:at],
        )
        if term and (labels(chunk, chunks[at + 1 : at + 2]) or only_classes(chunks, at)):
            term = term._replace(weight=0.3 * term.weight)
        if term and not term.prep and is_margin(chunks, at):
            term = term._replace(prep=MARGIN)
        if term and only_measures(chunks, at):
            term = term._replace(weight=0.0)
        if term:
            found.append(term)
        if chunk.tag in {"V", "P", "G"} and not _describes(chunks, at):
            prep = ""
    return found


def _describes(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an -ing form behind a preposition stands before its noun: "for standing room"."""
    behind = at > 0 and chunks[at - 1].tag == "PREP" and chunks[at].tag == "G"
    return behind and [c.tag for c in chunks[at + 1 : at + 2]] == ["N"]


def _owns(following: Sequence[Chunk]) -> bool:
    """Whether a possessive and what is owned follow; "Saint Ann's has" owns nothing."""
    return (
        len(following) == 2
        and following[0].tag == "POSS"
        and following[1].tag not in {"PREP", "PUNCT", "CONJ", "QUANT"}
    )


def _starts_afresh(chunks: Sequence[Chunk], at: int) -> bool:
    """ "On the new plan a file", "on the new plan, files": a second noun phrase that the preposition does not govern."""
    before = chunks[at - 1] if at else None
    if before is None or any(c.tag == "CONJ" for c in chunks[at:]):
        return False
    if chunks[at].norm == ",":
        return at + 1 < len(chunks) and chunks[at + 1].tag != "NUM"
    if before.tag == "DATE" and chunks[at].tag in {"NAME", "N", "A"}:  # "in 2025 the town", "in May Orla"
        return True
    return chunks[at].tag == "DET" and before.tag in {"N", "NAME", "DATE"} and before.quantity is None


def _labelled(before: Sequence[Chunk]) -> frozenset[str]:
    """What a number after a noun or name numbers: "version 7.4"."""
    if not before or before[-1].tag not in {"N", "NAME"}:
        return frozenset()
    return frozenset(lemma for lemma, _ in before[-1].lemmas) or frozenset({before[-1].norm})


def _counted_name(following: Sequence[Chunk]) -> frozenset[str]:
    """The key of the name that a number counts: "six Ruritanians", "two of the Ruritanians"."""
    behind = next((c for c in following if c.norm not in {"of", "the"} and c.tag != "A"), None)
    return frozenset({"@" + behind.entity}) if behind is not None and behind.entity is not None else frozenset()


def _goes_on(chunk: Chunk) -> bool:
    """Whether the noun that a number counts may still follow: "five of the ports", "two-way", but not "5 to the port"."""
    return chunk.tag not in _ENDING or chunk.norm in {"of", "per", "-"}


def _term(chunk: Chunk, role: Role, prep: str, following: Sequence[Chunk], before: Sequence[Chunk] = ()) -> Term | None:
    if chunk.tag in _SKIPPED:
        return None
    if chunk.entity is not None:
        keys, entity = frozenset({chunk.entity}), chunk.entity
        return Term(Kind.NAME, keys, role, chunk.span, 2.0, chunk.norm, chunk.tag, prep, entity=entity)
    if chunk.date is not None:
        return Term(Kind.DATE, frozenset(), role, chunk.span, 2.0, chunk.norm, chunk.tag, prep, date=chunk.date)
    if chunk.quantity is not None:
        if chunk.norm == "one" and following and following[0].norm == "of":
            return None
        nouns = (c for c in takewhile(_goes_on, following) if c.tag == "N")
        head = frozenset(lemma for noun in nouns for lemma, _ in noun.lemmas) or _labelled(before)
        head |= _counted_name(following)
        return Term(Kind.NUMBER, frozenset(), role, chunk.span, 1.5, chunk.norm, chunk.tag, prep, head, chunk.quantity)
    return _word(chunk, role, prep)


def _word(chunk: Chunk, role: Role, prep: str) -> Term | None:
    keys = frozenset(lemma for lemma, _ in chunk.lemmas) or frozenset({lexicon.lemma(chunk.norm)})
    if chunk.tag == "P" and keys & classes()["words_meant"]:  # "reforms meant to help" are reforms to help
        return Term(Kind.WORD, keys | {chunk.norm}, role, chunk.span, 0.0, chunk.norm, chunk.tag, prep)
    tag = "A" if chunk.tag == "R" and _compares(chunk.norm) else chunk.tag
    told = {chunk.norm} if chunk.norm.endswith("ing") else keys | {chunk.norm}  # an evening says more than "even"
    weight = _WEIGHTS.get(tag, 1.0) * _lightness(
        frozenset(told) if chunk.tag == "N" else keys | {chunk.norm}, chunk.tag
    )
    return Term(Kind.WORD, keys | {chunk.norm}, role, chunk.span, weight, chunk.norm, chunk.tag, prep)


def _compares(norm: str) -> bool:
    """Whether an adverb is the comparative of an adjective: "faster" says as much as "fast"."""
    return norm.endswith("er") and any("a" in lexicon.pos_counts(norm[:-cut]) for cut in (1, 2))


def _is_idiom(keys: frozenset[str]) -> bool:
    """Whether some words together mean what more than a light verb says: "pay for"."""
    return any(" " in key for key in keys) and not all(
        "light_verb" in classes_of(key) for key in keys if " " not in key
    )


def _lightness(keys: frozenset[str], tag: str) -> float:
    """How much of its weight a word keeps: nothing for filler, little for words that say next to nothing."""
    found = set().union(*(classes_of(key) for key in keys))
    if "frequency" in found:
        return 2.5 if tag == "R" else 1.0
    if "soft" in found and tag not in {"V", "P"}:  # "a list of" says nothing, "to list" does
        return 0.0
    if tag in {"V", "P", "G"} and "light_verb" in found:
        return 1.0 if _is_idiom(keys) else 0.1
    if tag == "A" and "light_adjective" in found:
        return 0.35
    return 0.3 if "light_noun" in found and tag == "N" else 1.0
