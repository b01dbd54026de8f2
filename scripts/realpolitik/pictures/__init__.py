"""What can be seen of the graph, as SVG that needs nothing from elsewhere.

In: answers of `reading`. Out: one picture.
"""
