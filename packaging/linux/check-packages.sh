#!/usr/bin/env bash
# What checkers say of the packages in dist: Debian's own, and those for menu entries and software centres.
set -euo pipefail
cd "$(dirname "$0")/../.."
tree=build/linux/tree/usr/share
desktop-file-validate "$tree/applications/judgement-desk.desktop"
appstreamcli validate --no-net "$tree"/metainfo/*.metainfo.xml
# Warnings are told, errors count.
lintian --allow-root --fail-on error dist/*.deb
rpm -qp --queryformat '%{NAME} %{VERSION}: %{SUMMARY}\n' dist/*.rpm
