package org.kehu.server.launch;

/** The lines a person waits for, printed when the server answers. */
final class ReadyNotice {
    private ReadyNotice() {}

    static void print(DataFolder folder, ServerSettings settings, ServerCertificate certificate, Console console) {
        StartReport.takeFirstAdministrator()
                .ifPresent(first -> console.say("first.administrator", first.name(), first.password()));
        StartReport.told(console).ifPresent(console::line);
        console.say(
                "ready",
                settings.number(ServerSetting.HTTPS_PORT),
                certificate.fingerprint(),
                folder.path(),
                folder.logs(),
                settings.number(ServerSetting.HTTP_PORT));
    }
}
