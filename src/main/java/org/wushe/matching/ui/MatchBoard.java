package org.wushe.matching.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ui.OfferingDetail;
import org.wushe.library.ui.SchematicMap;
import org.wushe.matching.Candidate;
import org.wushe.matching.MatchResult;
import org.wushe.matching.Matching;
import org.wushe.needs.GapCode;
import org.wushe.needs.Need;
import org.wushe.needs.ui.NeedFacts;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;

/**
 * The need on the left, who could meet it on the right, best first; what could not be
 * chosen folded below.
 */
@StyleSheet("matching.css")
final class MatchBoard extends Div {

	private final transient MatchParts parts;

	private final transient Access access;

	private final transient Need need;

	private final transient Decision decision;

	private final transient Map<UUID, ServiceOffering> offerings;

	/** Organisations about which somebody else decides. */
	private final transient Set<String> avoided;

	private final List<CandidateCard> cards = new ArrayList<>();

	private @Nullable SchematicMap map;

	/** What the worker decides. */
	interface Decision {

		/**
		 * @param typed why not the first; nothing for the first
		 * @return why it was refused, to be read; empty once it is done
		 */
		Optional<String> refer(Candidate candidate, ReferDialog.Typed typed);

		/** What was typed for a candidate that was refused. */
		ReferDialog.Typed typed();

		void leaveUnmet(GapCode gap);

		void rankAgain();

	}

	MatchBoard(MatchParts parts, Access access, Need need, MatchResult result, Decision decision) {
		this.parts = parts;
		this.access = access;
		this.need = need;
		this.decision = decision;
		this.offerings = parts.offerings()
			.find(access, result.candidates().stream().map(Candidate::offeringId).toList())
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
		this.avoided = parts.interests().of(access);
		addClassName("match-board");
		Div columns = new Div(need(result), candidates(result));
		columns.addClassName("match-columns");
		add(columns);
	}

	private Section need(MatchResult result) {
		Section section = new Section(new H3(getTranslation("matching.need")),
				new NeedFacts(this.need, this.parts.words(), this.parts.texts(), this.access));
		section.addClassName("match-need");
		Map<Integer, Coordinates> places = places(result);
		if (this.need.coordinates() != null && !places.isEmpty()) {
			this.map = new SchematicMap(this.need.coordinates(), places, this::show)
				.described(getTranslation("matching.map", places.size()));
			section.add(this.map);
		}
		return section;
	}

	private Map<Integer, Coordinates> places(MatchResult result) {
		Map<Integer, Coordinates> places = new HashMap<>();
		for (int i = 0; i < result.candidates().size(); i++) {
			ServiceOffering offering = this.offerings.get(result.candidates().get(i).offeringId());
			if (offering != null && offering.coordinates() != null) {
				places.put(i + 1, offering.coordinates());
			}
		}
		return places;
	}

	private Section candidates(MatchResult result) {
		Section section = new Section(head(result));
		section.addClassName("match-candidates");
		section.add(result.candidates().isEmpty() ? nobody() : cards(result));
		if (!result.excluded().isEmpty()) {
			ExcludedList excluded = new ExcludedList(result.excluded(), this.parts.matchWords());
			excluded.setOpen(result.candidates().isEmpty());
			section.add(excluded);
		}
		return section;
	}

	private Div head(MatchResult result) {
		Paragraph when = new Paragraph(
				getTranslation("matching.ranked", this.parts.texts().ago(result.rankedAt()), result.weightsVersion()));
		when.addClassName("secondary");
		Button again = new Button(getTranslation("matching.again"), Glyph.RETRY.icon(),
				click -> this.decision.rankAgain());
		Button unmet = new Button(getTranslation("matching.unmet"), Glyph.EMPTY.icon(),
				click -> new UnmetDialog(this.decision::leaveUnmet).open());
		Div buttons = new Div(again, unmet);
		buttons.addClassName("match-buttons");
		Div head = new Div(new Div(new H3(getTranslation("matching.candidates", result.candidates().size())), when),
				buttons);
		head.addClassName("match-head");
		return head;
	}

	/** What the organisation will see of the person. */
	private String sharing() {
		if (!this.need.mayBeShared()) {
			return "not-shared";
		}
		return (this.need.isPersonal() && !this.need.consentSharing()) ? "danger" : "shared";
	}

	private Component cards(MatchResult result) {
		CandidateCard.Choice choice = new CandidateCard.Choice() {

			@Override
			public void look(Candidate candidate) {
				detail(candidate);
			}

			@Override
			public void refer(Candidate candidate) {
				boolean first = candidate.equals(first(result));
				new ReferDialog(candidate,
						first ? List.of() : MatchBoard.this.parts.reasons().all(MatchBoard.this.access), sharing(),
						MatchBoard.this.decision.typed(), typed -> MatchBoard.this.decision.refer(candidate, typed))
					.open();
			}

		};
		OrderedList list = new OrderedList();
		list.addClassName("candidates");
		for (Candidate candidate : result.candidates()) {
			CandidateCard card = new CandidateCard(this.cards.size() + 1, candidate, isStale(candidate),
					this.avoided.contains(candidate.organizationCode()), this.parts.matchWords(), this.parts.texts(),
					choice);
			int rank = this.cards.size() + 1;
			card.addClickListener(click -> mark(rank));
			card.setVisible(rank <= Matching.SHOWN);
			this.cards.add(card);
			list.add(card);
		}
		return (this.cards.size() > Matching.SHOWN) ? new Div(list, more()) : list;
	}

	/** Further down they are seldom chosen, and would only be scrolled past. */
	private Button more() {
		Button more = new Button(getTranslation("matching.more", this.cards.size() - Matching.SHOWN));
		more.addClickListener(click -> {
			this.cards.forEach(card -> card.setVisible(true));
			more.setVisible(false);
			this.cards.get(Matching.SHOWN).scrollIntoView();
		});
		return more;
	}

	/** The first one that the person may decide about. */
	private Candidate first(MatchResult result) {
		return result.candidates()
			.stream()
			.filter(candidate -> !this.avoided.contains(candidate.organizationCode()))
			.findFirst()
			.orElse(result.candidates().getFirst());
	}

	private boolean isStale(Candidate candidate) {
		ServiceOffering offering = this.offerings.get(candidate.offeringId());
		return offering != null && offering.isStale();
	}

	private EmptyState nobody() {
		return new EmptyState(Glyph.EMPTY, getTranslation("matching.nobody"), getTranslation("matching.nobody.words"));
	}

	/** A dot on the map was pressed. */
	private void show(int rank) {
		mark(rank);
		this.cards.get(rank - 1).setVisible(true);
		this.cards.get(rank - 1).scrollIntoView();
	}

	private void mark(int rank) {
		for (int i = 0; i < this.cards.size(); i++) {
			this.cards.get(i).setClassName("selected", i + 1 == rank);
		}
		if (this.map != null) {
			this.map.select(rank);
		}
	}

	private void detail(Candidate candidate) {
		ServiceOffering offering = this.offerings.get(candidate.offeringId());
		if (offering == null) {
			return;
		}
		Organization organization = this.parts.organizations()
			.find(this.access, offering.organizationCode())
			.orElse(null);
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(offering.title());
		dialog.add(OfferingDetail.plain(offering, organization, this.parts.words(), this.access));
		Button close = new Button(getTranslation("ui.close"), click -> dialog.close());
		close.addThemeVariants(ButtonVariant.TERTIARY);
		dialog.getFooter().add(close);
		dialog.open();
	}

}
