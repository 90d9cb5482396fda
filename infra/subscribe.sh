#!/bin/sh
# Tells Event Grid where the deployed app takes notice of blobs. azd sets the variables.
set -eu
cd "$(dirname "$0")/.."
: "${AZURE_SUBSCRIPTION_ID:?}" "${AZURE_RESOURCE_GROUP:?}" "${AZURE_EVENT_TOPIC_NAME:?}" "${SERVICE_FUNCTIONS_NAME:?}"
wait_seconds="${SUBSCRIBE_WAIT_SECONDS:-10}"

# The key appears when the code has run once, and Event Grid calls the app before it accepts its address.
attempt=1
while true; do
  key=$(az functionapp keys list --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" --name "$SERVICE_FUNCTIONS_NAME" --query systemKeys.blobs_extension --output tsv) || key=
  if [ -n "$key" ] && az deployment group create --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" --name subscriptions --template-file infra/subscriptions.bicep --parameters topicName="$AZURE_EVENT_TOPIC_NAME" appName="$SERVICE_FUNCTIONS_NAME" --output none; then
    break
  fi
  if [ "$attempt" -ge 12 ]; then
    echo "The app did not answer, so Event Grid does not tell it of uploads; the timer CatchUp takes them in within five minutes. Look at the app's log, then run 'azd hooks run postdeploy --service functions'." >&2
    exit 1
  fi
  attempt=$((attempt + 1))
  sleep "$wait_seconds"
done
