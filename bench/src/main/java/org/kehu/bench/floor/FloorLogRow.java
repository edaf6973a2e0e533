package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What has been changed. */
@Entity
public class FloorLogRow {
    @Id
    public long seq;

    public String recordId = "";
    public String changes = "";
}
