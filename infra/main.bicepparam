using './main.bicep'

// Which of the two files holds what is not said here: azd env set ECONOMY_ENVIRONMENT prod.
var environments = {
  dev: loadJsonContent('environments/dev.json')
  prod: loadJsonContent('environments/prod.json')
}
var chosen = environments[readEnvironmentVariable('ECONOMY_ENVIRONMENT', 'dev')]
var budget = readEnvironmentVariable('MONTHLY_BUDGET', '')

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')

param storageRedundancy = chosen.storageRedundancy
param maximumInstances = chosen.maximumInstances
param softDeleteDays = chosen.softDeleteDays
param uploadVersionDays = chosen.uploadVersionDays
param coolAfterDays = chosen.coolAfterDays
param logRetentionDays = chosen.logRetentionDays
param logCapGigabytesPerDay = chosen.logCapGigabytesPerDay
param daysWithoutPublication = chosen.daysWithoutPublication
param auditsStorage = chosen.auditsStorage
param settings = chosen.settings
param budgetStart = readEnvironmentVariable('BUDGET_START', '')
param monthlyBudget = empty(budget) ? chosen.monthlyBudget : int(budget)

param readerKeyHashes = readEnvironmentVariable('READER_KEY_HASHES', '')
param editorKeyHashes = readEnvironmentVariable('EDITOR_KEY_HASHES', '')
param administratorKeyHashes = readEnvironmentVariable('ADMINISTRATOR_KEY_HASHES', '')
param publicReading = bool(readEnvironmentVariable('PUBLIC_READING', 'false'))
param bpsKey = readEnvironmentVariable('BPS_KEY', '')
param bpsTables = readEnvironmentVariable('BPS_TABLES', '')

param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
param operatorPrincipalId = readEnvironmentVariable('OPERATOR_PRINCIPAL_ID', '')
param operatorPrincipalType = readEnvironmentVariable('OPERATOR_PRINCIPAL_TYPE', 'User')
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
param privateNetworking = bool(readEnvironmentVariable('PRIVATE_NETWORKING', 'false'))
param denyPublicAccess = bool(readEnvironmentVariable('DENY_PUBLIC_ACCESS', 'false'))
param allowedAddresses = readEnvironmentVariable('ALLOWED_ADDRESSES', '')
