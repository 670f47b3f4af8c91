"""Make the disk image of the .app in ``dist``; runs on macOS only, so only the release workflow has tried it.

With ``MACOS_IDENTITY`` in the environment the app is signed with that identity of the keychain, and with
``NOTARY_PROFILE`` as well, notarised: https://developer.apple.com/documentation/security/notarizing-macos-software.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from build import BUILD, DIST, MEGABYTE, BuildError, must, say
from identity import APP_NAME, PROGRAM, VERSION

HERE = Path(__file__).resolve().parent
APP = DIST / f"{APP_NAME}.app"
TRIES = 5
PAUSE = 10


def sign(app: Path, identity: str) -> None:
    """Sign for notarisation; Python's own machine code needs the one exception in the entitlements."""
    must(
        "codesign", "--force", "--deep", "--timestamp", "--options", "runtime", "--entitlements",
        HERE / "entitlements.plist", "--sign", identity, app,
    )  # fmt: skip
    must("codesign", "--verify", "--strict", "--deep", app)


def make_image() -> Path:
    """A disk image with the app beside a link to Applications. ``hdiutil`` fails now and then for no reason."""
    folder = BUILD / "macos" / "image"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    must("ditto", APP, folder / APP.name)
    (folder / "Applications").symlink_to("/Applications")
    made = DIST / f"{PROGRAM}-{VERSION}-macos-{platform.machine()}.dmg"
    for attempt in range(1, TRIES + 1):
        try:
            must(
                "hdiutil", "create", "-ov", "-fs", "HFS+", "-format", "UDZO", "-volname", APP_NAME,
                "-srcfolder", folder, made,
            )  # fmt: skip
            break
        except BuildError:
            if attempt == TRIES:
                raise
            time.sleep(PAUSE)
    return made


def notarise(image: Path, profile: str) -> None:
    """Have Apple look at the image, and attach what it says."""
    must("xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait")
    must("xcrun", "stapler", "staple", image)


def main() -> int:
    """Sign where there are keys, make the image, tell its size."""
    identity, profile = os.environ.get("MACOS_IDENTITY"), os.environ.get("NOTARY_PROFILE")
    try:
        if identity:
            sign(APP, identity)
        image = make_image()
        if identity and profile:
            notarise(image, profile)
    except BuildError as error:
        print(f"The packaging stopped: {error}", file=sys.stderr)
        return 1
    say(f"{image.name}: {image.stat().st_size / MEGABYTE:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
