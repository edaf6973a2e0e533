package org.kehu.common.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.BadValue;

class BookQueriesTest {
    private final BookQueries books = new BookQueries(Kehu.SCHEMA);

    private String refused(String text) {
        return assertThrows(BadValue.class, () -> books.read(Customer.TYPE, text))
                .code();
    }

    private String over(String filter) {
        return "{\"type\":\"customer\",\"filter\":" + filter + "}";
    }

    @Test
    void aQueryComesBackAsItWasWritten() {
        Filter filter = Filter.or(Filter.eq(Customer.GRADE, "A"), Filter.not(Filter.empty(Customer.CITY)));
        assertEquals(filter, books.read(Customer.TYPE, books.write(Customer.TYPE, filter)));
    }

    @Test
    void whatDependsOnOtherRecordsIsRefused() {
        assertEquals(
                "book_reaches_further", refused(over("{\"path\":\"owner.login\",\"is\":\"eq\",\"value\":\"li\"}")));
        assertEquals("book_reaches_further", refused(over("{\"exists\":\"contact\",\"link\":\"customer\"}")));
        assertEquals("book_reaches_further", refused(over("{\"search\":\"pump\"}")));
        assertEquals("book_reaches_further", refused(over("{\"not\":{\"search\":\"pump\"}}")));
    }

    @Test
    void soIsWhatNoDatabaseCouldAnswer() {
        assertEquals("bad_json", refused("{"));
        assertEquals("bad_json", refused(over("{\"search\":\"pump\"}") + "x"));
        assertEquals("book_of_another_type", refused("{\"type\":\"ticket\"}"));
        assertEquals("book_of_another_type", refused("{\"type\":\"customer\",\"binned\":true}"));
        assertEquals("unknown_field", refused(over("{\"path\":\"wealth\",\"empty\":true}")));
        String many = String.join(",", java.util.Collections.nCopies(41, "{\"path\":\"city\",\"empty\":true}"));
        assertEquals("filter_too_large", refused(over("{\"or\":[" + many + "]}")));
    }

    @Test
    void childrenAreChosenByTheirRoot() {
        String text = books.write(Customer.TYPE, Filter.eq(Customer.GRADE, "A"));
        Filter wanted = new Filter.Or(
                List.of(new Filter.Compare(Path.of(Contact.CUSTOMER, Customer.GRADE), Filter.Operator.EQ, "A")));
        assertEquals(wanted, books.filter(Contact.TYPE, Set.of(text, "no query")));
        assertEquals(Set.of("grade"), books.fields(Customer.TYPE, Set.of(text, "no query")));
    }
}
