package org.kehu.installer.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.sales.LoseOpportunity;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Stage;
import org.kehu.common.sales.WinOpportunity;

/** What people do with opportunities and orders. */
final class SalesDeeds {
    private static final int FEW = 5;

    private SalesDeeds() {}

    static @Nullable Deed create(Book book) {
        CrmRecord customer = book.any(Customer.TYPE);
        CrmRecord pipeline = book.any(Pipeline.TYPE);
        if (customer == null || pipeline == null || book.all(Opportunity.TYPE).size() >= FEW) {
            return null;
        }
        UUID id = book.ids().get();
        FieldValues values = FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.TITLE, "deal")
                .with(Opportunity.CUSTOMER, customer.id())
                .with(Opportunity.PIPELINE, pipeline.id());
        return Deed.of("new opportunity " + Trace.brief(id), new CreateRecord(id, values, null));
    }

    static @Nullable Deed amount(Book book) {
        String amount = book.dice().one(List.of("10", "20", "30"));
        return book.edit(book.any(Opportunity.TYPE), Opportunity.AMOUNT, Money.of(amount, "CNY"));
    }

    static @Nullable Deed move(Book book) {
        CrmRecord deal = book.any(Opportunity.TYPE);
        CrmRecord stage = book.any(Stage.TYPE);
        return deal == null || stage == null
                ? null
                : Deed.of(
                        "opportunity %s moves to %s".formatted(Trace.brief(deal.id()), stage.title()),
                        new MoveStage(deal.id(), stage.id()));
    }

    static @Nullable Deed close(Book book) {
        CrmRecord deal = book.any(Opportunity.TYPE);
        if (deal == null) {
            return null;
        }
        String brief = Trace.brief(deal.id());
        return book.dice().percent(50)
                ? Deed.of("opportunity " + brief + " is won", new WinOpportunity(deal.id()))
                : Deed.of("opportunity " + brief + " is lost", new LoseOpportunity(deal.id(), "PRICE", null));
    }

    /** An order and its first line stand or fall together. */
    static @Nullable Deed order(Book book) {
        CrmRecord customer = book.any(Customer.TYPE);
        CrmRecord product = book.any(Product.TYPE);
        if (customer == null || product == null || book.all(Order.TYPE).size() >= FEW) {
            return null;
        }
        UUID id = book.ids().get();
        FieldValues values = FieldValues.of(Order.TYPE)
                .with(Order.CUSTOMER, customer.id())
                .with(Order.ORDERED_ON, LocalDate.ofInstant(book.now(), ZoneOffset.UTC));
        return Deed.of("new order " + Trace.brief(id), new CreateRecord(id, values, null), newLine(book, id, product));
    }

    private static CreateRecord newLine(Book book, UUID order, CrmRecord product) {
        FieldValues values = FieldValues.of(OrderLine.TYPE)
                .with(OrderLine.ORDER, order)
                .with(OrderLine.PRODUCT, product.id())
                .with(OrderLine.QUANTITY, BigDecimal.valueOf(1 + book.dice().below(3)))
                .with(OrderLine.PRICE, Money.of("12.50", "CNY"));
        return new CreateRecord(book.ids().get(), values, null);
    }

    static @Nullable Deed addLine(Book book) {
        CrmRecord order = book.any(Order.TYPE);
        CrmRecord product = book.any(Product.TYPE);
        return order == null || product == null
                ? null
                : Deed.of("line for order " + Trace.brief(order.id()), newLine(book, order.id(), product));
    }

    static @Nullable Deed quantity(Book book) {
        return book.edit(
                book.any(OrderLine.TYPE),
                OrderLine.QUANTITY,
                BigDecimal.valueOf(1 + book.dice().below(3)));
    }

    static @Nullable Deed stock(Book book) {
        CrmRecord product = book.any(Product.TYPE);
        if (product == null || product.withholds(Product.STOCK)) {
            return null;
        }
        Long now = product.get(Product.STOCK);
        long delta = 1 + book.dice().below(3);
        Deed deed = book.edit(product, Product.STOCK, (now == null ? 0 : now) + delta);
        Given.Added added = new Given.Added(product.ref(), Product.STOCK.name(), delta);
        return deed == null ? null : new Deed(deed.what(), deed.commands(), List.of(), List.of(added));
    }

    static @Nullable Deed delete(Book book) {
        CrmRecord record = book.any(book.dice().one(List.of(Opportunity.TYPE, Order.TYPE, OrderLine.TYPE)));
        return record == null
                ? null
                : Deed.of(
                        "%s %s is deleted".formatted(record.type(), Trace.brief(record.id())),
                        new DeleteRecord(record.ref(), record.revision()));
    }
}
