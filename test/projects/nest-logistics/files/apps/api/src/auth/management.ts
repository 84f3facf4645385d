import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

/** Invites drivers through the Auth0 management API. */
@Injectable()
export class Management {
  constructor(private readonly config: ConfigService) {}

  async token(): Promise<string> {
    const answer = await fetch(`https://${this.config.get('AUTH0_DOMAIN')}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: this.config.getOrThrow('AUTH0_CLIENT_ID'),
        client_secret: this.config.getOrThrow('AUTH0_CLIENT_SECRET'),
      }),
    });
    // FIXME: the token is fetched for every invitation, Auth0 counts that
    return (await answer.json()).access_token;
  }
}
