package org.kehu.client.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.view.SavedView;

/** The views that a person keeps of a list, and those that are shared with him, each with how many records it has. */
final class SavedViews implements AutoCloseable {
    private static final int MOST = 50;
    private final RecordDesk desk;
    private final RecordType type;
    private final Consumer<List<KeptView>> shown;
    private final Subscription changes;
    private int asked;

    /** @param shown takes the views on the FX thread, whenever they or their figures may have changed */
    SavedViews(RecordDesk desk, RecordType type, Consumer<List<KeptView>> shown) {
        this.desk = desk;
        this.type = type;
        this.shown = shown;
        this.changes = desk.records()
                .onChange(watched(type), change -> desk.background().deliver(this::read));
    }

    private static Set<String> watched(RecordType type) {
        Set<String> all = new HashSet<>(GroupChoice.beside(type));
        all.add(SavedView.TYPE.name());
        return all;
    }

    boolean canKeep() {
        return desk.mayMake(SavedView.TYPE);
    }

    boolean isOwn(CrmRecord view) {
        return desk.me().equals(view.get(SavedView.OWNER));
    }

    void read() {
        int question = ++asked;
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> kept())
                .onSuccess(kept -> {
                    if (question == asked) {
                        shown.accept(kept);
                    }
                })
                .start();
    }

    private List<KeptView> kept() {
        RecordQuery own = RecordQuery.of(SavedView.TYPE)
                .where(Filter.eq(SavedView.RECORD_TYPE, type.name()))
                .sortedBy(Sort.by(SavedView.NAME))
                .page(Page.first(MOST));
        List<KeptView> kept = new ArrayList<>();
        for (CrmRecord view : desk.records().page(own).records()) {
            kept.add(new KeptView(view, count(view)));
        }
        return kept;
    }

    private @Nullable Long count(CrmRecord view) {
        try {
            Filter filter = ListSetting.of(view).filter(desk, type);
            RecordQuery all = RecordQuery.of(type);
            return desk.records().count(filter == null ? all : all.where(filter));
        } catch (BadValue e) {
            return null; // of a newer program, or about a field that is gone
        }
    }

    /** @param team null for nobody else */
    void keep(String name, @Nullable UUID team, ListSetting setting, Consumer<UUID> then) {
        UUID id = desk.commands().newId();
        FieldValues values = setting.into(FieldValues.of(SavedView.TYPE)
                .with(SavedView.NAME, name)
                .with(SavedView.RECORD_TYPE, type.name())
                .with(SavedView.TEAM, team));
        String done = desk.texts().text("doing.created", desk.labels().type(SavedView.TYPE));
        desk.doing()
                .run(
                        done,
                        () -> List.of(new CreateRecord(id, values, null)),
                        () -> then.accept(id),
                        desk.doing()::refuse);
    }

    /** @param then runs once it is kept so */
    void update(CrmRecord view, ListSetting setting, Runnable then) {
        FieldChanges changes = FieldChanges.of(view);
        for (Field<String> field : List.of(SavedView.FILTER, SavedView.COLUMNS, SavedView.SORTED, SavedView.GROUPED)) {
            changes = changes.with(
                    view, field, setting.into(FieldValues.of(SavedView.TYPE)).get(field));
        }
        FieldChanges made = changes;
        if (!made.changes().isEmpty()) {
            String done = desk.texts().text("doing.edited", desk.labels().type(SavedView.TYPE), view.title());
            desk.doing().run(done, () -> List.of(new EditRecord(made, view.revision())), then, desk.doing()::refuse);
        }
    }

    void delete(CrmRecord view) {
        String done = desk.texts().text("doing.deleted", 1, desk.labels().types(SavedView.TYPE));
        desk.doing().run(done, new DeleteRecord(view.ref(), view.revision()));
    }

    @Override
    public void close() {
        changes.close();
    }
}
