package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.installer.demo.source.SteelWheels;

/**
 * All records of the demo company, linked by {@link SourceKey}s, in an order in which each comes after those it names.
 * The same source, day and seed give the same plan.
 */
public record DemoPlan(
        LocalDate today,
        List<PlannedDepartment> departments,
        List<PlannedUser> users,
        List<TicketQueue> queues,
        List<PlannedProduct> products,
        List<PlannedCustomer> customers,
        List<PlannedContact> contacts,
        List<PlannedOrder> orders,
        List<PlannedReceipt> receipts,
        List<PlannedOpportunity> opportunities,
        List<PlannedTask> tasks,
        List<PlannedActivity> activities,
        List<PlannedTicket> tickets) {

    /** The seed of the published demo. */
    public static final long SEED = 20050625L;

    /**
     * The plan in which the source's last day is {@code today}.
     *
     * @param seed decides whatever the source leaves open
     */
    public static DemoPlan of(SteelWheels source, LocalDate today, long seed) {
        Basis basis = Basis.of(source, today, seed);
        TradeRecords trade = new TradeRecords(basis);
        List<PlannedOpportunity> deals = Stream.concat(new ClosedDeals(basis).deals(), new OpenDeals(basis).deals())
                .toList();
        Tasks tasks = new Tasks(basis);
        List<PlannedTask> dealTasks = tasks.ofDeals(deals);
        return new DemoPlan(
                today,
                basis.staff().departments(),
                basis.staff().users(),
                List.of(TicketQueue.values()),
                trade.products(),
                trade.customers(),
                trade.contacts(),
                trade.orders(),
                trade.receipts(),
                deals,
                Stream.concat(dealTasks.stream(), tasks.ofOrders().stream()).toList(),
                Stream.concat(
                                new OrderActivities(basis).activities(),
                                new DealActivities(basis, deals, dealTasks).activities())
                        .toList(),
                new Tickets(basis).tickets().toList());
    }
}
