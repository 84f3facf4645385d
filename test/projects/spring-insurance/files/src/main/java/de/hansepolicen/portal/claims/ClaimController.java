package de.hansepolicen.portal.claims;

import de.hansepolicen.portal.documents.DocumentStore;
import java.io.IOException;
import java.util.UUID;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class ClaimController {

    private final ClaimRepository claims;
    private final DocumentStore documents;
    private final RabbitTemplate rabbit;

    ClaimController(ClaimRepository claims, DocumentStore documents, RabbitTemplate rabbit) {
        this.claims = claims;
        this.documents = documents;
        this.rabbit = rabbit;
    }

    @PostMapping("/claims")
    String create(@RequestParam UUID contract, @RequestParam String description,
                  @RequestParam MultipartFile file) throws IOException {
        String blob = documents.put(file.getInputStream(), file.getSize());
        Claim claim = claims.save(new Claim(contract, description, blob));
        /*
         * TODO: check that the contract belongs to the customer
         */
        rabbit.convertAndSend("claims.created", claim.getId().toString());
        return "redirect:/claims/" + claim.getId();
    }
}
