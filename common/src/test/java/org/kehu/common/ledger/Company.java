package org.kehu.common.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/**
 * A small company: Anna and Ben sell in Suzhou under Mei, Carl sells in Wuxi, Dora serves the support queue. What is made
 * gets an id from its name.
 */
public final class Company {
    public static final UUID ADMIN = ServerSetup.ADMINISTRATOR;
    public static final UUID MEI = Ids.named("Mei");
    public static final UUID ANNA = Ids.named("Anna");
    public static final UUID BEN = Ids.named("Ben");
    public static final UUID CARL = Ids.named("Carl");
    public static final UUID DORA = Ids.named("Dora");
    public static final UUID SUZHOU = Ids.named("Suzhou");
    public static final UUID WUXI = Ids.named("Wuxi");

    public final MemoryLedger ledger = MemoryLedger.founded(
            new Founding("Qiheng", Language.ENGLISH, "CNY", "Asia/Shanghai", "admin", PersonName.of("Admin", "")));

    public Company() {
        department("Sales", ServerSetup.ROOT_DEPARTMENT);
        department("Suzhou", Ids.named("Sales"));
        department("Wuxi", Ids.named("Sales"));
        user("Mei", SUZHOU, StartRole.SALES_MANAGER);
        user("Anna", SUZHOU, StartRole.SALESPERSON);
        user("Ben", SUZHOU, StartRole.SALESPERSON);
        user("Carl", WUXI, StartRole.SALESPERSON);
        user("Dora", Ids.named("Sales"), StartRole.SERVICE_AGENT);
        make(
                ADMIN,
                "Dora in support",
                FieldValues.of(TeamMember.TYPE)
                        .with(TeamMember.TEAM, ledger.all(Team.TYPE).get(0).id())
                        .with(TeamMember.MEMBER, DORA));
    }

    private void department(String name, UUID above) {
        make(
                ADMIN,
                name,
                FieldValues.of(Department.TYPE).with(Department.NAME, name).with(Department.ABOVE, above));
    }

    private void user(String name, UUID department, StartRole role) {
        make(
                ADMIN,
                name,
                FieldValues.of(User.TYPE)
                        .with(User.LOGIN, name)
                        .with(User.NAME, PersonName.of("", name))
                        .with(User.DEPARTMENT, department));
        make(
                ADMIN,
                name + " as " + role,
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, Ids.named(name))
                        .with(RoleAssignment.ROLE, role.id()));
    }

    public UUID make(UUID user, String name, FieldValues values) {
        ledger.must(user, create(name, values));
        return Ids.named(name);
    }

    public static CreateRecord create(String name, FieldValues values) {
        return new CreateRecord(Ids.named(name), values, null);
    }

    public UUID customer(UUID user, String name) {
        return make(user, name, FieldValues.of(Customer.TYPE).with(Customer.NAME, name));
    }

    public UUID opportunity(UUID user, String title, UUID customer) {
        return make(
                user,
                title,
                FieldValues.of(Opportunity.TYPE)
                        .with(Opportunity.TITLE, title)
                        .with(Opportunity.CUSTOMER, customer)
                        .with(Opportunity.AMOUNT, Money.of("860000", "CNY"))
                        .with(Opportunity.EXPECTED_CLOSE, LocalDate.of(2026, 6, 30))
                        .with(
                                Opportunity.PIPELINE,
                                ledger.all(Pipeline.TYPE).get(0).id()));
    }

    public UUID product(String name) {
        return make(
                ADMIN,
                name,
                FieldValues.of(Product.TYPE).with(Product.CODE, name).with(Product.NAME, name));
    }

    public FieldValues order(UUID customer) {
        return FieldValues.of(Order.TYPE)
                .with(Order.CUSTOMER, customer)
                .with(Order.ORDERED_ON, LocalDate.of(2026, 3, 1));
    }

    public FieldValues line(UUID order, UUID product, String quantity, Money price) {
        return FieldValues.of(OrderLine.TYPE)
                .with(OrderLine.ORDER, order)
                .with(OrderLine.PRODUCT, product)
                .with(OrderLine.QUANTITY, new java.math.BigDecimal(quantity))
                .with(OrderLine.PRICE, price);
    }

    public UUID ticket(UUID user, String subject, UUID customer) {
        return make(
                user,
                subject,
                FieldValues.of(Ticket.TYPE).with(Ticket.SUBJECT, subject).with(Ticket.CUSTOMER, customer));
    }

    public UUID queue() {
        return ledger.all(Queue.TYPE).get(0).id();
    }

    public UUID stage(String name) {
        return ledger.all(Stage.TYPE).stream()
                .filter(stage -> stage.title().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public <V> V value(RecordType type, UUID id, Field<V> field) {
        return ledger.get(type, id).require(field);
    }

    /** {@code code type.field [arguments]} of the refusal. */
    public String refused(UUID user, Command... commands) {
        Reason reason = ledger.refused(user, commands);
        String at = reason.field() == null ? "" : " " + reason.type() + "." + reason.field();
        return reason.code() + at + " " + reason.arguments();
    }

    public CrmRecord get(RecordType type, UUID id) {
        return ledger.get(type, id);
    }
}
