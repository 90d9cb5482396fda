// What each means and what to do: docs/operations.md. The names are those of docs/telemetry.md; a test compares them.
param location string
param tags object
param token string
param workspaceName string
param email string
param daysWithoutPublication int

var alerts = concat(
  [
    {
      name: 'poison'
      severity: 1
      description: 'Messages were given up: a queue that ends in -poison holds some.'
      query: 'AppMetrics | where Name == "economy.messages.poison" | where Max > 0 | extend Queue = tostring(Properties["economy.queue"])'
      threshold: 0
      operator: 'GreaterThan'
      every: 'PT15M'
      window: 'PT15M'
    }
    {
      name: 'failures'
      severity: 2
      description: 'Uploads, pulls or runs failed.'
      query: 'AppMetrics | where Name in ("economy.uploads", "economy.pulls", "economy.runs") | where tostring(Properties["economy.outcome"]) == "failed" | where Sum > 0'
      threshold: 0
      operator: 'GreaterThan'
      every: 'PT30M'
      window: 'PT1H'
    }
    {
      name: 'server-errors'
      severity: 2
      description: 'More than five requests in an hour were answered with an error of the server.'
      query: 'AppRequests | where toint(ResultCode) >= 500'
      threshold: 5
      operator: 'GreaterThan'
      every: 'PT30M'
      window: 'PT1H'
    }
    {
      name: 'silence'
      severity: 1
      description: 'The timer CatchUp counted nothing for an hour: the app does not run, or its telemetry does not arrive.'
      query: 'AppMetrics | where Name == "economy.messages.waiting"'
      threshold: 1
      operator: 'LessThan'
      every: 'PT30M'
      window: 'PT1H'
    }
    {
      name: 'drift'
      severity: 3
      description: 'Forecasts were far from their backtest when figures came.'
      query: 'AppTraces | where Message has "were far from their backtest"'
      threshold: 0
      operator: 'GreaterThan'
      every: 'PT1H'
      window: 'PT1H'
    }
  ],
  daysWithoutPublication == 0
    ? []
    : [
        {
          name: 'no-publication'
          severity: 2
          description: 'Nothing was published for ${daysWithoutPublication} days.'
          // The app measures the age itself, since a query of an alert sees two days at most.
          query: 'AppMetrics | where Name == "economy.publication.age" | where Min > ${daysWithoutPublication * 86400}'
          threshold: 0
          operator: 'GreaterThan'
          every: 'P1D'
          window: 'P1D'
        }
      ]
)

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'economy'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in alerts: {
    name: 'alert-${alert.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'economy: ${alert.name}'
      description: alert.description
      severity: alert.severity
      enabled: true
      autoMitigate: true
      // The tables appear with the first telemetry, which is after this.
      skipQueryValidation: true
      scopes: [workspace.id]
      evaluationFrequency: alert.every
      windowSize: alert.window
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: empty(email) ? [] : [people.id]
      }
    }
  }
]
