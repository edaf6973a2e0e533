package org.kehu.common.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.FieldValues;
import org.kehu.common.label.Labels;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.record.Ids;

/**
 * The first unit of a new ledger, given to the door as the system: the ledger, a department, roles, a pipeline, a queue and
 * the administrator. Ids depend on names alone, so that a second run is the same unit and changes nothing.
 */
public final class ServerSetup {
    /** The user who may do everything; the server gives it its password. */
    public static final UUID ADMINISTRATOR = Ids.named("setup/user/administrator");
    /** The department above all others. */
    public static final UUID ROOT_DEPARTMENT = Ids.named("setup/department/root");

    /** The pipeline that opportunities go through. */
    public static final UUID PIPELINE = Ids.named("setup/pipeline/sales");
    /** The team that serves the first queue. */
    public static final UUID SUPPORT_TEAM = Ids.named("setup/team/support");

    private static final UUID UNIT = Ids.named("setup");

    private ServerSetup() {}

    /** A stage of {@link #PIPELINE}: {@code contact}, {@code needs}, {@code proposal}, {@code negotiation}, {@code won} or {@code lost}. */
    public static UUID stage(String key) {
        return Ids.named("setup/stage/" + key);
    }

    public static CommandUnit unit(Founding founding, Instant now) {
        List<CommandCall> calls = new ArrayList<>();
        for (SetupRecord record : records(founding)) {
            calls.add(new CommandCall(Ids.named("setup/call/" + record.id()), record.command(), now, now));
        }
        return new CommandUnit(UNIT, UNIT, 0, calls);
    }

    private static List<SetupRecord> records(Founding founding) {
        Labels labels = Labels.of(founding.language());
        List<SetupRecord> records = new ArrayList<>();
        records.add(new SetupRecord(
                Ledger.ID,
                FieldValues.of(Ledger.TYPE)
                        .with(Ledger.NAME, founding.company())
                        .with(Ledger.BASE_CURRENCY, founding.currency())
                        .with(Ledger.ZONE, founding.zone())));
        records.add(new SetupRecord(
                ROOT_DEPARTMENT, FieldValues.of(Department.TYPE).with(Department.NAME, founding.company())));
        for (StartRole role : StartRole.values()) {
            records.addAll(role.records(labels));
        }
        records.addAll(StartPipeline.records(labels));
        records.addAll(StartQueue.records(labels));
        records.addAll(administrator(founding));
        return records;
    }

    private static List<SetupRecord> administrator(Founding founding) {
        return List.of(
                new SetupRecord(
                        ADMINISTRATOR,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, founding.login())
                                .with(User.NAME, founding.administrator())
                                .with(User.DEPARTMENT, ROOT_DEPARTMENT)
                                .with(User.ACTIVE, true)),
                new SetupRecord(
                        Ids.named("setup/roleAssignment/administrator"),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, ADMINISTRATOR)
                                .with(RoleAssignment.ROLE, StartRole.ADMINISTRATOR.id())));
    }
}
