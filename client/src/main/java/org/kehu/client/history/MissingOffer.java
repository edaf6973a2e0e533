package org.kehu.client.history;

import java.util.List;
import java.util.UUID;
import org.kehu.client.desk.Telling;
import org.kehu.client.records.MissingWork;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;

/** What a person can do about changes that the server has lost: in the banner about all, on their page about some. */
public final class MissingOffer {
    private final Background background;
    private final Texts texts;
    private final MissingWork work;
    private final Telling telling;

    public MissingOffer(Background background, Texts texts, MissingWork work, Telling telling) {
        this.background = background;
        this.texts = texts;
        this.work = work;
        this.telling = telling;
    }

    MissingWork work() {
        return work;
    }

    /** All that is still offered, in its order. */
    public void sendAll() {
        background
                .work(texts.text("missing.sending"), progress -> {
                    List<UUID> all = offered();
                    work.sendAgain(all);
                    return all.size();
                })
                .onSuccess(this::sent)
                .start();
    }

    public void leaveOutAll() {
        background
                .work(texts.text("missing.leaving"), progress -> {
                    List<UUID> all = offered();
                    return new Left(all.size(), work.leaveOut(all));
                })
                .onSuccess(this::left)
                .start();
    }

    private List<UUID> offered() {
        return work.changes().stream()
                .filter(change -> !change.leftOut())
                .map(change -> change.what().id())
                .toList();
    }

    void send(UUID change) {
        background
                .work(texts.text("missing.sending"), progress -> {
                    work.sendAgain(List.of(change));
                    return 1;
                })
                .onSuccess(this::sent)
                .start();
    }

    void leaveOut(UUID change) {
        background
                .work(texts.text("missing.leaving"), progress -> new Left(1, work.leaveOut(List.of(change))))
                .onSuccess(this::left)
                .start();
    }

    private record Left(int count, Runnable back) {}

    private void sent(int count) {
        telling.note(texts.text("missing.sent", count));
    }

    private void left(Left left) {
        telling.done(
                texts.text("missing.left", left.count()),
                () -> background
                        .work(texts.text("doing.undo"), progress -> {
                            left.back().run();
                            return true;
                        })
                        .start());
    }
}
