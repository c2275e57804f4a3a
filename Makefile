# make demo: set up and run the main job on the sample monographs.  make test: every check.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
OUT    := demo
SHARED := $(or $(RXLOOM_SHARED),../shared)
INVENTED := tests/gold/invented/open

.PHONY: demo test lint types contracts unit notebooks confidence ontology-docs clean

demo: $(VENV)/installed
	@mkdir -p $(OUT)
	$(BIN)/rxloom build --sample --store $(OUT)/store
	@echo; echo "# Which substances lower the exposure to imatinib, by what protein, how strongly?"
	$(BIN)/rxloom query --named lowers-exposure --param drug=imatinib --store $(OUT)/store
	@echo; echo "# Which foods and herbs interact with imatinib, which way, with what advice?"
	$(BIN)/rxloom query --named foods-and-herbs --param drug=imatinib --store $(OUT)/store
	@echo; echo "# Which enzymes handle imatinib, and how much does each matter?"
	$(BIN)/rxloom query --named enzymes --param drug=imatinib --store $(OUT)/store
	@echo; echo "# How could rifampicin and amlodipine interact? No monograph says it of the two."
	$(BIN)/rxloom paths rifampicin amlodipine --k 1 --store $(OUT)/store
	@echo; echo "# A picture: open this file in a browser."
	$(BIN)/rxloom view imatinib --store $(OUT)/store -o $(OUT)/imatinib.html

test: $(VENV)/developing lint types contracts unit notebooks

lint: $(VENV)/developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/developing
	$(BIN)/mypy
	$(BIN)/mypy tests

contracts: $(VENV)/developing
	$(BIN)/lint-imports

unit: $(VENV)/developing
	$(BIN)/pytest

notebooks: $(VENV)/developing
	$(BIN)/pytest --nbmake --nbmake-timeout=300 -p no:randomly notebooks

# What makes a statement sure, measured anew on all gold statements but those set aside: of real monographs and of the open invented ones.
confidence: $(VENV)/developing
	@mkdir -p $(OUT)
	cat $(SHARED)/accuracy/dev.jsonl tests/gold/shared/*.jsonl > $(OUT)/gold.jsonl
	awk 'NR % 4' $(SHARED)/accuracy/dev.txt | cat - tests/gold/shared/*.txt > $(OUT)/documents.txt
	for f in $(INVENTED)/*/gold.jsonl; do sed "s|^{\"doc\": \"|&$$(basename $$(dirname $$f))/|" $$f; done >> $(OUT)/gold.jsonl
	cd $(INVENTED) && find * -name '*.md' >> $(abspath $(OUT))/documents.txt
	$(BIN)/rxloom score $(OUT)/gold.jsonl $(SHARED)/monographs $(INVENTED) --docs $(OUT)/documents.txt --calibrate extract/confidence.tsv --unread tests/gold/shared/unread.txt

# The ontology as one HTML page, from ontology/core.ttl.
ontology-docs: $(VENV)/installed
	$(BIN)/python scripts/ontology_docs.py $(OUT)/ontology.html

clean:
	rm -rf $(VENV) $(OUT) dist build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "rxloom needs Python 3.11 or newer; set PYTHON=python3.11 or the like"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "$(PYTHON) cannot make environments: install its venv package (on Debian and Ubuntu: python3-venv) and run make again"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/developing: $(VENV)/installed pyproject.toml
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
