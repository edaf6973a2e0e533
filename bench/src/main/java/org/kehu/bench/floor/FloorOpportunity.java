package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

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
}
