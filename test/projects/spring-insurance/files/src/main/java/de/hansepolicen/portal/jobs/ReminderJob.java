package de.hansepolicen.portal.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ReminderJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);

    @Scheduled(cron = "${portal.reminder.cron}")
    void remind() {
        // HACK every pod runs this, the mails are told apart by their hash
        LOG.info("reminders");
    }

    @Scheduled(cron = "0 0 3 * * SUN", zone = "Europe/Berlin")
    void deleteOrphanedBlobs() {
        LOG.info("orphans");
    }

    // @Scheduled(cron = "0 0 12 1 1 *")
    void newYear() {
        LOG.info("TODO new year mail");
    }
}
