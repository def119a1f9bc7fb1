package org.followthrough.ui.workspace;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around the workspace: the base theme and, after it, the look that the workspace shares with the portal. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("look/tokens.css")
@StyleSheet("look/components.css")
@StyleSheet("static/portal.css")
@StyleSheet("look/vaadin-theme.css")
@StyleSheet("look/workspace.css")
@StyleSheet("look/register.css")
public class WorkspaceShell implements AppShellConfigurator {
}
