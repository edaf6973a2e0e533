package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** The search over everything, whose marks are letters that nothing else on the shared server has. */
class SearchIT {

    private static ApiAnswer search(ApiClient caller, String typed, String more) {
        return caller.get("api/v1/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more);
    }

    private static List<UUID> found(ApiClient caller, String typed, String type) {
        List<UUID> ids = new ArrayList<>();
        search(caller, typed, "&types=" + type)
                .json()
                .at("/groups/0/hits")
                .forEach(hit -> ids.add(UUID.fromString(hit.at("/record/id").asText())));
        return ids;
    }

    private static UUID customer(ApiClient caller, String name, String phone) {
        UUID id = UUID.randomUUID();
        ApiAnswer made = People.create(caller, "customer", id, Map.of("name", name, "phone", phone));
        assertEquals(200, made.status());
        return id;
    }

    /** Digits that no other number here has. */
    private static String digits() {
        return String.valueOf(
                10_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 80_000_000_000L));
    }

    @ParameterizedTest
    @EnumSource
    void isReadAndDialledAndSaysWhy(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient person = People.withRole(server, "Salesperson").client();
        String phone = digits();
        UUID id = customer(person, "戛纳乒乓重庆", "+86 " + phone.substring(0, 3) + "-" + phone.substring(3));
        for (String typed : List.of(
                "戛纳 重庆",
                "jnppcq",
                "jianapingpangchongqing",
                "jnppzq",
                "jianapp",
                "JNPP " + phone.substring(5),
                phone,
                "+86" + phone)) {
            assertEquals(List.of(id), found(person, typed, "customer"), typed);
        }
        for (String typed : List.of("ppjn", "ianappcq", phone.substring(0, 5) + "99999")) {
            assertEquals(List.of(), found(person, typed, "customer"), typed);
        }
        JsonNode reason = search(person, "ppchq", "").json().at("/groups/0/hits/0/reasons/0");
        assertEquals("name", reason.path("field").asText());
        assertEquals(2, reason.path("start").asInt());
        assertEquals(6, reason.path("end").asInt());
        assertEquals(
                "[\"pīng\",\"pāng\",\"chóng\",\"qìng\"]", reason.path("read").toString());
    }

    @ParameterizedTest
    @EnumSource
    void customersAreFoundThroughTheirContacts(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient person = People.withRole(server, "Salesperson").client();
        String mobile = digits();
        UUID customer = customer(person, "Plain Ltd.", "0512 6512");
        UUID contact = UUID.randomUUID();
        Map<String, ?> name = Map.of("family", "单", "given", "雄信");
        assertEquals(
                200,
                People.create(
                                person,
                                "contact",
                                contact,
                                Map.of("customer", customer.toString(), "name", name, "mobile", mobile))
                        .status());
        JsonNode groups =
                search(person, "shanxx " + mobile.substring(4), "").json().path("groups");
        assertEquals(2, groups.size(), groups.toString());
        assertEquals(customer.toString(), groups.at("/0/hits/0/record/id").asText());
        assertEquals(
                contact.toString(), groups.at("/0/hits/0/through/record/id").asText());
        assertEquals("mobile", groups.at("/0/hits/0/through/reasons/1/field").asText());
        assertEquals("contact", groups.at("/1/type").asText());
        assertEquals(List.of(), found(People.withRole(server, "Salesperson").client(), mobile, "customer"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHiddenIsNeitherFoundNorSaid(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        ApiClient blind = blindTo(server, admin, "name");
        ApiClient numberless = blindTo(server, admin, "phone");
        String phone = digits();
        UUID id = customer(admin, "瓮安囍糖", phone);
        assertEquals(List.of(id), found(admin, "wengan " + phone, "customer"));
        for (String typed : List.of("瓮安囍糖", "waxt", "wenganxitang", "wengan " + phone)) {
            assertEquals(List.of(), found(blind, typed, "customer"), typed);
            assertFalse(search(blind, typed, "").json().toString().contains("囍"));
        }
        assertEquals(List.of(id), found(blind, phone.substring(2), "customer"));
        assertEquals(List.of(), found(numberless, phone, "customer"));
        assertEquals(List.of(), found(numberless, "waxt " + phone.substring(4), "customer"));
        assertEquals(List.of(id), found(numberless, "waxt", "customer"));
        JsonNode list = numberless.get("api/v1/customer?q=" + phone).json();
        assertEquals(0, list.path("records").size());
    }

    private static ApiClient blindTo(RunningServer server, ApiClient admin, String field) {
        UUID role = UUID.randomUUID();
        String name = "Blind" + role;
        People.create(admin, "role", role, Map.of("name", name));
        People.create(
                admin,
                "roleGrant",
                UUID.randomUUID(),
                Map.of("role", role.toString(), "recordType", "customer", "readScope", "ALL"));
        People.create(
                admin,
                "fieldRule",
                UUID.randomUUID(),
                Map.of("role", role.toString(), "recordType", "customer", "field", field, "level", "HIDDEN"));
        return People.withRole(server, name).client();
    }

    @ParameterizedTest
    @EnumSource
    void pagesGoOnFromOnesOwnToThoseOfOthers(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        ApiClient person = People.withRole(server, "Salesperson").client();
        String mark = "zq" + digits();
        Set<UUID> all = new HashSet<>();
        UUID mine = customer(admin, mark + " first", "0512 6512");
        all.add(mine);
        for (int i = 0; i < 4; i++) {
            all.add(customer(i % 2 == 0 ? admin : person, mark + " " + i, "0512 6512"));
        }
        List<UUID> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode group =
                    search(admin, mark, "&types=customer&limit=2" + next).json().at("/groups/0");
            group.path("hits")
                    .forEach(
                            hit -> seen.add(UUID.fromString(hit.at("/record/id").asText())));
            next = group.path("next").isTextual()
                    ? "&after=" + group.path("next").asText()
                    : "";
        } while (!next.isEmpty());
        assertEquals(all.size(), seen.size(), seen.toString());
        assertEquals(all, Set.copyOf(seen));
        assertTrue(seen.subList(0, 3).contains(mine), "one's own come first");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeAskedIsRefused(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        assertEquals("422 bad_parameter", search(admin, " ", "").refusal());
        assertEquals("422 bad_parameter", search(admin, "a", "&limit=101").refusal());
        assertEquals("422 bad_parameter", search(admin, "a", "&limit=-1").refusal());
        assertEquals("422 bad_parameter", search(admin, "a", "&after=mxx").refusal());
        assertEquals(
                "422 bad_parameter",
                search(admin, "a", "&types=customer&after=q").refusal());
        assertEquals(
                "422 bad_parameter",
                search(admin, "a", "&types=customer&after=m!!").refusal());
        assertEquals(
                "422 too_many_words",
                search(admin, "1 2 3 4 5 6 7 8 9 0 a b c d e f g h i j k", "").refusal());
        assertEquals("422 too_long", search(admin, "x".repeat(4001), "").refusal());
        assertEquals("404 unknown_type", search(admin, "a", "&types=ghost").refusal());
        @Nullable JsonNode none = search(admin, "no such words qqqq", "").json().get("next");
        assertNull(none);
    }
}
