"""What the sources together amount to, and what follows from it.

In: the records of what was let in. Out: the triples of consensus and inferred.
"""
