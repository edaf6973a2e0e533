package org.kehu.common.sync;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The server as a device reaches it. Any call may be lost on its way there, or its answer on the way back.
 *
 * <p>All throw {@link Offline} when no answer came, {@link Unauthorised} when the person has to sign in again,
 * and all but {@link #hello} {@link Outdated} when the program has become too old.
 */
public interface Net {
    HelloReply hello(Hello hello);

    SnapshotPlan snapshot(SnapshotRequest request);

    PartReply part(PartRequest request);

    /** Says that all parts were taken; if that is lost, the server finds out when it has waited long enough. */
    void taken(PartRequest last);

    ChangesPage changes(ChangesRequest request);

    PushReply push(PushRequest request);

    /** Does one of these calls beside what is done here; one at a time. Without an executor it is done before this returns. */
    default <T> Underway<T> beside(Supplier<T> call) {
        Executor here = Runnable::run;
        return Underway.of(call, here);
    }

    DigestReply digest(DigestRequest request);

    Repair repair(RepairRequest request);

    TitlesReply titles(TitlesRequest request);

    RecallReply recall(RecallRequest request);
}
