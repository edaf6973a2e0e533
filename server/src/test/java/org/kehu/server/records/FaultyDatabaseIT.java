package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Holdings;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A trigger makes PostgreSQL fail as it does when the disk is full, or when a statement of ours is wrong. */
class FaultyDatabaseIT {
    private static final String UNIT = """
            {"schema":1,"id":"%1$s","operation":"%1$s","counter":%2$d,"calls":[{"id":"%3$s","happenedAt":"%4$s",\
            "seen":"%4$s","command":{"verb":"record.create","id":"%3$s","values":{"type":"customer",\
            "values":{"name":"%5$s"}}}}]}""";

    private final RunningServer server = RunningServer.on(TestDatabase.POSTGRESQL);

    @BeforeEach
    void spoil() throws SQLException {
        TestDatabase.onPostgres("""
                create function fails() returns trigger language plpgsql as $$ begin
                  if new.name = 'full' then raise exception 'no space left' using errcode = '53100'; end if;
                  if new.name = 'wrong' then raise exception 'wrong statement' using errcode = '22000'; end if;
                  return new;
                end $$""");
        TestDatabase.onPostgres(
                "create trigger fails before insert on k_customer for each row execute function fails()");
    }

    @AfterEach
    void mend() throws SQLException {
        TestDatabase.onPostgres("drop function fails() cascade");
    }

    private static ApiAnswer customer(ApiClient caller, String name) {
        return People.create(caller, "customer", UUID.randomUUID(), Map.of("name", name));
    }

    private static String unit(String name, int counter) {
        return UNIT.formatted(UUID.randomUUID(), counter, UUID.randomUUID(), Instant.now(), name);
    }

    private static ApiAnswer push(People.Person person, String... units) {
        return person.client()
                .post("api/sync/v1/push", Map.of("device", person.device().toString(), "units", List.of(units)));
    }

    @Test
    void aFullDiskIsSaidAndNothingIsAcknowledged() {
        ApiClient admin = Administrator.of(server);
        Holdings before = Holdings.of(server);
        ApiAnswer refused = customer(admin.withHeader("Accept-Language", "en"), "full");
        assertEquals("503 unavailable 30", refused.refusal() + " " + refused.header("Retry-After"));
        assertEquals(
                "The server can not do this now and has confirmed nothing. Try again in 30 seconds.",
                refused.text("detail"));
        assertEquals(
                "服务器目前无法完成此操作，未确认任何更改。请在 30 秒后重试。",
                customer(admin.withHeader("Accept-Language", "zh-CN"), "full").text("detail"));
        assertEquals(before, Holdings.of(server));
    }

    @Test
    void aPushToAFullDiskIsSentAgainAndThenPasses() throws SQLException {
        People.Person person = People.withRole(server, "Salesperson");
        String unit = unit("full", 1);
        ApiAnswer full = push(person, unit);
        assertEquals("503 unavailable 30", full.refusal() + " " + full.header("Retry-After"));
        TestDatabase.onPostgres("drop trigger fails on k_customer");
        assertEquals("APPLIED", push(person, unit).json().at("/verdicts/0/kind").asText());
    }

    @Test
    void aFaultOfOursIsTheVerdictOfItsUnitAndTheOthersGoOn() {
        People.Person person = People.withRole(server, "Salesperson");
        String wrong = unit("wrong", 2);
        JsonNode verdicts =
                push(person, unit("before", 1), wrong, unit("after", 3)).json().path("verdicts");
        assertEquals("APPLIED", verdicts.at("/0/kind").asText());
        assertEquals(
                "REJECTED defect",
                verdicts.at("/1/kind").asText() + " "
                        + verdicts.at("/1/reason/code").asText());
        assertEquals("APPLIED", verdicts.at("/2/kind").asText());
        assertEquals(
                "DUPLICATE", push(person, wrong).json().at("/verdicts/0/kind").asText());
        assertEquals("500 defect", customer(Administrator.of(server), "wrong").refusal());
    }
}
