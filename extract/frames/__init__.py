"""What one sentence says of two that are taken together: who they are, whose change it is, what to do."""
