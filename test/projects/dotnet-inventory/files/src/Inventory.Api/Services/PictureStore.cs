using Azure.Storage.Blobs;

namespace Hollenbrandt.Inventory.Api.Services;

public class PictureStore(BlobServiceClient blobs)
{
    public async Task<string> SaveAsync(int itemId, Stream content)
    {
        var container = blobs.GetBlobContainerClient("items");
        await container.CreateIfNotExistsAsync();
        var blob = container.GetBlobClient($"{itemId}.jpg");
        await blob.UploadAsync(content, overwrite: true);
        return blob.Uri.ToString();
    }
}
