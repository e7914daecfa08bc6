package org.wushe.library.ui;

import java.util.List;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import org.wushe.library.OfferingHit.Fragment;

/** Text with what was looked for marked in it. */
@Tag("mark")
final class Marked extends HtmlContainer {

	private Marked(String text) {
		setText(text);
	}

	static void add(HasComponents parent, List<Fragment> fragments) {
		for (Fragment fragment : fragments) {
			parent.add(fragment.found() ? new Marked(fragment.text()) : new Text(fragment.text()));
		}
	}

}
