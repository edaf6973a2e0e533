package org.kehu.client.screen;

import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Fetching;

/** What the window says about the connection and the outbox; set by sync, on the FX thread. */
public final class SyncStatus {
    private final BooleanProperty online = new SimpleBooleanProperty();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Instant> lastSynced = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Instant> locksAt = new SimpleObjectProperty<>();
    private final BooleanProperty mended = new SimpleBooleanProperty();
    private final BooleanProperty skewed = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Fetching> fetching = new SimpleObjectProperty<>();
    private final IntegerProperty waiting = new SimpleIntegerProperty();
    private final IntegerProperty attention = new SimpleIntegerProperty();
    private final IntegerProperty missing = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable Instant> backup = new SimpleObjectProperty<>();
    private final IntegerProperty unread = new SimpleIntegerProperty();

    /** Whether not all that belongs here has come yet: what a page does not show may still be on its way. */
    public BooleanBinding arriving() {
        return Bindings.createBooleanBinding(
                () -> {
                    Fetching now = fetching.get();
                    return lastSynced.get() == null || (now != null && now.kind() == Fetching.Kind.RECORDS);
                },
                lastSynced,
                fetching);
    }

    public BooleanProperty onlineProperty() {
        return online;
    }

    /** A sync is under way. */
    public BooleanProperty runningProperty() {
        return running;
    }

    /** Null before the first sync of this data folder. */
    public ObjectProperty<@Nullable Instant> lastSyncedProperty() {
        return lastSynced;
    }

    /** Label key of why there is no sync; null if there is nothing to say beyond being offline. */
    public ObjectProperty<@Nullable String> problemProperty() {
        return problem;
    }

    /** When the data here is locked unless the server answers; null while that is far off. */
    public ObjectProperty<@Nullable Instant> locksAtProperty() {
        return locksAt;
    }

    /** The file of what had not been sent was damaged when this session began. */
    public BooleanProperty mendedProperty() {
        return mended;
    }

    /** The clock of this computer is minutes away from the server's. */
    public BooleanProperty skewedProperty() {
        return skewed;
    }

    /** Null while nothing is fetched that takes its time. */
    public ObjectProperty<@Nullable Fetching> fetchingProperty() {
        return fetching;
    }

    /** Units in the outbox. */
    public IntegerProperty waitingProperty() {
        return waiting;
    }

    /** Open items of the attention tray. */
    public IntegerProperty attentionProperty() {
        return attention;
    }

    /** Changes made here that a restored server has lost, and that nobody has decided about. */
    public IntegerProperty missingProperty() {
        return missing;
    }

    /** When the backup was made that the server was restored from; null if nobody knows. */
    public ObjectProperty<@Nullable Instant> backupProperty() {
        return backup;
    }

    /** Notifications not yet read: the number at the bell. */
    public IntegerProperty unreadProperty() {
        return unread;
    }
}
