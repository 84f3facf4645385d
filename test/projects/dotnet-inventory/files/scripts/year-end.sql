-- Stock list of 31 December, run by hand in the Azure portal
-- TODO: valuation with the average price of the last twelve months
SELECT i.Number, i.Name, i.Stock
FROM dbo.Items AS i
WHERE i.Stock <> 0
ORDER BY i.Number;
