"""The names that the register knows: surface, entry, table, offices."""
