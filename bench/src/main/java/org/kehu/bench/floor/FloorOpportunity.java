package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.kehu.bench.seed.Seed;

/** A deal and the stage that it stands in. */
@Entity
public class FloorOpportunity {
    @Id
    public String id = "";

    @Version
    public long revision;

    public String title = "";
    public String customer = "";
    public String stage = "contact";

    static FloorOpportunity seeded(int place) {
        FloorOpportunity deal = new FloorOpportunity();
        deal.id = Seed.id("opportunity", place).toString();
        deal.title = Seed.name(place);
        deal.customer = Seed.id("customer", place).toString();
        return deal;
    }
}
