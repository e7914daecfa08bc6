package org.wushe.referrals;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;

/** Each test in a community of its own. */
@WusheTest
public abstract class OnTheScene {

	@Autowired
	protected BeanFactory beans;

	protected Scene scene;

	@BeforeEach
	protected void setScene() {
		this.scene = new Scene(this.beans);
	}

}
