package org.kehu.client.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.query.Filter;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * What a list asks for at a moment, to be said in words.
 *
 * @param narrowed whether it is of certain records alone, by what no condition of a list can say
 */
record WrittenView(
        RecordDesk desk,
        RecordType type,
        String view,
        boolean narrowed,
        String search,
        List<Condition> conditions,
        boolean any) {

    static WrittenView of(RecordDesk desk, ListViewModel model) {
        return new WrittenView(
                desk,
                model.type(),
                desk.texts().text(model.viewProperty().get().labelKey()),
                !model.within().equals(Filter.EVERYTHING),
                model.searchProperty().get().strip(),
                List.copyOf(model.conditions().list()),
                model.conditions().any().get());
    }

    /** Asked off the FX thread: what conditions link to is read. */
    String words() {
        Set<RecordRef> refs = new HashSet<>();
        conditions.forEach(condition -> ConditionChips.addRefs(refs, condition));
        Map<RecordRef, String> titles = desk.titlesNow(refs);
        List<String> parts = new ArrayList<>(List.of(view));
        if (narrowed) {
            parts.add(desk.texts().text("export.filter.within"));
        }
        if (!search.isEmpty()) {
            parts.add(desk.texts().text("export.filter.search", search));
        }
        if (!conditions.isEmpty()) {
            Condition whole = new Condition.Several(conditions, any);
            parts.add(new ConditionText(desk.text(titles), type).of(whole));
        }
        return String.join(" · ", parts);
    }
}
