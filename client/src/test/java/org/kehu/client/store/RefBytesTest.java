package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.record.RecordRef;

class RefBytesTest {
    private static Set<UUID> read(byte[] written, String type) {
        Set<UUID> ids = new HashSet<>();
        RefBytes.read(written, type, ids);
        return ids;
    }

    @Test
    void recordsAreFoundByTheirType() {
        byte[] written = RefBytes.written(List.of(
                new RecordRef("customer", Stores.id(1)),
                new RecordRef("客户", Stores.id(2)),
                new RecordRef("customer", Stores.id(3))));
        assertEquals(Set.of(Stores.id(1), Stores.id(3)), read(written, "customer"));
        assertEquals(Set.of(Stores.id(2)), read(written, "客户"));
        assertEquals(Set.of(), read(written, "ticket"));
        assertEquals(Set.of(), read(RefBytes.written(Set.of()), "customer"));
    }
}
