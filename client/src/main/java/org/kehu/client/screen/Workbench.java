package org.kehu.client.screen;

import org.kehu.client.control.Toasts;
import org.kehu.client.settings.Settings;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;

/** What every screen is given of the window; handed to its constructor. */
public record Workbench(
        Texts texts,
        Background background,
        Navigation navigation,
        Toasts toasts,
        Settings settings,
        SyncStatus syncStatus) {}
