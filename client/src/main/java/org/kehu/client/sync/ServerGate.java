package org.kehu.client.sync;

import java.util.Map;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.ServerProbe;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.StartProblem;

/** Looks at a server before anything is trusted: is it one of Kehu's, and which certificate does it show. */
public final class ServerGate implements ServerProbe {
    /** Anybody may ask it; a Kehu server says in its own words that nobody is signed in. */
    private static final String QUESTION = "/api/v1/session";

    private final ClientSessions sessions;

    public ServerGate(ClientSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public FoundServer probe(String typed) throws StartProblem {
        try {
            ServerAddress address = ServerAddress.of(typed);
            PinnedTrust trust = new PinnedTrust(null);
            ServerHttp.Answer answer = new ServerHttp(address, trust).get(QUESTION);
            if (!answer.isUnauthorised() || !answer.text().contains("urn:kehu:problem:")) {
                throw new StoreProblem("not_kehu", Map.of("address", address.toString()));
            }
            return new FoundServer(address.base().getHost(), address.toString(), "", trust.shown());
        } catch (org.kehu.common.sync.Offline e) {
            throw new StartProblem(
                    "problem.unreachable", Map.of("address", typed, "message", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    /** Remembered only once somebody has signed in there. */
    @Override
    public SignIn trust(FoundServer server) {
        return sessions.at(server);
    }
}
