"""What the law says, as pure functions over facts and dated figures."""
