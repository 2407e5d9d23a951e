"""What becomes of a line once it is committed: sealed in the chain, anchored outside it."""
