#!/usr/bin/env bash
# Try the disk image as a user does: open it, copy the app out, start it. macOS only.
set -euo pipefail
cd "$(dirname "$0")/../.."
image=$(ls dist/*.dmg)
place=$(mktemp -d)
volume=$place/volume
hdiutil attach "$image" -nobrowse -readonly -mountpoint "$volume"
trap 'hdiutil detach "$volume" -quiet || true' EXIT
ditto "$volume/Judgement Desk.app" "$place/Judgement Desk.app"
told=$place/selftest.json
"$place/Judgement Desk.app/Contents/MacOS/judgement-desk" selftest --json "$told"
plutil -lint "$place/Judgement Desk.app/Contents/Info.plist"
codesign --verify --deep "$place/Judgement Desk.app"
python3 -c 'import json, sys; told = json.load(open(sys.argv[1])); sys.exit(not (told["passed"] and told["frozen"]))' "$told"
