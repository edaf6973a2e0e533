package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.seed.Seed;

/** A request of a customer, in the one queue. */
@Entity
@Table(indexes = @Index(name = "by_queue", columnList = "queue, state, subject, id"))
public class FloorTicket {
    @Id
    public String id = "";

    @Version
    public long revision;

    public String type = "ticket";
    public @Nullable String number;
    public String subject = "";
    public String customer = "";
    public @Nullable String contact;
    public String kind = "QUESTION";
    public String priority = "NORMAL";
    public @Nullable String channel;
    public String state = "NEW";
    public String queue = "support";
    public @Nullable String owner;
    public String department = "6a1c8f0e-8f0b-3d36-8a7e-0d3c4b1f2a77";
    public @Nullable Long dueAt;
    public @Nullable Long firstAnsweredAt;
    public @Nullable Long resolvedAt;
    public @Nullable Long closedAt;
    public @Nullable String solution;
    public long createdAt;
    public long modifiedAt;

    static FloorTicket seeded(int place) {
        FloorTicket ticket = new FloorTicket();
        ticket.id = Seed.id("ticket", place).toString();
        ticket.number = "T" + place;
        ticket.subject = Seed.subject(place);
        ticket.customer = Seed.id("customer", place).toString();
        return ticket;
    }
}
