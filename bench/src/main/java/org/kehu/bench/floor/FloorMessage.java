package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.kehu.bench.seed.Seed;

/** A word of the conversation about a ticket. */
@Entity
@Table(indexes = @Index(name = "by_ticket", columnList = "ticket"))
public class FloorMessage {
    @Id
    public String id = "";

    @Version
    public long revision;

    public String type = "ticketMessage";
    public String ticket = "";
    public String body = "";
    public String direction = "FROM_CUSTOMER";
    public long sentAt;
    public long createdAt;

    static FloorMessage seeded(int place) {
        FloorMessage message = new FloorMessage();
        message.id = Seed.id("message", place).toString();
        message.ticket = Seed.id("ticket", place).toString();
        message.body = Seed.message(place);
        return message;
    }
}
