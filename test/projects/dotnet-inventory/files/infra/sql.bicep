param location string

@secure()
param adminPassword string

resource server 'Microsoft.Sql/servers@2022-05-01-preview' = {
  name: 'sql-hollenbrandt-stock'
  location: location
  properties: {
    administratorLogin: 'stockadmin'
    administratorLoginPassword: adminPassword
    minimalTlsVersion: '1.2'
  }
}

// TODO(petra): restrict the firewall to the outbound addresses of the app
resource allowAzure 'Microsoft.Sql/servers/firewallRules@2022-05-01-preview' = {
  parent: server
  name: 'AllowAzure'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '0.0.0.0'
  }
}

resource db 'Microsoft.Sql/servers/databases@2022-05-01-preview' = {
  parent: server
  name: 'Inventory'
  location: location
  sku: {
    name: 'S1'
  }
}
