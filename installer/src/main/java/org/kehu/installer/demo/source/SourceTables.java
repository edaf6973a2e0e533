package org.kehu.installer.demo.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Gathers the seven tables that make up the company, and links them once all are read, since they come in any order. */
final class SourceTables {
    private final List<Refusal> refusals = new ArrayList<>();
    private final SourceTable<Office> offices = new SourceTable<>("offices", Office::of, Office::code, this::refuse);
    private final SourceTable<Employee> employees =
            new SourceTable<>("employees", Employee::of, e -> String.valueOf(e.number()), this::refuse);
    private final SourceTable<Customer> customers =
            new SourceTable<>("customers", Customer::of, c -> String.valueOf(c.number()), this::refuse);
    private final SourceTable<Product> products =
            new SourceTable<>("products", Product::of, Product::code, this::refuse);
    private final SourceTable<Order> orders =
            new SourceTable<>("orders", Order::of, o -> String.valueOf(o.number()), this::refuse);
    private final SourceTable<OrderLine> lines =
            new SourceTable<>("orderdetails", OrderLine::of, l -> l.order() + "/" + l.product(), this::refuse);
    private final SourceTable<Payment> payments =
            new SourceTable<>("payments", Payment::of, p -> p.customer() + "/" + p.cheque(), this::refuse);
    private final Map<String, SourceTable<?>> byName = Map.of(
            "offices", offices,
            "employees", employees,
            "customers", customers,
            "products", products,
            "orders", orders,
            "orderdetails", lines,
            "payments", payments);

    void accept(ScriptRow row) {
        SourceTable<?> table = byName.get(row.table());
        if (table != null) {
            table.add(row);
        }
    }

    void refuse(Refusal refusal) {
        if (byName.containsKey(refusal.table())) {
            refusals.add(refusal);
        }
    }

    SteelWheels linked() {
        List<OrderLine> orphans = dropOrphans();
        Map<Integer, List<OrderLine>> linesByOrder =
                lines.all().stream().collect(Collectors.groupingBy(OrderLine::order));
        List<Order> whole = orders.all().stream()
                .map(order -> order.withLines(linesByOrder.getOrDefault(order.number(), List.of())))
                .toList();
        return new SteelWheels(
                offices.all(),
                employees.all(),
                customers.all(),
                products.all(),
                whole,
                payments.all(),
                orphans,
                refusals,
                droppedShipDates());
    }

    /** The lines that belong to no order; everything else without its parent is refused here and now. */
    private List<OrderLine> dropOrphans() {
        employees.dropOrphans(e -> offices.has(e.officeCode()), e -> "office " + e.officeCode());
        employees.dropOrphans(
                e -> e.superior() == null || employees.has(e.superior()), e -> "employee " + e.superior());
        customers.dropOrphans(
                c -> c.salesperson() == null || employees.has(c.salesperson()), c -> "employee " + c.salesperson());
        orders.dropOrphans(o -> customers.has(o.customer()), o -> "customer " + o.customer());
        List<OrderLine> orphans = lines.dropOrphans(l -> orders.has(l.order()), l -> "order " + l.order());
        lines.dropOrphans(l -> products.has(l.product()), l -> "product " + l.product());
        payments.dropOrphans(p -> customers.has(p.customer()), p -> "customer " + p.customer());
        return orphans;
    }

    private List<DroppedValue> droppedShipDates() {
        return orders.all().stream()
                .filter(order -> Objects.isNull(order.shipped()))
                .map(order -> new DroppedValue(
                        "orders",
                        String.valueOf(order.number()),
                        "SHIPPEDDATE",
                        String.valueOf(Order.NOT_SHIPPED),
                        "stands for an order that was not shipped"))
                .toList();
    }
}
