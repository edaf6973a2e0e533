package org.kehu.client.admin;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.Scope;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** How much of what a role sees of a type its devices carry. */
final class CarriedChoice extends ComboBox<String> {
    /** The role says nothing: as much as a device should hold. */
    private static final String FITS = "";

    CarriedChoice(
            RecordDesk desk,
            ConfigEdits edits,
            CrmRecord role,
            RecordType type,
            ObservableList<CrmRecord> grants,
            TextScope texts) {
        setId("grant-" + type.name() + "-CARRIED");
        getItems().setAll(RoleGrant.CARRIED.options());
        getItems().add(0, FITS);
        setMaxWidth(Double.MAX_VALUE);
        Runnable show = () -> {
            Scope carried = edits.carried(role.id(), type);
            setValue(carried == null ? FITS : carried.name());
            setDisable(edits.grant(role.id(), type) == null);
        };
        grants.addListener((ListChangeListener<CrmRecord>) change -> show.run());
        texts.with(formats -> {
            setConverter(new Words(desk));
            setButtonCell(new TextFieldListCell<>(getConverter())); // else it keeps the words it shows
            String name = desk.labels().field(RoleGrant.TYPE, RoleGrant.CARRIED);
            setAccessibleText(
                    formats.labels().text("admin.grant.spoken", desk.labels().types(type), name));
        });
        show.run();
        setOnAction(e -> {
            if (getValue() != null) {
                edits.carry(role, type, getValue().equals(FITS) ? null : Scope.valueOf(getValue()));
            }
        });
    }

    /** Reaches in words. */
    private static final class Words extends StringConverter<String> {
        private final RecordDesk desk;

        Words(RecordDesk desk) {
            this.desk = desk;
        }

        @Override
        public String toString(@Nullable String scope) {
            if (scope == null || scope.equals(FITS)) {
                return desk.texts().text("admin.carried.fits");
            }
            return desk.labels().option(RoleGrant.TYPE, RoleGrant.CARRIED, scope);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
