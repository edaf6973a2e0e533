package org.kehu.server.launch;

/** What {@code --help} prints: the arguments, and every setting with its default, unit and effect. */
final class SettingsHelp {
    private SettingsHelp() {}

    static void print(Console console) {
        console.say("help", ServerSettings.FILE);
        for (ServerSetting setting : ServerSetting.values()) {
            console.say(
                    "help.setting",
                    setting.key(),
                    setting.environment(),
                    setting.initial().isEmpty() ? "–" : setting.initial(),
                    console.text("unit." + setting.unit()),
                    console.text("effect." + setting.key()));
        }
    }
}
