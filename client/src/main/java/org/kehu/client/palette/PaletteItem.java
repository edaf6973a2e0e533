package org.kehu.client.palette;

import java.util.List;
import org.kordamp.ikonli.Ikon;

/**
 * One thing the palette found.
 *
 * @param marks the matched parts of the title, in order, not overlapping
 * @param hints why it was found, where the title alone does not say so
 * @param meta what tells it from others of the same name; may be empty
 * @param key its key, if it has one; may be empty
 * @param runInNewTab for Ctrl+Enter; the same as {@code run} where there is no difference
 */
public record PaletteItem(
        Ikon icon,
        String title,
        List<Mark> marks,
        List<Hint> hints,
        String meta,
        String key,
        Runnable run,
        Runnable runInNewTab) {}
