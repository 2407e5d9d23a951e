"""Sentences about work and activities."""

ZINNEN = {
    "participatie.omgekeerd": "Het einde ligt voor het begin. Pas een van de twee dagen aan.",
}
