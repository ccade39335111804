"""The rooms of the desk, one folder each; `every_feature` lists them."""
