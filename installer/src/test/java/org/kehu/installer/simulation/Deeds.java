package org.kehu.installer.simulation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whatever somebody may think of; edits are the most common. */
final class Deeds {
    private static final int TRIES = 20;
    private static final List<Function<Book, @Nullable Deed>> ALL = List.of(
            CustomerDeeds::create,
            CustomerDeeds::rename,
            CustomerDeeds::rename,
            CustomerDeeds::note,
            CustomerDeeds::note,
            CustomerDeeds::credit,
            CustomerDeeds::tag,
            CustomerDeeds::settle,
            CustomerDeeds::contact,
            CustomerDeeds::call,
            CustomerDeeds::handOver,
            CustomerDeeds::handOver,
            CustomerDeeds::delete,
            CustomerDeeds::completeTask,
            CustomerDeeds::remind,
            CustomerDeeds::merge,
            PoolDeeds::giveBack,
            PoolDeeds::giveBack,
            PoolDeeds::pick,
            PoolDeeds::pick,
            PoolDeeds::pick,
            FileDeeds::attach,
            FileDeeds::attach,
            FileDeeds::rename,
            FileDeeds::remove,
            SalesDeeds::create,
            SalesDeeds::amount,
            SalesDeeds::amount,
            SalesDeeds::move,
            SalesDeeds::move,
            SalesDeeds::close,
            SalesDeeds::order,
            SalesDeeds::addLine,
            SalesDeeds::quantity,
            SalesDeeds::stock,
            SalesDeeds::delete,
            TicketDeeds::create,
            TicketDeeds::verb,
            TicketDeeds::verb,
            TicketDeeds::verb,
            TicketDeeds::subject,
            TicketDeeds::message);

    private Deeds() {}

    /** Something that makes sense on what is seen, null if nothing came to mind. */
    static @Nullable Deed think(Book book) {
        for (int i = 0; i < TRIES; i++) {
            Deed deed = book.dice().one(ALL).apply(book);
            if (deed != null) {
                return deed;
            }
        }
        return null;
    }
}
