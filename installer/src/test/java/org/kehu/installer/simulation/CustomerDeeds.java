package org.kehu.installer.simulation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.activity.Task;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.SettleValue;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.SetAside;

/** What people do with customers. */
final class CustomerDeeds {
    private static final int FEW = 5;
    private static final List<String> NAMES = List.of("甲", "乙", "丙");

    private CustomerDeeds() {}

    static @Nullable Deed create(Book book) {
        if (book.all(Customer.TYPE).size() >= FEW) {
            return null;
        }
        UUID id = book.ids().get();
        FieldValues values = FieldValues.of(Customer.TYPE)
                .with(Customer.NAME, book.dice().one(NAMES))
                .with(Customer.KIND, "COMPANY");
        return Deed.of("new customer " + Trace.brief(id), new CreateRecord(id, values, null));
    }

    static @Nullable Deed rename(Book book) {
        return book.edit(book.any(Customer.TYPE), Customer.NAME, book.dice().one(NAMES));
    }

    static @Nullable Deed note(Book book) {
        return book.edit(book.any(Customer.TYPE), Customer.NOTES, book.dice().one(List.of("x", "y", "z")));
    }

    static @Nullable Deed credit(Book book) {
        String amount = book.dice().one(List.of("100", "200"));
        return book.edit(book.any(Customer.TYPE), Customer.CREDIT_LIMIT, Money.of(amount, "CNY"));
    }

    static @Nullable Deed tag(Book book) {
        Deed deed =
                book.edit(book.any(Customer.TYPE), Customer.TAGS, book.dice().one(List.of(Set.of("a"), Set.of("b"))));
        return deed == null ? null : Deed.of(deed.what(), deed.commands());
    }

    /** One of two values that met is chosen. */
    static @Nullable Deed settle(Book book) {
        List<CrmRecord> contested = book.all(Customer.TYPE).stream()
                .filter(customer -> !SetAside.of(customer).isEmpty())
                .toList();
        if (contested.isEmpty()) {
            return null;
        }
        CrmRecord customer = book.dice().one(contested);
        SetAside aside = book.dice().one(SetAside.of(customer));
        Field<?> field = Customer.TYPE.field(aside.field());
        boolean take = book.dice().below(2) == 0;
        return Deed.of(
                "%s of %s: %s %s".formatted(field, Trace.brief(customer.id()), take ? "take" : "let go", aside.value()),
                take ? SettleValue.take(customer, field, aside) : SettleValue.letGo(customer, field, aside));
    }

    /** Two that were taken for two are one. */
    static @Nullable Deed merge(Book book) {
        CrmRecord kept = book.any(Customer.TYPE);
        CrmRecord gone = book.any(Customer.TYPE);
        if (kept == null || gone == null || kept.id().equals(gone.id())) {
            return null;
        }
        Set<String> taken = book.dice().percent(50) ? Set.of() : Set.of(Customer.NOTES.name());
        return Deed.of(
                "customer %s is merged into %s".formatted(Trace.brief(gone.id()), Trace.brief(kept.id())),
                new MergeRecords(kept.ref(), gone.id(), taken));
    }

    static @Nullable Deed remind(Book book) {
        CrmRecord customer = book.any(Customer.TYPE);
        if (customer == null || book.all(Task.TYPE).size() >= FEW) {
            return null;
        }
        UUID id = book.ids().get();
        FieldValues values = FieldValues.of(Task.TYPE)
                .with(Task.SUBJECT, "call")
                .with(Task.KIND, "GENERAL")
                .with(Task.CUSTOMER, customer.id());
        return Deed.of("new task " + Trace.brief(id), new CreateRecord(id, values, null));
    }

    static @Nullable Deed contact(Book book) {
        CrmRecord customer = book.any(Customer.TYPE);
        if (customer == null) {
            return null;
        }
        UUID id = book.ids().get();
        FieldValues values = FieldValues.of(Contact.TYPE)
                .with(Contact.CUSTOMER, customer.id())
                .with(Contact.NAME, PersonName.of("王", book.dice().one(NAMES)));
        return Deed.of(
                "new contact %s of %s".formatted(Trace.brief(id), Trace.brief(customer.id())),
                new CreateRecord(id, values, null));
    }

    static @Nullable Deed call(Book book) {
        CrmRecord customer = book.any(Customer.TYPE);
        if (customer == null) {
            return null;
        }
        FieldValues values = FieldValues.of(Activity.TYPE)
                .with(Activity.CUSTOMER, customer.id())
                .with(Activity.KIND, "CALL")
                .with(Activity.SUBJECT, "call")
                .with(Activity.STARTED_AT, book.saidToBe());
        return Deed.of(
                "call of " + Trace.brief(customer.id()),
                new LogActivity(book.ids().get(), values));
    }

    static @Nullable Deed handOver(Book book) {
        CrmRecord customer = book.any(Customer.TYPE);
        CrmRecord user = book.any(User.TYPE);
        return customer == null || user == null
                ? null
                : Deed.of(
                        "customer %s goes to %s".formatted(Trace.brief(customer.id()), user.title()),
                        new AssignOwner(customer.ref(), user.id()));
    }

    static @Nullable Deed delete(Book book) {
        CrmRecord record = book.any(book.dice().one(List.of(Customer.TYPE, Contact.TYPE, Activity.TYPE)));
        return record == null
                ? null
                : Deed.of(
                        "%s %s is deleted".formatted(record.type(), Trace.brief(record.id())),
                        new DeleteRecord(record.ref(), record.revision()));
    }

    static @Nullable Deed completeTask(Book book) {
        CrmRecord task = book.any(Task.TYPE);
        return task == null
                ? null
                : Deed.of("task %s is done".formatted(Trace.brief(task.id())), new CompleteTask(task.id()));
    }
}
