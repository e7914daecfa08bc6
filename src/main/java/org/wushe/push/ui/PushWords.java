package org.wushe.push.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.ui.OfferingWords;
import org.wushe.matching.Phrases;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.push.PushItem;
import org.wushe.push.PushNotice;
import org.wushe.push.PushNotices;
import org.wushe.ui.Texts;
import org.wushe.ui.Translations;

/** What people were told, as sentences in the language of the screen. */
@Component
class PushWords implements Phrases {

	private static final int REASONS = 3;

	private final PushNotices notices;

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final OfferingWords words;

	private final Divisions divisions;

	private final Texts texts;

	private final Translations translations;

	PushWords(PushNotices notices, ServiceOfferings offerings, Organizations organizations, OfferingWords words,
			Divisions divisions, Texts texts, Translations translations) {
		this.notices = notices;
		this.offerings = offerings;
		this.organizations = organizations;
		this.words = words;
		this.divisions = divisions;
		this.texts = texts;
		this.translations = translations;
	}

	@Override
	public String get(String key, Map<String, String> params) {
		return this.translations.getTranslation(key, locale(), params);
	}

	/** 新的可匹配服务：长者助餐, 12 项服务可匹配您的 5 个需求. */
	String title(Access access, PushNotice notice) {
		List<PushItem> first = first(access, notice);
		if (!first.isEmpty() && !notice.kind().tellsOfOfferings()) {
			return (notice.needs() == 1) ? say("push.title.NEED_NEARBY.one", kindOfNeed(access, first.getFirst()))
					: say("push.title.NEED_NEARBY", notice.needs());
		}
		boolean one = !first.isEmpty() && notice.offerings() == 1 && notice.needs() == 1;
		return one ? say("push.title." + notice.kind() + ".one", offering(access, first.getFirst()))
				: say("push.title." + notice.kind(), notice.offerings(), notice.needs());
	}

	/** What stands below the title: of the best match, why. */
	String detail(Access access, PushNotice notice) {
		List<PushItem> first = first(access, notice);
		if (first.isEmpty()) {
			return say("push.gone");
		}
		PushItem best = first.getFirst();
		if (!notice.kind().tellsOfOfferings()) {
			return need(access, best);
		}
		return (notice.offerings() == 1 && notice.needs() == 1)
				? say("push.detail", kindOfNeed(access, best), reasons(best))
				: say("push.detail.best", offering(access, best), kindOfNeed(access, best), reasons(best));
	}

	private List<PushItem> first(Access access, PushNotice notice) {
		return this.notices.items(access, notice.id(), 0, 1);
	}

	/** 长者助餐（青禾社工服务中心）. */
	String offering(Access access, PushItem item) {
		return find(access, item.offeringId())
			.map(offering -> say("push.offering", offering.title(),
					this.organizations.name(access, offering.organizationCode())))
			.orElseGet(() -> say("push.offering.gone"));
	}

	Optional<ServiceOffering> find(Access access, @Nullable UUID offering) {
		return (offering != null) ? this.offerings.find(access, offering) : Optional.empty();
	}

	/** 助餐服务 · 红旗社区. */
	String kindOfNeed(Access access, PushItem item) {
		return this.words.category(access, item.categoryCode()) + " · " + this.divisions.name(access, item.division());
	}

	/** 紧急程度：较急；希望 11月25日 周三 17:00 前解决. */
	String need(Access access, PushItem item) {
		String urgency = say("needs.urgency." + item.urgency());
		return (item.neededBy() != null)
				? say("push.need", kindOfNeed(access, item), urgency, this.texts.moment(item.neededBy()))
				: say("push.need.no-date", kindOfNeed(access, item), urgency);
	}

	/** The three that speak for it most. */
	String reasons(PushItem item) {
		return item.strongest(REASONS)
			.stream()
			.map(reason -> reason.inWords(this))
			.collect(Collectors.joining(say("matching.list-separator")));
	}

	private String say(String key, Object... params) {
		return this.translations.getTranslation(key, locale(), params);
	}

	static Locale locale() {
		UI ui = UI.getCurrent();
		return Translations.supported((ui != null) ? ui.getLocale() : null);
	}

}
