"""The graph over HTTP: a SPARQL endpoint, a graph store, and what its IRIs lead to.

In: a published build, which may be replaced while it is served. Out: an application that
a server runs. Needs the packages of the extra `serve`.
"""
