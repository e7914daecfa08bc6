package org.wushe.needs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.markdown.Markdown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.referrals.Scene;

/** PIPL 17. */
@ViewPackages(packages = "org.wushe")
class NoticeOnScreenIT extends ScreenSession {

	@Test
	void theNoticeIsReadOutAtIntakeAndTheCaseSaysWhichAndWhen(@Autowired BeanFactory beans, @Autowired Needs needs) {
		Scene scene = new Scene(beans);
		Need need = needs.report(scene.worker(), scene.report().build());
		signIn(scene.worker());

		open("needs/new");
		assertThat(find(Markdown.class).single().getContent()).contains("第 1 版", "测试社区", "做什么用", "保存多久", "您的权利", "单独同意")
			.doesNotContain("{");
		open("cases/" + need.caseId());
		assertThat(find(NativeDetails.class).all()).map(details -> details.getElement().getTextRecursively())
			.anySatisfy(words -> assertThat(words).contains("第 1 版", "告知", "测试社区", "您的权利"));
	}

}
