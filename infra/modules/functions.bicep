param location string
param tags object
param planName string
param appName string
param identityName string
param storageAccountName string
param deploymentContainerName string
param applicationInsightsName string
param workspaceName string
param maximumInstances int
param subnetId string
param denyPublicAccess bool
param allowedAddresses array
param entraClientId string

@secure()
param readerKeyHashes string
@secure()
param editorKeyHashes string
@secure()
param administratorKeyHashes string
param publicReading bool
@secure()
param bpsKey string
param bpsTables string
param settings object

// Azure's own way to say that an identity, and no secret, proves who the app is to Entra ID.
var identityInPlaceOfSecret = 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource storageAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

// What they mean: docs/settings.md.
var ownSettings = {
  AzureWebJobsStorage__accountName: storageAccount.name
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  // The app's own storage clients ask for the default credential, which finds a user-assigned identity only by this.
  AZURE_CLIENT_ID: identity.properties.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  Bps__Key: bpsKey
  Bps__Tables: bpsTables
  Access__ReaderKeyHashes: readerKeyHashes
  Access__EditorKeyHashes: editorKeyHashes
  Access__AdministratorKeyHashes: administratorKeyHashes
  Access__PublicReading: publicReading ? 'true' : 'false'
  // Where nothing switches App Service sign-in on, anybody could send its header.
  Access__EntraRoles: empty(entraClientId) ? 'false' : 'true'
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: empty(entraClientId) ? '' : identity.properties.clientId
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
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // Event Grid cannot reach a private endpoint, so its addresses stay open. Deployments go to the other site, which asks
      // for an identity.
      ipSecurityRestrictionsDefaultAction: denyPublicAccess ? 'Deny' : 'Allow'
      scmIpSecurityRestrictionsUseMain: false
      ipSecurityRestrictions: denyPublicAccess
        ? [
            {
              name: 'event-grid'
              priority: 100
              action: 'Allow'
              tag: 'ServiceTag'
              ipAddress: 'AzureEventGrid'
            }
            ...map(range(0, length(allowedAddresses)), index => {
              name: 'allowed-${index}'
              priority: 200 + index
              action: 'Allow'
              tag: 'Default'
              ipAddress: trim(allowedAddresses[index])
            })
          ]
        : []
    }
    functionAppConfig: {
      // The platform derives FUNCTIONS_WORKER_RUNTIME from this, and refuses it as an app setting.
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
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

  // No passwords for deployments: neither by FTP nor by the deployment site.
  resource ftpPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scmPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, ownSettings)
  }

  // Keys work beside it, so nobody is sent away here: the app itself decides. The platform takes the sign-in header from
  // every request that brings one of its own.
  resource signIn 'config' = if (!empty(entraClientId)) {
    name: 'authsettingsV2'
    dependsOn: [appSettings]
    properties: {
      platform: {
        enabled: true
        runtimeVersion: '~1'
      }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      httpSettings: {
        requireHttps: true
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: entraClientId
            clientSecretSettingName: identityInPlaceOfSecret
            openIdIssuer: '${az.environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: {
            allowedAudiences: [entraClientId, 'api://${entraClientId}']
          }
        }
      }
      login: {
        tokenStore: {
          enabled: false
        }
      }
    }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'platform'
  scope: app
  properties: {
    workspaceId: workspace.id
    logs: [
      for category in ['FunctionAppLogs', 'AppServiceAuthenticationLogs']: {
        category: category
        enabled: true
      }
    ]
  }
}

output appName string = app.name
output appUri string = 'https://${app.properties.defaultHostName}'
