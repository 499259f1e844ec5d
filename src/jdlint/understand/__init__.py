"""What a posting says: the facts a careful reader takes from a document."""
