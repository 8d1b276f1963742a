"""What panes are drawn from: texts in lines, columns, bars, and what stands out in an article."""
