"""The command `ingest`: what it reads, writes and says, and that nothing bad stops the rest."""

from __future__ import annotations

import gzip
import json
import os
import pty
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from realpolitik.rdf import turtle
from realpolitik.rdf.names import term
from support import declared, reading
from support.command import run

STORY = """Envoys at Port Lume

The envoys came by sea in the morning. Ana Orlo met Bo Vell at the harbour on Friday.

Cy Dann denied that Ana Orlo met Bo Vell at all, and said that he had been there.
"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Arvenian Herald</title>
<item><title>Envoys</title><link>https://herald.example/1</link>
<pubDate>Fri, 02 May 2031 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Ana Orlo met Bo Vell at the harbour on Friday.&lt;/p&gt;</description></item>
<item><link>https://herald.example/2</link></item>
<item><title>Tugs</title><description>The tugs left for the sea &amp; nobody asked</description></item>
</channel></rss>
"""


@pytest.fixture(autouse=True)
def extractor(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an installed package declare the extractor of the tests."""
    monkeypatch.syspath_prepend(declared.declare(tmp_path_factory.mktemp("installed")))
    reading.share(monkeypatch)


def ingest(folder: Path, *words: str, said: str = "") -> CompletedProcess[str]:
    return run("ingest", *words, "--extractor", "met", folder=folder, said=said)


def written(folder: Path) -> dict[str, bytes]:
    extracted = folder / "kg" / "extracted"
    return {str(path.relative_to(extracted)): path.read_bytes() for path in extracted.rglob("*.trig")}


def story(folder: Path, name: str = "story.txt", text: str = STORY) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_text_becomes_a_file_of_claims(tmp_path: Path) -> None:
    story(tmp_path)
    ended = ingest(tmp_path, "story.txt", "--published", "May 2, 2031", "--publisher", "Associated Press")
    assert (ended.returncode, ended.stderr) == (0, "1 read: 2 claims\n")
    assert "● Asserted  the author" in ended.stdout
    assert "✕ Denied  Cy Dann via the author" in ended.stdout
    [(name, data)] = written(tmp_path).items()
    assert name == f"{name[3:5]}/{name[3:19]}.trig"
    text = data.decode()
    assert 'rp:published "2031-05-02"' in text
    assert "rp:publisher id:associated-press" in text
    assert 'dcterms:title "Envoys at Port Lume"' in text
    assert 'rdfs:label "met"@en ;\n        rp:modelDigest "abab' in text
    assert text.count(f"rp:producer id:{name[3:19]}-extractor") == 2
    assert turtle.write(turtle.read(tmp_path / "kg" / "extracted" / name)) == text


def test_what_is_known_is_told_and_not_read_again(tmp_path: Path) -> None:
    story(tmp_path)
    first = ingest(tmp_path, "story.txt")
    before = written(tmp_path)
    again = ingest(tmp_path, "story.txt", "--title", "Another")
    assert (again.stdout, again.stderr) == (first.stdout, "1 known: 2 claims\n")
    assert written(tmp_path) == before
    known = run("ingest", "story.txt", "--extractor", "met-newer", folder=tmp_path)
    assert known.stderr.endswith("; 1 read by another extractor or version (--again reads them anew)\n")
    newer = run("ingest", "story.txt", "--again", "--extractor", "met-newer", folder=tmp_path)
    assert newer.stderr == "1 read: 2 claims\n"
    assert 'rp:version "2"' in next(iter(written(tmp_path).values())).decode()


def test_a_text_that_people_annotated_is_theirs(tmp_path: Path) -> None:
    story(tmp_path)
    ingest(tmp_path, "story.txt")
    [path] = (tmp_path / "kg" / "extracted").rglob("*.trig")
    curated = tmp_path / "kg" / "articles" / path.name
    curated.parent.mkdir()
    path.rename(curated)
    ended = ingest(tmp_path, "story.txt", "--again")
    assert ended.stderr == "1 known: 2 claims\n"
    assert written(tmp_path) == {}


def test_claims_and_mentions_are_told_in_json(tmp_path: Path) -> None:
    story(tmp_path)
    ended = ingest(tmp_path, "story.txt", "--json")
    met, denied = map(json.loads, ended.stdout.splitlines())
    assert (
        list(met)
        == (
            "id article evidence type head roles status stance polarity certainty realization holder holders "
            "time amounts cues extractor"
        ).split()
    )
    assert STORY[slice(*met["evidence"].values())] == "Ana Orlo met Bo Vell"
    assert [(one["role"], one["label"], STORY[one["start"] : one["end"]]) for one in met["roles"]] == [
        ("party", "Ana Orlo", "Ana Orlo"),
        ("party", "Bo Vell", "Bo Vell"),
    ]
    assert (met["type"], met["status"], met["extractor"]) == ("Meeting", "Asserted", "met 1")
    assert denied["cues"] == [{"kind": "negation", "start": 116, "end": 122}]
    assert STORY[116:122] == "denied"
    assert denied["holder"]["chain"][0]["label"] == "the author"
    mentions = [json.loads(line) for line in ingest(tmp_path, "story.txt", "--entities").stdout.splitlines()]
    assert {(one["label"], one["type"]) for one in mentions} >= {
        ("Ana Orlo", "Person"),
        ("Cy Dann", "Person"),
    }
    assert all(STORY[one["start"] : one["end"]] == one["label"] for one in mentions)


def test_a_folder_is_read_with_all_that_it_holds(tmp_path: Path) -> None:
    inside = tmp_path / "in" / "deeper"
    inside.mkdir(parents=True)
    story(inside, "a.md", f"---\ntitle: Envoys\nurl: https://herald.example/a\n---\n{STORY}")
    story(tmp_path / "in", ".hidden.txt")
    story(tmp_path / "in", "notes.csv", "a,b")
    story(tmp_path / "in", "feed.xml", FEED)
    record = {"publisher": "herald.example", "published": "2031-05-02", "title": "Tugs", "text": STORY}
    packed = gzip.compress(f"{json.dumps(record)}\n\nno json\n".encode())
    (tmp_path / "in" / "year.jsonl.gz").write_bytes(packed)
    ended = ingest(tmp_path, "in", "--keep", "texts")
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [
        "realpolitik: in/feed.xml:2: is an item without words",
        "realpolitik: in/year.jsonl.gz:3: is no JSON: Expecting value: line 1 column 1 (char 0)",
        "4 read, 2 unreadable: 5 claims",
        "realpolitik: 2 of 6 texts are listed above",
    ]
    assert len(written(tmp_path)) == 4
    kept = {path.read_text(encoding="utf-8") for path in (tmp_path / "texts").iterdir()}
    assert f"Tugs\n\n{STORY}" in kept
    assert "Envoys\n\nAna Orlo met Bo Vell at the harbour on Friday." in kept
    checked = run("verify", "--articles", "texts", folder=tmp_path)
    assert checked.returncode == 0, checked.stderr


def test_texts_come_over_stdin(tmp_path: Path) -> None:
    assert ingest(tmp_path, "-", said=STORY).stderr == "1 read: 2 claims\n"
    assert ingest(tmp_path, "-", said=json.dumps({"text": STORY})).stderr == "1 known: 2 claims\n"
    assert ingest(tmp_path, "-", said=FEED).returncode == 1
    assert len(written(tmp_path)) == 3


def test_equal_texts_are_one_article(tmp_path: Path) -> None:
    story(tmp_path, "a.txt")
    story(tmp_path, "b.txt")
    ended = ingest(tmp_path, "a.txt", "b.txt")
    assert ended.stderr == "b.txt: is the text of a.txt\n1 read, 1 same: 2 claims\n"
    assert ended.stdout.count("Asserted") == 1


def test_a_later_text_at_the_same_address_supersedes(tmp_path: Path) -> None:
    for day, more in (("2031-05-04", "It rained."), ("2031-05-02", ""), ("2031-05-03", "It snowed.")):
        story(tmp_path, "a.txt", STORY + more)
        ingest(tmp_path, "a.txt", "--published", day, "--url", "https://herald.example/a")
    texts = {name[3:19]: data.decode() for name, data in written(tmp_path).items()}
    days = {text.partition('rp:published "')[2][:10]: name for name, text in texts.items()}
    assert set(days) == {"2031-05-02", "2031-05-03", "2031-05-04"}
    assert "rp:supersedes" not in texts[days["2031-05-02"]]
    for later, earlier in (("2031-05-03", "2031-05-02"), ("2031-05-04", "2031-05-03")):
        assert f"rp:supersedes article:{days[earlier]} ;" in texts[days[later]]


def test_what_people_said_of_an_article_outlives_reading_it_again(tmp_path: Path) -> None:
    story(tmp_path)
    ingest(tmp_path, "story.txt", "--supersede", "ab" * 8)
    [path] = (tmp_path / "kg" / "extracted").rglob("*.trig")
    plain = path.read_text(encoding="utf-8")
    claim = re.findall(r"(claim:\S+) a rp:Claim ;", plain)[0]
    said = plain.replace("rp:supersedes", 'rp:withdrawn "2031-06-02" ;\n        rp:supersedes')
    said = said.replace(f"{claim} a rp:Claim ;", f'{claim} a rp:Claim ;\n        rp:withdrawn "2031-06" ;')
    path.write_text(said, encoding="utf-8")
    assert ingest(tmp_path, "story.txt", "--again").returncode == 0
    again = set(turtle.read(path))
    path.write_text(said, encoding="utf-8")
    assert again == set(turtle.read(path))
    assert sum(quad.predicate == term("withdrawn") for quad in again) == 2
    path.write_bytes(b"\xff")
    assert ingest(tmp_path, "story.txt", "--again").returncode == 0
    assert b"rp:Claim" in path.read_bytes()


@pytest.mark.parametrize("address", ["javascript:x", "herald.example/a", "https://ann:pass@herald.example/"])
def test_an_address_that_nobody_should_follow_is_told(tmp_path: Path, address: str) -> None:
    story(tmp_path)
    ended = ingest(tmp_path, "story.txt", "--url", address)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert ended.stderr.startswith(f"realpolitik: --url: '{address}' ")
    assert not (tmp_path / "kg").exists()


def test_a_text_is_told_to_supersede(tmp_path: Path) -> None:
    story(tmp_path)
    ended = ingest(tmp_path, "story.txt", "--supersede", "0123456789abcdef")
    assert ended.returncode == 0
    assert "rp:supersedes article:0123456789abcdef" in next(iter(written(tmp_path).values())).decode()
    assert ingest(tmp_path, "story.txt", "--supersede", "x").returncode == 2


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "is empty"),
    "word.txt": (b"Tugs", "has 1 words, too few to read"),
    "huge.txt": (b"The tugs left. " * 700_000, "has 10500000 bytes; at most 5000000 are read"),
    "binary.txt": (bytes(range(256)) * 10, "is not UTF-8 (byte 128, line 2); convert it first"),
    "nul.txt": (b"The tugs left the quay.\0", "is no text: its character 23 is NUL"),
    "latin.txt": ("Der Schlüssel fällt in den Fluß".encode("latin-1"), "is not UTF-8"),
    "german.txt": (
        b"Die Schlepper haben den Hafen am Freitag verlassen, und niemand hat gefragt, wohin sie fahren.",
        "is not English; left out",
    ),
    "russian.txt": ("Буксиры ушли из порта в пятницу утром.".encode(), "is not English; left out"),
    "deep.html": (b"<html><body>" + b"<div>" * 5000 + b"The tugs left.", "nests HTML more than 400 deep"),
    "bomb.html": (b"<p>x" * 300_000, "has more than 20000 elements of HTML"),
    "none.html": (b"<html><body><nav></nav></body></html>", "holds no article that could be told"),
    "plain.xml": (b"<svg/>", "is XML, but no feed"),
    "no.rss": (b"<rss><channel></channel></rss>", "holds no items of a feed"),
    "half.jsonl.gz": (gzip.compress(b'{"text": "The tugs left the quay."}')[:-9], "ends in the middle"),
    "list.jsonl": (b"[1, 2]\n", "is no object with a `text`"),
    "nested.jsonl": (b"[" * 100_000, "is no JSON"),
    "half.jsonl": (b'{"text": "The tugs \\ud800 left the quay."}', "is half a character"),
    "odd.txt": (STORY.replace("sea", "s\x1b[31m\u202eea").encode(), "has 2 control or bidirectional"),
    "long.txt": (
        ("The tugs left\n\n" + "and they saw the sea " * 1000 + ".\n\nAna Orlo met Bo Vell.").encode(),
        "1 sentences are too long to read; the rest is read",
    ),
    "fault.txt": (STORY.replace("Ana", "Mallory").encode(), "a fault of the program, please report it"),
}  # fmt: skip


def test_every_bad_input_is_one_line_and_the_rest_is_done(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data)
    story(folder, "zz.txt")
    ended = ingest(tmp_path, "in")
    lines = ended.stderr.splitlines()
    assert ended.returncode == 1
    assert len(lines) == len(BAD) + 2
    for name, (_, told) in BAD.items():
        [line] = [line for line in lines if line.startswith(f"realpolitik: in/{name}:")]
        assert told in line
    assert lines[-2] == "3 read, 2 skipped, 17 unreadable: 5 claims"
    assert len(written(tmp_path)) == 3


@pytest.mark.parametrize("name", ["gone.txt", "/dev/zero", "empty"])
def test_what_is_no_text_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    ended = ingest(tmp_path, name)
    assert ended.returncode in (1, 3)
    assert ended.stderr.startswith("realpolitik: ")


def test_facts_are_of_a_single_text(tmp_path: Path) -> None:
    story(tmp_path, "a.txt")
    story(tmp_path, "b.txt")
    assert ingest(tmp_path, "a.txt", "b.txt", "--title", "Envoys").returncode == 2
    assert ingest(tmp_path, "a.txt", "--published", "soon").returncode == 2
    assert written(tmp_path) == {}


def test_an_extractor_that_nobody_declares_is_said(tmp_path: Path) -> None:
    story(tmp_path)
    ended = run("ingest", "story.txt", "--extractor", "nobody", folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "no extractor 'nobody'; there is met, met-newer, rules" in ended.stderr


def on_terminal(folder: Path, *words: str, both: bool) -> str:
    """Return what a person sees of a run, of stdout too or of stderr alone."""
    ours, theirs = pty.openpty()
    paths = [*sys.path, str(declared.TESTS), str(declared.TESTS.parent / "scripts")]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-m", "realpolitik", "ingest", *words, "--extractor", "met"]
    out = theirs if both else subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=theirs)
    os.close(theirs)
    seen = b""
    with suppress(OSError):  # what Linux says when the other side is closed
        while chunk := os.read(ours, 65536):
            seen += chunk
    os.close(ours)
    assert process.wait(60) == 0
    return seen.decode().replace("\r\n", "\n")


def test_words_are_marked_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    story(tmp_path)
    seen = on_terminal(tmp_path, "story.txt", both=True)
    assert "\x1b[32m\x1b[1m● Asserted\x1b[0m" in seen
    assert "“\x1b[36m\x1b[1mAna Orlo\x1b[0m met \x1b[36m\x1b[1mBo Vell\x1b[0m”" in seen
    assert "\x1b[33m\x1b[1mdenied\x1b[0m that" in seen


def test_progress_is_shown_where_claims_are_not(tmp_path: Path) -> None:
    story(tmp_path)
    seen = on_terminal(tmp_path, "story.txt", both=False)
    assert "reading" in seen
    assert "1/1" in seen
    assert seen.endswith("1 read: 2 claims\n")


def test_graphs_lie_in_storage_too_and_another_machine_goes_on_with_them(tmp_path: Path) -> None:
    place = f"file://{tmp_path}/far"
    near, other = tmp_path / "near", tmp_path / "other"
    for one in (near, other):
        one.mkdir()
    assert ingest(near, str(story(near)), "--graphs", place).returncode == 0
    far = {
        str(one.relative_to(tmp_path / "far")): one.read_bytes() for one in (tmp_path / "far").rglob("*.trig")
    }
    assert far == written(near) != {}
    again = ingest(other, str(story(other)), "--graphs", place)
    assert "1 known" in again.stderr
    assert written(other) == far
    assert ingest(near, str(story(near)), "--graphs", "far").returncode == 2
