package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one row that orders all commits. */
@Entity
public class FloorCounter {
    static final int ONLY = 1;

    @Id
    public int id = ONLY;

    public long seq;
}
