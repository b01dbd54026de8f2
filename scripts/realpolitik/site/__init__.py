"""The graph as a folder of files that any web server or file system shows: no program answers there.

In: the published build of a workspace. Out: the pages of `serve` with links from file to
file, the data at the paths of the IRIs, answers, dumps, and what searches and asks in the browser.
"""
