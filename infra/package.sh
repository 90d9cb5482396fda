#!/bin/sh
# Publishes the functions as the isolated worker app that azure.yaml packs.
set -eu
cd "$(dirname "$0")/.."
output=functions/bin/azure/publish

# What an earlier publish left behind would be deployed too.
rm -rf "$output"

# For the one platform that Flex Consumption runs: native libraries of all platforms would be twice the package.
dotnet publish functions -c Release -r linux-x64 --self-contained false -p:FunctionsHost=Azure -o "$output"

# The default build has none, and Azure would start it without a single function.
if [ ! -f "$output/functions.metadata" ]; then
  echo "functions.metadata is not in $output: this is not the build for Azure." >&2
  exit 1
fi
