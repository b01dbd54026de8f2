"""Rules on the entries of the register as a whole: what two of them, or two files, cannot both say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate.kinds import disjoint_refusals
from realpolitik.judge.rings import told_rings
from realpolitik.rdf import names
from realpolitik.rdf.names import short, term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_LABEL = names.w3c("rdfs", "label")
_KEY, _CATALOGUE, _NOTATION, _IDENTIFIES = map(term, ("key", "catalogue", "notation", "identifies"))


def entry_refusals(register: Register, vocabulary: Vocabulary) -> Iterator[Refusal]:
    """Yield what is wrong between statements, entries and files; files are named where they are known."""
    where = files_of(register)
    yield from _nameless(register)
    yield from disjoint_refusals(register.classes.items(), vocabulary)
    for first, message in told_rings(register.triples):
        yield Refusal(first.value, "ring", message)
    for iri in register.facts.subjects():
        if not names.is_thing(iri):
            yield Refusal(iri.value, "foreign-subject", "the register speaks of what begins with id: alone")
        yield from _twice_said(iri, register)
    yield from _equal_keys(register, where)
    yield from _equal_identifiers(register, where)


def files_of(register: Register) -> Mapping[NamedNode, tuple[str, ...]]:
    """Return in which files each entry is described, by their names."""
    found: dict[NamedNode, set[str]] = defaultdict(set)
    for file, triples in register.files.items():
        for triple in triples:
            if isinstance(triple.subject, NamedNode):
                found[triple.subject].add(file)
    return {iri: tuple(sorted(files)) for iri, files in found.items()}


def _nameless(register: Register) -> Iterator[Refusal]:
    for file, triples in register.files.items() or (("file", register.triples),):
        if any(not is_named(triple) for triple in triples):
            yield Refusal(file, "blank-node", "name every node")


def is_named(triple: Triple) -> bool:
    """Tell whether a statement is of a node with a name, and its value a literal or such a node."""
    return isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal)


def _twice_said(iri: NamedNode, register: Register) -> Iterator[Refusal]:
    """Of a label in one language, and of a key, there is one."""
    languages: dict[str, list[str]] = defaultdict(list)
    for value in register.facts.values(iri, _LABEL):
        if isinstance(value, Literal):
            languages[value.language or ""].append(value.value)
    for texts in languages.values():
        if len(texts) > 1:
            yield Refusal(iri.value, "redefined", f"has the labels {_quoted(texts)}; keep one as rdfs:label")
    keys = register.facts.texts(iri, _KEY)
    if len(keys) > 1:
        yield Refusal(iri.value, "redefined", f"has the keys {_quoted(keys)}; keep one")


def _quoted(texts: Sequence[str]) -> str:
    return " and ".join(f"“{text}”" for text in texts)


def _equal_keys(register: Register, where: Mapping[NamedNode, tuple[str, ...]]) -> Iterator[Refusal]:
    keyed: dict[str, list[NamedNode]] = defaultdict(list)
    for iri in register.facts.subjects():
        for key in register.facts.texts(iri, _KEY):
            keyed[key].append(iri)
    for key, entries in keyed.items():
        if len(entries) > 1:
            told = f"have the key “{key}”; merge them, or tell them apart by era or parties"
            yield Refusal(entries[0].value, "key-twice", f"{_listed(entries, where)} {told}")


def _equal_identifiers(register: Register, where: Mapping[NamedNode, tuple[str, ...]]) -> Iterator[Refusal]:
    named: dict[tuple[NamedNode, str], list[NamedNode]] = defaultdict(list)
    for iri in register.facts.subjects():
        for catalogue in register.facts.iris(iri, _CATALOGUE):
            for notation in register.facts.texts(iri, _NOTATION):
                named[catalogue, notation].append(iri)
    for (catalogue, notation), entries in named.items():
        if len(entries) > 1:
            meant = {one for entry in entries for one in register.facts.iris(entry, _IDENTIFIES)}
            told = f"are {notation} in {short(catalogue)}, of {', '.join(map(short, sorted(meant)))}"
            yield Refusal(
                entries[0].value,
                "identifier-twice",
                f"{_listed(entries, where)} {told}; correct one, or merge them",
            )


def _listed(entries: Sequence[NamedNode], where: Mapping[NamedNode, tuple[str, ...]]) -> str:
    return " and ".join(
        f"{short(entry)} ({', '.join(where[entry])})" if entry in where else short(entry) for entry in entries
    )
