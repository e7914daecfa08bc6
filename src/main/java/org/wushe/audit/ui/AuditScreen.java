package org.wushe.audit.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.audit.AuditVerification;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.ui.Facts;
import org.wushe.ui.Filters;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Skeleton;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** 审计: who did what, and whether the log is whole. */
@Route(value = "admin/audit", layout = MainLayout.class)
@Menu(title = "audit.nav", icon = "wushe:audit", order = 95)
@Requires(Operation.READ_AUDIT)
public class AuditScreen extends Screen {

	/**
	 * The lists that some actions take their reasons from; what people wrote is shown as
	 * it is.
	 */
	static final Map<String, String> REASONS = Map.of("referrals.decline", "referrals.decline.", "referrals.fail",
			"referrals.failure.", "needs.leave-unmet", "needs.gap.", "ratings.enter", "ratings.channel.",
			"ratings.submit", "ratings.channel.");

	/** A case has but one of these. */
	private static final Set<String> ONE_OF_ITS_CASE = Set.of("case", "need", "need.place", "need.reporterName",
			"need.reporterPhone");

	private static final int LENGTH_OF_ID = 36;

	private static final int BRIEF = 8;

	private final transient AuditTrail trail;

	private final transient CurrentAccess currentAccess;

	private final transient Translations translations;

	private final transient Texts texts;

	/** Of the cases in the list. */
	private final transient Map<UUID, String> caseNumbers = new HashMap<>();

	private final Div verdict = new Div();

	AuditScreen(AuditTrail trail, CurrentAccess currentAccess, Translations translations, Texts texts) {
		this.trail = trail;
		this.currentAccess = currentAccess;
		this.translations = translations;
		this.texts = texts;
		heading(getTranslation("audit.nav"), getTranslation("audit.description"));
		Button verify = new Button(getTranslation("audit.verify"), Glyph.AUDIT.icon(), click -> verify());
		verify.addThemeVariants(ButtonVariant.PRIMARY);
		actions(verify);
		TextField text = new TextField(getTranslation("audit.filter"));
		text.setPrefixComponent(Glyph.SEARCH.icon());
		text.setClearButtonVisible(true);
		text.setValueChangeMode(ValueChangeMode.LAZY);
		Listing<AuditEntry> listing = listing(text);
		text.addValueChangeListener(change -> listing.refresh());
		content(this.verdict, new Filters(text), listing);
	}

	private Listing<AuditEntry> listing(TextField text) {
		Listing<AuditEntry> listing = new Listing<>(getTranslation("audit.nav"), card());
		column(listing, "at", entry -> this.texts.moment(entry.at())).setWidth("11.5rem").setFlexGrow(0);
		column(listing, "actor", AuditEntry::actorName).setWidth("7rem");
		column(listing, "action", this::action).setWidth("12rem");
		listing
			.column(getTranslation("audit.column.subject"),
					LitRenderer.<AuditEntry>of("<span title=\"${item.id}\">${item.text}</span>")
						.withProperty("text", this::subject)
						.withProperty("id", AuditEntry::subjectId))
			.setWidth("14rem")
			.setFlexGrow(2);
		column(listing, "reason", this::reason).setFlexGrow(2);
		listing.fetch(query -> fetch(filter(text.getValue().strip()), query.getOffset(), query.getLimit()).stream());
		listing.setEmptyStateText(getTranslation("audit.empty"));
		return listing;
	}

	private List<AuditEntry> fetch(AuditFilter filter, int offset, int limit) {
		List<AuditEntry> entries = this.trail.list(this.currentAccess.get(), filter, offset, limit);
		this.caseNumbers.putAll(this.trail.caseNumbers(this.currentAccess.get(), entries));
		return entries;
	}

	/** People look for an action by the name that they read. */
	private AuditFilter filter(String text) {
		return text.isEmpty() ? AuditFilter.ALL
				: new AuditFilter(text, this.translations.codes("audit.action.", text, getLocale()), null);
	}

	private Listing.Column<AuditEntry> column(Listing<AuditEntry> listing, String name,
			ValueProvider<AuditEntry, String> value) {
		return listing.column(getTranslation("audit.column." + name),
				LitRenderer.<AuditEntry>of("<span>${item.text}</span>").withProperty("text", value));
	}

	private LitRenderer<AuditEntry> card() {
		return LitRenderer.<AuditEntry>of(
				"""
						<div class="row-card"><span>${item.actor} ${item.action}</span>
						  <span class="secondary">${item.at}</span><span class="secondary extra">${item.subject}</span></div>""")
			.withProperty("actor", AuditEntry::actorName)
			.withProperty("action", this::action)
			.withProperty("at", entry -> this.texts.moment(entry.at()))
			.withProperty("subject", this::subject);
	}

	private String action(AuditEntry entry) {
		return known("audit.action." + entry.action(), entry.action());
	}

	/** What it is, by the number of its case where it has one. */
	private String subject(AuditEntry entry) {
		String what = known("audit.subject." + entry.subjectType(), entry.subjectType());
		String number = (entry.caseId() != null) ? this.caseNumbers.get(entry.caseId()) : null;
		if (number == null) {
			return what + " " + brief(entry.subjectId());
		}
		return ONE_OF_ITS_CASE.contains(entry.subjectType()) ? what + " " + number
				: getTranslation("audit.of-case", what + " " + brief(entry.subjectId()), number);
	}

	/** Enough of an id to tell it from the others in the list, and to look for it. */
	private static String brief(String id) {
		return (id.length() == LENGTH_OF_ID) ? id.substring(0, BRIEF) : id;
	}

	/** What people wrote as it is, and a reason of a list by its name. */
	private String reason(AuditEntry entry) {
		String reason = (entry.reason() != null) ? entry.reason() : "";
		String list = REASONS.get(entry.action());
		return (list != null) ? known(list + reason, reason) : reason;
	}

	private String known(String key, String otherwise) {
		return this.translations.find(key, getLocale()).orElse(otherwise);
	}

	private void verify() {
		var access = this.currentAccess.get();
		this.verdict.removeAll();
		this.verdict.add(new Panel(getTranslation("audit.verification"),
				new Skeleton<>(3, () -> this.trail.verify(access), this::verdict)));
	}

	private Div verdict(AuditVerification found) {
		StateBadge badge = found.isWhole() ? new StateBadge(Tone.GOOD, Glyph.DONE, getTranslation("audit.whole"))
				: new StateBadge(Tone.BAD, Glyph.WARNING, getTranslation("audit.broken"));
		Paragraph words = new Paragraph(found.isWhole() ? getTranslation("audit.whole.words")
				: getTranslation("audit.broken.words", found.brokenAt()));
		Facts facts = new Facts().with(getTranslation("audit.sealed"), this.texts.number(found.sealed()))
			.with(getTranslation("audit.unsealed"), this.texts.number(found.unsealed()))
			.with(getTranslation("audit.head"), found.head());
		return new Div(badge, words, facts);
	}

}
