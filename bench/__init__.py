"""`dev.py bench`: the speed as ratios within one run. Answers are checked before a clock starts."""
