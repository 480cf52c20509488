#!/bin/sh
# Builds the sample's graph and pushes it; what the papergraph service of compose.yaml runs.
set -eu
papergraph build /samples/landmark-papers.jsonl --out /data/graph
papergraph push /data/graph
