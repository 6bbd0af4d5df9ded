// The bot's nodes. Container Apps can't make the root of a container read-only, nor pass on some addresses alone:
// /health/live and /health/ready can be read by anybody, and say no more than whether the bot is ready and why not.
param name string
param location string
param identityId string
@description('The client id of that identity, which is the bot app id.')
param appId string
param registryServer string
param image string
param connectionStringUri string
param subnetId string
param nodes int
param organisationName string
param organisationContact string
param telemetryEndpoint string

var port = 8080
var connectionString = 'connection-string'

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    vnetConfiguration: { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      // Old and new nodes run side by side until the new ones are ready.
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: [{ name: connectionString, keyVaultUrl: connectionStringUri, identity: identityId }]
    }
    template: {
      terminationGracePeriodSeconds: 40
      containers: [
        {
          name: 'bot'
          image: '${registryServer}/${image}'
          resources: { cpu: 1, memory: '2Gi' }
          env: concat(
            [
              { name: 'MicrosoftAppId', value: appId }
              { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
              { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
              { name: 'Store__Provider', value: 'Postgres' }
              { name: 'Store__ConnectionString', secretRef: connectionString }
              { name: 'Organisation__Name', value: organisationName }
              { name: 'Organisation__Contact', value: organisationContact }
            ],
            empty(telemetryEndpoint) ? [] : [{ name: 'OpenTelemetry__Endpoint', value: telemetryEndpoint }]
          )
          probes: [
            // A first start of a new version changes the tables before it listens: five minutes for that.
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: port }
              periodSeconds: 30
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: port }
              periodSeconds: 5
              timeoutSeconds: 5
              failureThreshold: 2
            }
          ]
        }
      ]
      scale: { minReplicas: nodes, maxReplicas: nodes }
    }
  }
}

output domain string = app.properties.configuration.ingress.fqdn
