package org.kehu.client.rounds;

import java.util.function.Consumer;
import org.kehu.client.records.Subscription;
import org.kehu.client.update.UpdateState;
import org.kehu.client.update.Updates;

/** How it stands with a newer version, as a test says. */
final class MemoryUpdates implements Updates {
    private Consumer<UpdateState> listener = state -> {};
    private UpdateState state = UpdateState.NONE;
    int again;

    void becomes(UpdateState next) {
        state = next;
        listener.accept(next);
    }

    @Override
    public UpdateState state() {
        return state;
    }

    @Override
    public Subscription onChange(Consumer<UpdateState> told) {
        listener = told;
        return () -> {};
    }

    @Override
    public void tryAgain() {
        again++;
    }
}
