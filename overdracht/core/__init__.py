"""The rules of the warme overdracht: plain Python, no Django, no clock, no I/O."""
