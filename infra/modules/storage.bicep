param location string
param tags object
param accountName string

// The app makes its queues and tables, and any container that is missing, when it starts. The containers are here because
// people put files into them, and may do so before the app has ever run.
var containers = ['datasets', 'mappings', 'observations', 'findings', 'archive', 'published', 'models']
var deploymentContainer = 'deployments'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource container 'containers' = [
      for name in [...containers, deploymentContainer]: {
        name: name
      }
    ]
  }
}

output accountName string = account.name
output deploymentContainerName string = deploymentContainer
