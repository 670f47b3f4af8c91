#!/usr/bin/env bash
# Try the .deb as its users meet it: in a bare Debian without Python, made anew for each trial. Root only.
#
#     packaging/linux/try-installed.sh PACKAGE.deb SUITE...
#
# The bare systems are kept packed in a cache of their own, ~/.cache/judgement-desk-packaging (JUDGEMENT_DESK_CACHE
# moves it). Pictures and the self-test's results come to build/installed.
set -euo pipefail

package=$(realpath "$1"); shift
project=$(cd "$(dirname "$0")/../.." && pwd)
cache=${JUDGEMENT_DESK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/judgement-desk-packaging}
out=$project/build/installed
mkdir -p "$cache" "$out"

bare_system() {  # SUITE: leaves the packed system in the cache
    [ -f "$cache/$1.tar" ] && return
    local folder; folder=$(mktemp -d "$cache/making-XXXXXX")
    debootstrap --variant=minbase "$1" "$folder" >"$cache/$1.log" 2>&1
    tar -C "$folder" -cf "$cache/$1.tar.part" . && mv "$cache/$1.tar.part" "$cache/$1.tar"
    rm -rf "$folder"
}

try_in() {  # SUITE
    local suite=$1 system status=0
    bare_system "$suite"
    system=$(mktemp -d "$cache/trial-XXXXXX")
    tar -C "$system" -xf "$cache/$suite.tar"
    cp "$package" "$system/root/package.deb"
    cp "$project/packaging/linux/inside-bare-system.sh" "$system/root/"
    cp "$project/tests/core/library/schemas/schema_1.jdesk" "$system/root/library.jdesk"
    cp /etc/resolv.conf "$system/etc/resolv.conf"
    for list in /etc/apt/apt.conf.d/*proxy*; do
        if [ -f "$list" ]; then cp "$list" "$system/etc/apt/apt.conf.d/"; fi
    done
    echo "• $suite"
    # A mount table of its own, so that nothing stays mounted whatever happens.
    unshare --mount --pid --fork bash -euc '
        mount -t proc proc "$0/proc"
        mkdir -p "$0/dev/shm" && mount -t tmpfs tmpfs "$0/dev/shm"
        exec chroot "$0" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            bash /root/inside-bare-system.sh
    ' "$system" || status=$?
    cp "$system"/out/* "$out/" 2>/dev/null || true
    for file in selftest.json menu.xwd mime.xwd menu.log mime.log; do
        if [ -f "$out/$file" ]; then mv "$out/$file" "$out/$suite-$file"; fi
    done
    rm -rf "$system"
    return $status
}

for suite; do try_in "$suite"; done
