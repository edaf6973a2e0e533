package org.kehu.client.palette;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.text.Texts;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The last row of what the palette finds: the same words at the server, where this device carries only a part. */
public final class ServerSource implements PaletteSource {
    private final Texts texts;
    private final Navigation navigation;
    private final String screen;
    private final BooleanSupplier inPart;

    /** @param screen shows what the server finds for its argument */
    public ServerSource(Texts texts, Navigation navigation, String screen, BooleanSupplier inPart) {
        this.texts = texts;
        this.navigation = navigation;
        this.screen = screen;
        this.inPart = inPart;
    }

    @Override
    public String groupKey() {
        return "palette.group.server";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public List<PaletteItem> find(String query, int limit) {
        if (query.isEmpty() || !inPart.getAsBoolean()) {
            return List.of();
        }
        Place place = new Place(screen, query);
        return List.of(new PaletteItem(
                Material2OutlinedMZ.SEARCH,
                texts.text("palette.server", query),
                List.of(),
                List.of(),
                "",
                "",
                () -> navigation.open(place),
                () -> navigation.openInNewTab(place)));
    }
}
