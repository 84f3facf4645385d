CREATE TABLE customer (
  id          uuid PRIMARY KEY,
  keycloak_id text NOT NULL UNIQUE,
  email       text NOT NULL
);

CREATE TABLE contract (
  id          uuid PRIMARY KEY,
  number      text NOT NULL UNIQUE,
  customer_id uuid NOT NULL REFERENCES customer (id),
  premium     numeric(10, 2) NOT NULL
);
