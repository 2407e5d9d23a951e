"""Tags for allauth's pages, which are written in Django's own template language."""
