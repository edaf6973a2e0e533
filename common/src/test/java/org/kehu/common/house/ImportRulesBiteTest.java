package org.kehu.common.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRulesBiteTest {
    private static final String NODE = "package javafx.scene; public class Node {}";
    private static final String TRANSACTIONAL = "package jakarta.transaction; import java.lang.annotation.*;"
            + " @Retention(RetentionPolicy.RUNTIME) public @interface Transactional {}";
    private static final String PATH = "package jakarta.ws.rs; import java.lang.annotation.*;"
            + " @Retention(RetentionPolicy.RUNTIME) public @interface Path {}";
    private static final String RECORD = "package org.kehu.common.record; public class Field {}";
    private static final String CUSTOMER = "package org.kehu.common.customer; public class Customer {}";

    @TempDir
    Path folder;

    @Test
    void packagesThatNeedEachOtherAreFound() throws IOException {
        assertBites(
                EverywhereRules.NO_CYCLES,
                "package org.kehu.common.query; public class A { org.kehu.common.rule.B b; }",
                "package org.kehu.common.rule; public class B { org.kehu.common.query.A a; }");
    }

    @Test
    void clientAndServerMayNotMeet() throws IOException {
        assertBites(
                EverywhereRules.CLIENT_DOES_NOT_KNOW_THE_SERVER,
                "package org.kehu.server.mail; public class Mail {}",
                "package org.kehu.client.home; public class Home { org.kehu.server.mail.Mail mail; }");
    }

    @Test
    void sqlInTheKernelIsFound() throws IOException {
        assertBites(
                CommonRules.KERNEL_KNOWS_NO_MACHINERY,
                "package org.kehu.common.query; public class Q { java.sql.Connection c; }");
    }

    @Test
    void clocksInTheKernelAreFound() throws IOException {
        assertBites(
                CommonRules.KERNEL_READS_NO_CLOCK,
                "package org.kehu.common.rule; class R { Object now() { return java.time.Instant.now(); } }");
        assertBites(
                CommonRules.KERNEL_READS_NO_CLOCK,
                "package org.kehu.common.rule; class R { long now() { return System.nanoTime(); } }");
    }

    @Test
    void timesThatAreGivenAreFine() throws IOException {
        assertPasses(
                CommonRules.KERNEL_READS_NO_CLOCK,
                "package org.kehu.common.rule; import java.time.*;"
                        + " class R { Object next(Instant now) { return now.plusSeconds(1).atZone(ZoneId.of(\"Asia/Shanghai\")); } }");
    }

    @Test
    void randomIdsInTheKernelAreFound() throws IOException {
        assertBites(
                CommonRules.KERNEL_ROLLS_NO_DICE,
                "package org.kehu.common.sales; class S { Object id() { return java.util.UUID.randomUUID(); } }");
    }

    @Test
    void recordsMayNotReachUp() throws IOException {
        assertBites(
                CommonRules.RECORD_STANDS_ALONE,
                CUSTOMER,
                "package org.kehu.common.record; class R { org.kehu.common.customer.Customer c; }");
    }

    @Test
    void areasMayNotLookRight() throws IOException {
        assertBites(
                CommonRules.AREAS_LOOK_LEFT,
                CUSTOMER,
                "package org.kehu.common.organisation; class Team { org.kehu.common.customer.Customer c; }");
    }

    @Test
    void areasMayLookLeftAndDown() throws IOException {
        assertPasses(
                CommonRules.AREAS_LOOK_LEFT,
                RECORD,
                CUSTOMER,
                "package org.kehu.common.sales; class Order {"
                        + " org.kehu.common.customer.Customer c; org.kehu.common.record.Field f; }");
    }

    @Test
    void theKernelMayNotNameAnArea() throws IOException {
        assertBites(
                CommonRules.KERNEL_KNOWS_NO_AREA,
                CUSTOMER,
                "package org.kehu.common.query; class Q { org.kehu.common.customer.Customer c; }");
    }

    @Test
    void controlMayNotReachTheBoundary() throws IOException {
        assertBites(
                ServerRules.CONTROL_DOES_NOT_KNOW_THE_BOUNDARY,
                "package org.kehu.server.records.boundary; public class RecordsResource {}",
                "package org.kehu.server.records.control; class C {"
                        + " org.kehu.server.records.boundary.RecordsResource r; }");
    }

    @Test
    void transactionsBelowTheBoundaryAreFound() throws IOException {
        assertBites(
                ServerRules.TRANSACTIONAL_METHODS_ARE_BOUNDARIES,
                TRANSACTIONAL,
                "package org.kehu.server.mail.control; class C { @jakarta.transaction.Transactional void send() {} }");
    }

    @Test
    void entitiesOnTheWireAreFound() throws IOException {
        assertBites(
                ServerRules.ENTITIES_STAY_INSIDE,
                PATH,
                "package org.kehu.server.customer.entity; public class CustomerEntity {}",
                "package org.kehu.server.customer.boundary; @jakarta.ws.rs.Path class R {"
                        + " java.util.List<org.kehu.server.customer.entity.CustomerEntity> all() { return null; } }");
    }

    @Test
    void recordEntitiesInOtherHandsAreFound() throws IOException {
        assertBites(
                ServerRules.ONLY_THE_STORE_KNOWS_RECORD_ENTITIES,
                "package org.kehu.server.customer.entity; public class CustomerEntity {}",
                "package org.kehu.server.mail.control; class Mails {"
                        + " org.kehu.server.customer.entity.CustomerEntity c; }");
    }

    @Test
    void recordEntitiesInTheStoreAreFine() throws IOException {
        assertPasses(
                ServerRules.ONLY_THE_STORE_KNOWS_RECORD_ENTITIES,
                "package org.kehu.server.customer.entity; public class CustomerEntity {}",
                "package org.kehu.server.records.control; class Store {"
                        + " org.kehu.server.customer.entity.CustomerEntity c; }");
    }

    @Test
    void updatesInTheBoundaryAreFound() throws IOException {
        assertBites(
                ServerRules.BOUNDARIES_WRITE_NOTHING_THEMSELVES,
                "package jakarta.persistence; public interface Query { int executeUpdate(); }",
                "package org.kehu.server.mail.boundary; class MailsResource {"
                        + " void purge(jakarta.persistence.Query q) { q.executeUpdate(); } }");
    }

    @Test
    void viewModelsWithControlsAreFound() throws IOException {
        assertBites(
                ClientRules.VIEW_MODELS_HAVE_NO_CONTROLS,
                NODE,
                "package org.kehu.client.home; class TodayViewModel { javafx.scene.Node node; }");
    }

    @Test
    void sqlOutsideTheStoreIsFound() throws IOException {
        assertBites(
                ClientRules.ONLY_THE_STORE_TALKS_SQL,
                "package org.kehu.client.list; class L { java.sql.Connection c; }");
    }

    @Test
    void sqlInTheStoreIsFine() throws IOException {
        assertPasses(
                ClientRules.ONLY_THE_STORE_TALKS_SQL,
                "package org.kehu.client.store; class S { java.sql.Connection c; }");
    }

    @Test
    void screensThatReachForTheStoreAreFound() throws IOException {
        assertBites(
                ClientRules.FEATURES_MEET_NEITHER_STORE_NOR_NET,
                "package org.kehu.client.store; public class LocalStore {}",
                "package org.kehu.client.customer; class C { org.kehu.client.store.LocalStore s; }");
    }

    @Test
    void whoeverImportsAppIsFound() throws IOException {
        assertBites(
                ClientRules.NOBODY_IMPORTS_APP,
                "package org.kehu.client.app; public class Start {}",
                "package org.kehu.client.list; class L { org.kehu.client.app.Start s; }");
    }

    private void assertBites(ArchRule rule, String... sources) throws IOException {
        assertTrue(violates(rule, sources), () -> "lets it pass: " + rule.getDescription());
    }

    private void assertPasses(ArchRule rule, String... sources) throws IOException {
        assertFalse(violates(rule, sources), () -> "bites without cause: " + rule.getDescription());
    }

    private boolean violates(ArchRule rule, String... sources) throws IOException {
        JavaClasses classes = Compiled.classes(folder, sources);
        return rule.evaluate(classes).hasViolation();
    }
}
