package org.kehu.client.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Records;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kordamp.ikonli.Ikon;

/** Records of one type by what their searchable fields hold: those that begin so first, then one's own, then the latest. */
public final class RecordSource implements PaletteSource {
    private static final int LOOKED_AT = 40;
    private final Records records;
    private final Navigation navigation;
    private final RecordType type;
    private final Ikon icon;
    private final boolean offeredAtOnce;

    /** @param offeredAtOnce whether one's latest are offered before anything is typed */
    public RecordSource(Records records, Navigation navigation, RecordType type, Ikon icon, boolean offeredAtOnce) {
        this.records = records;
        this.navigation = navigation;
        this.type = type;
        this.icon = icon;
        this.offeredAtOnce = offeredAtOnce;
    }

    @Override
    public String groupKey() {
        return "type." + type + ".many";
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public List<PaletteItem> find(String query, int limit) {
        if (query.isEmpty() && !offeredAtOnce) {
            return List.of();
        }
        RecordQuery latest = RecordQuery.of(type)
                .sortedBy(Sort.byDescending(SystemFields.MODIFIED_AT))
                .limit(LOOKED_AT);
        RecordQuery asked = query.isEmpty() ? latest : latest.where(new Filter.Search(query));
        List<CrmRecord> found = records.page(asked).records().stream()
                .sorted(Comparator.comparing((CrmRecord one) -> !begins(one, query))
                        .thenComparing(one -> !isMine(one)))
                .limit(limit)
                .toList();
        Map<RecordRef, String> titles = records.titles(
                found.stream().map(this::beside).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream().map(one -> item(one, query, titles)).toList();
    }

    private static boolean begins(CrmRecord one, String query) {
        return one.title().toLowerCase(java.util.Locale.ROOT).startsWith(query.toLowerCase(java.util.Locale.ROOT));
    }

    private boolean isMine(CrmRecord one) {
        Field<UUID> owner = type.scopes().owner();
        return owner != null && !one.withholds(owner) && records.actor().user().equals(one.get(owner));
    }

    private PaletteItem item(CrmRecord one, String query, Map<RecordRef, String> titles) {
        Place place = new Place(type.name(), one.id().toString());
        RecordRef beside = beside(one);
        String number = number(one);
        String name = beside == null ? "" : titles.getOrDefault(beside, "");
        String meta = number.isEmpty() || name.isEmpty() ? number + name : number + "  " + name;
        return new PaletteItem(
                icon,
                one.title(),
                TextMatch.marks(query, one.title()).orElse(List.of()),
                meta,
                "",
                () -> navigation.open(place),
                () -> navigation.openInNewTab(place));
    }

    /** The customer it belongs to, or its owner or pool: what tells it from others of its name. */
    private @Nullable RecordRef beside(CrmRecord one) {
        for (String link : List.of("customer", "owner", "pool")) {
            Field<?> field = type.find(link);
            if (field != null
                    && field.kind() == FieldKind.LINK
                    && !one.withholds(field)
                    && one.get(field) instanceof UUID id) {
                return new RecordRef(Objects.requireNonNull(field.target()), id);
            }
        }
        return null;
    }

    private String number(CrmRecord one) {
        Field<?> number = type.find("number");
        boolean shown = number != null && number != type.title() && !one.withholds(number);
        return shown && number != null && one.get(number) instanceof String text ? text : "";
    }
}
