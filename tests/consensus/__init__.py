"""Tests of policy p1 and the small invented worlds that they, and others, are run on."""
