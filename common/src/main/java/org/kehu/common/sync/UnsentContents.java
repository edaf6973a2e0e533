package org.kehu.common.sync;

import java.util.Set;
import org.kehu.common.command.CarriedContent;

/**
 * Contents that the server waits for by units of this device that it has taken: kept by their hash alone, so that they are
 * sent also where the record that names them has left the device.
 */
public interface UnsentContents {
    Set<CarriedContent> all();

    /** Key: {@code content.sha256()}. */
    void put(CarriedContent content);

    void remove(String sha256);
}
