package org.wushe.library.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import org.wushe.identity.Access;

/**
 * A way from the library of projects to a screen of a module that the library does not
 * know.
 */
@FunctionalInterface
public interface ProjectsLink {

	/** Empty for those who may not go there. */
	Optional<Component> render(Access access);

}
