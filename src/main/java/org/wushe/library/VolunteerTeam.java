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
 */
public record VolunteerTeam(int members, List<String> skills, List<String> fields) implements ResourceContent {

	public VolunteerTeam {
		skills = List.copyOf(Objects.requireNonNullElse(skills, List.of()));
		fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
	}

	@Override
	public List<String> words() {
		return Stream.concat(this.skills.stream(), this.fields.stream()).toList();
	}

	@Override
	public ResourceContent runningAs(ResourceContent other) {
		return (other instanceof VolunteerTeam team) ? new VolunteerTeam(team.members, this.skills, this.fields) : this;
	}

}
