package org.kehu.client.start;

/** Port to a server that is not trusted yet. Never called on the FX thread. */
public interface ServerProbe {
    /** Asks for its name and certificate; sends nothing secret. */
    FoundServer probe(String address) throws StartProblem;

    /** Pins the certificate: from now on another one is refused. */
    SignIn trust(FoundServer server) throws StartProblem;
}
