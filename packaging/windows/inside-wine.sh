#!/usr/bin/env bash
# Run by try-under-wine.sh inside the system with Wine: "bundle" packs, "trial" installs and tries.
set -euo pipefail
export WINEPREFIX=/trial/prefix DISPLAY=:9
mkdir -p /trial/out /run/screen /tmp/.X11-unix
rm -f /tmp/.X9-lock
user='C:\users\root\AppData\Local'
local=$WINEPREFIX/drive_c/users/root/AppData/Local
place=$local/Programs/Judgement\ Desk
data=$local/judgement-desk
program="$user\\Programs\\Judgement Desk\\judgement-desk.exe"

say() { echo "  $*"; }
fail() { echo "  FAILED: $*" >&2; exit 1; }

Xvfb $DISPLAY -screen 0 1366x768x24 -fbdir /run/screen >/trial/out/xvfb.txt 2>&1 &
trap 'wineserver -k 2>/dev/null || true; kill %1 2>/dev/null || true' EXIT
sleep 2

# Python is given a pipe to read from: Wine gives a terminal that it cannot make anything of.
python() { echo | wine 'Z:\trial\python\python.exe' "$@"; }
picture() { cp /run/screen/Xvfb_screen0 "/trial/out/$1.xwd"; }

bundle() {
    wineboot -i >/trial/out/wineboot.txt 2>&1
    wineserver -w
    cd /trial/project
    python -m PyInstaller --noconfirm --clean --log-level WARN --distpath 'Z:\trial\project\dist' \
        --workpath 'Z:\trial\project\build\pyinstaller' packaging/judgement-desk.spec >/trial/out/pyinstaller.txt 2>&1 ||
        { tail -20 /trial/out/pyinstaller.txt >&2; fail "PyInstaller"; }
    [ -f dist/judgement-desk/judgement-desk.exe ] || fail "there is no program"
    # The stand-in for Windows' own ICU: for this trial only.
    find dist/judgement-desk -name icuuc.dll | grep -q . || cp /trial/python/Lib/site-packages/PySide6/icuuc.dll dist/judgement-desk/_internal/PySide6/
    say "bundle: $(du -sm --apparent-size dist/judgement-desk | cut -f1) MB"
}

self_test() {
    rm -f "$WINEPREFIX/drive_c/selftest.json"
    echo | timeout 300 wine "$program" selftest --json 'C:\selftest.json' >/trial/out/selftest.txt 2>&1 || true
    [ -f "$WINEPREFIX/drive_c/selftest.json" ] || fail "the installed program said nothing when asked to test itself"
    cp "$WINEPREFIX/drive_c/selftest.json" "/trial/out/$1.json"
    say "$1: $(grep -c '^      "passed": true' "/trial/out/$1.json") passed, $(grep -c '^      "passed": false' "/trial/out/$1.json" || true) failed"
    ! grep -q '"passed": false' "/trial/out/$1.json" || fail "$(grep -A1 '"passed": false' "/trial/out/$1.json")"
}

# As a person installs it: every page's first button by the Enter key, to the last page, which is kept as a picture.
attended() {
    echo | wine 'Z:\trial\judgement-desk-setup.exe' >/trial/out/setup.txt 2>&1 &
    sleep 25
    xdotool mousemove 683 300 click 1
    for page in 1 2 3; do
        picture "installer-page-$page"
        xdotool key Return
        sleep 6
    done
    for _ in $(seq 60); do
        [ -f "$place/uninstall.exe" ] && break
        sleep 2
    done
    sleep 10
    picture installer-last-page
    wineserver -k || true
    sleep 3
    [ -f "$place/judgement-desk.exe" ] || fail "the pages of the installer installed nothing"
}

trial() {
    attended
    echo | wine 'Z:\trial\judgement-desk-setup.exe' /S || fail "silent installation"
    [ -f "$place/judgement-desk.exe" ] || fail "nothing was installed"
    echo | wine reg query 'HKCU\Software\Classes\.jdesk' 2>/dev/null | grep -q JudgementDesk.Library || fail "no file type"
    self_test installed
    echo | wine "$program" --sample >/trial/out/window.txt 2>&1 &
    sleep 45
    picture main-window
    wineserver -k || true
    sleep 3
    mkdir -p "$data" && echo x >"$data/kept.jdesk"
    echo x >"$place/_internal/left-from-an-older-version.txt"
    echo | wine 'Z:\trial\judgement-desk-setup.exe' /S || fail "upgrade"
    [ ! -f "$place/_internal/left-from-an-older-version.txt" ] || fail "the upgrade left files of the older version"
    self_test upgraded
    removal
}

# The uninstaller goes on as a copy of itself, so that it can delete its own file; that is waited for.
removal() {
    echo | wine "$user\\Programs\\Judgement Desk\\uninstall.exe" /S || fail "removal"
    wineserver -w
    [ ! -e "$place" ] || fail "still there: $(ls "$place")"
    ! echo | wine reg query 'HKCU\Software\Classes\JudgementDesk.Library' >/dev/null 2>&1 || fail "the file type is still there"
    [ -f "$data/kept.jdesk" ] || fail "the user's library is gone"
    say "installed, upgraded and removed; the library stays"
}

"$1"
