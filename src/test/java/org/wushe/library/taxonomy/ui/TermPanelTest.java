package org.wushe.library.taxonomy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wushe.library.Classified.Kind;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.Taxonomy;
import org.wushe.library.taxonomy.TaxonomyDraft;
import org.wushe.library.taxonomy.TaxonomyImpact.Touched;
import org.wushe.library.taxonomy.TermWords;
import org.wushe.process.DecisionRow;
import org.wushe.ui.ComponentTest;
import org.wushe.ui.Speaking;

@ViewPackages(classes = TaxonomyScreen.class)
class TermPanelTest extends ComponentTest {

	private static final ServiceCategory MEALS = term("care-meals", "助餐服务", 0, "送餐");

	private static final ServiceCategory ERRANDS = term("errands", "代购跑腿", 1, "代买药");

	private final Taxonomy base = new Taxonomy(List.of(MEALS, ERRANDS));

	private final List<Object> done = new ArrayList<>();

	private TaxonomyDraft draft = new TaxonomyDraft(this.base, this.base, 0, null, null);

	private static ServiceCategory term(String code, String name, int position, String... synonyms) {
		return new ServiceCategory(code, null, PolicyLevel.PUBLIC, name, code, List.of(synonyms), position, false);
	}

	private void changed(Taxonomy next) {
		this.draft = new TaxonomyDraft(this.base, next, this.draft.edition() + 1, "谭墨",
				Instant.parse("2026-11-22T04:00:00Z"));
	}

	private TermPanel panel() {
		TermPanel panel = new TermPanel(this.draft.taxonomy().get("care-meals"), new Editing());
		UI.getCurrent().add(panel);
		return panel;
	}

	@Test
	void aNameThatIsChangedIsKeptAtOnce() {
		panel();

		test(find(TextField.class).withCaption("名称").single()).setValue("长者助餐");

		assertThat(this.draft.taxonomy().get("care-meals").nameZh()).isEqualTo("长者助餐");
		assertThat(find(H2.class).single().getText()).isEqualTo("长者助餐");
	}

	@Test
	void whatIsRefusedStaysWithTheReasonBesideTheField() {
		panel();
		TextField name = find(TextField.class).withCaption("名称").single();

		test(name).setValue("代购跑腿");

		assertThat(name.isInvalid()).isTrue();
		assertThat(name.getErrorMessage()).isEqualTo("同一层已有“代购跑腿”，请换一个名称");
		assertThat(name.getValue()).isEqualTo("代购跑腿");
		assertThat(this.draft.isUntouched()).isTrue();
	}

	@Test
	void aSynonymThatNamesAnotherTermAsWellIsWarnedAbout() {
		changed(this.base.reworded("care-meals",
				new TermWords("助餐服务", "care-meals", PolicyLevel.PUBLIC, List.of("送餐", "代买药"), false)));
		panel();

		assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
			.contains("“代买药”同时指助餐服务、代购跑腿，搜索时几类都会找到；如不合适，请只留在一处。");
	}

	@Test
	@SuppressWarnings("unchecked")
	void synonymsThatAreTypedAtOnceBecomeSeveral() {
		panel();
		MultiSelectComboBox<String> synonyms = find(MultiSelectComboBox.class).single();

		ComponentUtil.fireEvent(synonyms, new MultiSelectComboBox.CustomValueSetEvent<>(synonyms, true, "老年食堂、长者饭堂"));

		assertThat(this.draft.taxonomy().get("care-meals").synonyms()).containsExactly("送餐", "老年食堂", "长者饭堂");
	}

	@Test
	void theDraftSaysWhatItChangesAndTouches() {
		changed(this.base.merged("errands", "care-meals"));
		DraftPanel panel = new DraftPanel(Speaking.TEXTS);
		UI.getCurrent().add(panel);

		panel.show(this.draft,
				Map.of("errands",
						new Touched(Map.of(Kind.OFFERING, 12L, Kind.NEED, 3L),
								List.of(new DecisionRow("需求分诊", 4, "starts with(?, \"errands\")")))),
				new DraftPanel.Steps() {

					@Override
					public void activate(int edition, String reason) {
						TermPanelTest.this.done.add(edition);
					}

					@Override
					public void discard() {
						TermPanelTest.this.done.add("discard");
					}

				});

		assertThat(find(Span.class).all()).extracting(Span::getText).contains("“代购跑腿”并入“助餐服务”");
		assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
			.contains("仍归在这一类的有 12 项服务、3 件未结案的需求，启用后需要重新归类。",
					"决策表“需求分诊”第 4 条写有 starts with(?, \"errands\")，换成新类别后不再适用，请一并检查。");
	}

	/** Does to the draft of this test what is done to the stored one. */
	private final class Editing implements TermPanel.Draft {

		@Override
		public TaxonomyDraft present() {
			return TermPanelTest.this.draft;
		}

		@Override
		public TaxonomyDraft reword(String code, TermWords seen, TermWords words) {
			changed(present().taxonomy().reworded(code, words));
			return present();
		}

		@Override
		public void add(String parent, TermWords words) {
			changed(present().taxonomy().added(parent, words));
		}

		@Override
		public void shift(String code, int by) {
			changed(present().taxonomy().shifted(code, by));
		}

		@Override
		public void move(String code, @Nullable String parent) {
			changed(present().taxonomy().moved(code, parent));
		}

		@Override
		public void merge(String code, String into) {
			changed(present().taxonomy().merged(code, into));
		}

		@Override
		public void split(String code, List<TermWords> into) {
			changed(present().taxonomy().split(code, into));
		}

		@Override
		public void retire(String code) {
			changed(present().taxonomy().retired(code));
		}

		@Override
		public void revive(String code) {
			changed(present().taxonomy().revived(code));
		}

	}

}
