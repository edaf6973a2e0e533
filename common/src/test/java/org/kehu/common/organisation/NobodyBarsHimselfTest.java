package org.kehu.common.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** An administrator gives and takes rights, but not his own to write and to sign in. */
class NobodyBarsHimselfTest {
    private final Company company = new Company();

    private CrmRecord person(UUID id) {
        return company.get(User.TYPE, id);
    }

    private Command edit(UUID id, Field<Boolean> field, boolean value) {
        CrmRecord person = person(id);
        return new EditRecord(FieldChanges.of(person).with(person, field, value), person.revision());
    }

    @Test
    void notByATickOnHimself() {
        CrmRecord before = person(ADMIN);
        List<CrmRecord> all = List.copyOf(company.ledger.everything());
        Reason barred = company.ledger.refused(ADMIN, edit(ADMIN, User.READ_ONLY, true));
        assertEquals(Reason.of(User.TYPE, User.READ_ONLY, "bars_oneself", before.title()), barred);
        Reason left = company.ledger.refused(ADMIN, edit(ADMIN, User.ACTIVE, false));
        assertEquals(Reason.of(User.TYPE, User.ACTIVE, "deactivates_oneself", before.title()), left);
        assertEquals(all, List.copyOf(company.ledger.everything()));
    }

    @Test
    void butOthersAndBack() {
        company.ledger.must(ADMIN, edit(ANNA, User.READ_ONLY, true));
        assertTrue(person(ANNA).is(User.READ_ONLY));
        company.ledger.must(ADMIN, edit(ANNA, User.READ_ONLY, false));
        company.ledger.must(ADMIN, edit(ANNA, User.ACTIVE, false));
        assertFalse(person(ANNA).is(User.ACTIVE));
        company.ledger.must(ADMIN, edit(ADMIN, User.TITLE, "Head of office"));
    }

    private Command edit(UUID id, Field<String> field, String value) {
        CrmRecord person = person(id);
        return new EditRecord(FieldChanges.of(person).with(person, field, value), person.revision());
    }
}
