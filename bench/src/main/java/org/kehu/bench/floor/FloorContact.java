package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.seed.Seed;

/** A person at a customer. */
@Entity
@Table(indexes = @Index(name = "by_customer", columnList = "customer"))
public class FloorContact {
    @Id
    public String id = "";

    @Version
    public long revision;

    public String type = "contact";
    public String customer = "";
    public String family = "";
    public String given = "";
    public @Nullable String position;
    public @Nullable String role;
    public @Nullable String phone;
    public @Nullable String mobile;
    public @Nullable String email;
    public boolean main = true;
    public @Nullable String birthday;
    public @Nullable String notes;
    public long createdAt;
    public long modifiedAt;

    static FloorContact seeded(int place) {
        FloorContact contact = new FloorContact();
        contact.id = Seed.id("contact", place).toString();
        contact.customer = Seed.id("customer", place).toString();
        contact.family = "Wang";
        contact.given = Seed.trade(place) + place;
        return contact;
    }
}
