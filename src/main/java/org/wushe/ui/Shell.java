package org.wushe.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around all screens: theme, server push, icon. What screens are made of is
 * loaded at once, since panels that other modules bring are not known to the route that
 * shows them; heavy parts fetch themselves when they are shown.
 */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("wushe.css")
@Push
@LoadDependenciesOnStartup
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Shell implements AppShellConfigurator {

	@Override
	public void configurePage(AppShellSettings settings) {
		settings.addFavIcon("icon", "wushe.svg", "any");
		settings.addMetaTag("format-detection", "telephone=no");
	}

}
