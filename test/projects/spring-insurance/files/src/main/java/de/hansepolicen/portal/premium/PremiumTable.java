package de.hansepolicen.portal.premium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Table of premiums, a CSV of the actuary. */
final class PremiumTable {

    private PremiumTable() {
    }

    static List<String> rows() throws IOException {
        String path = System.getenv("PREMIUM_TABLE_PATH");
        if (path == null) {
            path = "/app/premiums-2024.csv";
        }
        return Files.readAllLines(Path.of(path)); // TODO: read once, not per request
    }
}
