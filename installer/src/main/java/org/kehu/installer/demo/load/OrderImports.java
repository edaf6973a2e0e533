package org.kehu.installer.demo.load;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Receipt;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.PlannedOpportunity;
import org.kehu.installer.demo.plan.PlannedOrder;
import org.kehu.installer.demo.plan.PlannedProduct;
import org.kehu.installer.demo.plan.PlannedReceipt;
import org.kehu.installer.demo.plan.SourceKey;

/** Products, orders with their lines, and receipts. */
final class OrderImports {
    private final DemoPlan plan;
    private final DealingsImports dealings;
    private final Map<SourceKey, SourceKey> deals = new HashMap<>();

    OrderImports(DemoPlan plan, DealingsImports dealings) {
        this.dealings = dealings;
        this.plan = plan;
        for (PlannedOpportunity deal : plan.opportunities()) {
            if (deal.order() != null) {
                deals.put(deal.order(), deal.key());
            }
        }
    }

    Stream<ImportRecord> products() {
        return plan.products().stream().map(OrderImports::product);
    }

    Stream<ImportRecord> orders() {
        return plan.orders().stream().map(this::order);
    }

    Stream<ImportRecord> lines() {
        return plan.orders().stream().flatMap(order -> order.lines().stream().map(line -> line(order.key(), line)));
    }

    Stream<ImportRecord> receipts() {
        return plan.receipts().stream().map(OrderImports::receipt);
    }

    private static ImportRecord product(PlannedProduct planned) {
        var product = planned.product();
        return Imports.of(
                planned.key(),
                FieldValues.of(Product.TYPE)
                        .with(Product.CODE, product.code())
                        .with(Product.NAME, product.name())
                        .with(Product.CATEGORY, product.line())
                        .with(Product.VENDOR, product.vendor())
                        .with(Product.PRICE, Imports.dollars(product.listPrice()))
                        .with(Product.COST, Imports.dollars(product.cost()))
                        .with(Product.STOCK, (long) product.stock())
                        .with(Product.DESCRIPTION, product.description()));
    }

    private ImportRecord order(PlannedOrder order) {
        return Imports.of(
                order.key(),
                FieldValues.of(Order.TYPE)
                        .with(Order.NUMBER, String.valueOf(order.number()))
                        .with(Order.CUSTOMER, Imports.id(order.customer()))
                        .with(Order.OPPORTUNITY, Imports.link(deals.get(order.key())))
                        .with(Order.SOLD_THROUGH, Imports.link(dealings.through(order)))
                        .with(Order.STATE, order.status().name())
                        .with(Order.ORDERED_ON, order.ordered())
                        .with(Order.REQUIRED_ON, order.promised())
                        .with(Order.SHIPPED_ON, order.shipped())
                        .with(Order.COMMENTS, order.comment())
                        .with(Order.OWNER, Imports.id(order.owner()))
                        .with(Order.DEPARTMENT, Imports.id(order.department()))
                        .with(SystemFields.CREATED_AT, order.created())
                        .with(SystemFields.CREATED_BY, Imports.id(order.owner())));
    }

    private static ImportRecord line(PlannedOrder order, PlannedOrder.Line line) {
        return Imports.of(
                line.key(),
                values(order.key(), line)
                        .with(SystemFields.CREATED_AT, order.created())
                        .with(SystemFields.CREATED_BY, Imports.id(order.owner())));
    }

    /** A line without a plan of its order, as the source has one. */
    static ImportRecord line(SourceKey order, PlannedOrder.Line line) {
        return Imports.of(line.key(), values(order, line));
    }

    private static FieldValues values(SourceKey order, PlannedOrder.Line line) {
        return FieldValues.of(OrderLine.TYPE)
                .with(OrderLine.ORDER, Imports.id(order))
                .with(OrderLine.POSITION, BigDecimal.valueOf(line.position()))
                .with(OrderLine.PRODUCT, Imports.id(line.product()))
                .with(OrderLine.QUANTITY, BigDecimal.valueOf(line.quantity()))
                .with(OrderLine.PRICE, Imports.dollars(line.price()));
    }

    private static ImportRecord receipt(PlannedReceipt receipt) {
        return Imports.of(
                receipt.key(),
                FieldValues.of(Receipt.TYPE)
                        .with(Receipt.CUSTOMER, Imports.id(receipt.customer()))
                        .with(Receipt.AMOUNT, Imports.dollars(receipt.amount()))
                        .with(Receipt.RECEIVED_ON, receipt.received())
                        .with(Receipt.METHOD, "CHECK")
                        .with(Receipt.REFERENCE, receipt.number())
                        .with(Receipt.OWNER, Imports.id(receipt.owner()))
                        .with(Receipt.DEPARTMENT, Imports.id(receipt.department()))
                        .with(SystemFields.CREATED_AT, receipt.created())
                        .with(SystemFields.CREATED_BY, Imports.id(receipt.owner())));
    }
}
