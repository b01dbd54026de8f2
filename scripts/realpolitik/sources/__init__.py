"""What people wrote: the workspace, its vocabulary, register and questions.

In: files. Out: frozen tables.
"""
