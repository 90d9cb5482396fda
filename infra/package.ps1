# Publishes the functions as the isolated worker app that azure.yaml packs. Does the same as package.sh.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
$output = 'functions/bin/azure/publish'

if (Test-Path $output) { Remove-Item $output -Recurse -Force }
dotnet publish functions -c Release -r linux-x64 --self-contained false -p:FunctionsHost=Azure -o $output
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

if (-not (Test-Path "$output/functions.metadata")) {
    [Console]::Error.WriteLine("functions.metadata is not in ${output}: this is not the build for Azure.")
    exit 1
}
