targetScope = 'subscription'

@description('Name of the azd environment. One environment is one resource group.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('A region that offers Flex Consumption with .NET 10.')
@metadata({ azd: { type: 'location' } })
param location string

@description('SHA-256 hashes of the keys that may read, separated by commas. With no hash and publicReading false nobody can.')
@secure()
param readerKeyHashes string = ''

@description('SHA-256 hashes of the keys that may also upload, separated by commas.')
@secure()
param editorKeyHashes string = ''

@description('SHA-256 hashes of the keys that may do everything, separated by commas.')
@secure()
param administratorKeyHashes string = ''

@description('Whether reading needs no key.')
param publicReading bool = false

@description('When uploads that no trigger saw are taken in: six fields, seconds first.')
param catchUpSchedule string = '0 */5 * * * *'

@description('When forecasts that rest on older data or code are made again: six fields, seconds first.')
param refreshForecastsSchedule string = '30 */30 * * * *'

@description('Key of the WebAPI of BPS, from which tables are pulled. With none nothing is pulled.')
@secure()
param bpsKey string = ''

@description('Tables that are pulled from the WebAPI of BPS, separated by semicolons, such as var=104,domain=6301,years=2020-.')
param bpsTables string = ''

@description('When they are pulled: six fields, seconds first.')
param pullTablesSchedule string = '0 30 18 * * *'

var tags = { 'azd-env-name': environmentName }
var token = uniqueString(subscription().id, environmentName, location)

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: 'log-${token}'
    applicationInsightsName: 'appi-${token}'
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    accountName: 'st${token}'
  }
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    identityName: 'id-${token}'
    storageAccountName: storage.outputs.accountName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
}

module functions 'modules/functions.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    planName: 'plan-${token}'
    appName: 'func-${token}'
    identityName: identity.outputs.identityName
    storageAccountName: storage.outputs.accountName
    deploymentContainerName: storage.outputs.deploymentContainerName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    readerKeyHashes: readerKeyHashes
    editorKeyHashes: editorKeyHashes
    administratorKeyHashes: administratorKeyHashes
    publicReading: publicReading
    catchUpSchedule: catchUpSchedule
    refreshForecastsSchedule: refreshForecastsSchedule
    pullTablesSchedule: pullTablesSchedule
    bpsKey: bpsKey
    bpsTables: bpsTables
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.accountName
output SERVICE_FUNCTIONS_NAME string = functions.outputs.appName
output SERVICE_FUNCTIONS_URI string = functions.outputs.appUri
