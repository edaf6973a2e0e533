package org.kehu.client.customer.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.Command;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.Held;
import org.kehu.common.customer.OverrideGrade;
import org.kehu.common.customer.OverrideLifecycle;
import org.kehu.common.record.CrmRecord;

/** What a person may set in place of the rules'. */
enum Hold {
    GRADE(Held.grade()) {
        @Override
        Command command(UUID customer, @Nullable String value, @Nullable String reason, @Nullable LocalDate until) {
            return new OverrideGrade(customer, value, reason, until);
        }
    },
    LIFECYCLE(Held.lifecycle()) {
        @Override
        Command command(UUID customer, @Nullable String value, @Nullable String reason, @Nullable LocalDate until) {
            return new OverrideLifecycle(customer, value, reason, until);
        }
    };

    private final Held held;

    Hold(Held held) {
        this.held = held;
    }

    Held held() {
        return held;
    }

    /** @param value null to give it back to the rules */
    abstract Command command(UUID customer, @Nullable String value, @Nullable String reason, @Nullable LocalDate until);

    /** What is told once it is done. */
    String done(RecordDesk desk, CrmRecord customer, String value) {
        String label = desk.labels().option(Customer.TYPE, held.value(), value);
        return desk.texts().text("doing.customer." + held.value().name() + ".set", customer.title(), label);
    }
}
