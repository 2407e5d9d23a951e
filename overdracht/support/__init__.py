"""What every step needs, in this order: planning, berichten, toegang, audit."""
