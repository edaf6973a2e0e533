package org.kehu.client.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kehu.client.records.RecordsChanged;
import org.kehu.client.records.Subscription;
import org.kehu.common.record.RecordRef;
import org.slf4j.LoggerFactory;

/** Whoever wants to know of commits. A listener that fails does not keep others from hearing. */
final class ChangeListeners {
    private static final int MOST_NAMED = 2000;

    private record Listener(Set<String> types, Consumer<RecordsChanged> consumer) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    Subscription add(Set<String> types, Consumer<RecordsChanged> consumer) {
        Listener listener = new Listener(Set.copyOf(types), consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Set<RecordRef> touched) {
        if (touched.isEmpty()) {
            return;
        }
        Set<String> types = touched.stream().map(RecordRef::type).collect(Collectors.toSet());
        RecordsChanged changed = new RecordsChanged(types, touched.size() > MOST_NAMED ? Set.of() : touched);
        for (Listener listener : listeners) {
            if (listener.types().stream().anyMatch(types::contains)) {
                tell(listener, changed);
            }
        }
    }

    private static void tell(Listener listener, RecordsChanged changed) {
        try {
            listener.consumer().accept(changed);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(ChangeListeners.class).error("a listener failed", e);
        }
    }
}
