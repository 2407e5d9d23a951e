"""What dev.py does, in standard library Python: it must work before anything is installed.

Only `photograph` and `count` run inside .venv.
"""
