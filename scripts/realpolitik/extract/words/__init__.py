"""Words of English that tell what kind of thing a phrase names; all in small letters.

Nothing here names somebody in particular: names are in the register.
"""
