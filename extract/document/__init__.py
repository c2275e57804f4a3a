"""What blocks say beside the others of their document: what stands above them, lists, the drug's own class, conditions, meals."""
