package org.kehu.common.access;

import java.util.EnumMap;
import java.util.Map;

/** How far each action on the records of a type reaches. */
public record TypeGrant(Map<RecordAction, Scope> scopes) {
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
    }

    public Scope scope(RecordAction action) {
        return scopes.getOrDefault(action, Scope.NONE);
    }

    /** What either allows: several roles of one person add up. */
    public TypeGrant or(TypeGrant other) {
        Map<RecordAction, Scope> widest = new EnumMap<>(RecordAction.class);
        for (RecordAction action : RecordAction.values()) {
            Scope mine = scope(action);
            Scope theirs = other.scope(action);
            widest.put(action, mine.compareTo(theirs) >= 0 ? mine : theirs);
        }
        return new TypeGrant(widest);
    }
}
