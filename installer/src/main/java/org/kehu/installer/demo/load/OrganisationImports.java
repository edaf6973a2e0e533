package org.kehu.installer.demo.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.DemoRole;
import org.kehu.installer.demo.plan.PlannedDepartment;
import org.kehu.installer.demo.plan.PlannedUser;
import org.kehu.installer.demo.plan.SourceKey;
import org.kehu.installer.demo.plan.TicketQueue;

/** The ledger's settings, departments, people with their roles, and queues. All that others link to, so it goes first. */
record OrganisationImports(DemoPlan plan) {
    private static final String COMPANY = "Steel Wheels";
    private static final String ZONE = "America/Los_Angeles";

    Stream<ImportRecord> imports() {
        return Stream.of(
                        ledger(),
                        plan.departments().stream().map(this::department),
                        plan.users().stream().map(this::user),
                        plan.users().stream().map(this::role),
                        plan.users().stream()
                                .filter(user -> user.role() == DemoRole.AGENT)
                                .map(this::agent),
                        plan.queues().stream().map(this::queue),
                        new DemoPool(plan).records())
                .flatMap(Function.identity());
    }

    private static Stream<ImportRecord> ledger() {
        return Stream.of(
                Imports.of(
                        Ledger.ID,
                        FieldValues.of(Ledger.TYPE)
                                .with(Ledger.NAME, COMPANY)
                                .with(Ledger.BASE_CURRENCY, Imports.CURRENCY)
                                .with(Ledger.ZONE, ZONE)),
                Imports.of(
                        ServerSetup.ROOT_DEPARTMENT,
                        FieldValues.of(Department.TYPE).with(Department.NAME, COMPANY)));
    }

    private ImportRecord department(PlannedDepartment office) {
        SourceKey above = office.parent();
        return Imports.of(
                office.key(),
                FieldValues.of(Department.TYPE)
                        .with(Department.NAME, office.name())
                        .with(Department.ABOVE, above == null ? ServerSetup.ROOT_DEPARTMENT : Imports.id(above))
                        .with(Department.LEADER, Imports.link(office.leader()))
                        .with(Department.CITY, office.address().city()));
    }

    private ImportRecord user(PlannedUser user) {
        return Imports.of(
                user.key(),
                FieldValues.of(User.TYPE)
                        .with(User.LOGIN, user.login())
                        .with(User.NAME, PersonName.of(user.lastName(), user.firstName()))
                        .with(User.TITLE, user.title())
                        .with(User.EMAIL, user.mail())
                        .with(User.PHONE, phone(user))
                        .with(User.DEPARTMENT, Imports.id(user.department()))
                        .with(User.LEADER, Imports.link(user.superior()))
                        .with(User.ACTIVE, true));
    }

    /** The office's number with the extension behind it. */
    private @Nullable String phone(PlannedUser user) {
        Map<SourceKey, String> phones =
                plan.departments().stream().collect(Collectors.toMap(PlannedDepartment::key, PlannedDepartment::phone));
        return String.join(" ", List.of(phones.getOrDefault(user.department(), ""), user.extension()));
    }

    private ImportRecord role(PlannedUser user) {
        return Imports.of(
                Ids.named("steel-wheels/role-of/" + user.key()),
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, Imports.id(user.key()))
                        .with(RoleAssignment.ROLE, role(user.role()).id()));
    }

    private static StartRole role(DemoRole role) {
        return switch (role) {
            case DIRECTOR -> StartRole.DIRECTOR;
            case SALES_LEADER -> StartRole.SALES_MANAGER;
            case SALESPERSON -> StartRole.SALESPERSON;
            case AGENT -> StartRole.SERVICE_AGENT;
        };
    }

    private ImportRecord agent(PlannedUser user) {
        return Imports.of(
                Ids.named("steel-wheels/support/" + user.key()),
                FieldValues.of(TeamMember.TYPE)
                        .with(TeamMember.TEAM, ServerSetup.SUPPORT_TEAM)
                        .with(TeamMember.MEMBER, Imports.id(user.key())));
    }

    /** Behind the queue that every ledger begins with. */
    private ImportRecord queue(TicketQueue queue) {
        return Imports.of(
                queue.key(),
                FieldValues.of(Queue.TYPE)
                        .with(Queue.NAME, queue.title())
                        .with(Queue.TEAM, ServerSetup.SUPPORT_TEAM)
                        .with(Queue.POSITION, BigDecimal.valueOf(queue.ordinal() + 2L)));
    }
}
