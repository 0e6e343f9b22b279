"""Which files arguments mean: files as named, folders searched for documents that nothing leaves out."""
