package bus

import (
	"github.com/nats-io/nats.go"
)

// Subject of the events of all carriers.
const Subject = "events.>"

// Connect opens the JetStream context and makes the stream.
func Connect(url string) (nats.JetStreamContext, error) {
	nc, err := nats.Connect(url, nats.MaxReconnects(-1))
	if err != nil {
		return nil, err
	}
	js, err := nc.JetStream()
	if err != nil {
		return nil, err
	}
	/* FIXME stream limits are the defaults, the disk filled up once */
	_, err = js.AddStream(&nats.StreamConfig{Name: "EVENTS", Subjects: []string{Subject}})
	return js, err
}
