"""English is told from other languages, in short and long texts."""

from __future__ import annotations

import pytest

from realpolitik.ingest.language import is_english

OTHERS = {
    "de": "Die Gesandten kamen am Morgen mit dem Schiff an, und die Stadt war noch still. Am Hafen "
    "traf Ana Orlo auf Bo Vell, der mit ihr in das alte Zollhaus ging. Was sie dort besprachen,"
    " will niemand in der Stadt wissen.",
    "fr": "Les envoyés sont arrivés par la mer au petit matin, et la ville était encore calme. Au "
    "port, Ana Orlo a vu Bo Vell, qui est entré avec elle dans la vieille douane. Personne ne "
    "sait de quoi ils ont parlé.",
    "es": "Los enviados llegaron por mar de madrugada y la ciudad estaba en silencio. En el puerto, "
    "Ana Orlo se vio con Bo Vell, que entró con ella en la vieja aduana. Nadie sabe de qué "
    "hablaron allí durante una hora.",
    "it": "Gli inviati sono arrivati dal mare al mattino e la città era ancora in silenzio. Al porto "
    "Ana Orlo ha visto Bo Vell, che è entrato con lei nella vecchia dogana. Nessuno sa di che "
    "cosa hanno parlato per un'ora.",
    "nl": "De gezanten kwamen in de ochtend met de boot aan en de stad was nog stil. In de haven zag "
    "Ana Orlo dat Bo Vell op haar wachtte, en zij gingen samen het oude tolhuis in. Niemand "
    "weet wat er is besproken.",
    "ru": "Посланники прибыли морем рано утром, и город ещё спал. В порту Ана Орло встретила Бо Велла.",
    "zh": "使者清晨从海上抵达，城市仍然安静。",
}
ENGLISH = (
    "Tugs leave Port Lume",
    "Arvenia, Borland sign grain deal worth 3 million crowns",
    "Ana Orlo met Bo Vell at the harbour.",
    "The envoys came by sea in the morning, when the town was still quiet. At the harbour Ana "
    "Orlo saw Bo Vell, who went with her into the old customs house. Nobody knows what they "
    "spoke of there for an hour.",
)


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_are_not(language: str) -> None:
    assert not is_english(OTHERS[language])


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", ["", "1234 5678", "— … !"])
def test_what_has_no_words_is_not(text: str) -> None:
    assert not is_english(text)
