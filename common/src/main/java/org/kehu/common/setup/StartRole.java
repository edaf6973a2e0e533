package org.kehu.common.setup;

import static org.kehu.common.access.Scope.ALL;
import static org.kehu.common.access.Scope.DEPARTMENT;
import static org.kehu.common.access.Scope.DEPARTMENT_AND_BELOW;
import static org.kehu.common.access.Scope.NONE;
import static org.kehu.common.access.Scope.SELF;
import static org.kehu.common.access.Scope.TEAM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.Scope;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.Task;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.handover.Handover;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.label.Labels;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Receipt;
import org.kehu.common.service.Ticket;
import org.kehu.common.view.SavedView;

/** The roles that a new ledger begins with. An administrator may change them like any other. */
public enum StartRole {
    ADMINISTRATOR(
            grants(
                    over(List.of(ALL, ALL, ALL, ALL), Customer.TYPE, Opportunity.TYPE, Order.TYPE, Receipt.TYPE),
                    over(List.of(ALL, ALL, ALL, ALL), Product.TYPE, Task.TYPE, Ticket.TYPE, ImportBatch.TYPE),
                    over(List.of(ALL, ALL, ALL, ALL), SavedView.TYPE, Handover.TYPE, CustomerGroup.TYPE),
                    exports(ALL)),
            RecordAccess.ADMINISTER,
            ImportRecord.IMPORT_HISTORY,
            Role.ASSIGN,
            Role.EXPORT),
    DIRECTOR(
            grants(
                    over(List.of(ALL, ALL, ALL, NONE), Customer.TYPE, Opportunity.TYPE, Order.TYPE, Receipt.TYPE),
                    over(List.of(ALL, ALL, ALL, NONE), Product.TYPE, Task.TYPE, Ticket.TYPE, ImportBatch.TYPE),
                    over(List.of(ALL, ALL, ALL, NONE), Handover.TYPE),
                    views(),
                    groups(ALL),
                    exports(SELF)),
            Role.ASSIGN),
    SALES_MANAGER(
            grants(
                    over(branch(DEPARTMENT_AND_BELOW), Customer.TYPE, Opportunity.TYPE, Order.TYPE, Receipt.TYPE),
                    over(branch(DEPARTMENT_AND_BELOW), Task.TYPE, ImportBatch.TYPE, Handover.TYPE),
                    views(),
                    groups(DEPARTMENT_AND_BELOW),
                    exports(SELF),
                    over(List.of(ALL, NONE, NONE, NONE), Product.TYPE),
                    over(List.of(ALL, ALL, NONE, NONE), Ticket.TYPE)),
            Role.ASSIGN,
            Role.EXPORT),
    SALESPERSON(grants(
            over(List.of(TEAM, SELF, TEAM, NONE), Customer.TYPE),
            over(List.of(SELF, SELF, SELF, NONE), Opportunity.TYPE, Order.TYPE, Receipt.TYPE),
            over(branch(SELF), Task.TYPE),
            over(List.of(DEPARTMENT, SELF, SELF, NONE), ImportBatch.TYPE),
            views(),
            groups(TEAM),
            exports(SELF),
            over(List.of(ALL, NONE, NONE, NONE), Product.TYPE),
            over(List.of(ALL, ALL, NONE, NONE), Ticket.TYPE))),
    SERVICE_AGENT(grants(
            over(List.of(TEAM, TEAM, TEAM, NONE), Ticket.TYPE),
            over(List.of(ALL, NONE, NONE, NONE), Customer.TYPE, Order.TYPE, Product.TYPE),
            over(List.of(ALL, ALL, NONE, NONE), Activity.TYPE),
            over(List.of(DEPARTMENT, SELF, SELF, NONE), ImportBatch.TYPE),
            views(),
            groups(ALL),
            exports(SELF),
            over(branch(SELF), Task.TYPE)));

    private final Map<RecordType, List<Scope>> grants;
    private final Set<String> permissions;

    StartRole(Map<RecordType, List<Scope>> grants, String... permissions) {
        this.grants = grants;
        this.permissions = new TreeSet<>(List.of(permissions));
    }

    /** Everybody keeps views of his own, and sees those that are shared with a team of his. */
    private static Map<RecordType, List<Scope>> views() {
        return over(List.of(TEAM, SELF, SELF, SELF), SavedView.TYPE);
    }

    /** The same of groups; who sees one puts customers into it and takes them out, as far as he sees these. */
    private static Map<RecordType, List<Scope>> groups(Scope customers) {
        return grants(
                over(List.of(TEAM, SELF, SELF, SELF), CustomerGroup.TYPE), over(branch(customers), GroupMember.TYPE));
    }

    /** Nobody writes in the log of exports but by exporting. */
    private static Map<RecordType, List<Scope>> exports(Scope read) {
        return over(List.of(read, NONE, NONE, NONE), ExportLog.TYPE);
    }

    private static List<Scope> branch(Scope scope) {
        return List.of(scope, scope, scope, scope);
    }

    /** How far read, create, edit and delete reach over each of the types. */
    private static Map<RecordType, List<Scope>> over(List<Scope> scopes, RecordType... types) {
        Map<RecordType, List<Scope>> grants = new LinkedHashMap<>();
        for (RecordType type : types) {
            grants.put(type, scopes);
        }
        return grants;
    }

    @SafeVarargs
    private static Map<RecordType, List<Scope>> grants(Map<RecordType, List<Scope>>... parts) {
        Map<RecordType, List<Scope>> grants = new LinkedHashMap<>();
        for (Map<RecordType, List<Scope>> part : parts) {
            grants.putAll(part);
        }
        return grants;
    }

    public UUID id() {
        return Ids.named("setup/role/" + name());
    }

    String labelKey() {
        return "setup.role." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    List<SetupRecord> records(Labels labels) {
        List<SetupRecord> records = new ArrayList<>();
        records.add(new SetupRecord(
                id(),
                FieldValues.of(Role.TYPE)
                        .with(Role.NAME, labels.text(labelKey()))
                        .with(Role.DESCRIPTION, labels.text(labelKey() + ".description"))
                        .with(Role.PERMISSIONS, permissions)));
        grants.forEach((type, scopes) -> records.add(new SetupRecord(
                Ids.named("setup/roleGrant/" + name() + "/" + type),
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, id())
                        .with(RoleGrant.RECORD_TYPE, type.name())
                        .with(RoleGrant.READ, scopes.get(0).name())
                        .with(RoleGrant.CREATE, scopes.get(1).name())
                        .with(RoleGrant.EDIT, scopes.get(2).name())
                        .with(RoleGrant.DELETE, scopes.get(3).name()))));
        return records;
    }
}
