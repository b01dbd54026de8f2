"""The one canonical form: nothing is lost, order does not matter, and errors tell file and line."""

from pathlib import Path

import pytest
from pyoxigraph import (
    Quad,
)

from realpolitik.errors import InputError
from realpolitik.rdf import names, turtle
from support.arvenia import quads

CANONICAL = {
    "empty": ("", ""),
    "type first, then by name": (
        "dcterms id rp",
        'id:a a rp:Sale, rp:Visit ;\n    dcterms:title "x" ;\n    rp:goods id:x ;\n    rp:place id:y .\n',
    ),
    "subjects by number": ("id rp", "id:a2 rp:rank 1 .\n\nid:a10 rp:rank 1 .\n\nid:b rp:rank 1 .\n"),
    "values by number": ("rp", "<http://a.example/> rp:rank 2, 0010, 10, -1 .\n"),
    "types": ("id rp xsd", 'id:a rp:word "1"^^xsd:decimal, "2031-05-01"^^xsd:date, false, true .\n'),
    "languages": ("id rp", 'id:a rp:word "a", "a"@de, "a"@en-gb .\n'),
    "numbers that are none": (
        "id rp xsd",
        'id:a rp:word 5, "1"^^xsd:boolean, "1.0"^^xsd:integer, "5" .\n',
    ),
    "escapes": ("id rp", 'id:a rp:word "\\"\\\\ \\n\\r\\t\\"", "’ \\u0085 \\u2028 \\u000B" .\n'),
    "names that need brackets": (
        "rp",
        "\n".join(f"<{names.THINGS}{rest}> rp:word 1 .\n" for rest in ("", "-a", "a.", "b/c", "é")),
    ),
    "lists": ("id rp", "id:a rp:leg ( 1 ( 2 id:b ) ( ( 3 ) ) ) .\n"),
    "empty list": ("id rdf rp", "id:a rp:leg rdf:nil .\n"),
    "a list that nothing refers to": (
        "rdf rp",
        "[] rdf:first 1 ;\n    rdf:rest ( 2 ) ;\n    rp:word 3 .\n",
    ),
    "a named list": ("id rdf", "id:a rdf:first 1 ;\n    rdf:rest rdf:nil .\n"),
    "nodes that nothing refers to": (
        "rp",
        "[] a rp:Sale ;\n    rp:rank 1 .\n\n[] a rp:Sale ;\n    rp:rank 2 .\n",
    ),
    "long lines are broken": (
        "id rp",
        "id:a rp:party\n        "
        + ",\n        ".join(f"id:{'very-' * 5}long-{number}" for number in range(4))
        + " .\n",
    ),
}


def canonical(prefixes: str, body: str) -> str:
    head = "".join(f"@prefix {prefix}: <{names.PREFIXES[prefix]}> .\n" for prefix in prefixes.split())
    return f"{head}\n{body}" if head else body


RP = canonical("rp", "")
GRAPHS = canonical(
    "id rp",
    "id:z rp:word 1 .\n\n"
    "id:g2 {\n    id:a rp:goods id:x ;\n        rp:word 1 .\n\n    id:b rp:word 1 .\n}\n\n"
    "id:g10 {\n    id:a rp:word 1 .\n}\n",
)


def read(tmp_path: Path, text: str, ending: str = "ttl") -> list[Quad]:
    path = tmp_path / f"file.{ending}"
    path.write_bytes(text.encode())
    return turtle.read(path)


@pytest.mark.parametrize("name", CANONICAL)
def test_canonical_turtle_is_left_as_it_is(tmp_path: Path, name: str) -> None:
    text = canonical(*CANONICAL[name])
    once = turtle.write(read(tmp_path, text))
    assert once == text
    assert turtle.write(read(tmp_path, once)) == text


def test_canonical_trig_is_left_as_it_is(tmp_path: Path) -> None:
    assert turtle.write(read(tmp_path, GRAPHS, "trig")) == GRAPHS


def test_untidy_files_become_tidy(tmp_path: Path) -> None:
    untidy = f"""
        PREFIX unused: <http://unused.example/>
        PREFIX odd: <{names.THINGS}>  # a note that goes
        odd:b <{names.VOCABULARY}rank> 2 , +1 , 2 .
        odd:a <{names.VOCABULARY}rank> '''x
y''' ; a <{names.VOCABULARY}Sale> .
        odd:b <{names.VOCABULARY}rank> 2 .
    """
    tidy = canonical("id rp", 'id:a a rp:Sale ;\n    rp:rank "x\\ny" .\n\nid:b rp:rank 2, +1 .\n')
    assert turtle.write(read(tmp_path, untidy)) == tidy


@pytest.mark.parametrize(
    "text",
    [
        "id:a rp:place [ rp:word 1 ] .",
        "id:a rp:place [] .",
        "_:g { id:a rp:word 1 }",
        "id:a rp:leg _:list . id:b rp:leg _:list . _:list rdf:first 1 ; rdf:rest () .",
        "id:a rp:leg _:list . _:list rdf:first 1 ; rdf:rest () ; rp:word 1 .",
        "id:a rp:leg _:list . _:list rdf:first 1, 2 ; rdf:rest () .",
        "id:a rp:leg _:list . _:list rdf:rest () .",
        "id:a rp:leg _:list . _:list rdf:first 1 ; rdf:rest id:b .",
        "_:list rdf:first 1 ; rdf:rest _:list .",
        "id:a rp:leg _:one . _:one rdf:first 1 ; rdf:rest _:two . _:two rdf:first 2 ; rdf:rest _:one .",
        'id:a rp:word "x"@en--ltr .',
        "id:a rp:word <<( id:a rp:word 1 )>> .",
    ],
)
def test_what_has_no_canonical_form_is_refused_and_never_left_out(text: str) -> None:
    with pytest.raises(ValueError, match="no canonical form"):
        turtle.write(quads(text))


@pytest.mark.parametrize(
    ("ending", "text", "line"),
    [
        ("ttl", RP + "rp:a rp:b", 3),
        ("ttl", RP + "rp:a rp:b missing:c .", 3),
        ("trig", RP + "\n\nrp:g { rp:a rp:b 1 .\n", 6),
        ("trig", RP + 'rp:g {\n rp:a rp:b "open .\n}', 4),
        ("nt", "<http://a.example/> <http://a.example/> .\n", 1),
        ("nq", "<http://a.example/> <http://a.example/> 1 .\n", 1),
        ("ttl", "<relative> a <relative> .", 1),
    ],
)
def test_broken_files_are_told_with_file_and_line(tmp_path: Path, ending: str, text: str, line: int) -> None:
    with pytest.raises(InputError, match=rf"file\.{ending}:{line}: [^\n]+\Z"):
        read(tmp_path, text, ending)


def test_text_that_is_no_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.ttl"
    path.write_bytes(RP.encode() + b'rp:a rp:b "caf\xe9" .')
    with pytest.raises(InputError, match=r"latin\.ttl: is not UTF-8 \(byte \d+, line 3\)"):
        turtle.read(path)


def test_missing_files_and_folders_are_told(tmp_path: Path) -> None:
    (tmp_path / "folder.ttl").mkdir()
    for name in ("missing.ttl", "folder.ttl"):
        with pytest.raises(InputError, match=rf"{name}: \w"):
            turtle.read(tmp_path / name)


@pytest.mark.parametrize("name", ["facts", "facts.txt", "facts.jsonld", "facts.rdf", "facts.n3", "facts.csv"])
def test_other_endings_are_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("")
    with pytest.raises(InputError, match=f"{name}: the ending names no RDF format"):
        turtle.read(tmp_path / name)


def test_the_ending_tells_the_format_in_capitals_too(tmp_path: Path) -> None:
    assert read(tmp_path, GRAPHS, "TRIG") == read(tmp_path, GRAPHS, "trig")


def test_natural_key_counts() -> None:
    assert sorted(["a10", "a9b", "a9", "b", "a", "a010", ""], key=turtle.natural_key) == [
        *("", "a", "a9", "a9b", "a010", "a10", "b"),
    ]
    assert turtle.natural_key("5²6") != turtle.natural_key("526")


def test_quads_to_be_hashed_are_sorted_and_told_once() -> None:
    first, second = quads("id:a rp:word 2 . id:a rp:word 1 .")
    told = turtle.canonical_quads([first, second, first])
    assert told == turtle.canonical_quads([second, first])
    assert told.decode() == "".join(f"{subject} .\n" for subject in sorted(map(str, (first, second))))


def test_what_could_not_be_read_again_is_not_written() -> None:
    found = turtle.parsed("@prefix id: <https://a.example/> . id:x\U000e0041 a id:y .", Path("x.ttl"))
    with pytest.raises(ValueError, match="Invalid IRI code point"):
        turtle.write(found)


def test_numbers_of_any_length_are_sorted() -> None:
    long = "9" * 5000
    names_of = [f"id:a{number}" for number in ("9", "09", "10", long, f"1{long}")]
    written = turtle.write(quads(" ".join(f"{name} rp:rank 1 ." for name in names_of)))
    assert [line.split()[0] for line in written.splitlines() if line.startswith("id:")] == [
        "id:a09", "id:a9", "id:a10", names_of[3], names_of[4],
    ]  # fmt: skip
