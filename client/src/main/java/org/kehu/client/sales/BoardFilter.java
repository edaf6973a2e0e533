package org.kehu.client.sales;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which deals a board shows. */
public final class BoardFilter {
    private final ObjectProperty<@Nullable UUID> pipeline = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> owner = new SimpleObjectProperty<>();
    private final ObjectProperty<ClosePeriod> period = new SimpleObjectProperty<>(ClosePeriod.ANY);

    /** Null only where there is no pipeline at all. */
    public ObjectProperty<@Nullable UUID> pipelineProperty() {
        return pipeline;
    }

    /** Whose deals; null for everyone's. */
    public ObjectProperty<@Nullable UUID> ownerProperty() {
        return owner;
    }

    public ObjectProperty<ClosePeriod> periodProperty() {
        return period;
    }

    /** Runs after each change of any part. */
    public void onChange(Runnable changed) {
        pipeline.addListener((p, was, now) -> changed.run());
        owner.addListener((p, was, now) -> changed.run());
        period.addListener((p, was, now) -> changed.run());
    }
}
