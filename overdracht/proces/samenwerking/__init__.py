"""What a gemeente and an azc agree, who works together, and whether the standard still fits."""
