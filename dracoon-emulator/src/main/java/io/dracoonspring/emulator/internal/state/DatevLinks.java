// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the links of rooms with DATEV and whether DATEV is reachable. Use it while the
 * state is locked.
 */
public final class DatevLinks {

	private final List<DatevLink> links = new ArrayList<>();

	private final Clock clock;

	private final NodeTree nodes;

	private boolean reachable = true;

	private long lastId;

	DatevLinks(Clock clock, NodeTree nodes) {
		this.clock = clock;
		this.nodes = nodes;
	}

	/**
	 * Links a room that has no link yet.
	 * @param target the room and the numbers at DATEV to connect
	 * @param author the id of the user
	 */
	public DatevLink add(DatevLink.Target target, long author) {
		DatevLink link = new DatevLink(++this.lastId, target, author, this.clock.instant());
		this.links.add(link);
		return link;
	}

	/** Returns the links of all rooms that still exist, oldest first. */
	public List<DatevLink> all() {
		this.links.removeIf((link) -> this.nodes.find(link.target().roomId()).isEmpty());
		return List.copyOf(this.links);
	}

	/** Finds the link of a room, which has at most one. */
	public Optional<DatevLink> ofRoom(long roomId) {
		return all().stream().filter((link) -> link.target().roomId() == roomId).findFirst();
	}

	public void remove(DatevLink link) {
		this.links.remove(link);
	}

	public boolean reachable() {
		return this.reachable;
	}

	public void reachable(boolean reachable) {
		this.reachable = reachable;
	}

}
