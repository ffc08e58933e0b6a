#!/bin/sh
# Draws the icon pictures anew from their SVG files. Called by `npm run icons`; needs Chromium and ImageMagick.
set -eu
cd "$(dirname "$0")/../public"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
draw() {
  printf '<!doctype html><style>html,body{margin:0}svg{display:block;width:%spx;height:%spx}</style>' "$2" "$2" >"$scratch/icon.html"
  cat "$1" >>"$scratch/icon.html"
  "${CHROMIUM:-/usr/bin/chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run \
    --user-data-dir="$scratch/profile" --window-size=512,512 --screenshot="$scratch/all.png" "$scratch/icon.html" 2>/dev/null
  convert "$scratch/all.png" -crop "$2x$2+0+0" +repage -strip "$3"
}
draw icon.svg 192 icon-192.png
draw icon.svg 512 icon-512.png
draw icon-maskable.svg 512 icon-maskable-512.png
