"""What a build has reckoned, kept so that the next one costs only what changed.

In: the files of a workspace. Out: a private store that is brought up to date and
a ledger of what it stands on: the digests of all files, what each article
contributes, and what the conclusions on one situation mean for others. The full
build and the update give the same store, quad by quad.
"""
