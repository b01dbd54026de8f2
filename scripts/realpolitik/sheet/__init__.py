"""The curator's desk: a sheet of claims, compiled and written back.

In: a sheet and a document, or graphs. Out: a draft, or a sheet.
"""
