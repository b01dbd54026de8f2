"""Read claims out of a text.

In: a `Document` with what is known of its publication, the register and the
lexicon. Out: an `ArticleDraft`, which the gate judges like a curator's. Each
stage is a pure function: parse → mentions → frames → stance and speakers →
situations → draft. What is not clear is not proposed.
"""
