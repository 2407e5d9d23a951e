"""The pages of the samenwerking: what there is, and what can be done with it."""
