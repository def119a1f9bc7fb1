package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.workspace.shared.Words;
import org.springframework.stereotype.Component;

/** Says the reader's language and its direction on every page that is loaded; a page in a language of before is loaded anew. */
@Component
class PageLanguage implements VaadinServiceInitListener {

    private final transient Words words;

    PageLanguage(Words words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            Locale language = words.locale();
            page.getDocument().getElementsByTag("html").attr("lang", language.getLanguage()).attr("dir", LanguageRules.direction(language));
        });
        event.getSource().addUIInitListener(start -> follow(start.getUI()));
    }

    private void follow(UI ui) {
        ui.setLocale(words.locale());
        ui.addAfterNavigationListener(arrived -> {
            if (!ui.getLocale().equals(words.locale())) {
                ui.setLocale(words.locale());
                ui.getPage().executeJs("window.location.reload()");
            }
        });
    }
}
