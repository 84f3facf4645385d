package dhl

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

const baseURL = "https://api-eu.dhl.com/track/shipments"

// Client asks the unified tracking API of DHL.
type Client struct {
	Key, Secret string
	HTTP        *http.Client
}

// Event is one scan of a parcel.
type Event struct {
	Time   time.Time `json:"timestamp"`
	Status string    `json:"statusCode"`
	Place  string    `json:"location"`
}

// Track returns the events of one tracking number.
func (c *Client) Track(ctx context.Context, number string) ([]Event, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, baseURL+"?trackingNumber="+number, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("DHL-API-Key", c.Key)
	res, err := c.HTTP.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	// TODO(jonas): honour Retry-After, DHL blocks us for an hour otherwise
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("dhl: %d", res.StatusCode)
	}
	var body struct {
		Events []Event `json:"events"`
	}
	return body.Events, json.NewDecoder(res.Body).Decode(&body)
}
