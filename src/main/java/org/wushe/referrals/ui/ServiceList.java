package org.wushe.referrals.ui;

import java.util.List;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.wushe.cases.Attachment;
import org.wushe.cases.ui.Downloads;
import org.wushe.identity.Access;
import org.wushe.referrals.ServiceRecord;
import org.wushe.ui.Facts;

/** What was done: when, for how long, by whom, in words and photos. */
@StyleSheet("referrals.css")
final class ServiceList extends OrderedList {

	private final transient ReferralParts parts;

	private final transient Access access;

	ServiceList(List<ServiceRecord> services, ReferralParts parts, Access access) {
		this.parts = parts;
		this.access = access;
		addClassName("services");
		services.forEach(service -> add(entry(service)));
	}

	private ListItem entry(ServiceRecord service) {
		Facts facts = new Facts()
			.with(getTranslation("referrals.served"),
					getTranslation("referrals.plan.when", this.parts.texts().moment(service.servedAt()),
							service.minutes()))
			.with(getTranslation("referrals.staff"), service.staffName())
			.with(getTranslation("referrals.round"),
					(service.round() > 1) ? getTranslation("referrals.round.again") : "");
		Paragraph words = new Paragraph(service.words());
		words.addClassName("service-words");
		ListItem entry = new ListItem(facts, words);
		if (!service.photos().isEmpty()) {
			entry.add(photos(service));
		}
		return entry;
	}

	/** Those that the person may see. */
	private Div photos(ServiceRecord service) {
		List<Attachment> seen = this.parts.attachments()
			.ofCase(this.access, service.caseId())
			.stream()
			.filter(attachment -> service.photos().contains(attachment.id()))
			.toList();
		Div photos = new Div();
		photos.addClassName("photos");
		for (int i = 0; i < seen.size(); i++) {
			Attachment photo = seen.get(i);
			String name = getTranslation("referrals.photo", i + 1, seen.size());
			NativeButton button = new NativeButton();
			button.add(image(Downloads.thumbnail(this.parts.attachments(), this.access, photo), ""));
			button.getElement().setAttribute("aria-label", name);
			button.addClickListener(click -> enlarge(photo, name));
			photos.add(button);
		}
		return photos;
	}

	private void enlarge(Attachment photo, String name) {
		Dialog lightbox = new Dialog();
		lightbox.addClassName("lightbox");
		lightbox.setHeaderTitle(name);
		lightbox.add(image(Downloads.of(this.parts.attachments(), this.access, photo), name));
		Button close = new Button(getTranslation("ui.close"), click -> lightbox.close());
		close.addThemeVariants(ButtonVariant.TERTIARY);
		lightbox.getFooter().add(close);
		lightbox.open();
	}

	/** Asked for by the browser when it shows it, and only for whom the case is. */
	private static Image image(DownloadHandler source, String alternative) {
		Image image = new Image(source, alternative);
		image.getElement().setAttribute("loading", "lazy");
		return image;
	}

}
