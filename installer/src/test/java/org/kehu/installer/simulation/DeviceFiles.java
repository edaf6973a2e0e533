package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.client.store.BlobKeeping;
import org.kehu.common.Kehu;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.KeyRange;
import org.kehu.common.sync.MemoryClientStore;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.Submitted;
import org.kehu.common.sync.TrayEntry;

/** Contents on a device in memory; which of them go, and when, is decided as on a real one. */
final class DeviceFiles implements BlobKeeping.Named {
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private final MemoryClientStore store;
    private final Plant plant;
    private final Set<String> here = new HashSet<>();
    private final List<String> stayed = new ArrayList<>();
    private BlobKeeping keeping;

    DeviceFiles(MemoryClientStore store, Plant plant) {
        this.store = store;
        this.plant = plant;
        this.keeping = begun();
    }

    /** The program begins: what it had in memory is gone, and the contents are here. */
    void begin() {
        keeping = begun();
    }

    private BlobKeeping begun() {
        BlobKeeping begun = new BlobKeeping(Kehu.SCHEMA, this, (named, unsent) -> {
            Set<String> kept = new HashSet<>(named);
            kept.addAll(unsent);
            here.retainAll(plant.retained(kept, here));
        });
        store.afterEach((touched, written) -> {
            begun.after(touched, written);
            if (written != null && written.snapshot() == null && !written.doubted()) {
                judge(touched);
            }
        });
        return begun;
    }

    /** Right after an attachment left, nothing is here that nothing names. */
    private void judge(Set<RecordRef> touched) {
        boolean left = store.look(tx -> touched.stream()
                .map(ref -> new Touched(Kehu.SCHEMA.type(ref.type()), ref.id()))
                .anyMatch(one -> Attachment.isOne(one.type) && tx.find(one.type, one.id) == null));
        if (!left) {
            return;
        }
        Set<String> kept = new HashSet<>(all());
        kept.addAll(unsent());
        if (!kept.containsAll(here)) {
            stayed.add("%s are here, and only %s are named".formatted(here, kept));
        }
    }

    private record Touched(RecordType type, UUID id) {}

    /** As a person attaches it: its content is here before the unit is. */
    Submitted attach(AttachFile file, Supplier<Submitted> give) {
        keeping.taken(file.sha256());
        here.add(file.sha256());
        try {
            return give.get();
        } finally {
            keeping.settled(file.sha256());
        }
    }

    /** What is wrong once a day is over. */
    List<String> wrong(Instant now) {
        List<String> wrong = new ArrayList<>(stayed);
        Set<String> waiting = new HashSet<>(store.look(DeviceFiles::waiting));
        waiting.addAll(unsent());
        if (!here.containsAll(waiting)) {
            wrong.add("of %s that wait to be sent only %s are here".formatted(waiting, here));
        }
        allAreSent();
        keeping.tidy(now);
        if (!all().containsAll(here)) {
            wrong.add("%s are here for good, and only %s are named".formatted(here, all()));
        }
        return wrong;
    }

    /** The line was good for long enough. */
    private void allAreSent() {
        Set<String> sent = unsent();
        if (!sent.isEmpty()) {
            store.transact(tx -> {
                sent.forEach(tx.unsent()::remove);
                return true;
            });
            keeping.unneeded();
        }
    }

    @Override
    public Set<String> unsent() {
        return store.look(
                tx -> tx.unsent().all().stream().map(CarriedContent::sha256).collect(Collectors.toSet()));
    }

    @Override
    public Set<String> all() {
        return named(file -> true);
    }

    @Override
    public Set<String> wanted(Instant binnedSince) {
        return named(file -> {
            Instant binned = file.get(SystemFields.DELETED_AT);
            return binned == null || file.get(Attachment.STORED_AT) == null || binned.isAfter(binnedSince);
        });
    }

    private Set<String> named(Predicate<CrmRecord> which) {
        return store.look(tx -> {
            Set<String> named = new HashSet<>(waiting(tx));
            Attachment.TYPES.forEach(type ->
                    records(tx, type).filter(which).forEach(file -> named.add(file.require(Attachment.SHA256))));
            return named;
        });
    }

    /** Those that are named by what was not sent yet, not taken, or lost by the server. */
    static Set<String> waiting(ClientTx tx) {
        return Stream.of(
                        tx.outbox().stream().map(OutboxUnit::text),
                        tx.tray().stream().map(TrayEntry::text),
                        tx.missing().stream().map(unit -> unit.entry().text()))
                .flatMap(texts -> texts)
                .filter(text -> text.contains("attachment.add"))
                .flatMap(text -> HASH.matcher(text).results().map(found -> found.group()))
                .collect(Collectors.toSet());
    }

    private static Stream<CrmRecord> records(ClientTx tx, RecordType type) {
        return tx.ids(type, new KeyRange(type.name(), null, null)).stream()
                .map(id -> Objects.requireNonNull(tx.find(type, id)));
    }

    @Override
    public long held(RecordType type, Set<UUID> ids) {
        return store.look(
                tx -> ids.stream().filter(id -> tx.find(type, id) != null).count());
    }
}
