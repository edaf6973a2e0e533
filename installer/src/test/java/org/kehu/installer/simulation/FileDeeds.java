package org.kehu.installer.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.activity.Activity;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.attachment.RemoveFile;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.service.Ticket;
import org.kehu.common.sync.UnitCodec;

/** What people do with files: few contents, so that several attachments name the same one. */
final class FileDeeds {
    private static final int FEW = 4;
    private static final List<RecordType> CARRIERS =
            List.of(Customer.TYPE, Customer.TYPE, Opportunity.TYPE, Order.TYPE, Ticket.TYPE, Activity.TYPE);
    private static final List<String> CONTENTS = List.of("price list", "drawing", "contract");

    private FileDeeds() {}

    static @Nullable Deed attach(Book book) {
        CrmRecord to = book.any(book.dice().one(CARRIERS));
        if (to == null) {
            return null;
        }
        RecordType type = Objects.requireNonNull(Attachment.on(to.type().name()));
        if (book.all(type).size() >= FEW) {
            return null;
        }
        UUID id = book.ids().get();
        String content = book.dice().one(CONTENTS);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Deed.of(
                "file %s (%s) at %s %s".formatted(Trace.brief(id), content, to.type(), Trace.brief(to.id())),
                new AttachFile(id, to.ref(), content + ".txt", bytes.length, "text/plain", hash(content)));
    }

    private static String hash(String content) {
        return java.util.HexFormat.of().formatHex(UnitCodec.hash(content));
    }

    static @Nullable Deed rename(Book book) {
        return book.edit(any(book), Attachment.NAME, book.dice().one(List.of("new.txt", "old.txt")));
    }

    static @Nullable Deed remove(Book book) {
        CrmRecord file = any(book);
        return file == null
                ? null
                : Deed.of("file %s is removed".formatted(Trace.brief(file.id())), new RemoveFile(file.ref()));
    }

    private static @Nullable CrmRecord any(Book book) {
        return book.any(
                Objects.requireNonNull(Attachment.on(book.dice().one(CARRIERS).name())));
    }
}
