# The same words as dev.py, for those whose fingers know make.
.PHONY: run test check fix docs bench
run test check fix docs bench:
	python3 dev.py $@
