"""A copy of the whole database, outside it and under a key of its own, and the way back.

`kluis` closes and opens the file, `sqlite` and `postgresql` know how each database is read at one
moment, `manifest` says what a right copy holds, `bestanden` keeps the files.
"""
