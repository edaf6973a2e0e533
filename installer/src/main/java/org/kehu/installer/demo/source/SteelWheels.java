package org.kehu.installer.demo.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * The whole company as published (Apache-2.0, artifact {@code net.hydromatic:steelwheels-data-hsqldb}), amounts in US
 * dollars, dates as they were. Every reference between these records resolves; what did not is a refusal.
 */
public record SteelWheels(
        List<Office> offices,
        List<Employee> employees,
        List<Customer> customers,
        List<Product> products,
        List<Order> orders,
        List<Payment> payments,
        List<OrderLine> linesWithoutOrder,
        List<Refusal> refusals,
        List<DroppedValue> dropped) {

    /** The last day on which anything happens in it: a payment. */
    public static final LocalDate LAST_DAY = LocalDate.of(2005, 6, 25);

    private static final String RESOURCE = "/steelwheels.script";

    public SteelWheels {
        offices = List.copyOf(offices);
        employees = List.copyOf(employees);
        customers = List.copyOf(customers);
        products = List.copyOf(products);
        orders = List.copyOf(orders);
        payments = List.copyOf(payments);
        linesWithoutOrder = List.copyOf(linesWithoutOrder);
        refusals = List.copyOf(refusals);
        dropped = List.copyOf(dropped);
    }

    /** Reads it from the jar on the class path. */
    public static SteelWheels read() throws IOException {
        try (InputStream in = SteelWheels.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException(
                        "The company's data is not on the class path: the jar of steelwheels-data-hsqldb is missing");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)));
        }
    }

    static SteelWheels read(BufferedReader script) throws IOException {
        SourceTables tables = new SourceTables();
        new SqlScript(tables::accept, tables::refuse).read(script);
        return tables.linked();
    }
}
