package org.kehu.bench.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Single rows and pages, each as one plain query. */
@ApplicationScoped
public class FloorQueries {
    private static final int PAGE = 50;

    @Inject
    private FloorStore store;

    <T> T one(Class<T> type, String id) {
        return store.read(manager -> manager.find(type, id));
    }

    /** The first 50 that a query finds. */
    <T> List<T> page(Class<T> type, String query, Object... values) {
        return store.read(manager -> {
            var asked = manager.createQuery(query, type).setMaxResults(PAGE);
            for (int i = 0; i < values.length; i++) {
                asked.setParameter(i + 1, values[i]);
            }
            return asked.getResultList();
        });
    }
}
