package org.kehu.client.palette;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Records;
import org.kehu.client.records.SearchHit;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.text.Texts;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kordamp.ikonli.Ikon;

/** Records of one type by what they hold or what belongs to them, and why: the best first, as {@link Records} ranks them. */
public final class RecordSource implements PaletteSource {
    private final Records records;
    private final Navigation navigation;
    private final RecordType type;
    private final Ikon icon;
    private final Texts texts;
    private final boolean offeredAtOnce;

    /** @param offeredAtOnce whether one's latest are offered before anything is typed */
    public RecordSource(
            Records records, Navigation navigation, RecordType type, Ikon icon, Texts texts, boolean offeredAtOnce) {
        this.records = records;
        this.texts = texts;
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
        List<SearchHit> found = query.isEmpty() ? offered(limit) : records.search(type, query, limit);
        Map<RecordRef, String> titles = records.titles(found.stream()
                .map(hit -> beside(hit.record()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        RecordLabels labels = new RecordLabels(texts.labels());
        return found.stream().map(hit -> item(hit, labels, titles)).toList();
    }

    /** Before anything is typed; what will be looked through is read meanwhile. */
    private List<SearchHit> offered(int limit) {
        records.readAhead(type);
        RecordQuery latest = RecordQuery.of(type)
                .sortedBy(Sort.byDescending(SystemFields.MODIFIED_AT))
                .limit(limit);
        List<CrmRecord> lately = offeredAtOnce ? records.page(latest).records() : List.of();
        return lately.stream()
                .map(one -> SearchHit.of(one, List.of(), List::of))
                .toList();
    }

    private PaletteItem item(SearchHit hit, RecordLabels labels, Map<RecordRef, String> titles) {
        CrmRecord one = hit.record();
        Place place = new Place(type.name(), one.id().toString());
        RecordRef beside = beside(one);
        String number = number(one);
        String name = beside == null ? "" : titles.getOrDefault(beside, "");
        String meta = number.isEmpty() || name.isEmpty() ? number + name : number + "  " + name;
        return new PaletteItem(
                icon,
                one.title(),
                TextMatch.marks(Hints.inTitle(one, hit.reasons())),
                Hints.of(hit, labels),
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
