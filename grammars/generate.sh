#!/usr/bin/env bash
# Generate the C of our grammars from their grammar.js with the official command-line tool, pinned.
# usage: generate.sh [GRAMMAR...]           write src/ of each grammar
#        generate.sh --check [GRAMMAR...]   compare with the committed files and fail on a difference
set -euo pipefail
cd "$(dirname "$0")"
wanted=0.26.11
check=
if [ "${1:-}" = --check ]; then
  check=1
  shift
fi
[ $# -gt 0 ] || set -- hlsl shaderlab unity-yaml
found=$(tree-sitter --version 2>/dev/null | awk '{print $2}') || true
if [ "$found" != "$wanted" ]; then
  echo "tree-sitter $wanted is needed on PATH, found '${found:-none}'. Install it with: cargo install --locked tree-sitter-cli --version $wanted" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for grammar in "$@"; do
  if [ -z "$check" ]; then
    (cd "$grammar" && tree-sitter generate --abi 15)
  else
    mkdir "$work/$grammar"
    cp -R "$grammar"/{grammar.js,package.json,tree-sitter.json,src} "$work/$grammar/"
    (cd "$work/$grammar" && tree-sitter generate --abi 15)
    if ! diff -rq "$grammar/src" "$work/$grammar/src"; then status=1; fi
  fi
done
exit "$status"
