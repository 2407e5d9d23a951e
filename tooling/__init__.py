"""What dev.py does, in standard library Python: it must work before anything is installed."""
