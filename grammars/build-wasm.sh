#!/usr/bin/env bash
# Build our grammars' committed C to wasm with Debian's clang, lld and wasi-libc; the result is the same byte for byte.
# usage: build-wasm.sh [GRAMMAR...]           write tree-sitter-<name>.wasm beside each grammar
#        build-wasm.sh --check [GRAMMAR...]   compare with the committed files and fail on a difference
set -euo pipefail
cd "$(dirname "$0")"
check=
if [ "${1:-}" = --check ]; then
  check=1
  shift
fi
[ $# -gt 0 ] || set -- hlsl shaderlab unity-yaml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The target must be emscripten: for wasm32-unknown-wasi clang 14 ignores -fPIC and the linker refuses the result.
flags=(--target=wasm32-unknown-emscripten -isystem /usr/include/wasm32-wasi -D__wasi__ -fPIC -Os -DNDEBUG
  -fno-exceptions -fvisibility=hidden)
status=0
for grammar in "$@"; do
  objects=()
  for source in parser scanner; do
    [ -f "$grammar/src/$source.c" ] || continue
    (cd "$grammar" && clang "${flags[@]}" -I src -c "src/$source.c" -o "$work/$grammar-$source.o")
    objects+=("$work/$grammar-$source.o")
  done
  built="$work/tree-sitter-$grammar.wasm"
  wasm-ld --experimental-pic -shared --no-entry --allow-undefined --strip-debug \
    "--export=tree_sitter_${grammar//-/_}" "${objects[@]}" -o "$built"
  if [ -n "$check" ]; then
    if ! cmp "$built" "$grammar/tree-sitter-$grammar.wasm"; then status=1; fi
  else
    cp "$built" "$grammar/tree-sitter-$grammar.wasm"
  fi
done
exit "$status"
