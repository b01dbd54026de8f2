"""A text and its parts: read, cut, quoted, found again.

In: files of text. Out: articles, segments and spans, offsets being code points.
Knows no RDF and imports no other room.
"""
