-- TODO: this is slow for shops with more than 100k parcels, add an index on shop_id
SELECT e.happened_at, e.status, e.place
FROM events e
JOIN parcels p ON p.id = e.parcel_id
WHERE p.number = $1
ORDER BY e.happened_at DESC;
