package org.kehu.installer.demo.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    private static final String OFFICES =
            "CREATE MEMORY TABLE \"s\".\"offices\"(\"OFFICECODE\" VARCHAR(50) NOT NULL PRIMARY KEY,\"CITY\" VARCHAR(50),"
                    + "\"PHONE\" VARCHAR(50),\"ADDRESSLINE1\" VARCHAR(50),\"ADDRESSLINE2\" VARCHAR(50),\"STATE\" VARCHAR(50),"
                    + "\"COUNTRY\" VARCHAR(50),\"POSTALCODE\" VARCHAR(10),\"TERRITORY\" VARCHAR(10))\n";
    private static final String PAYMENTS =
            "CREATE MEMORY TABLE \"s\".\"payments\"(\"CUSTOMERNUMBER\" INTEGER NOT NULL,\"CHECKNUMBER\" VARCHAR(50),"
                    + "\"PAYMENTDATE\" TIMESTAMP NOT NULL,\"AMOUNT\" DECIMAL(17),CONSTRAINT \"pk\" PRIMARY KEY(\"CUSTOMERNUMBER\"))\n";

    @Test
    void quotesCommasAndParenthesesInsideTextsAreText() throws IOException {
        SteelWheels read = read(
                OFFICES
                        + "INSERT INTO \"offices\" VALUES('9','Nu00eemes','+33 1','43 Rue d''abbans, (2)',NULL,'','France','30000','EMEA')\n");
        assertEquals(
                List.of(new Office(
                        "9",
                        "+33 1",
                        new Address("43 Rue d'abbans, (2)", null, "Nîmes", null, "30000", "France"),
                        "EMEA")),
                read.offices());
    }

    @Test
    void statementsAndTablesOfNoInterestArePassedOver() throws IOException {
        SteelWheels read = read("SET FILES LOG TRUE\nINSERT INTO BLOCKS VALUES(0,2147483647,0)\n"
                + "INSERT INTO \"time\" VALUES('broken\n");
        assertEquals(List.of(), read.refusals());
    }

    @Test
    void aRowThatBreaksOffIsRefusedAndTheNextIsRead() throws IOException {
        SteelWheels read = read(OFFICES + "INSERT INTO \"offices\" VALUES('8','Ulm\n"
                + "INSERT INTO \"offices\" VALUES('9','Ulm','1','a',NULL,NULL,'Germany',NULL,'EMEA')\n");
        assertEquals(1, read.offices().size());
        assertEquals(
                List.of(new Refusal("offices", "", 2, Refusal.Reason.UNREADABLE, "the line ends inside a value")),
                read.refusals());
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() throws IOException {
        SteelWheels read = read(OFFICES + "INSERT INTO \"offices\" VALUES('8','Ulm')\n");
        assertEquals(
                List.of(new Refusal("offices", "", 2, Refusal.Reason.UNREADABLE, "2 values for 9 columns")),
                read.refusals());
    }

    @Test
    void aValueOfTheWrongTypeNamesItsColumn() throws IOException {
        SteelWheels read = read(PAYMENTS + "INSERT INTO \"payments\" VALUES(103,'HQ1','2004-13-19 00:00:00.0',5308)\n"
                + "INSERT INTO \"payments\" VALUES(103,'HQ2','2004-10-19 00:00:00.0',53.089)\n"
                + "INSERT INTO \"payments\" VALUES(103,NULL,'2004-10-19 00:00:00.0',5308)\n");
        assertEquals(
                List.of(
                        "PAYMENTDATE is not a date: 2004-13-19 00:00:00.0",
                        "AMOUNT is not an amount in dollars and cents: 53.089",
                        "CHECKNUMBER is missing"),
                read.refusals().stream().map(Refusal::detail).toList());
    }

    @Test
    void aSecondRowOfTheSameKeyIsRefused() throws IOException {
        String row = "INSERT INTO \"offices\" VALUES('9','Ulm','1','a',NULL,NULL,'Germany',NULL,'EMEA')\n";
        SteelWheels read = read(OFFICES + row + row);
        assertEquals(1, read.offices().size());
        assertEquals(
                List.of(new Refusal("offices", "9", 3, Refusal.Reason.DUPLICATE, "the key is taken by an earlier row")),
                read.refusals());
    }

    private static SteelWheels read(String script) throws IOException {
        return SteelWheels.read(new BufferedReader(new StringReader(script)));
    }
}
