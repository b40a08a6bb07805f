"""The pages *Huishouden & netwerk*. They stand here because they see the casus and the huishouden at once."""
