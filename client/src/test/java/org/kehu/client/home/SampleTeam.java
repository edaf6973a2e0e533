package org.kehu.client.home;

import java.util.UUID;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** Mei Lin, who reports to whoever uses the sample company, Jon Berg, who reports to her, and somebody who has left. */
record SampleTeam(SampleCompany company) {
    private static final UUID MEI = SampleCompany.id("mei");

    static SampleTeam join(SampleCompany company) {
        SampleTeam team = new SampleTeam(company);
        team.person(MEI, PersonName.of("Lin", "Mei"), SampleCompany.ME, true);
        team.person(SampleCompany.id("jon"), PersonName.of("Berg", "Jon"), MEI, true);
        team.person(SampleCompany.id("ann"), PersonName.of("Left", "Ann"), MEI, false);
        return team;
    }

    private void person(UUID id, PersonName name, UUID leader, boolean active) {
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        id,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, name.given())
                                .with(User.NAME, name)
                                .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)
                                .with(User.LEADER, leader)
                                .with(User.ACTIVE, active),
                        null),
                new CreateRecord(
                        SampleCompany.id("role of " + name.given()),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, id)
                                .with(RoleAssignment.ROLE, StartRole.SALESPERSON.id()),
                        null));
    }

    /** To Mei. */
    void give(String type, String name) {
        company.ledger.must(SampleCompany.ME, new AssignOwner(new RecordRef(type, SampleCompany.id(name)), MEI));
    }

    /** Closes a circle. */
    void leadsTheLeader() {
        CrmRecord me = company.ledger.get(User.TYPE, SampleCompany.ME);
        company.ledger.must(
                SampleCompany.ME, new EditRecord(FieldChanges.of(me).with(me, User.LEADER, MEI), me.revision()));
    }
}
