CREATE TABLE shops (
    id   bigserial PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE parcels (
    id         bigserial PRIMARY KEY,
    number     text NOT NULL UNIQUE,
    carrier    text NOT NULL,
    shop_id    bigint NOT NULL REFERENCES shops (id),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE events (
    parcel_id   bigint NOT NULL REFERENCES parcels (id),
    happened_at timestamptz NOT NULL,
    status      text NOT NULL,
    place       text,
    UNIQUE (parcel_id, happened_at, status)
);
