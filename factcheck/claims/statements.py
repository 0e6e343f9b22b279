"""The claims of the documents, each from a sentence or a mapping."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode

from factcheck.claims.document import Document
from factcheck.claims.model import Claim, Examples
from factcheck.claims.names import Names
from factcheck.claims.nodes import Reader, is_null
from factcheck.claims.problems import shown

MAX_QUOTED_WORDS = 15
_KEYS = (
    *("id", "text", "quote", "where", "also", "members", "among", "attributed_to"),
    *("rating", "note", "tags", "examples"),
)
_EXAMPLE_KEYS = ("supported", "contradicted", "unknown")
_WORD = re.compile(r"[^\W_]+")
_WORDS_IN_ID = 6
_SHOWN = 5
_NO_EXAMPLES = Examples()


class Draft(NamedTuple):
    """A claim whose fields are still nodes; `id` is None until one is made up."""

    reader: Reader
    node: Node
    fields: dict[str, Node]
    id: str | None


class Listing(NamedTuple):
    """What a claim says about who belongs to a list."""

    members: tuple[str, ...] | None = None
    among: tuple[str, ...] | Literal["all"] | None = None
    among_group: str | None = None


_NO_LISTING = Listing()


def read_claims(documents: Iterable[Document], names: Names) -> tuple[Claim, ...]:
    """The claims in order; problems go to the documents' readers, and a claim without a text is left out."""
    drafts = [draft for document in documents for draft in _drafts(document)]
    taken = _taken_ids(drafts)
    counts: dict[str, int] = {}
    claims = (_claim(draft, names, taken, counts) for draft in drafts)
    return tuple([claim for claim in claims if claim is not None])


def _drafts(document: Document) -> Iterator[Draft]:
    reader = document.reader
    for node in document.claims:
        if isinstance(node, ScalarNode):
            yield Draft(reader, node, {"text": node}, None)
        elif isinstance(node, MappingNode) and (len(node.value) > 1 or _is_claim_key(node)):
            fields = reader.mapping(node, "a claim", _KEYS)
            yield Draft(reader, node, fields, _own_id(reader, fields))
        elif isinstance(node, MappingNode):
            # Reported as the text that it was probably meant to be.
            reader.string(node, "a claim")
        else:
            reader.report(node, "a claim is a list; expected a sentence or a mapping with 'text'")


def _is_claim_key(node: MappingNode) -> bool:
    """Whether a mapping of one key isn't just a sentence with a colon in it."""
    return not (node.value and isinstance(key := node.value[0][0], ScalarNode) and " " in key.value)


def _own_id(reader: Reader, fields: dict[str, Node]) -> str | None:
    identifier = reader.optional(fields, "id")
    if identifier is not None and len(identifier.split()) > 1:
        reader.report(fields["id"], f"the id {shown(identifier)} has a space; expected one word like 'opening-date'")
    return identifier


def _taken_ids(drafts: Iterable[Draft]) -> set[str]:
    """The ids that claims give themselves, each reported where it comes again."""
    first: dict[str, Draft] = {}
    for draft in drafts:
        if draft.id is not None and (known := first.setdefault(draft.id, draft)) is not draft:
            message = f"duplicate claim id {shown(draft.id)}; expected each id once"
            hint = f"first at {known.reader.place(known.fields['id'])}"
            draft.reader.report(draft.fields["id"], message, hint)
    return set(first)


def _claim(draft: Draft, names: Names, taken: set[str], counts: dict[str, int]) -> Claim | None:
    reader, fields = draft.reader, draft.fields
    text = reader.string(fields["text"], "text") if "text" in fields else None
    if "text" not in fields:
        reader.report(draft.node, "a claim without a text; expected 'text'")
    if isinstance(draft.node, ScalarNode):
        listing, optional = _NO_LISTING, {}
    else:
        listing, optional = _listing(reader, fields, names), fields
    speaker = optional.get("attributed_to")
    claim = Claim(
        id=draft.id or _made_up_id(text or "", taken, counts),
        text=text or "",
        quote=_quote(reader, optional),
        where=reader.optional(optional, "where"),
        also=reader.strings(optional, "also"),
        members=listing.members,
        among=listing.among,
        among_group=listing.among_group,
        attributed_to=None if speaker is None or is_null(speaker) else names.resolve(reader, speaker, "attributed_to"),
        rating=reader.boolean(optional, "rating", default=True),
        note=reader.optional(optional, "note"),
        tags=reader.strings(optional, "tags"),
        examples=_examples(reader, optional),
        place=reader.place(draft.node),
    )
    return claim if text else None


def _quote(reader: Reader, fields: dict[str, Node]) -> str | None:
    quote = reader.optional(fields, "quote")
    words = len(quote.split()) if quote else 0
    if words > MAX_QUOTED_WORDS:
        reader.report(fields["quote"], f"quote has {words} words; expected {MAX_QUOTED_WORDS} at most")
    return quote


def _examples(reader: Reader, fields: dict[str, Node]) -> Examples:
    node = fields.get("examples")
    if node is None:
        return _NO_EXAMPLES
    found = reader.mapping(node, "examples", _EXAMPLE_KEYS)
    return Examples(*(reader.strings(found, key) for key in _EXAMPLE_KEYS))


def _listing(reader: Reader, fields: dict[str, Node], names: Names) -> Listing:
    members_node, among_node = fields.get("members"), fields.get("among")
    if members_node is None:
        if among_node is not None:
            message = "among without members; expected the list that is complete among them"
            reader.report(among_node, message, "write members: [] for none of them")
        return _NO_LISTING
    members = names.expanded(reader, members_node, names.listed(reader, members_node, "members"))
    if among_node is None:
        return Listing(members)
    among, group = _among(reader, among_node, names)
    if members is not None and among is not None and among != "all":
        _check_within(reader, members_node, members, among)
    return Listing(members, among, group)


def _among(reader: Reader, node: Node, names: Names) -> tuple[tuple[str, ...] | Literal["all"] | None, str | None]:
    """The universe of a list, and the id of the group that it is, if it is one."""
    if not isinstance(node, ScalarNode):
        among = names.expanded(reader, node, names.listed(reader, node, "among"))
        if among == ():
            reader.report(node, "among is an empty list; expected the id of a group, a list of names, or all")
        return among, None
    if node.value == "all":
        return "all", None
    group = names.group(reader, node, "among")
    if group is None:
        return None, None
    return names.expanded(reader, node, (group,)), group


def _check_within(reader: Reader, node: Node, members: tuple[str, ...], among: tuple[str, ...]) -> None:
    universe = set(among)
    missing = [member for member in members if member not in universe]
    if missing:
        more = f" and {len(missing) - _SHOWN:,} more" if len(missing) > _SHOWN else ""
        found = ", ".join(map(shown, missing[:_SHOWN])) + more
        reader.report(node, f"members has {found}, which among lacks; expected among to hold every member")


def _made_up_id(text: str, taken: set[str], counts: dict[str, int]) -> str:
    """An id from the first words of a text, numbered where it is taken."""
    words = islice(_WORD.finditer(text.casefold()), _WORDS_IN_ID)
    slug = "-".join(word[0] for word in words) or "claim"
    identifier = slug
    while identifier in taken:
        counts[slug] = counts.get(slug, 1) + 1
        identifier = f"{slug}-{counts[slug]}"
    taken.add(identifier)
    return identifier
