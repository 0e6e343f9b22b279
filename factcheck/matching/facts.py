"""Judges a clause by one clause of a claim that it was compared with: by polarity, roles and coverage."""

from collections.abc import Sequence

from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.eras import FORMERLY
from factcheck.language.senses import SENSE
from factcheck.language.terms import Kind, Role, Term
from factcheck.matching import forces
from factcheck.matching.align import FAINT, Pair, clause_terms, total
from factcheck.matching.another import is_label
from factcheck.matching.comparison import NOBODY, Comparison, takes_place
from factcheck.matching.differing import by_difference
from factcheck.matching.eras import by_era
from factcheck.matching.excepting import by_exception
from factcheck.matching.exclusion import by_exclusion, widens
from factcheck.matching.extents import by_extent
from factcheck.matching.finding import Reason
from factcheck.matching.individuals import are_definite, may_differ
from factcheck.matching.judgement import Judgement
from factcheck.matching.lending import TOLERANCE
from factcheck.matching.light_verbs import verbs_clash
from factcheck.matching.narrowing import is_time
from factcheck.matching.obstacles import claim_gap, is_meant_for, obstacle, rules_out
from factcheck.matching.parallels import by_parallel
from factcheck.matching.places import displaces
from factcheck.matching.portions import by_portion
from factcheck.matching.relations import Relation, relate_words
from factcheck.matching.roles import are_swapped
from factcheck.matching.strung import are_strung
from factcheck.matching.verdict import ReasonCode, Verdict

_TELLING = frozenset({Kind.NAME, Kind.NUMBER})  # kinds of terms that tell which subject is meant
_DISPENSABLE = frozenset({"N", "R"})
_CLASHING = 2.5  # the same where the statement says the opposite of the claim
_LOOSE_SHARE = 0.1  # the same as a share of the statement's weight
_NEARLY_NONE = 0.3  # the same where the statement says how it is done
_FIGURES = frozenset({Kind.NUMBER, Kind.DATE})
_WEAK = 55  # a match below this score decides nothing


def judge(comparison: Comparison) -> Judgement:
    """The verdict of one comparison by the content alone; attribution and modality come after."""
    claim, text, found = comparison.wording.claim, comparison.wording.text, _decide(comparison)
    if (
        isinstance(found, str) and not claim.rating and _says_all(comparison)
    ):  # what adds to a falsehood is none the truer
        found = _supported(comparison)
    if isinstance(found, str):
        return Judgement(Verdict.UNKNOWN, comparison.score, _undecided(comparison), claim, text, found)
    verdict, reason = found
    return Judgement(verdict, comparison.score, reason, claim, text)


def _decide(c: Comparison) -> tuple[Verdict, Reason] | str:
    """The verdict and its reason, or in words what keeps the claim from deciding."""
    wide = c.differences or not c.theirs.denies or c.theirs.chunks[0].norm in NOBODY
    if (c.share if wide else c.score) < _WEAK:
        return "it has too little of what the statement says"
    if not _has_substance(c):
        return "the two have too little in common"
    excluding = [d for d in c.differences if not d.follows]
    denied_wider = c.theirs.denies and not c.mine.denies and not excluding
    open_weight = claim_gap(c) if denied_wider else total(_beyond(c))
    alone = _by_only(c)
    if alone is not None:
        return alone
    if c.mine.quantified.singles_out and not c.theirs.quantified.singles_out and not excluding:
        return "the statement says that it is the only one, or the most; the claim does not"
    if open_weight > _tolerance(c):
        return "the claim denies only something narrower" if denied_wider else "the statement says more than the claim"
    if not _predicates_agree(c):
        return "the verbs say different things"
    if excluding:
        return "the two may speak of different ones" if may_differ(c) else by_difference(c, excluding)
    by_figure = by_exception(c) or by_extent(c) or by_parallel(c) or by_portion(c) or by_era(c)
    if by_figure:
        return by_figure
    if are_swapped(c.alignment.pairs):
        if may_differ(c) or not are_definite(c):  # another one may do it to another one
            return "the two may speak of different ones"
        if c.mine.denies:  # that B does not do it to A doesn't follow from A's doing it to B
            return "who does it to whom is the other way round, and the statement denies it"
        return _contradicted(ReasonCode.ROLES_SWAPPED, "the claim has it the other way round: who does it to whom", c)
    return obstacle(c) or forces.obstacle(c) or (_opposed(c) if c.odd else _supported(c))


def _by_only(c: Comparison) -> tuple[Verdict, Reason] | str | None:
    """What an "only" on one side decides, or keeps from being decided; None if nothing."""
    if not (c.mine.quantified.singles_out or c.theirs.quantified.exclusive):
        return None

    wider = "the claim says it of some of them alone" if widens(c) else None
    return by_exclusion(c) or wider


def _says_all(c: Comparison) -> bool:
    """Whether the statement affirms all that the claim does, whatever it adds."""
    verb = c.theirs.predicate
    told = verb is None or verb.weight < FAINT or any(p.theirs is verb for p in c.alignment.pairs)
    plain = not (c.mine.denies or c.theirs.denies or c.odd or c.differences or c.inverted)
    return plain and told and claim_gap(c) <= TOLERANCE and len(c.alignment.pairs) > 1


def _beyond(c: Comparison) -> Sequence[Term]:
    """What the statement says more than the claim; of what never happens, it may say when it does not."""
    if not c.differences and not FORMERLY.isdisjoint(t.norm for t in c.uncovered):
        return [t for t in c.uncovered if t.norm not in FORMERLY]
    if not (c.mine.denies and c.theirs.denies) or c.differences or c.alignment.theirs:
        return c.uncovered
    return [t for t in c.uncovered if not is_time(t)]


def _has_substance(c: Comparison) -> bool:
    """Whether the two share or differ in more than one term that says something, or in all that either of them says."""
    terms = (*(p.mine for p in c.alignment.pairs), *(d.mine for d in c.differences))
    if sum(t.weight >= 0.5 for t in terms) > 1:
        return True
    verbs = any(p.mine.role is p.theirs.role is Role.PREDICATE for p in c.alignment.pairs)
    return verbs and not c.differences and not c.alignment.mine and not c.alignment.theirs


def _tolerance(c: Comparison) -> float:
    """The weight of words that may stay uncovered: more in a long statement, more where the two clash whatever else is said."""
    if (_clashes(c) or rules_out(c)) and not any(t.role is Role.PREDICATE or displaces(t, c) for t in c.uncovered):
        return _CLASHING
    if c.differences and any(displaces(t, c) for t in c.uncovered):  # the figure may be that of another one
        return 0.0
    if any(t.prep and takes_place(t, c.mine, c.alignment.theirs) for t in c.uncovered):  # "for members", "for shops"
        return 0.0
    if any(_is_one_more(t, c) for t in c.uncovered):
        return 0.0
    if any(_is_manner(t) for t in c.uncovered):
        return _NEARLY_NONE
    if c.mine.denies or any(t.kind is not Kind.WORD or t.tag not in _DISPENSABLE for t in c.uncovered):
        return TOLERANCE
    if any(t.tag == "N" and _is_phrase_of_its_own(t, c) for t in c.uncovered):
        return TOLERANCE
    return max(TOLERANCE, _LOOSE_SHARE * total(clause_terms(c.mine)))


def _is_manner(term: Term) -> bool:
    """Whether an adverb says how it was done: secretly, illegally."""
    return term.tag == "R" and term.norm.endswith("ly") and term.weight >= FAINT


def _is_one_more(noun: Term, c: Comparison) -> bool:
    """Whether it is strung together with a noun that the claim has: "A and B" say more than "A"."""
    return any(are_strung(noun, p.mine, c.mine) for p in c.alignment.pairs)


def _is_phrase_of_its_own(noun: Term, c: Comparison) -> bool:
    """Whether a noun is all that a prepositional phrase has: "to the surprise of many" tells of something else."""
    before = [chunk for chunk in c.mine.chunks if chunk.end <= noun.span.start]
    start = next((chunk.start for chunk in reversed(before) if chunk.tag in {"PREP", "TO"}), None)
    inside = [t for t in clause_terms(c.mine) if start is not None and start <= t.span.start < noun.span.start]
    return start is not None and all(t in c.uncovered for t in inside)


def _clashes(c: Comparison) -> bool:
    """Whether an opposite word, or roles that have changed places, make it wrong with all the details that it adds."""
    opposites = [
        p.mine
        for p in c.alignment.opposites
        if p.mine.kind is Kind.WORD and p.mine.tag != "N" and not _is_of_other_noun(p.mine, c) and not _may_precede(p)
    ]
    if are_swapped(c.alignment.pairs):
        return True
    other = any(_is_other_name(t, c) or (t.kind in _TELLING and t.role is Role.SUBJECT) for t in c.uncovered)
    return c.odd and c.score >= _WEAK and bool(opposites) and not other


def _may_precede(pair: Pair) -> bool:
    """Whether the two are opposites only with their noun: what is withdrawn has been launched, at some other time."""
    own = frozenset(key for key in pair.mine.keys if key[0] != SENSE)
    return relate_words(own, pair.theirs.keys) is not Relation.OPPOSITE


def _is_other_name(mine: Term, c: Comparison) -> bool:
    """Whether a name stands where the claim has another one: who leaves A may come to B."""
    return mine.kind is Kind.NAME and any(t.kind is Kind.NAME and t.role is mine.role for t in c.alignment.theirs)


def _is_of_other_noun(adjective: Term, c: Comparison) -> bool:
    """Whether it stands before a noun that the claim lacks: a "former senator" is no opposite of a "current president"."""
    return any(t.span.start == adjective.span.end + 1 and t.tag == "N" for t in c.uncovered)


def _predicates_agree(c: Comparison) -> bool:
    """Whether the statement's verb stands for the claim's, or one of the two has none of its own."""
    mine, theirs = c.mine.predicate, c.theirs.predicate
    if mine is not None and c.mine.denies and mine.keys & classes()["words_price"]:  # what is free costs nothing
        return any(mine is p.mine for p in c.alignment.pairs)
    if theirs is None or theirs.weight < FAINT:
        return not verbs_clash(c)
    if any(theirs is p.theirs and not _is_embedded(p.mine, c.mine) for p in c.alignment.pairs):
        return True
    if mine is None or mine.weight < FAINT:  # "gets 5", "is at 5": the figure or date says what it is about
        if (mine is not None and _is_otherwise(mine, theirs)) or _counts_part(c):
            return False
        told = (*(p.mine for p in c.alignment.pairs), *(d.mine for d in c.differences))
        return is_meant_for(c) or any(t.kind in _FIGURES and not is_label(t, c.mine) for t in told)
    paired = next((p.theirs for p in c.alignment.pairs if p.mine is mine), None)
    return paired is None or paired.role is Role.PREDICATE  # one of several verbs


def _counts_part(c: Comparison) -> bool:
    """Whether the claim says of how many out of how many it holds, and the statement only of how many."""
    return any(t.kind is Kind.NUMBER and t.prep == "of" for t in c.alignment.theirs)


def _is_otherwise(light: Term, theirs: Term) -> bool:
    """Whether a verb that says little is not what the claim has: what costs does not save, what is promised is not yet paid."""
    promised = theirs.keys & classes()["planned"] and not light.keys & classes()["planned"]
    if light.keys & classes()["words_paying_out"] and theirs.keys & classes()["words_gaining"]:
        return True
    return bool(promised) or relate_words(light.keys, theirs.keys) is Relation.OPPOSITE


def _is_embedded(term: Term, clause: Clause) -> bool:
    """Whether a verb is not what the statement says, but within what it is said of: "has all that it needs"."""
    inverted = any(chunk.tag == "DO" for chunk in clause.chunks)  # "never did X need it"
    return term.tag == "V" and term.role is Role.OBJECT and term.prep != "to" and not inverted


def _opposed(c: Comparison) -> tuple[Verdict, Reason]:
    opposite = next(iter(c.alignment.opposites), None)
    if opposite is not None:
        mine, theirs = opposite.mine, opposite.theirs
        words = [" ".join((*t.prep.split("_"), t.norm)) if mine.norm == theirs.norm else t.norm for t in (mine, theirs)]
        message = f'"{words[0]}" is the opposite of "{words[1]}"'
        return Verdict.CONTRADICTED, Reason(ReasonCode.OPPOSITE_WORD, message, opposite.mine.span, opposite.theirs.span)
    denier = "statement denies what the claim states" if c.mine.denies else "claim denies what the statement says"
    return _contradicted(ReasonCode.NEGATED, f"the {denier}", c)


def _contradicted(code: ReasonCode, message: str, c: Comparison) -> tuple[Verdict, Reason]:
    return Verdict.CONTRADICTED, Reason(
        code, message, _first(c.mine.negations) or c.mine.span, _first(c.theirs.negations) or c.theirs.span
    )


def _first(spans: Sequence[Span]) -> Span | None:
    return spans[0] if spans else None


def _supported(c: Comparison) -> tuple[Verdict, Reason]:
    follows = next(iter(c.differences), None)
    if follows is not None:
        return Verdict.SUPPORTED, Reason(follows.code, follows.message, follows.mine.span, follows.theirs.span)
    return Verdict.SUPPORTED, Reason(ReasonCode.STATED, "the claim says so", c.mine.span, c.theirs.span)


def _undecided(c: Comparison) -> Reason:
    """Near enough to name the claim, or not."""
    if c.alignment.coverage < 0.5 or not c.uncovered:
        return Reason(ReasonCode.NO_CLAIM, "no claim says this or its opposite")
    words = ", ".join(f'"{t.norm}"' for t in c.uncovered[:3])
    return Reason(ReasonCode.MORE_SPECIFIC, f"the nearest claim says nothing of {words}", c.uncovered[0].span)
