param location string
param tags object
param accountName string
param redundancy string
param softDeleteDays int
param uploadVersionDays int
param coolAfterDays int
param denyPublicAccess bool
param workspaceName string
param auditsStorage bool

// The app makes what is missing of these when it starts. They are here because people put files into the containers, and may
// do so before the app has ever run.
var containers = ['datasets', 'mappings', 'observations', 'findings', 'archive', 'published', 'models']
var queues = ['compute', 'forecast', 'compute-poison', 'forecast-poison', 'webjobs-blobtrigger-poison']
var tables = ['Indicators', 'Profiles', 'Forecasts', 'Backtests', 'Datasets', 'Publications']
var deploymentContainer = 'deployments'

// Of the Functions host: locks, schedules, keys.
var hostContainers = ['azure-webjobs-hosts', 'azure-webjobs-secrets']

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: denyPublicAccess ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: denyPublicAccess ? 'Deny' : 'Allow'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: {
        enabled: true
        days: softDeleteDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: softDeleteDays
      }
      // Versions are of a whole account. Those of anything but uploads are deleted after a day, by the rules below, and then kept as deleted ones are.
      isVersioningEnabled: true
      lastAccessTimeTrackingPolicy: {
        enable: true
        name: 'AccessTimeTracking'
        trackingGranularityInDays: 1
        blobType: ['blockBlob']
      }
    }

    resource container 'containers' = [
      for name in [...containers, deploymentContainer]: {
        name: name
        properties: {
          publicAccess: 'None'
        }
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [
      for name in queues: {
        name: name
      }
    ]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for name in tables: {
        name: name
      }
    ]
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    dependsOn: [blobs]
    properties: {
      policy: {
        rules: [
          {
            // By when they were last read and not by when they were written: a run reads all observations in use, and
            // reading from the cool tier costs.
            name: 'cool-what-nobody-reads'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['observations/', 'archive/']
              }
              actions: {
                baseBlob: {
                  enableAutoTierToHotFromCool: true
                  tierToCool: {
                    daysAfterLastAccessTimeGreaterThan: coolAfterDays
                  }
                }
              }
            }
          }
          {
            name: 'end-versions-of-uploads'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['datasets/', 'mappings/']
              }
              actions: {
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: uploadVersionDays
                  }
                }
              }
            }
          }
          {
            name: 'end-other-versions'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: map(
                  [
                    ...filter(containers, name => !contains(['datasets', 'mappings'], name))
                    deploymentContainer
                    ...hostContainers
                  ],
                  name => '${name}/'
                )
              }
              actions: {
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: 1
                  }
                }
              }
            }
          }
        ]
      }
    }
  }
}

// Tables are left out: each run writes all its rows again, and a line for each would cost more than the rows.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (auditsStorage) {
  name: 'audit'
  scope: account::blobs
  properties: {
    workspaceId: workspace.id
    logs: [
      for category in ['StorageWrite', 'StorageDelete']: {
        category: category
        enabled: true
      }
    ]
  }
}

output accountName string = account.name
output deploymentContainerName string = deploymentContainer
