package org.kehu.client.frame;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kehu.client.control.Action;
import org.kehu.client.control.Avatar;
import org.kehu.client.text.TextScope;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.common.label.Language;

/** The person's name; behind it language, theme, text size, one's password, keys, sign-out. */
final class UserMenu extends MenuButton {
    private final TextScope texts;
    private final Map<Language, RadioMenuItem> languages = new TreeMap<>();
    private final Map<Theme, RadioMenuItem> themes = new TreeMap<>();
    private final Map<TextSize, RadioMenuItem> sizes = new TreeMap<>();

    UserMenu(Account account, WindowActions actions, Looks looks, TextScope texts) {
        this.texts = texts;
        setId("user-menu");
        getStyleClass().addAll("flat", "user-menu");
        Avatar avatar = new Avatar(Avatar.Size.LINE);
        avatar.setName(account.name());
        setGraphic(avatar);
        setText(account.name());
        setMinWidth(USE_PREF_SIZE);
        getItems().addAll(languageMenu(), themeMenu(looks), sizeMenu(looks), new SeparatorMenuItem());
        account.own().forEach(action -> getItems().add(item(action)));
        getItems().addAll(item(actions.keys()), item(actions.signOut()));
        texts.set(this::setAccessibleText, "user.menu", account.name());
    }

    private Menu languageMenu() {
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            // each language names itself, so that one who cannot read the others finds it
            RadioMenuItem item = radio(group, "language." + language.tag());
            item.setOnAction(e -> texts.texts().switchTo(language));
            languages.put(language, item);
        }
        texts.with(formats -> choose(languages, formats.labels().language()));
        return menu("user.language", languages);
    }

    private Menu themeMenu(Looks looks) {
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = radio(group, "theme." + theme.id());
            item.setOnAction(e -> looks.change(theme));
            themes.put(theme, item);
        }
        choose(themes, looks.themeProperty().get());
        looks.themeProperty().addListener((p, was, now) -> choose(themes, now));
        return menu("user.theme", themes);
    }

    private Menu sizeMenu(Looks looks) {
        ToggleGroup group = new ToggleGroup();
        for (TextSize size : TextSize.values()) {
            RadioMenuItem item = radio(group, "textsize." + size.id());
            item.setOnAction(e -> looks.change(size));
            sizes.put(size, item);
        }
        choose(sizes, looks.sizeProperty().get());
        looks.sizeProperty().addListener((p, was, now) -> choose(sizes, now));
        return menu("user.textsize", sizes);
    }

    private Menu menu(String labelKey, Map<?, RadioMenuItem> items) {
        Menu menu = new Menu();
        texts.set(menu::setText, labelKey);
        menu.getItems().addAll(items.values());
        return menu;
    }

    private RadioMenuItem radio(ToggleGroup group, String labelKey) {
        RadioMenuItem item = new RadioMenuItem();
        item.setToggleGroup(group);
        item.setId("menu-" + labelKey);
        texts.set(item::setText, labelKey);
        return item;
    }

    private MenuItem item(Action action) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + action.id());
        item.setOnAction(e -> action.run().run());
        item.visibleProperty().bind(action.enabled());
        texts.set(item::setText, action.labelKey());
        return item;
    }

    private static <T> void choose(Map<T, RadioMenuItem> items, T chosen) {
        items.forEach((value, item) -> item.setSelected(value.equals(chosen)));
    }
}
