"""The one writer: articles added, understood anew, dated and grouped as incidents."""
