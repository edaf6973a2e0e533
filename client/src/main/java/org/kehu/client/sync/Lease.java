package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.LocalStore;
import org.slf4j.LoggerFactory;

/**
 * How long this copy may go without an answer of the server, kept in the copy itself, by the server's time: what this machine's
 * clock said at the last contact only tells how far it was off then. Time never goes back here: a clock that was put back stands
 * still until it has caught up, but for the time that the program runs. Thread-safe.
 */
final class Lease {
    static final int USUAL_DAYS = 14;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "lease";
    private static final Duration WORTH_WRITING = Duration.ofMinutes(5);

    private final LocalStore store;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private int days;
    private Instant contact;
    private Instant local;
    private Instant highest;
    private Instant written;
    private long noted;

    /** @param nanos a clock that only goes forward */
    Lease(LocalStore store, InstantSource clock, LongSupplier nanos) {
        this.store = store;
        this.clock = clock;
        this.nanos = nanos;
        String known = store.remembered(NAME);
        JsonNode node = known == null ? JSON.createObjectNode() : read(known);
        Instant now = clock.instant();
        days = node.path("days").asInt(USUAL_DAYS);
        contact = instant(node, "contact", now);
        local = instant(node, "local", contact);
        highest = instant(node, "highest", now);
        written = highest;
        noted = nanos.getAsLong();
        if (known == null) {
            write();
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new StoreProblem("cache_damaged", Map.of("message", String.valueOf(e.getMessage())), e);
        }
    }

    private static Instant instant(JsonNode node, String name, Instant otherwise) {
        return node.has(name) ? Instant.parse(node.path(name).asText()) : otherwise;
    }

    /** The server has answered a call of this session. @param server its time */
    synchronized void heard(Instant server) {
        Instant now = clock.instant();
        boolean worth = Duration.between(contact, server).abs().compareTo(WORTH_WRITING) > 0
                || Duration.between(local, now).abs().compareTo(WORTH_WRITING) > 0;
        contact = server;
        local = now;
        highest = server;
        noted = nanos.getAsLong();
        if (worth) {
            write();
        }
    }

    /** @param most days without contact, as the server wants it; 0 where it says nothing */
    synchronized void lasts(int most) {
        if (most > 0 && most != days) {
            days = most;
            write();
        }
    }

    synchronized LeaseState state() {
        long now = nanos.getAsLong();
        Instant run = highest.plusNanos(now - noted);
        Instant wall = contact.plus(since(clock.instant()));
        highest = wall.isAfter(run) ? wall : run;
        noted = now;
        if (Duration.between(written, highest).compareTo(WORTH_WRITING) > 0) {
            write();
        }
        return new LeaseState(contact, highest, days);
    }

    /** Since the contact, by a clock that is as far off as it was then, or was put right: the shorter of what is possible. */
    private Duration since(Instant wall) {
        Duration same = Duration.between(local, wall);
        Duration right = Duration.between(contact, wall);
        if (same.isNegative() || right.isNegative()) {
            Duration only = same.isNegative() ? right : same;
            return only.isNegative() ? Duration.ZERO : only;
        }
        return same.compareTo(right) < 0 ? same : right;
    }

    /** What the disk does not take now is written with the next one. */
    private void write() {
        String text = JSON.createObjectNode()
                .put("days", days)
                .put("contact", contact.toString())
                .put("local", local.toString())
                .put("highest", highest.toString())
                .toString();
        try {
            store.remember(NAME, text);
            written = highest;
        } catch (StoreProblem e) {
            LoggerFactory.getLogger(Lease.class).info("the lease is not written: {}", e.getMessage());
        }
    }
}
