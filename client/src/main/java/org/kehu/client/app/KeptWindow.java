package org.kehu.client.app;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** What stood in the window when it was locked, as it was: the pages, what was typed in them, and the forms over them. */
final class KeptWindow {
    private final Scene scene;
    private final List<Form> forms;

    /** A form beside what it is about; being put away is no answer to it. */
    private record Form(
            PopOver popOver, Node beside, @Nullable EventHandler<WindowEvent> answered) {
        static Form putAway(PopOver popOver) {
            Form form = new Form(popOver, popOver.getOwnerNode(), popOver.getOnHidden());
            popOver.setOnHidden(null);
            popOver.hide();
            return form;
        }

        void giveBack() {
            popOver.show(beside);
            popOver.setOnHidden(answered);
        }
    }

    private KeptWindow(Scene scene, List<Form> forms) {
        this.scene = scene;
        this.forms = forms;
    }

    /** Nothing of it is seen any more. */
    static KeptWindow of(Stage stage) {
        List<Form> forms = List.copyOf(Window.getWindows()).stream()
                .filter(PopOver.class::isInstance)
                .map(PopOver.class::cast)
                .filter(form -> form.isShowing() && form.getOwnerNode() != null)
                .map(Form::putAway)
                .toList();
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        return new KeptWindow(stage.getScene(), forms);
    }

    void giveBack(Stage stage) {
        stage.setScene(scene);
        forms.forEach(Form::giveBack);
    }
}
