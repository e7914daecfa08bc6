package org.wushe.referrals.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.referrals.KeptPlace;
import org.wushe.referrals.KeptPlaces;
import org.wushe.ui.Confirm;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/** 腾出名额, after one sentence of what will happen. */
@Component
class FreePlaceStep {

	private final KeptPlaces places;

	private final Texts texts;

	FreePlaceStep(KeptPlaces places, Texts texts) {
		this.places = places;
		this.texts = texts;
	}

	/**
	 * @param then looks again, also where somebody else was faster
	 */
	void ask(Access access, KeptPlace place, Runnable then) {
		String title = KeptPlaceList.title(place);
		String consequence = this.places.backAt(place)
			.map(at -> say("referrals.kept.free.consequence.used", title, place.organizationName(), this.texts.day(at)))
			.orElseGet(() -> say("referrals.kept.free.consequence", title, place.organizationName()));
		Confirm.ask(say("referrals.kept.free"), consequence, say("referrals.kept.free"), () -> {
			try {
				this.places.free(access, place.referralId());
				Toast.done(say("referrals.kept.freed", title));
			}
			catch (DomainRefusal refusal) {
				Toast.refused(say(refusal.messageKey(), refusal.args().toArray()));
			}
			then.run();
		});
	}

	private static String say(String key, Object... args) {
		return I18NProvider.translate(key, args);
	}

}
