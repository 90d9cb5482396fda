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

@description('Key of the WebAPI of BPS, from which tables are pulled. With none nothing is pulled.')
@secure()
param bpsKey string = ''

@description('Tables that are pulled from the WebAPI of BPS, separated by semicolons, such as var=104,domain=6301,years=2020-.')
param bpsTables string = ''

@description('Settings of docs/settings.md in the place of those in settings.json.')
param settings object = {}

@description('How many copies of the data there are, and where.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_LRS'

@description('How many instances may work at once.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 10

@description('For how many days deleted blobs and containers can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 7

@description('For how many days earlier versions of uploads are kept.')
@minValue(1)
param uploadVersionDays int = 30

@description('After how many days without being read observations and archived runs move to the cool tier. They come back when they are read.')
@minValue(30)
param coolAfterDays int = 30

@description('For how many days telemetry is kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('How much telemetry is taken in a day, in GB. What comes after that is lost until the next day.')
@minValue(1)
param logCapGigabytesPerDay int = 1

@description('Whether writes and deletions in storage are logged with who did them.')
param auditsStorage bool = false

@description('Who is told of alerts and of the budget. With nobody, alerts only show in the portal, and there is no budget.')
param alertEmail string = ''

@description('After how many days without a publication there is an alert; 0 is never.')
@minValue(0)
param daysWithoutPublication int = 0

@description('What a month may cost before somebody is told, in the currency of the subscription; 0 is no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the month in which the budget began; the present month without it. A budget that is there cannot begin on another day, so azd keeps the output of the first deployment.')
param budgetStart string = ''

@description('Leave it out: the first day of the present month.')
param presentMonth string = utcNow('yyyy-MM-01')

@description('Object id of the user or group that exports, imports and replays; nobody with none.')
param operatorPrincipalId string = ''

@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorPrincipalType string = 'User'

@description('Client id of the application by which people sign in with Entra ID; keys alone with none.')
param entraClientId string = ''

@description('Whether the app reaches storage by private endpoints in a virtual network.')
param privateNetworking bool = false

@description('Whether storage refuses the internet, and the app everybody but Event Grid and allowedAddresses. Needs privateNetworking.')
param denyPublicAccess bool = false

@description('Addresses in CIDR form that the app answers when denyPublicAccess is true, separated by commas.')
param allowedAddresses string = ''

var tags = { 'azd-env-name': environmentName }
var token = uniqueString(subscription().id, environmentName, location)
var isClosed = denyPublicAccess && !privateNetworking
  ? fail('denyPublicAccess needs privateNetworking: without it the app itself could not reach its storage.')
  : denyPublicAccess

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
    retentionDays: logRetentionDays
    capGigabytesPerDay: logCapGigabytesPerDay
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    accountName: 'st${token}'
    redundancy: storageRedundancy
    softDeleteDays: softDeleteDays
    uploadVersionDays: uploadVersionDays
    coolAfterDays: coolAfterDays
    denyPublicAccess: isClosed
    workspaceName: monitoring.outputs.workspaceName
    auditsStorage: auditsStorage
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

module operators 'modules/operators.bicep' = if (!empty(operatorPrincipalId)) {
  scope: group
  params: {
    storageAccountName: storage.outputs.accountName
    principalId: operatorPrincipalId
    principalType: operatorPrincipalType
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  scope: group
  params: {
    location: location
    tags: tags
    networkName: 'vnet-${token}'
    storageAccountName: storage.outputs.accountName
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
    workspaceName: monitoring.outputs.workspaceName
    maximumInstances: maximumInstances
    subnetId: network.?outputs.appSubnetId ?? ''
    denyPublicAccess: isClosed
    allowedAddresses: empty(allowedAddresses) ? [] : split(allowedAddresses, ',')
    entraClientId: entraClientId
    readerKeyHashes: readerKeyHashes
    editorKeyHashes: editorKeyHashes
    administratorKeyHashes: administratorKeyHashes
    publicReading: publicReading
    bpsKey: bpsKey
    bpsTables: bpsTables
    settings: union(loadJsonContent('settings.json'), settings)
  }
}

module topic 'modules/topic.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    topicName: 'evgt-${token}'
    storageAccountName: storage.outputs.accountName
    workspaceName: monitoring.outputs.workspaceName
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    workspaceName: monitoring.outputs.workspaceName
    email: alertEmail
    daysWithoutPublication: daysWithoutPublication
  }
}

var hasBudget = monthlyBudget > 0 && !empty(alertEmail)
var budgetBegins = empty(budgetStart) ? presentMonth : budgetStart

module budget 'modules/budget.bicep' = if (hasBudget) {
  scope: group
  params: {
    budgetName: 'budget-${token}'
    amount: monthlyBudget
    start: budgetBegins
    email: alertEmail
  }
}

output AZURE_LOCATION string = location

// Empty while there is no budget: a new one cannot begin in the past.
output BUDGET_START string = hasBudget ? budgetBegins : ''

output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_APP_PRINCIPAL_ID string = identity.outputs.principalId
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.accountName
output AZURE_EVENT_TOPIC_NAME string = topic.outputs.topicName
output SERVICE_FUNCTIONS_NAME string = functions.outputs.appName
output SERVICE_FUNCTIONS_URI string = functions.outputs.appUri
