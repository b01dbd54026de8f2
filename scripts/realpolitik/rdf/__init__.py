"""The forms of RDF: names, literals, triples looked up, files read and written.

In: files and terms. Out: terms, quads and canonical texts. Only `names` builds IRIs,
only `turtle` writes, only `bridge` speaks to rdflib.
"""
