package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Holdings;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Whatever is wrong is named, with what would be right, in either language; and it changes nothing. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class BadInputIT {
    private static final Map<String, ?> TEN = Map.of("amount", "10", "currency", "CNY");
    private static final Map<String, ?> TWENTY = Map.of("amount", "20", "currency", "CNY");
    private static final Map<String, ?> THIRTY = Map.of("amount", "30", "currency", "CNY");

    @Parameter
    TestDatabase database;

    private RunningServer server;
    private ApiClient admin;
    private UUID customer;
    private UUID deal;

    @BeforeEach
    void know() {
        server = RunningServer.on(database);
        admin = Administrator.of(server);
        customer = made("customer", Map.of("name", "Known", "creditLimit", TEN));
        String pipeline =
                admin.get("api/v1/pipeline").json().at("/records/0/id").asText();
        deal = made("opportunity", Map.of("title", "Deal", "customer", customer.toString(), "pipeline", pipeline));
    }

    private UUID made(String type, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        assertEquals(200, People.create(admin, type, id, values).status());
        return id;
    }

    private static Function<ApiClient, ApiAnswer> made(Map<String, ?> customer) {
        return caller -> People.create(caller, "customer", UUID.randomUUID(), customer);
    }

    private static Function<ApiClient, ApiAnswer> command(Map<String, ?> command) {
        return caller -> People.give(caller, command);
    }

    private static Function<ApiClient, ApiAnswer> edit(UUID id, String field, Object from, Object to) {
        Map<String, ?> changes = Map.of(field, Map.of("set", Arrays.asList(from, to)));
        return command(Map.of(
                "verb",
                "record.edit",
                "edit",
                Map.of("type", "customer", "id", id.toString(), "changes", changes),
                "seenRevision",
                1));
    }

    private void told(String refusal, String english, String chinese, Function<ApiClient, ApiAnswer> call) {
        ApiAnswer inEnglish = call.apply(admin.withHeader("Accept-Language", "en"));
        ApiAnswer inChinese = call.apply(admin.withHeader("Accept-Language", "zh-CN"));
        assertAll(
                () -> assertEquals(refusal, inEnglish.refusal()),
                () -> assertEquals(english, inEnglish.text("detail")),
                () -> assertEquals(chinese, inChinese.text("detail")));
    }

    @Test
    void valuesThatDoNotFit() {
        Holdings before = Holdings.of(server);
        told(
                "422 too_long",
                "Name: 300 characters are too many; at most 200 fit.",
                "客户名称：共 300 个字符，超出上限；最多 200 个字符。",
                made(Map.of("name", "x".repeat(300))));
        told(
                "422 bad_number",
                "Probability, %: a lot is not a number, such as 1250.50.",
                "赢率（%）：“a lot”不是数字，正确示例：1250.50。",
                caller -> People.create(
                        caller,
                        "opportunity",
                        UUID.randomUUID(),
                        Map.of("title", "T", "customer", customer.toString(), "probability", "a lot")));
        told(
                "422 bad_money",
                "Credit limit: ten is not an amount with a currency, such as 1250.50 CNY.",
                "信用额度：“ten”不是带币种的金额，正确示例：1250.50 CNY。",
                made(Map.of("name", "N", "creditLimit", "ten")));
        told(
                "422 bad_date",
                "Date of birth: 31.3.2026 is not a date, such as 2026-03-31.",
                "出生日期：“31.3.2026”不是日期，正确示例：2026-03-31。",
                made(Map.of("name", "N", "birthDate", "31.3.2026")));
        told(
                "422 not_an_option",
                "Grade: Z is not one of the choices. Choose one of: A, B, C, or D.",
                "客户等级：“Z”不在可选项中，请从以下选项中选择：A、B、C或D。",
                made(Map.of("name", "N", "grade", "Z")));
        told("422 required", "Name: A value is required here.", "客户名称：此项必填。", made(Map.of()));
        assertEquals(before, Holdings.of(server));
    }

    @Test
    void namesThatNothingHas() {
        Holdings before = Holdings.of(server);
        told(
                "422 unknown_field",
                "There is no field wings in the record type customer. The interface description of the server (/openapi)"
                        + " lists its fields.",
                "“客户”没有字段“wings”，服务器的接口说明（/openapi）列出了它的字段。",
                made(Map.of("name", "N", "wings", 2)));
        told(
                "404 unknown_type",
                "There is no record type unicorn. The interface description of the server (/openapi) lists those that"
                        + " exist.",
                "没有记录类型“unicorn”，服务器的接口说明（/openapi）列出了现有的类型。",
                caller -> People.create(caller, "unicorn", UUID.randomUUID(), Map.of()));
        told(
                "422 unknown_verb",
                "There is no command ticket.fly. The interface description of the server (/openapi) lists those that"
                        + " exist.",
                "没有命令“ticket.fly”，服务器的接口说明（/openapi）列出了现有的命令。",
                command(Map.of("verb", "ticket.fly")));
        told(
                "404 no_such_record",
                "This customer does not exist, or you may not see it. Look for it again, or ask an administrator for the"
                        + " right.",
                "该客户不存在，或您无权查看。请重新查找，或联系管理员授权。",
                edit(UUID.randomUUID(), "name", "A", "B"));
        assertEquals(before, Holdings.of(server));
    }

    @Test
    void partsThatCannotBe() {
        Holdings before = Holdings.of(server);
        UUID nowhere = UUID.randomUUID();
        told(
                "422 not_a_stage_of",
                "The opportunity's pipeline has no stage " + nowhere
                        + ". Choose one of its open stages: First contact, Needs analysis, Proposal, Negotiation.",
                "该商机的销售管道中没有阶段“" + nowhere + "”，请从其进行中的阶段里选择：First contact, Needs analysis, Proposal, Negotiation。",
                command(Map.of(
                        "verb", "opportunity.move", "opportunity", deal.toString(), "stage", nowhere.toString())));
        told(
                "422 bad_part",
                "The part ticket of the command ticket.take cannot be \"7\": the id of a record is needed.",
                "命令“ticket.take”的“ticket”不能是“7”：需要记录的 ID。",
                command(Map.of("verb", "ticket.take", "ticket", "7")));
        told(
                "422 bad_parameter",
                "The parameter limit cannot be \"many\": a whole number, such as 50, is needed.",
                "参数 limit 不能是“many”：需要整数，例如 50。",
                caller -> caller.get("api/v1/customer?limit=many"));
        told(
                "422 bad_parameter",
                "The parameter count cannot be \"maybe\": true or false is needed.",
                "参数 count 不能是“maybe”：需要 true 或 false。",
                caller -> caller.get("api/v1/customer?count=maybe"));
        assertEquals(before, Holdings.of(server));
    }

    @Test
    void whatIsStaleLosesNothing() {
        assertEquals(
                200, edit(customer, "creditLimit", TEN, TWENTY).apply(admin).status());
        Holdings before = Holdings.of(server);
        told(
                "422 guarded_conflict",
                "Credit limit: It was changed to 20 meanwhile, so your value 30 was not taken. Check it and enter it again"
                        + " if it is right.",
                "信用额度：期间已被改为“20”，因此未采用您填写的“30”。请核对，如无误请重新填写。",
                edit(customer, "creditLimit", TEN, THIRTY));
        told(
                "409 stale_delete",
                "The customer Known has changed since you looked at it. Look again, then delete it.",
                "客户“Known”在您查看之后已被修改，请重新查看后再删除。",
                command(Map.of(
                        "verb",
                        "record.delete",
                        "record",
                        Map.of("type", "customer", "id", customer.toString()),
                        "seenRevision",
                        1)));
        assertEquals(before, Holdings.of(server));

        edit(customer, "name", "Known", "Newer").apply(admin);
        ApiAnswer stale = edit(customer, "name", "Known", "Mine").apply(admin);
        assertEquals("CONFLICT", stale.text("kind"));
        assertEquals("Newer", stale.json().at("/conflicts/0/lost").asText(), "the loser is kept beside the winner");
    }

    @Test
    void bodiesThatAreNone() {
        Holdings before = Holdings.of(server);
        told(
                "400 malformed-json",
                "The body is not JSON: see line 2, column 2.",
                "请求正文不是有效的 JSON：见第 2 行第 2 列。",
                caller -> caller.postText("api/v1/commands", "{\"commands\": [\n oops"));
        told(
                "400 too-deep",
                "The body nests deeper than 100 levels, or holds a text of more than 4,194,304 characters or a number of"
                        + " more than 100 digits.",
                "请求正文的嵌套超过 100 层，或含有超过 4,194,304 个字符的文本，或超过 100 位的数字。",
                caller -> caller.postText("api/v1/commands", "[".repeat(10_000)));
        told(
                "413 body-too-large",
                "The body is larger than the 8,192 KiB that the server takes. Send it in smaller parts.",
                "请求正文超过服务器接受的 8,192 KiB，请分成较小的部分发送。",
                caller -> caller.postText("api/v1/commands", " ".repeat(9 * 1024 * 1024)));
        told(
                "422 bad_unit_size",
                "501 commands were sent at once; between 1 and 500 are possible.",
                "一次发送了 501 条命令，应在 1 到 500 条之间。",
                caller -> caller.post(
                        "api/v1/commands",
                        Map.of(
                                "commands",
                                Collections.nCopies(
                                        501, Map.of("verb", "ticket.take", "ticket", customer.toString())))));
        assertEquals(before, Holdings.of(server));
    }

    @Test
    void anAdministratorSeesTheStateOfTheServer() {
        ApiAnswer state = admin.get("api/v1/server");
        String product = database == TestDatabase.H2 ? "H2 " : "PostgreSQL ";
        assertTrue(state.text("database").startsWith(product), state.text("database"));
        assertTrue(state.text("version").matches("\\d.*"), state.text("version"));
        assertTrue(state.json().path("schema").asInt() >= 5, state.text("schema"));
        assertTrue(state.json().path("uptimeSeconds").asLong() > 0);
        assertTrue(state.json().path("head").asLong() > 0);
        ApiClient salesperson = People.withRole(server, "Salesperson").client();
        assertEquals("403 no_right", salesperson.get("api/v1/server").refusal());
    }
}
