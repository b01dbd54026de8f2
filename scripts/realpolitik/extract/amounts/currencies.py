"""Signs and words of currencies, with their ISO 4217 codes."""

from __future__ import annotations

from typing import Final

SIGNS: Final = {
    "$": "USD",
    "us$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "rs": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₪": "ILS",
    "₩": "KRW",
    "₺": "TRY",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "nt$": "TWD",
    "r$": "BRL",
}
WORDS: Final = {
    "dollar": "USD",
    "euro": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rouble": "RUB",
    "ruble": "RUB",
    "hryvnia": "UAH",
    "shekel": "ILS",
    "lira": "TRY",
    "zloty": "PLN",
    "rand": "ZAR",
    "naira": "NGN",
    "baht": "THB",
    "ringgit": "MYR",
    "dong": "VND",
    "tenge": "KZT",
    "forint": "HUF",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "aud": "AUD",
    "cad": "CAD",
}
"""By the singular; words that several states use, such as pound or rupee, are not here."""
