package com.vaadin.flow.component.html;

import com.vaadin.browserless.ComponentTester;

/**
 * Stands before the class of the browserless test kit 1.1.2, which expects images to be
 * containers; in Flow 25.3 they are none.
 */
public class ImageTester extends ComponentTester<Image> {

	public ImageTester(Image image) {
		super(image);
	}

}
