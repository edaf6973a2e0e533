package org.kehu.client.palette;

/** A row of the palette's list: the head of a group, or something to choose. */
public sealed interface PaletteRow {
    /** Cannot be chosen. */
    record Group(String title) implements PaletteRow {}

    record Hit(PaletteItem item) implements PaletteRow {}
}
