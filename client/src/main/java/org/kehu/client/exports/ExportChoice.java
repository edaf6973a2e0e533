package org.kehu.client.exports;

import java.util.List;
import org.kehu.common.exporting.ExportFormat;
import org.kehu.common.record.Field;

/**
 * What a person chose of it.
 *
 * @param ticked only what is ticked
 * @param everything all readable fields instead of the columns
 */
record ExportChoice(boolean ticked, boolean everything, ExportFormat format, String reason) {

    /** What goes out of each record; never what this person may not read. */
    List<Field<?>> fields(ExportOffer offer) {
        List<Field<?>> wanted = everything ? offer.readable() : offer.shown();
        return format.fields(offer.type(), wanted).stream()
                .filter(offer.readable()::contains)
                .toList();
    }
}
