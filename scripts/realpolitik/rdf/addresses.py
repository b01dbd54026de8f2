"""Addresses that a reader may follow: http and https, and the names of URN and DOI.

In: an IRI that is not the project's. Out: what is wrong with it, or None. Nothing
is looked up. Syntax: RFC 3986 and 3987; URN: RFC 8141; DOI: ISO 26324.
"""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 2000
"""How many characters an address may have."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_STRANGE = re.compile(
    '[\\x00-\\x20\\x7f-\\xa0<>"{}|\\\\^`\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]'
)
_HOST = r"(?:\w(?:[\w-]*\w)?\.)*\w(?:[\w-]*\w)?\.?"
_FORMS = {
    "http": re.compile(rf"//{_HOST}(?::[0-9]{{1,5}})?(?:[/?#].*)?\Z"),
    "https": re.compile(rf"//{_HOST}(?::[0-9]{{1,5}})?(?:[/?#].*)?\Z"),
    "urn": re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:[^:/?#].*\Z"),
    "doi": re.compile(r"10\.[0-9.]+/.+\Z"),
}
_ACCOUNT = re.compile(r"//[^/?#]*@")


def objection(iri: str) -> str | None:
    """Return why nobody should follow an IRI, or None.

    >>> objection("https://a.example/story"), objection("file:///etc/hosts")
    (None, 'file: is no scheme to follow; write http or https, or a urn: or doi:')
    """
    if len(iri) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if _STRANGE.search(iri):
        return "holds a blank or a sign that no address has"
    scheme = _SCHEME.match(iri)
    if scheme is None:
        return "is no whole address; write https:// and the host before it"
    name, rest = scheme[1].lower(), iri[scheme.end() :]
    if name not in _FORMS:
        return f"{name}: is no scheme to follow; write http or https, or a urn: or doi:"
    if name.startswith("http") and _ACCOUNT.match(rest):
        return "holds a name or a password; leave out what stands before the @"
    return None if _FORMS[name].match(rest) else f"is no address of the scheme {name}"
