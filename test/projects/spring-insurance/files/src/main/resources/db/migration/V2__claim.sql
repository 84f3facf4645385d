CREATE TABLE claim (
  id          uuid PRIMARY KEY,
  contract_id uuid NOT NULL REFERENCES contract (id),
  description text NOT NULL,
  blob_name   text,
  -- TODO: own table, more than one document per claim is wanted
  created_at  timestamptz NOT NULL DEFAULT now()
);
