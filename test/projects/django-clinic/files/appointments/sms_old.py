"""Text messages as they were sent until 1.1, not used any more."""
import os

from twilio.rest import Client


def send(to, text):
    client = Client(os.environ["TWILIO_ACCOUNT_SID"], os.environ["TWILIO_AUTH_TOKEN"])
    client.messages.create(to=to, from_="+490000000", body=text)
