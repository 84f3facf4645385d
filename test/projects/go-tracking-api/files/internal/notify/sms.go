package notify

import (
	"github.com/twilio/twilio-go"
	openapi "github.com/twilio/twilio-go/rest/api/v2010"
)

// SMS sends text messages. The client reads TWILIO_ACCOUNT_SID and
// TWILIO_AUTH_TOKEN from the environment by itself.
type SMS struct {
	client *twilio.RestClient
	from   string
}

// NewSMS makes a sender.
func NewSMS(from string) *SMS { return &SMS{client: twilio.NewRestClient(), from: from} }

// Send sends one message.
func (s *SMS) Send(to, text string) error {
	p := &openapi.CreateMessageParams{}
	p.SetTo(to)
	p.SetFrom(s.from)
	p.SetBody(text)
	_, err := s.client.Api.CreateMessage(p)
	return err
}

// Mail would be next: SendGrid or Amazon SES, the client has to decide.
