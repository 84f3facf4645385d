-- encrypted by the shop plug-in before it comes here
ALTER TABLE parcels ADD COLUMN phone bytea;
