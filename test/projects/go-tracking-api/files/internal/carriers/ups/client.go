//go:build ignore

package ups

import (
	"os"

	"golang.org/x/oauth2/clientcredentials"
)

// Draft, the contract with UPS is not signed. Not compiled.
func config() clientcredentials.Config {
	return clientcredentials.Config{
		ClientID:     os.Getenv("UPS_CLIENT_ID"),
		ClientSecret: os.Getenv("UPS_CLIENT_SECRET"),
		TokenURL:     "https://onlinetools.ups.com/security/v1/oauth/token",
	}
}
