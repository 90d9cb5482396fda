# Tells Event Grid where the deployed app takes notice of blobs. Does the same as subscribe.sh.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
foreach ($name in 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP', 'AZURE_EVENT_TOPIC_NAME', 'SERVICE_FUNCTIONS_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set." }
}
$waitSeconds = if ($env:SUBSCRIBE_WAIT_SECONDS) { [int]$env:SUBSCRIBE_WAIT_SECONDS } else { 10 }

# The key appears when the code has run once, and Event Grid calls the app before it accepts its address.
for ($attempt = 1; ; $attempt++) {
    $key = az functionapp keys list --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP --name $env:SERVICE_FUNCTIONS_NAME --query systemKeys.blobs_extension --output tsv
    if ($LASTEXITCODE -eq 0 -and $key) {
        az deployment group create --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP --name subscriptions --template-file infra/subscriptions.bicep --parameters topicName=$env:AZURE_EVENT_TOPIC_NAME appName=$env:SERVICE_FUNCTIONS_NAME --output none
        if ($LASTEXITCODE -eq 0) { break }
    }
    if ($attempt -ge 12) {
        [Console]::Error.WriteLine("The app did not answer, so Event Grid does not tell it of uploads; the timer CatchUp takes them in within five minutes. Look at the app's log, then run 'azd hooks run postdeploy --service functions'.")
        exit 1
    }
    Start-Sleep -Seconds $waitSeconds
}
