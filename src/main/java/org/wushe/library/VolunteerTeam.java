package org.wushe.library;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A team of volunteers 志愿队.
 *
 * @param members how many
 * @param skills what they can do
 * @param fields what they work for, such as 助老 or 环保
 * @param opening when they can come, weekly; none if it is agreed each time
 */
public record VolunteerTeam(int members, List<String> skills, List<String> fields,
		List<Opening> opening) implements ResourceContent {

	public VolunteerTeam {
		skills = List.copyOf(Objects.requireNonNullElse(skills, List.of()));
		fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
		opening = List.copyOf(Objects.requireNonNullElse(opening, List.of()));
	}

	/** One that says nothing of when it can come. */
	public VolunteerTeam(int members, List<String> skills, List<String> fields) {
		this(members, skills, fields, List.of());
	}

	@Override
	public List<String> words() {
		return Stream.concat(this.skills.stream(), this.fields.stream()).toList();
	}

	@Override
	public ResourceContent runningAs(ResourceContent other) {
		return (other instanceof VolunteerTeam team)
				? new VolunteerTeam(team.members, this.skills, this.fields, team.opening) : this;
	}

}
