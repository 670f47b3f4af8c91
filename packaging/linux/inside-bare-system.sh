#!/usr/bin/env bash
# Run by try-installed.sh inside a bare system that has /root/package.deb and /root/library.jdesk.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
program=/usr/lib/judgement-desk
mkdir -p /out

say() { echo "  $*"; }
fail() { echo "  FAILED: $*" >&2; exit 1; }
install() { apt-get install -y -q --no-install-recommends "$@" >/out/apt.log 2>&1 || { tail -5 /out/apt.log >&2; fail "apt-get install $*"; }; }
files() { find /etc /usr /opt /home /var/lib /srv -xdev ! -path '/var/lib/apt/*' ! -path '/var/lib/dpkg/*' ! -path '/var/lib/systemd/*' | sort; }

# 1. Alone: with what the package itself asks for and nothing else.
! command -v python3 >/dev/null || fail "this system is not bare, it has Python"
apt-get update -q >/out/apt.log 2>&1
files >/tmp/before
install /root/package.deb
! command -v python3 >/dev/null || fail "the package brought the system's Python"
# Printing to paper is the system's: without its libcups Qt prints to PDF alone.
missing=$(find $program -type f \( -name '*.so*' -o -name judgement-desk \) -exec env LD_LIBRARY_PATH=$program/_internal ldd {} + 2>/dev/null | grep 'not found' | grep -v 'libcups\.so' | sort -u || true)
[ -z "$missing" ] || fail "libraries are missing: $missing"
useradd --create-home tester
as_user() { setpriv --reuid=tester --regid=tester --clear-groups env -i PATH="$PATH" HOME=/home/tester LC_ALL=C.UTF-8 "$@"; }
install -qq procps
chmod 1777 /tmp /dev/shm
as_user judgement-desk --version
as_user judgement-desk selftest --json /home/tester/selftest.json >/out/selftest.txt 2>&1 || { cat /out/selftest.txt; fail "self-test"; }
mv /home/tester/selftest.json /out/
say "self-test: $(grep -c ^passed /out/selftest.txt) passed, $(grep -c ^FAILED /out/selftest.txt || true) failed"
apt-get purge -y -q judgement-desk procps >/out/apt.log 2>&1
apt-get autoremove --purge -y -q >/out/apt.log 2>&1
userdel --remove tester 2>/dev/null
files >/tmp/after
left=$(comm -13 /tmp/before /tmp/after | grep -v -E '^/(etc/(passwd|group|shadow|gshadow|subuid|subgid)-?|etc/ld.so.cache|var/lib/pam.*)$' || true)
echo "$left" >/out/left.txt
! echo "$left" | grep -q judgement || fail "removal left: $left"
say "removed; left behind: ${left:-nothing}"

# 2. Among others: started from the menu entry, and by a library's own file type.
install /root/package.deb xvfb libglib2.0-bin x11-utils procps dbus
useradd --create-home tester
as_user cp /root/library.jdesk /home/tester/council.jdesk 2>/dev/null || { cp /root/library.jdesk /home/tester/council.jdesk; chown tester: /home/tester/council.jdesk; }
mkdir -p /run/screen && chmod 777 /run/screen && mkdir -p /tmp/.X11-unix && chmod 1777 /tmp/.X11-unix
as_user Xvfb :7 -screen 0 1366x768x24 -fbdir /run/screen >/out/xvfb.log 2>&1 &
server=$!
sleep 3

on_screen() {  # PICTURE COMMAND...: run it, wait for the window, keep the picture, close the program
    local picture=$1; shift
    as_user DISPLAY=:7 XDG_DATA_DIRS=/usr/share "$@" >>/out/launch.log 2>&1 || fail "$*"
    for _ in $(seq 120); do
        as_user DISPLAY=:7 xwininfo -root -tree 2>/dev/null | grep '"[^"]*Judgement Desk' | grep -q -v ' 1x1+' && break
        sleep 0.5
    done
    as_user DISPLAY=:7 xwininfo -root -tree | grep '"[^"]*Judgement Desk' | grep -q -v ' 1x1+' || fail "no window after: $*"
    sleep 8
    as_user DISPLAY=:7 xwininfo -root -tree | grep '"[^"]*Judgement Desk' | grep -v ' 1x1+' | head -1 >/out/title.txt
    cp /run/screen/Xvfb_screen0 "/out/$picture.xwd"
    pgrep -a judgement-desk | head -1 >/out/command.txt
    pkill -x judgement-desk || true
    sleep 2
    # A program that was ended from outside tells so at its next start, which is not what the next picture is of.
    cp /home/tester/.local/state/judgement-desk/log/judgement-desk.log "/out/$picture.log"
    rm -rf /home/tester/.local/state
}

on_screen menu gio launch /usr/share/applications/judgement-desk.desktop
say "the menu entry opens a window: $(sed 's/ *//' /out/title.txt | cut -c1-80)"
kind=$(as_user gio info -a standard::content-type /home/tester/council.jdesk | grep -o 'application/.*')
[ "$kind" = application/x-judgement-desk-library ] || fail "a library is taken for $kind"
on_screen mime gio open /home/tester/council.jdesk
grep -q council.jdesk /out/command.txt || fail "the library was not handed over: $(cat /out/command.txt)"
say "a library opens by its type $kind: $(cut -c1-100 /out/command.txt)"
kill $server; wait $server 2>/dev/null || true

# 3. Removed: the user's library stays, the program is gone.
find /home/tester -type f | sort >/out/home.txt
apt-get purge -y -q judgement-desk >/out/apt.log 2>&1
[ -f /home/tester/council.jdesk ] || fail "the user's library is gone"
for place in $program /usr/bin/judgement-desk /usr/share/applications/judgement-desk.desktop; do
    [ ! -e $place ] || fail "$place is still there"
done
find / -xdev -name '*judgement*' ! -path '/proc/*' ! -path '/home/*' ! -path '/out/*' ! -path '/var/lib/dpkg/*' ! -path '/var/log/*' >/out/named.txt
[ ! -s /out/named.txt ] || fail "still there: $(tr '\n' ' ' </out/named.txt)"
say "removed; the user's library stays, with: $(sed 's|/home/tester/||' /out/home.txt | grep -v -E '^\.(bash|profile)' | tr '\n' ' ' | cut -c1-300)"
