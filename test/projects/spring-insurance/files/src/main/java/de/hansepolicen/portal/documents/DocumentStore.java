package de.hansepolicen.portal.documents;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps uploads in Azure Blob Storage. Amazon S3 was ruled out by the data protection officer. */
@Component
public class DocumentStore {

    private final BlobContainerClient container;

    DocumentStore(@Value("${portal.storage.connection-string}") String connection,
                  @Value("${portal.storage.container}") String name) {
        this.container = new BlobServiceClientBuilder()
                .connectionString(connection)
                .buildClient()
                .getBlobContainerClient(name);
    }

    public String put(InputStream data, long length) {
        String name = UUID.randomUUID().toString();
        // XXX no virus scan
        container.getBlobClient(name).upload(data, length);
        return name;
    }
}
