package org.kehu.installer.demo.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.ImportRecord;
import org.kehu.installer.demo.plan.DemoPlan;

/** Imports that may go together, after all that they link to. */
record Step(List<ImportRecord> imports) {

    static List<Step> of(DemoPlan plan) {
        Desks desks = new Desks(plan.users());
        DealingsImports dealings = new DealingsImports(plan);
        CustomerImports customers = new CustomerImports(plan, desks, dealings);
        OrderImports orders = new OrderImports(plan, dealings);
        ActivityImports activities = new ActivityImports(plan, desks);
        TicketImports tickets = new TicketImports(plan);
        return Stream.of(
                        new OrganisationImports(plan).imports(),
                        orders.products(),
                        customers.customers(),
                        customers.contacts(),
                        new OpportunityImports(plan, desks).imports(),
                        orders.orders(),
                        orders.lines(),
                        orders.receipts(),
                        dealings.imports(),
                        activities.activities(),
                        activities.tasks(),
                        tickets.tickets(),
                        tickets.messages())
                .map(imports -> new Step(imports.toList()))
                .toList();
    }

    /** In pieces that the door takes. */
    List<List<ImportRecord>> units() {
        List<List<ImportRecord>> units = new ArrayList<>();
        for (int from = 0; from < imports.size(); from += CommandUnit.MOST) {
            units.add(imports.subList(from, Math.min(imports.size(), from + CommandUnit.MOST)));
        }
        return units;
    }

    ImportRecord last() {
        return imports.get(imports.size() - 1);
    }
}
