package org.kehu.client.attachment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.Subscription;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.attachment.FileName;
import org.kehu.common.attachment.RemoveFile;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** The files of one record, and what can be done with them; follows every change and every piece that goes or comes. */
public final class AttachmentsViewModel {
    private final RecordDesk desk;
    private final RecordRef carrier;
    private final RecordType type;
    private final AttachmentReader reader;
    private final RecordEdits edits;
    private final ReadOnlyObjectWrapper<AttachmentReader.Found> found =
            new ReadOnlyObjectWrapper<>(AttachmentReader.Found.NOTHING);
    private final List<Subscription> changes;

    /** @param carrier a record of a type that carries files */
    public AttachmentsViewModel(RecordDesk desk, RecordRef carrier) {
        this.desk = desk;
        this.carrier = carrier;
        this.type = Objects.requireNonNull(Attachment.on(carrier.type()), carrier::type);
        this.reader = new AttachmentReader(desk, type, carrier.id());
        this.edits = new RecordEdits(desk);
        Runnable again = () -> desk.background().deliver(this::reload);
        this.changes = List.of(
                desk.records().onChange(Set.of(type.name()), change -> again.run()),
                desk.attachments().onChange(again));
        reload();
    }

    RecordDesk desk() {
        return desk;
    }

    ReadOnlyObjectProperty<AttachmentReader.Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    boolean may(RecordAction action) {
        return desk.records().access().scope(action, type) != Scope.NONE;
    }

    private void reload() {
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> reader.read())
                .onSuccess(found::set)
                .start();
    }

    /** Attaches files as one operation; one that cannot be taken does not keep the others from it. */
    public void add(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        List<AttachFile> taken = new ArrayList<>();
        String done = desk.texts()
                .text(
                        "attachments.added",
                        paths.size(),
                        FileName.cleaned(String.valueOf(paths.get(0).getFileName())));
        Runnable settle = () -> taken.forEach(desk.attachments()::settled);
        desk.doing().run(done, () -> take(paths, taken), settle, reason -> {
            settle.run();
            desk.doing().refuse(reason);
        });
    }

    private List<Command> take(List<Path> paths, List<AttachFile> taken) {
        @Nullable StoreProblem last = null;
        for (Path path : paths) {
            try {
                taken.add(desk.attachments().take(carrier, path));
            } catch (StoreProblem e) {
                if (last != null) {
                    tell(last);
                }
                last = e;
            }
        }
        if (last != null && taken.isEmpty()) {
            throw last;
        }
        if (last != null) {
            tell(last);
        }
        return List.copyOf(taken);
    }

    private void tell(StoreProblem problem) {
        desk.background().deliver(() -> desk.doing().broken(problem));
    }

    /** @param refused gets the reason where the name is not taken; the person mends it there */
    void rename(AttachedFile file, String name, Runnable then, Consumer<Reason> refused) {
        edits.edit(file.record(), Attachment.NAME, name.isBlank() ? null : name.strip(), then, refused);
    }

    void delete(AttachedFile file) {
        desk.doing()
                .run(
                        desk.texts().text("attachments.deleted", file.name()),
                        new RemoveFile(file.record().ref()));
    }

    /** Opens what is here with another program; fetches what is not. */
    void open(AttachedFile file) {
        if (file.state().kind().isHere()) {
            run(() -> desk.attachments().copy(file.record()), desk.files()::show);
        } else {
            want(file);
        }
    }

    void save(AttachedFile file, Path to) {
        run(
                () -> {
                    desk.attachments().save(file.record(), to);
                    return file.name();
                },
                name -> desk.bench().toasts().done(desk.texts().text("attachments.saved", name)));
    }

    void want(AttachedFile file) {
        run(
                () -> {
                    desk.attachments().want(file.record());
                    return true;
                },
                wanted -> {});
    }

    /** @param show gets what can be shown; another program opens the rest */
    void preview(AttachedFile file, Consumer<FileContent> show) {
        run(() -> new Read(FileContent.read(desk.attachments(), file.record())), read -> {
            if (read.content() == null) {
                open(file);
            } else {
                show.accept(read.content());
            }
        });
    }

    private record Read(@Nullable FileContent content) {}

    private <T> void run(java.util.function.Supplier<T> work, Consumer<T> then) {
        desk.background()
                .work(desk.texts().text("attachments.title"), progress -> work.get())
                .onSuccess(then)
                .onFailure(desk.doing()::broken)
                .start();
    }

    public void close() {
        changes.forEach(Subscription::close);
    }
}
