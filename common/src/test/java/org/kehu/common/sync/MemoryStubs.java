package org.kehu.common.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Stubs of a {@link MemoryDevice}. */
record MemoryStubs(MemoryDevice device) implements LinkStubs {
    /** @param title empty until it was asked for */
    record Stub(TitleLink via, Optional<String> title) {}

    @Override
    public @Nullable TitleLink via(RecordRef target) {
        Stub stub = device.stubs.get(target);
        return stub == null ? null : stub.via();
    }

    @Override
    public @Nullable String title(RecordRef target) {
        Stub stub = device.stubs.get(target);
        return stub == null
                ? null
                : stub.title().filter(title -> !title.isEmpty()).orElse(null);
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
        device.put(device.stubs, target, new Stub(via, known == null ? Optional.empty() : known.title()));
    }

    @Override
    public void wantAll() {
        for (RecordType type : device.schema.types()) {
            if (!type.isConfiguration()) {
                List.copyOf(device.view(type.name()).values())
                        .forEach(record -> type.fields().forEach(field -> want(record, field)));
            }
        }
        List.copyOf(device.stubs.keySet())
                .forEach(target -> device.put(
                        device.stubs, target, new Stub(device.stubs.get(target).via(), Optional.empty())));
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
            if (stub.title().isEmpty() && unasked.size() < most) {
                unasked.put(target, stub.via());
            }
        });
        return unasked;
    }

    @Override
    public void name(RecordRef target, String title) {
        Stub known = device.stubs.get(target);
        if (known != null) {
            device.put(device.stubs, target, new Stub(known.via(), Optional.of(title)));
        }
    }

    @Override
    public void remove(RecordRef target) {
        device.remove(device.stubs, target);
    }
}
