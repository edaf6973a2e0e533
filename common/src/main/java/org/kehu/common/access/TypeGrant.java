package org.kehu.common.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far each action on the records of a type reaches, and what of it devices carry.
 *
 * @param carried how far what is carried reaches, if reading does
 * @param books queries for what is carried beyond that, as JSON
 */
public record TypeGrant(Map<RecordAction, Scope> scopes, Scope carried, Set<String> books) {
    public static final TypeGrant NOTHING = new TypeGrant(Map.of());
    public static final TypeGrant EVERYTHING = new TypeGrant(Map.of(
            RecordAction.READ,
            Scope.ALL,
            RecordAction.CREATE,
            Scope.ALL,
            RecordAction.EDIT,
            Scope.ALL,
            RecordAction.DELETE,
            Scope.ALL));
    public static final TypeGrant READING = new TypeGrant(Map.of(RecordAction.READ, Scope.ALL));

    public TypeGrant {
        scopes = Map.copyOf(scopes);
        books = Set.copyOf(books);
    }

    /** Devices carry all that may be read. */
    public TypeGrant(Map<RecordAction, Scope> scopes) {
        this(scopes, Scope.ALL, Set.of());
    }

    public Scope scope(RecordAction action) {
        return scopes.getOrDefault(action, Scope.NONE);
    }

    /** How far what devices carry reaches for certain; ALL if nothing is left out. */
    Scope limit() {
        return carried.compareTo(scope(RecordAction.READ)) >= 0 ? Scope.ALL : carried;
    }

    /** What either allows: several roles of one person add up. */
    public TypeGrant or(TypeGrant other) {
        Map<RecordAction, Scope> both = new EnumMap<>(RecordAction.class);
        for (RecordAction action : RecordAction.values()) {
            both.put(action, widest(scope(action), other.scope(action)));
        }
        Set<String> queries = new TreeSet<>(books);
        queries.addAll(other.books);
        return new TypeGrant(both, widest(reached(), other.reached()), queries);
    }

    private Scope reached() {
        Scope read = scope(RecordAction.READ);
        return carried.compareTo(read) < 0 ? carried : read;
    }

    private static Scope widest(Scope one, Scope other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
