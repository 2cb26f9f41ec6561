"""Where Tandem keeps an employer's file."""
