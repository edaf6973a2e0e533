package org.kehu.client.list;

import java.util.Map;
import org.kehu.common.importing.block.BlockPlan;
import org.kehu.common.record.RecordRef;

/**
 * What a block would change, with the names of what its values link to.
 */
record Pasted(BlockPlan plan, Map<RecordRef, String> titles) {
    Pasted {
        titles = Map.copyOf(titles);
    }
}
