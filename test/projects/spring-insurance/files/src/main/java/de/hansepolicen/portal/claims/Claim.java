package de.hansepolicen.portal.claims;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

@Entity
public class Claim {

    @Id
    private UUID id = UUID.randomUUID();
    private UUID contractId;
    private String description;
    private String blobName;
    private Instant createdAt = Instant.now();

    protected Claim() {
    }

    public Claim(UUID contractId, String description, String blobName) {
        this.contractId = contractId;
        this.description = description;
        this.blobName = blobName;
    }

    public UUID getId() {
        return id;
    }
}
