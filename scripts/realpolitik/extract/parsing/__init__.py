"""How sentences are parsed, and what is mended where a parser errs: headlines, and words hung on others.

In: a document. Out: its sentences with words and dependencies.
"""
