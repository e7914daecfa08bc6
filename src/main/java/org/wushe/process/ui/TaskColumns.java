package org.wushe.process.ui;

import java.util.function.Consumer;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.process.UserTask;
import org.wushe.ui.Listing;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;

/** A task as a row of the inbox, and as a card. */
@Component
class TaskColumns {

	private final TaskWords words;

	private final Texts texts;

	TaskColumns(TaskWords words, Texts texts) {
		this.words = words;
		this.texts = texts;
	}

	void addTo(Listing<UserTask> listing, Access access, Consumer<UserTask> claim, Consumer<UserTask> release) {
		listing.column(say("task"), link()).setWidth("9rem").setFlexGrow(0);
		listing.column(say("case"), LitRenderer.<UserTask>of("""
				<div class="two-lines"><span>${item.title}</span><span class="secondary">${item.number}</span></div>""")
			.withProperty("title", task -> orEmpty(task.caseTitle()))
			.withProperty("number", task -> orEmpty(task.caseNumber()))).setWidth("14rem").setFlexGrow(3);
		listing.column(say("due"), StateBadge.column(task -> this.words.due(access, task)))
			.setAutoWidth(true)
			.setFlexGrow(0);
		listing.column(say("state"), StateBadge.column(task -> this.words.state(access, task)))
			.setAutoWidth(true)
			.setFlexGrow(0);
		listing.column(say("category"), text(task -> this.words.category(access, task)))
			.setWidth("7rem")
			.setFlexGrow(1);
		listing.column(say("division"), text(task -> this.words.division(access, task)))
			.setWidth("7rem")
			.setFlexGrow(1);
		listing.column(say("arrived"), text(task -> this.texts.ago(task.createdAt())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		listing.column(say("actions"), buttons(access, claim, release)).setWidth("6rem").setFlexGrow(0);
	}

	LitRenderer<UserTask> card(Access access) {
		return LitRenderer
			.<UserTask>of(
					"""
							<div class="row-card">
							  <a class="row-link" href="${item.path}">${item.name}</a>
							  <span>${item.title}</span>
							  <div class="row-badges">
							    <span class="state-badge ${item.dueTone}" ?hidden=${!item.due}>
							      <vaadin-icon icon="${item.dueIcon}" aria-hidden="true"></vaadin-icon><span>${item.due}</span></span>
							    <span class="state-badge ${item.stateTone}">
							      <vaadin-icon icon="${item.stateIcon}" aria-hidden="true"></vaadin-icon><span>${item.state}</span></span>
							  </div>
							  <span class="secondary extra">${item.number} · ${item.place}</span>
							</div>""")
			.withProperty("path", InboxScreen::path)
			.withProperty("name", this.words::name)
			.withProperty("title", task -> orEmpty(task.caseTitle()))
			.withProperty("number", task -> orEmpty(task.caseNumber()))
			.withProperty("place", task -> this.words.division(access, task))
			.withProperty("due", task -> this.words.due(access, task).text())
			.withProperty("dueIcon", task -> this.words.due(access, task).icon().code())
			.withProperty("dueTone", task -> this.words.due(access, task).tone().className())
			.withProperty("state", task -> this.words.state(access, task).text())
			.withProperty("stateIcon", task -> this.words.state(access, task).icon().code())
			.withProperty("stateTone", task -> this.words.state(access, task).tone().className());
	}

	private LitRenderer<UserTask> link() {
		return LitRenderer.<UserTask>of("<a class=\"row-link\" href=\"${item.path}\">${item.name}</a>")
			.withProperty("path", InboxScreen::path)
			.withProperty("name", this.words::name);
	}

	private LitRenderer<UserTask> buttons(Access access, Consumer<UserTask> claim, Consumer<UserTask> release) {
		return LitRenderer.<UserTask>of("""
				<vaadin-button theme="tertiary small" ?hidden=${!item.free} @click=${claim}
				    aria-label="${item.claim} ${item.name}">${item.claim}</vaadin-button>
				<vaadin-button theme="tertiary small" ?hidden=${!item.mine} @click=${release}
				    aria-label="${item.release} ${item.name}">${item.release}</vaadin-button>""")
			.withProperty("free", task -> task.assigneeId() == null)
			.withProperty("mine", task -> access.userId().equals(task.assigneeId()))
			.withProperty("name", this.words::name)
			.withProperty("claim", task -> this.words.say("process.task.claim"))
			.withProperty("release", task -> this.words.say("process.task.release"))
			.withFunction("claim", claim::accept)
			.withFunction("release", release::accept);
	}

	private static LitRenderer<UserTask> text(ValueProvider<UserTask, String> value) {
		return LitRenderer.<UserTask>of("<span>${item.text}</span>").withProperty("text", value);
	}

	private String say(String column) {
		return this.words.say("process.column." + column);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
