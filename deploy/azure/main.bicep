// CommitteeBot on Azure Container Apps, with a managed PostgreSQL that only the bot reaches. One managed identity is
// the bot in Teams, reads the connection string from the key vault and pulls the image: the only secret is the
// database's password. The image has to be in the registry first; deploy/README.md has the commands.

@description('Begins the name of every resource.')
@minLength(3)
@maxLength(12)
param name string = 'committeebot'

param location string = resourceGroup().location

@description('A container registry in this resource group.')
param registryName string

@description('The image in that registry, such as committeebot:1.0.0.')
param image string

@description('At least 16 characters. Deploying again with another one changes it everywhere, within half an hour.')
@secure()
@minLength(16)
param databasePassword string

@description('Who runs this copy and how to reach them, for the public pages.')
param organisationName string = ''
param organisationContact string = ''

@description('Nodes of the bot. Two outlive each other.')
@minValue(1)
@maxValue(10)
param nodes int = 2

@description('A standby server in another zone. It needs a size of the general purpose tier.')
param standby bool = false
param databaseSize string = standby ? 'Standard_D2ds_v5' : 'Standard_B2s'

@description('Days for which the database can be put back to any moment.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

@description('Where metrics and traces go over OTLP, such as http://collector:4317. Empty: nowhere.')
param telemetryEndpoint string = ''

var suffix = uniqueString(resourceGroup().id)
var databaseName = 'committeebot'
var databaseUser = 'committeebot'
var databaseAddress = 'Host=${database.outputs.host};Database=${databaseName}'
var quotedPassword = replace(databasePassword, '\'', '\'\'')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module network 'network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    name: '${name}-${suffix}'
    location: location
    databaseName: databaseName
    administrator: databaseUser
    password: databasePassword
    size: databaseSize
    standby: standby
    backupDays: backupDays
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.dnsZoneId
  }
}

module secrets 'secrets.bicep' = {
  name: 'secrets'
  params: {
    name: 'cb-${suffix}'
    location: location
    readerId: identity.properties.principalId
    connectionString: '${databaseAddress};Username=${databaseUser};Password=\'${quotedPassword}\';SSL Mode=VerifyFull'
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

var pullImages = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '7f951dda-4ed3-4680-a7ca-43fe172d538d'
)

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, pullImages)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pullImages
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    identityId: identity.id
    appId: identity.properties.clientId
    registryServer: registry.properties.loginServer
    image: image
    connectionStringUri: secrets.outputs.connectionStringUri
    subnetId: network.outputs.appSubnetId
    nodes: nodes
    organisationName: organisationName
    organisationContact: organisationContact
    telemetryEndpoint: telemetryEndpoint
  }
  dependsOn: [mayPull]
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    appId: identity.properties.clientId
    identityId: identity.id
    domain: app.outputs.domain
  }
}

output appId string = identity.properties.clientId
output domain string = app.outputs.domain
