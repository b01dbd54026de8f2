"""The files of others that pages use: fetched, checked, cut out of their packages, listed in NOTICE."""
