"""What a functioneel beheerder keeps up to date: the eenheden of the chain."""
