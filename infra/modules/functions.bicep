param location string
param tags object
param planName string
param appName string
param identityName string
param storageAccountName string
param deploymentContainerName string
param applicationInsightsName string

@secure()
param readerKeyHashes string
@secure()
param editorKeyHashes string
@secure()
param administratorKeyHashes string
param publicReading bool
param catchUpSchedule string
param refreshForecastsSchedule string
param pullTablesSchedule string
@secure()
param bpsKey string
param bpsTables string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource storageAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  tags: { ...tags, 'azd-service-name': 'functions' }
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      // The platform derives FUNCTIONS_WORKER_RUNTIME from this, and refuses it as an app setting.
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storageAccount.properties.primaryEndpoints.blob}${deploymentContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
    }
  }

  // What the app's own settings mean: docs/settings.md.
  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__accountName: storageAccount.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      // The app's own storage clients ask for the default credential, which finds a user-assigned identity only by this.
      AZURE_CLIENT_ID: identity.properties.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      CatchUpSchedule: catchUpSchedule
      RefreshForecastsSchedule: refreshForecastsSchedule
      PullTablesSchedule: pullTablesSchedule
      Bps__Key: bpsKey
      Bps__Tables: bpsTables
      Access__ReaderKeyHashes: readerKeyHashes
      Access__EditorKeyHashes: editorKeyHashes
      Access__AdministratorKeyHashes: administratorKeyHashes
      Access__PublicReading: publicReading ? 'true' : 'false'
      // Nothing here switches App Service sign-in on, so anybody could send its header.
      Access__EntraRoles: 'false'
      Accounts__InterpolatePopulation: 'true'
      Forecast__HorizonPeriods: '5'
      Forecast__Seed: '20240101'
    }
  }
}

output appName string = app.name
output appUri string = 'https://${app.properties.defaultHostName}'
