package org.kehu.installer.demo.plan;

import java.time.Instant;

/** The person that the source names for a customer, reached by the customer's number. */
public record PlannedContact(
        SourceKey key,
        SourceKey customer,
        String firstName,
        String lastName,
        String phone,
        SourceKey owner,
        SourceKey department,
        Instant created) {

    public String fullName() {
        return firstName + " " + lastName;
    }
}
