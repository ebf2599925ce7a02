"""What is read in prose: figures, dates, periods, quotations, names and roles."""
