"""Who a paper is for, and how the checker is set."""
