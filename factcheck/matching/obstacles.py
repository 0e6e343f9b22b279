"""Tells what keeps a claim that has all that a statement says from deciding it."""

from itertools import pairwise

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.stances import Stance
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Modality
from factcheck.matching.align import FAINT, Pair, clause_terms, total
from factcheck.matching.another import describes_another, is_somebody_else, modified
from factcheck.matching.comparison import Comparison
from factcheck.matching.complements import are_complementary
from factcheck.matching.excepting import is_excepted, makes_exception
from factcheck.matching.exchanges import exchanges
from factcheck.matching.grades import are_of_other_grade
from factcheck.matching.heads import drops_head
from factcheck.matching.individuals import is_called, is_indefinite, is_plain_denial, is_same_scene, may_differ
from factcheck.matching.lending import TOLERANCE
from factcheck.matching.list_frames import partitive_end
from factcheck.matching.openness import tells_of_others
from factcheck.matching.places import drops_object, ends_otherwise, is_only_part, is_other_of_kind, meets_end
from factcheck.matching.reach import beyond_claim
from factcheck.matching.relations import Relation, relate_words
from factcheck.matching.restrictions import (
    drops_beneficiary,
    drops_days,
    drops_modifier,
    is_of_more,
    is_universal,
    turns_share,
)
from factcheck.matching.roles import nouns_are_inverted, shifts_comparison
from factcheck.matching.senses import other_sense
from factcheck.matching.standing import is_elsewhere

_HEAVY = 0.5  # weight from which a word says something of its own


def obstacle(c: Comparison) -> str:
    """What keeps a claim that has all that the statement says from deciding; "" if nothing does."""
    if c.theirs.quantified.singles_out and is_universal(c.mine):
        return "the claim says it of some alone, the statement of all"
    if shifts_comparison(c.mine, c.theirs, c.alignment.pairs):
        return "the statement says of one what the claim compares it with"
    if _is_under_verb(c):
        return "the claim has it only as what somebody fears, hopes or does something about"
    hidden = c.theirs.is_opaque or c.mine.is_opaque
    if c.inverted or nouns_are_inverted(c.alignment.pairs) or hidden or (_lacks_doer(c) and not is_meant_for(c)):
        return "who does it to whom may differ"
    if are_of_other_grade(c):
        return "one compares what the other does not, or not the same way"
    if _has_other_doer(c):
        return "somebody else does it"
    further = exchanges(c) or beyond_claim(c) or other_sense(c)
    if further:
        return further
    if _says_another_thing(c):
        return "the claim says something else of the two"
    if c.mine.denies and c.theirs.denies and claim_gap(c) > TOLERANCE:
        return "the claim denies only something narrower"
    if _is_doubted(c) and claim_gap(c) > TOLERANCE:
        return "the claim has somebody doubt or deny only something narrower"
    if drops_object(c):
        return "who opens or ends something is not opened or ended"
    if not c.odd and (is_only_part(c) or drops_head(c)):
        return "what the statement has for object only goes with the claim's"
    if is_elsewhere(c.alignment.pairs):
        return "the claim has it at another side of the place, or inside"
    if is_excepted(c):
        return "the claim makes an exception of it"
    if makes_exception(c):
        return "the statement makes an exception, the claim none"
    if is_other_of_kind(c):
        return "the two may speak of different ones"
    if not is_same_scene(c):
        return "what is done, by whom or where, is not the same"
    if may_differ(c):
        plain = any(is_plain_denial(clause) for clause in (c.mine, c.theirs) if clause.denies)
        if c.alignment.opposites or (c.odd and not plain):
            return "the two may speak of different ones"
    if c.alignment.opposites and meets_end(c):
        return "what lasts until a time may give way to its opposite then"
    if ends_otherwise(c):
        return "what begins at one time may end at another"
    if c.odd and c.mine.denies and c.theirs.denies:
        return "who does not praise need not condemn"
    if (not c.odd and is_somebody_else(c)) or (c.odd and not c.mine.contrast and describes_another(c)):
        return "the statement speaks of another one"
    if any(tells_of_others(p, c) or (c.odd and _is_said_of_other(p)) for p in c.alignment.opposites):
        return "the opposite word is said of something else"
    if drops_beneficiary(c):
        return "the claim says it for some only"
    if not c.odd and (drops_modifier(c) or is_of_more(c)):
        return "the claim says it of fewer, or of one kind only"
    if turns_share(c):
        return "what is said of most of one kind says nothing of most of the other"
    if drops_days(c):
        return "the claim says it of some days only"
    if c.alignment.opposites and not (c.mine.denies or c.theirs.denies) and _is_of_wider(c):
        return "the opposite is said of something wider"
    other = _lacks_complement(c) or _says_otherwise(c) or _has_other_verb(c) or _is_free_of(c)
    if c.odd and not c.alignment.opposites and other:
        return "what is denied is not what the claim says"
    if len(c.alignment.opposites) > 1 and not c.odd:
        return "who praises it for being early need not say what the claim does, where one condemns it for being late"
    if c.odd:
        open_past = _is_first_of_all(c) or not _asserts(c.theirs)
        return "one denies what the other may leave open: a first time, or what has no verb" if open_past else ""
    if _is_first_of_all(c) and any(chunk.tag == "HAVE" for chunk in c.mine.chunks):  # nor does it then have a past
        return "the claim speaks of a first time"
    denied = c.theirs.denies and not all(are_complementary(p) for p in c.alignment.opposites)
    if c.alignment.opposites and (denied or c.alignment.beside):  # who does not condemn need not praise
        return "what is not the one need not be the opposite"
    return "the claim speaks of a deputy, a former or an alleged one" if _drops_privative(c) else ""


def _is_under_verb(c: Comparison) -> bool:
    """Whether the statement leaves out the verb, with "that" or without, that makes the rest no fact: "X fears that P" for P."""
    if any(_leaves_open(t, c.theirs) for t in c.alignment.theirs if t.role is Role.PREDICATE) and not c.mine.contrast:
        return True
    matched = {p.theirs.span.start for p in c.alignment.pairs}
    return any(
        verb.start not in matched and any(part == "v" for _, part in verb.lemmas)
        for verb, that in pairwise(c.theirs.chunks)
        if that.norm == "that" and that.tag != "WH"
    )


def _leaves_open(verb: Term, clause: Clause) -> bool:
    """Whether what a verb is about need not come true: "fears a strike", "offered to help"; what is planned is told by stance."""
    if clause.modality is Modality.PLANNED:
        return False
    leads_on = verb is not clause.predicate and bool(verb.keys & classes()["words_leading_on"])
    return leads_on or bool(verb.keys & classes()["words_unrealised"])


def _is_doubted(c: Comparison) -> bool:
    """Whether the claim has somebody doubt it, or not say it: that goes for no less than all of it."""
    said = c.theirs.attribution
    return said is not None and (said.negative or said.stance is Stance.DOUBTS)


def _drops_privative(c: Comparison) -> bool:
    """Whether the claim says it of a deputy, a former or an alleged one, and the statement of the real one."""
    taken = {p.theirs.span.start for p in c.alignment.pairs if p.theirs.kind is Kind.WORD}
    return any(t.span.end + 1 in taken for t in c.alignment.theirs if t.keys & classes()["words_unreal"])


def _is_said_of_other(pair: Pair) -> bool:
    """Whether of two opposite adjectives one is the predicate and the other stands in a phrase: "X is free", "on paid plans"."""
    adjectives = {pair.mine.tag, pair.theirs.tag} <= {"A", "P"} and Role.PREDICATE not in {
        pair.mine.role,
        pair.theirs.role,
    }
    return adjectives and (pair.mine.prep == "") is not (pair.theirs.prep == "")


def rules_out(c: Comparison) -> bool:
    """Whether a contrast denies just what the claim affirms: "in A, not in B", where the claim has B."""
    if not c.mine.contrast or not c.mine.negations or not c.odd or c.theirs.denies:
        return False
    first = _ruled_out(c.mine)
    return any(p.mine is first for p in c.alignment.pairs)


def _ruled_out(clause: Clause) -> Term | None:
    """What stands right behind the "not" of a contrast."""
    behind = (t for t in clause_terms(clause) if t.span.start >= clause.negations[-1].end)
    return min(behind, key=lambda t: t.span.start, default=None)


def is_meant_for(c: Comparison) -> bool:
    """ "The fines were meant for A, not B", where the claim has fines on B, whatever is done with them."""
    first = _ruled_out(c.mine) if rules_out(c) else None
    return first is not None and first.prep in classes()["words_meant_for"] and not c.uncovered


def _says_another_thing(c: Comparison) -> bool:
    """Whether "X is in Y" meets a claim on both that says something else of them: what X gives to Y, or hears from it."""
    if not c.mine.copular or any(p.mine.kind is Kind.WORD for p in c.alignment.pairs):
        return False
    left = [t for t in c.alignment.theirs if t.kind is Kind.WORD and t.weight >= _HEAVY and not t.prep]
    return bool(left) and (not c.theirs.copular or len({t.role for t in left}) > 1)


def claim_gap(c: Comparison) -> float:
    """The weight of the claim's terms that the statement leaves out."""
    explained = {d.theirs for d in c.differences}
    begin = partitive_end(c.theirs)  # "of the four ports, only A has none": A has none, whoever else there is
    left = (t for t in c.alignment.theirs if t not in c.topical and t not in explained)
    said = c.mine.attribution.words if c.mine.attribution is not None else frozenset()
    return total(t for t in left if t.span.start >= begin and not (t.role is Role.SUBJECT and t.keys & said))


def _lacks_doer(c: Comparison) -> bool:
    """Whether the claim names who does it, and the statement says that somebody else, or something, does."""
    if not any(t.role is Role.SUBJECT for t in c.mine.terms):
        return False
    if any(p.mine.kind is p.theirs.kind is Kind.NAME and _does(p.mine) and _does(p.theirs) for p in c.alignment.pairs):
        return False  # one of several
    return any(t.kind is Kind.NAME and _does(t) and not is_called(t, c) for t in c.alignment.theirs)


def _has_other_doer(c: Comparison) -> bool:
    """Whether a plain noun, however general, stands for the doer where the claim has another noun: "the state", "the city"."""
    doers = [t for t in c.theirs.terms if _does(t) and t.tag == "N"]
    if c.mine.copular or not doers or any(t not in c.alignment.theirs for t in doers):
        return False
    left = [t for t in c.uncovered if _does(t) and t.tag == "N" and not t.keys & classes()["words_people"]]
    return any(relate_words(t.keys, doers[-1].keys, "n") is Relation.NONE for t in left)


def _is_of_wider(c: Comparison) -> bool:
    """Whether the statement says the opposite of some kind that the claim's thing is one of: "a boat sank", "the ferry floats"."""
    wider = (p.mine for p in c.alignment.pairs if p.relation is Relation.WIDER and p.mine.tag == "N")
    verb = c.mine.predicate
    first = [t for t in wider if t.role is Role.SUBJECT or (verb is not None and t.span.end < verb.span.start)]
    return any(not t.prep and is_indefinite(t, c.mine) for t in first)


def _is_free_of(c: Comparison) -> bool:
    """Whether one says by "debt-free" that there is none, which is no denial as it is read."""
    free = [
        any(a.norm == "-" and b.norm == "free" for a, b in pairwise(clause.chunks)) for clause in (c.mine, c.theirs)
    ]
    return free[0] is not free[1]


def _has_other_verb(c: Comparison) -> bool:
    """Whether the claim denies one verb, and the statement affirms another: "may not use it", "it is closed"."""
    verb, other = c.mine.predicate, c.theirs.predicate
    if verb is None and c.mine.denies and other is not None and other.weight >= FAINT and other in c.alignment.theirs:
        return not rules_out(c)  # "there were no ferries", "the ferry service was suspended"
    return c.theirs.denies and not c.mine.denies and verb in c.uncovered and verb is not None and verb.weight >= FAINT


def _lacks_complement(c: Comparison) -> bool:
    """Whether what the claim says that a thing is, is neither denied nor affirmed by the statement: "is free", "don't pay"."""
    says = any(t.tag in {"A", "P", "V", "G"} and not t.prep for t in c.mine.terms if t.role is not Role.SUBJECT)
    if not c.theirs.copular or not says:
        return False
    behind = [t for t in clause_terms(c.theirs) if t.role is Role.OBJECT]
    first = min(behind, key=lambda t: t.span.start, default=None)
    return first is not None and not first.prep and first.tag in {"A", "P"} and first in c.alignment.theirs


def _says_otherwise(c: Comparison) -> bool:
    """Whether the claim lacks the word by which the statement denies it itself: "is closed to", "is free of"."""
    verb = c.mine.predicate
    shuts = verb is not None and verb in c.uncovered and bool(verb.keys & classes()["words_shutting_out"])
    free = any(t.norm == "free" and modified(t, c.mine) is None for t in c.uncovered)
    return (shuts or free) and not c.mine.contrast


def _does(term: Term) -> bool:
    return term.role is Role.SUBJECT and not term.prep


def _asserts(clause: Clause) -> bool:
    """Whether it was found to have a verb: what has none says nothing that could be denied."""
    return clause.copular or clause.predicate is not None


def _is_first_of_all(c: Comparison) -> bool:
    """Whether the claim counts in order: that something had not happened fits with its happening for the first time."""
    return any(t.quantity is not None and t.quantity.ordinal for t in c.alignment.theirs)
