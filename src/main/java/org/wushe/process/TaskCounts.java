package org.wushe.process;

/** How many open tasks stand under each tab of the inbox. */
public record TaskCounts(int mine, int myOrganization, int overdue, int all) {

	public int of(TaskFilter.Tab tab) {
		return switch (tab) {
			case MINE -> this.mine;
			case MY_ORGANIZATION -> this.myOrganization;
			case OVERDUE -> this.overdue;
			case ALL -> this.all;
		};
	}

}
