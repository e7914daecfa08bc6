package org.wushe.process.web;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.cases.Page;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.process.TaskCounts;
import org.wushe.process.TaskFilter;
import org.wushe.process.UserTasks;

@RestController
@RequestMapping("/api/tasks")
class TasksController {

	private final UserTasks tasks;

	private final CurrentAccess currentAccess;

	TasksController(UserTasks tasks, CurrentAccess currentAccess) {
		this.tasks = tasks;
		this.currentAccess = currentAccess;
	}

	@GetMapping
	Page<TaskBody> list(@RequestParam(defaultValue = "ALL") TaskFilter.Tab tab, @RequestParam @Nullable String text,
			@RequestParam @Nullable String category, @RequestParam @Nullable String division,
			@RequestParam @Nullable String organization, @RequestParam @Nullable Instant dueFrom,
			@RequestParam @Nullable Instant dueBefore, @RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		TaskFilter filter = new TaskFilter(tab, text, category, division(division), organization, dueFrom, dueBefore);
		int from = Math.max(0, offset);
		return Page.of(this.tasks.count(access, filter), from, this.tasks.list(access, filter, from, Page.limit(limit)),
				TaskBody::of);
	}

	@GetMapping("/counts")
	TaskCounts counts(@RequestParam @Nullable String division) {
		return this.tasks.counts(this.currentAccess.get(), division(division));
	}

	@GetMapping("/{key}")
	TaskBody get(@PathVariable long key) {
		return TaskBody.of(this.tasks.get(this.currentAccess.get(), key));
	}

	@PostMapping("/{key}/claim")
	TaskBody claim(@PathVariable long key) {
		return TaskBody.of(this.tasks.claim(this.currentAccess.get(), key));
	}

	@PostMapping("/{key}/release")
	TaskBody release(@PathVariable long key) {
		return TaskBody.of(this.tasks.release(this.currentAccess.get(), key));
	}

	/** Gives back what somebody else has; the body says why. */
	@PostMapping("/{key}/take-back")
	TaskBody takeBack(@PathVariable long key, @RequestBody Reason body) {
		return TaskBody
			.of(this.tasks.takeBack(this.currentAccess.get(), key, Objects.requireNonNullElse(body.reason(), "")));
	}

	record Reason(@Nullable String reason) {
	}

	/** The body holds the answers to the task's form. */
	@PostMapping("/{key}/complete")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void complete(@PathVariable long key, @RequestBody Map<String, Object> answers) {
		this.tasks.complete(this.currentAccess.get(), key, answers);
	}

	private static @Nullable DivisionCode division(@Nullable String code) {
		if (code == null || code.isEmpty()) {
			return null;
		}
		if (!DivisionCode.isValid(code)) {
			throw DomainRefusal.invalid("division", "process.refused.division");
		}
		return new DivisionCode(code);
	}

}
