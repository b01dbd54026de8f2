"""Read texts of any form into graphs of claims, each article by itself.

In: files, folders, feeds and corpora. Out: a file of graphs for each text, judged as a
curator's is, and what is told of it. The order is collect → text → draft → clean → graphs;
which article is written depends on no other one.
"""
