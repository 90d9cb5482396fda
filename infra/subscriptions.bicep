// Tells the app of new blobs. Its own deployment, by subscribe.sh and subscribe.ps1: the address needs the app's system key
// blobs_extension, which exists only when the deployed code has run once, and Event Grid calls that address before it accepts it.
param topicName string
param appName string

var functions = {
  IngestDataset: 'datasets'
  ApplyMapping: 'mappings'
}

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource subscriptions 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [
  for item in items(functions): {
    parent: topic
    name: toLower(item.key)
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      filter: {
        includedEventTypes: ['Microsoft.Storage.BlobCreated']
        subjectBeginsWith: '/blobServices/default/containers/${item.value}/'
      }
      // What is not delivered in a day the timer CatchUp has taken in long before.
      retryPolicy: {
        eventTimeToLiveInMinutes: 1440
        maxDeliveryAttempts: 30
      }
      destination: {
        endpointType: 'WebHook'
        properties: {
          endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${item.key}&code=${listKeys('${app.id}/host/default', app.apiVersion).systemKeys.blobs_extension}'
        }
      }
    }
  }
]
