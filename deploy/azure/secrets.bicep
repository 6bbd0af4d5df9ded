// The key vault with the connection string, which the bot's identity may read and nobody else.
param name string
param location string
@description('The principal that may read the secrets.')
param readerId string
@secure()
param connectionString string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
  }

  resource store 'secrets' = {
    name: 'connection-string'
    properties: { value: connectionString }
  }
}

var readSecrets = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-875c-0445b86d0ca6'
)

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, readSecrets)
  scope: vault
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: readSecrets
  }
}

// Without its version, so that a new one is taken.
output connectionStringUri string = vault::store.properties.secretUri
