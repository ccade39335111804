"""A deterministic simulator of dealers, PCs and central: real engine code and SQL on both sides, time and luck from one seed."""
