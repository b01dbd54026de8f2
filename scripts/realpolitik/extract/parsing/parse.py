"""Parse sentences with spaCy.

In: a document. Out: its sentences with words and dependencies.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from realpolitik.extract.parsing.accusing import accusing
from realpolitik.extract.parsing.callings import named_so
from realpolitik.extract.parsing.casing import is_capitalised, names, recased
from realpolitik.extract.parsing.complements import governed
from realpolitik.extract.parsing.completing import completed
from realpolitik.extract.parsing.coordinated import coordinated
from realpolitik.extract.parsing.corrections import corrected
from realpolitik.extract.parsing.entitled import entitled
from realpolitik.extract.parsing.headends import parted
from realpolitik.extract.parsing.headlining import Tells, read_again
from realpolitik.extract.parsing.joined import joined
from realpolitik.extract.parsing.lemmas import base_form, noun_form
from realpolitik.extract.parsing.lines import is_readable, line, without_dateline
from realpolitik.extract.parsing.mistaken import reread
from realpolitik.extract.parsing.model import loaded
from realpolitik.extract.parsing.named import named
from realpolitik.extract.parsing.nominal import nouns_found
from realpolitik.extract.parsing.participles import participles_read
from realpolitik.extract.parsing.prefixes import prefixed
from realpolitik.extract.parsing.reattached import reattached
from realpolitik.extract.parsing.rehung import rehung
from realpolitik.extract.parsing.relatives import mended
from realpolitik.extract.parsing.sayers import sayers_found
from realpolitik.extract.parsing.speaking import speakers_first, spoken_on
from realpolitik.extract.parsing.subjectless import subjects_found
from realpolitik.extract.parsing.sums import sums_found
from realpolitik.extract.parsing.uttered import uttered
from realpolitik.extract.tokens import Sentence, Token, is_tree
from realpolitik.text.article import Document, Segment, SegmentRole, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_NAMES: Final = frozenset({"GPE", "NORP", "PERSON", "LOC"})
_MENDS: Final = (
    reread,
    participles_read,
    subjects_found,
    sayers_found,
    nouns_found,
    sums_found,
    coordinated,
    reattached,
    mended,
    completed,
    joined,
    governed,
    rehung,
    spoken_on,
    uttered,
    accusing,
    named,
    named_so,
)
"""What hangs words where they belong, each in what the one before it has left."""
_KINDS: Final = ("verb", "noun", "adj", "adv")


@dataclass(frozen=True, slots=True)
class Parser:
    """A loaded model; `digest` is that of its weights.

    `is_name` knows words that are names by themselves, `is_surname` those that persons are called by.
    """

    model: Any
    digest: str
    is_name: Callable[[str], bool] | None = None
    is_surname: Callable[[str], bool] | None = None
    tells: Tells | None = None
    """Knows the verbs that speak of what happens, by which headlines are read that seem to have none."""

    def sentences(self, document: Document) -> tuple[Sentence, ...]:
        """Return the sentences that speak of the matter, as they were parsed, in the order of the text."""
        text = document.article.text
        chosen = [segment for segment in document.segments if is_readable(segment)]
        told = without_dateline(chosen, text, self.is_name)
        plain = [line(segment, text) for segment in told]
        parsed = list(self.model.pipe(self._as_sentences(chosen, plain), batch_size=64))
        return tuple(
            Sentence.of(number, segment, self._words(doc, part, text))
            for number, (segment, part, doc) in enumerate(zip(chosen, told, parsed, strict=True))
        )

    def _words(self, doc: Any, segment: Segment, text: str) -> tuple[Token, ...]:
        """Return the words of a sentence, mended unless that would leave a word without a root above it."""
        found = tuple(self._tokens(doc, segment.span.start, text))
        if segment.role is SegmentRole.HEADLINE and self.tells is not None:
            found = speakers_first(parted(self._reread(doc, found, segment, text)), self._is_person)
        hung = entitled(corrected(prefixed(found), self.is_name), self.is_name, self.is_surname)
        for mend in _MENDS:
            hung = mend(hung)
        return hung if is_tree(hung) else found

    def _reread(self, doc: Any, found: tuple[Token, ...], segment: Segment, text: str) -> tuple[Token, ...]:
        """Return the words of a headline as it reads once more, where the model misread it."""
        is_whole = self.tells is not None and len(found) == len(doc)
        if not is_whole:
            return found
        again = read_again(doc, self.model, self._tells, self._may_name, self._is_person)
        if again is None:
            return found
        return again.words(found, tuple(self._tokens(again.doc, segment.span.start, text)))

    def _tells(self, verb: str, words: frozenset[str]) -> bool:
        """Tell whether a verb speaks of what happens, or a word is a verb and nothing else."""
        is_verb_alone = self._is_of(verb, "verb") and not self._is_of(verb, "noun", "adj", "adv")
        return is_verb_alone or (self.tells is not None and self.tells(verb, words))

    def _as_sentences(self, segments: Sequence[Segment], plain: Sequence[str]) -> list[str]:
        """Return the texts to parse, headlines that capitalise every word as sentences are written."""
        are_titles = [
            segment.role is SegmentRole.HEADLINE and is_capitalised(words)
            for segment, words in zip(segments, plain, strict=True)
        ]
        if not any(are_titles):
            return list(plain)
        around = names(words for words, is_title in zip(plain, are_titles, strict=True) if not is_title)
        return [
            recased(words, around, self._named(words), self._is_common) if is_title else words
            for words, is_title in zip(plain, are_titles, strict=True)
        ]

    def _named(self, text: str) -> frozenset[int]:
        """Return where the words stand that are names, or that the model takes for such."""
        return frozenset(
            word.idx
            for word in self.model.get_pipe("ner")(self.model.make_doc(text))
            if (word.ent_type_ in _NAMES and not self._is_verb(word.lower_))
            or (self.is_name is not None and self.is_name(word.text))
            or self._is_person(word.text)
        )

    def _is_person(self, word: str) -> bool:
        """Tell whether a word is a surname, and no verb or adjective of the language too."""
        if word == "May" or self.is_surname is None or not (word[:1].isupper() and self.is_surname(word)):
            return False
        return not self._is_of(word.lower(), "verb", "adj", "adv")

    def _may_name(self, word: str) -> bool:
        return self._is_person(word) or (self.is_name is not None and self.is_name(word))

    def _is_of(self, word: str, *kinds: str) -> bool:
        known = self._known
        return any(word in known[kind] for kind in kinds if kind in known)

    def _is_verb(self, word: str) -> bool:
        """Tell whether a word is a form of a verb that a headline has beside names: "Iran Sold"."""
        verbs, lookups = self._known["verb"], self.model.get_pipe("lemmatizer").lookups
        bases = [word[:-1], word.removesuffix("es")] if word.endswith("s") else []
        bases += [word[:-1], word[:-2], word[:-3]] if word.endswith("ed") else []
        return any(base in verbs for base in bases) or word in lookups.get_table("lemma_exc")["verb"]

    def _is_common(self, word: str) -> bool:
        """Tell whether the model knows a word as a verb, noun or adjective of the language."""
        return self._is_of(word, *_KINDS)

    def _tokens(self, doc: Any, offset: int, text: str) -> Iterator[Token]:
        """Yield the words of a parsed sentence but white space, numbered anew."""
        words = [word for word in doc if not word.is_space]
        place = {word.i: index for index, word in enumerate(words)}
        for index, word in enumerate(words):
            head = word.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            yield Token(
                index=index,
                span=Span(offset + word.idx, offset + word.idx + len(word.text)),
                text=_written(word, offset, text),
                lemma=self._lemma(word),
                pos=word.pos_,
                tag=word.tag_,
                dep=word.dep_,
                head=place.get(head.i, index),
                entity=word.ent_type_,
                begins=word.ent_iob_ == "B",
            )

    def _lemma(self, word: Any) -> str:
        lemma: str = word.lemma_.lower()
        verbs = self._known["verb"]
        if word.pos_ == "NOUN":
            return noun_form(word.lower_, lemma)
        return base_form(word.lower_, lemma, verbs.__contains__) if word.pos_ == "VERB" else lemma

    @property
    def _known(self) -> Mapping[str, frozenset[str]]:
        """The words that the model knows, by their parts of speech."""
        return _known_by(self.model)


@lru_cache(maxsize=2)  # a process has one model, a test that compares has two
def _known_by(model: Any) -> Mapping[str, frozenset[str]]:
    table = model.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return {kind: frozenset(table[kind]) for kind in _KINDS if kind in table}


def parser(model: str | None = None) -> Parser:
    """Load the model; raises UsageError where spaCy or a model that is known is not installed.

    A `model` that is named is taken whatever its weights are.
    """
    return Parser(*loaded(model))


def _written(word: Any, offset: int, text: str) -> str:
    """Return a word as the article writes it, which may have been parsed in small letters."""
    written = text[offset + word.idx : offset + word.idx + len(word.text)]
    return written if written.lower() == word.text.lower() else str(word.text)
