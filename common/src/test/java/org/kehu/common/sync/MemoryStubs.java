package org.kehu.common.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Stubs of a {@link MemoryDevice}. */
record MemoryStubs(MemoryDevice device) implements LinkStubs {
    /** @param title empty if it may not be told, or was never asked for */
    record Stub(TitleLink via, String title, boolean asked) {}

    @Override
    public @Nullable TitleLink via(RecordRef target) {
        Stub stub = device.stubs.get(target);
        return stub == null ? null : stub.via();
    }

    @Override
    public @Nullable String title(RecordRef target) {
        Stub stub = device.stubs.get(target);
        return stub == null || stub.title().isEmpty() ? null : stub.title();
    }

    @Override
    public @Nullable TitleLink leading(RecordRef target) {
        for (RecordType type : device.schema.types()) {
            for (Field<?> field : type.fields()) {
                if (target.type().equals(field.target())) {
                    for (CrmRecord one : device.view(type.name()).values()) {
                        if (target.id().equals(one.get(field)) && !device.bases.containsKey(one.ref())) {
                            return new TitleLink(one.ref(), field.name());
                        }
                    }
                }
            }
        }
        return null;
    }

    @Override
    public void want(RecordRef target, TitleLink via) {
        Stub known = device.stubs.get(target);
        device.put(
                device.stubs,
                target,
                known == null ? new Stub(via, "", false) : new Stub(via, known.title(), known.asked()));
    }

    @Override
    public void wantAll() {
        for (RecordType type : device.schema.types()) {
            if (!type.isConfiguration()) {
                List.copyOf(device.view(type.name()).values())
                        .forEach(record -> type.fields().forEach(field -> want(record, field)));
            }
        }
        ask(true);
    }

    @Override
    public boolean unname() {
        boolean named =
                device.stubs.values().stream().anyMatch(stub -> !stub.title().isEmpty());
        ask(false);
        return named;
    }

    private void ask(boolean keeping) {
        Map.copyOf(device.stubs)
                .forEach((target, stub) ->
                        device.put(device.stubs, target, new Stub(stub.via(), keeping ? stub.title() : "", false)));
    }

    private void want(CrmRecord record, Field<?> field) {
        RecordType target = field.target() == null ? null : device.schema.find(field.target());
        if (target != null
                && !target.isConfiguration()
                && !device.bases.containsKey(record.ref())
                && record.get(field) instanceof UUID id
                && !device.view(target.name()).containsKey(id)
                && via(new RecordRef(target.name(), id)) == null) {
            want(new RecordRef(target.name(), id), new TitleLink(record.ref(), field.name()));
        }
    }

    @Override
    public Map<RecordRef, TitleLink> all() {
        Map<RecordRef, TitleLink> all = new LinkedHashMap<>();
        device.stubs.forEach((target, stub) -> all.put(target, stub.via()));
        return all;
    }

    @Override
    public Map<RecordRef, TitleLink> unasked(int most) {
        Map<RecordRef, TitleLink> unasked = new LinkedHashMap<>();
        device.stubs.forEach((target, stub) -> {
            if (!stub.asked() && unasked.size() < most) {
                unasked.put(target, stub.via());
            }
        });
        return unasked;
    }

    @Override
    public void name(RecordRef target, String title) {
        Stub known = device.stubs.get(target);
        if (known != null) {
            device.put(device.stubs, target, new Stub(known.via(), title, true));
        }
    }

    @Override
    public void remove(RecordRef target) {
        device.remove(device.stubs, target);
    }
}
