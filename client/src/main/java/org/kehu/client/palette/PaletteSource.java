package org.kehu.client.palette;

import java.util.List;

/** Something the palette searches. Results come as one group, the best first. */
public interface PaletteSource {
    /** The label of the group's head. */
    String groupKey();

    /** Whether {@link #find} only reads memory; if not, it is called off the FX thread. */
    boolean isQuick();

    /** @param query trimmed; empty asks for what is offered before anything is typed */
    List<PaletteItem> find(String query, int limit);
}
