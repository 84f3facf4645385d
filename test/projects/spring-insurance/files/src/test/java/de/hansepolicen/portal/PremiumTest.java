package de.hansepolicen.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PremiumTest {

    // TODO: cases of the actuary's sheet
    @Test
    void rounds() {
        assertEquals(12, Math.round(12.4));
    }
}
