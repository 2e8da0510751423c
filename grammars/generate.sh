#!/usr/bin/env bash
# Generate the C of all grammars from their grammar.js with the official command-line tool, pinned.
set -euo pipefail
cd "$(dirname "$0")"
wanted=0.26.11
found=$(tree-sitter --version 2>/dev/null | awk '{print $2}') || true
if [ "$found" != "$wanted" ]; then
  echo "tree-sitter $wanted is needed on PATH, found '${found:-none}'. Install it with: cargo install --locked tree-sitter-cli --version $wanted" >&2
  exit 2
fi
for grammar in hlsl shaderlab unity-yaml; do
  (cd "$grammar" && tree-sitter generate --abi 15)
done
