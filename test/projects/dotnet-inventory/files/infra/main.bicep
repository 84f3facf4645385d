param location string = resourceGroup().location
param appName string = 'app-hollenbrandt-stock'
param customDomain string = 'lager.hollenbrandt-schrauben.de'

@secure()
param sqlAdminPassword string

resource plan 'Microsoft.Web/serverfarms@2022-09-01' = {
  name: 'plan-stock'
  location: location
  sku: {
    name: 'B2'
  }
  kind: 'linux'
  properties: {
    reserved: true
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-hollenbrandt-stock'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-02-01' existing = {
  name: 'kv-hollenbrandt-stock'
}

resource app 'Microsoft.Web/sites@2022-09-01' = {
  name: appName
  location: location
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|8.0'
      appSettings: [
        { name: 'ASPNETCORE_ENVIRONMENT', value: 'Production' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        { name: 'KEY_VAULT_URI', value: vault.properties.vaultUri }
        // { name: 'REDIS_CONNECTION', value: redis.properties.hostName }
      ]
    }
  }
}

resource hostname 'Microsoft.Web/sites/hostNameBindings@2022-09-01' = {
  parent: app
  name: customDomain
}

module sql 'sql.bicep' = {
  name: 'sql'
  params: {
    location: location
    adminPassword: sqlAdminPassword
  }
}
