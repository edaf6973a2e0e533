package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Verdict;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.DigestReply;
import org.kehu.common.sync.DigestRequest;
import org.kehu.common.sync.Hello;
import org.kehu.common.sync.HelloReply;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.RecallReply;
import org.kehu.common.sync.RecallRequest;
import org.kehu.common.sync.Repair;
import org.kehu.common.sync.RepairRequest;
import org.kehu.common.sync.TitlesReply;
import org.kehu.common.sync.TitlesRequest;
import org.kehu.server.administration.boundary.DeviceList;
import org.kehu.server.administration.boundary.ServerState;
import org.kehu.server.administration.boundary.WipeRequest;
import org.kehu.server.administration.control.Refusal;
import org.kehu.server.identity.boundary.PasswordRequest;
import org.kehu.server.identity.boundary.RecoveryKey;
import org.kehu.server.identity.boundary.RefreshRequest;
import org.kehu.server.identity.boundary.Session;
import org.kehu.server.identity.boundary.SignInRequest;
import org.kehu.server.identity.boundary.WhoAmI;
import org.kehu.server.identity.boundary.WipeDone;
import org.kehu.server.organisation.boundary.AccountRequest;
import org.kehu.server.organisation.boundary.HandoversResource;
import org.kehu.server.timers.control.JobState;

/** The addresses that belong to no record type: sessions, accounts, commands, the server, sync. */
final class OwnPaths {
    private static final String SYNC = "/api/sync/v1/";
    private static final String SESSION = "/api/v1/session";

    private final JavaSchemas java;
    private final Paths paths;

    OwnPaths(JavaSchemas java, Paths paths) {
        this.java = java;
        this.paths = paths;
    }

    void add() {
        commands();
        session();
        Operation account = Operations.operation("account", "issue-account", null);
        paths.addPathItem(
                "/api/v1/account/{user}",
                OASFactory.createPathItem()
                        .PUT(Operations.taking(account, java.asked(AccountRequest.class, "password")))
                        .addParameter(Operations.inPath("user")));
        paths.addPathItem(
                "/api/v1/server",
                OASFactory.createPathItem()
                        .GET(Operations.operation("server", "server-state", java.ref(ServerState.class))));
        paths.addPathItem(
                "/api/v1/refusals",
                OASFactory.createPathItem()
                        .GET(Operations.operation("server", "refusals", Schemas.list(java.ref(Refusal.class)))
                                .addParameter(Operations.inQuery(
                                        "user", "Whose refusals; everybody's if left out", Schemas.text("uuid")))));
        paths.addPathItem("/api/v1/search", SearchPath.item());
        paths.addPathItem("/api/v1/duplicates", DuplicatesPath.item());
        DuplicatesPath.addBlurred(paths);
        OperationPaths.add(paths);
        devices();
        paths.addPathItem(
                "/api/v1/server/epoch",
                OASFactory.createPathItem()
                        .POST(Operations.operation("server", "begin-epoch", java.ref(ServerState.class))));
        jobs();
        handovers();
        new UpdatePaths(java, paths).add();
        sync();
    }

    private void commands() {
        Operation give = Operations.operation("commands", "give-commands", java.ref(Verdict.class));
        paths.addPathItem(
                "/api/v1/commands",
                OASFactory.createPathItem().POST(Operations.taking(give, Schemas.ref(VerbSchemas.UNIT))));
    }

    private void session() {
        Operation signIn = Operations.taking(
                Operations.operation("session", "sign-in", java.ref(Session.class)),
                java.asked(SignInRequest.class, "name", "password", "device"));
        paths.addPathItem(
                SESSION,
                OASFactory.createPathItem()
                        .POST(anonymous(signIn))
                        .GET(Operations.operation("session", "who-am-i", java.ref(WhoAmI.class)))
                        .DELETE(Operations.operation("session", "sign-out", null)));
        Operation refresh = Operations.taking(
                Operations.operation("session", "refresh", java.ref(Session.class)),
                java.asked(RefreshRequest.class, "refreshToken", "device"));
        paths.addPathItem(SESSION + "/refresh", OASFactory.createPathItem().POST(anonymous(refresh)));
        post(SESSION + "/password", "session", java.asked(PasswordRequest.class, "current", "fresh"), null);
        post(SESSION + "/recovery-key", "session", null, RecoveryKey.class);
        Operation wiped = Operations.taking(
                Operations.operation("session", "wiped", null), java.asked(WipeDone.class, "receipt"));
        paths.addPathItem(SESSION + "/wiped", OASFactory.createPathItem().POST(anonymous(wiped)));
    }

    private void handovers() {
        paths.addPathItem(
                "/api/v1/handovers/hidden",
                OASFactory.createPathItem()
                        .GET(Operations.operation(
                                        "handover", "hidden-of-leaver", java.ref(HandoversResource.Hidden.class))
                                .addParameter(Operations.inQuery("leaver", "Who hands over", Schemas.text("uuid")))));
    }

    private void jobs() {
        Schema state = java.ref(JobState.class);
        paths.addPathItem(
                "/api/v1/server/jobs/{name}",
                OASFactory.createPathItem()
                        .GET(Operations.operation("server", "job", state))
                        .POST(Operations.accepted("server", "run-job", state))
                        .addParameter(Operations.inPath("name").schema(Schemas.text())));
        paths.addPathItem(
                "/api/v1/server/jobs/{name}/stop",
                OASFactory.createPathItem()
                        .POST(Operations.accepted("server", "stop-job", state))
                        .addParameter(Operations.inPath("name").schema(Schemas.text())));
    }

    private void devices() {
        paths.addPathItem(
                "/api/v1/device",
                OASFactory.createPathItem()
                        .GET(Operations.operation("device", "list-devices", java.ref(DeviceList.class))));
        paths.addPathItem(
                "/api/v1/device/{user}/{device}/wipe",
                OASFactory.createPathItem()
                        .POST(Operations.taking(
                                Operations.operation("device", "wipe-device", null),
                                java.asked(WipeRequest.class, "reason")))
                        .DELETE(Operations.operation("device", "take-back-wipe", null))
                        .addParameter(Operations.inPath("user"))
                        .addParameter(Operations.inPath("device")));
    }

    private void sync() {
        post(SYNC + "hello", "sync", java.ref(Hello.class), HelloReply.class);
        SnapshotPaths.add(java, paths, SYNC + "snapshot");
        post(SYNC + "changes", "sync", java.ref(ChangesRequest.class), ChangesPage.class);
        post(SYNC + "push", "sync", java.ref(PushRequest.class), PushReply.class);
        post(SYNC + "digest", "sync", java.ref(DigestRequest.class), DigestReply.class);
        post(SYNC + "titles", "sync", java.ref(TitlesRequest.class), TitlesReply.class);
        post(SYNC + "repair", "sync", java.ref(RepairRequest.class), Repair.class);
        post(SYNC + "recall", "sync", java.ref(RecallRequest.class), RecallReply.class);
        Operation events = Operations.operation("sync", "events", null);
        events.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("Events named head with the log's last number")
                                .content(Schemas.content("text/event-stream", Schemas.text())))
                .removeAPIResponse("204");
        events.addParameter(Operations.schemaVersion());
        paths.addPathItem(SYNC + "events", OASFactory.createPathItem().GET(events));
        paths.addPathItem(SYNC + "blob/{sha256}", BlobPath.item());
    }

    private void post(String path, String tag, @Nullable Schema body, @Nullable Class<?> answer) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        Operation operation = Operations.operation(tag, id, answer == null ? null : java.ref(answer));
        if (path.startsWith(SYNC)) {
            operation.addParameter(Operations.schemaVersion());
        }
        paths.addPathItem(
                path, OASFactory.createPathItem().POST(body == null ? operation : Operations.taking(operation, body)));
    }

    private static Operation anonymous(Operation operation) {
        return operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }
}
