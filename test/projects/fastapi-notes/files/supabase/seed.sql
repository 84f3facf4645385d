-- Demo notes for local work
insert into notes (id, owner, title, body) values
  (gen_random_uuid(), gen_random_uuid(), 'TODO: call Mr Keller', 'Invoice through Stripe?'),
  (gen_random_uuid(), gen_random_uuid(), 'Lease', 'Second draft is with the tenant.');
