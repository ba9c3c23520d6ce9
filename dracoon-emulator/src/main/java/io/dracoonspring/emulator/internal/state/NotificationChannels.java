// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the channels and topics of notifications. The emulator sends no notifications.
 */
public final class NotificationChannels {

	private static final int IMMEDIATELY = 1;

	private static final int DAILY = 2;

	private static final List<Channel> ALL = List.of(new Channel(IMMEDIATELY, "Email", 0),
			new Channel(DAILY, "Daily email", 24 * 60));

	private static final List<Topic> TOPICS = List.of(new Topic(1, "file.created", 1, Set.of(IMMEDIATELY, DAILY)),
			new Topic(2, "file.deleted", 1, Set.of(IMMEDIATELY, DAILY)),
			new Topic(3, "downloadshare.used", 2, Set.of(IMMEDIATELY)),
			new Topic(4, "uploadshare.used", 3, Set.of(IMMEDIATELY)));

	private final Set<Integer> disabled = new TreeSet<>();

	/** Returns all channels in the order of their ids. */
	public List<Channel> all() {
		return ALL;
	}

	/** Returns the topics of notifications in the order of their ids. */
	public List<Topic> topics() {
		return TOPICS;
	}

	public Optional<Channel> find(int id) {
		return ALL.stream().filter((channel) -> channel.id() == id).findFirst();
	}

	/** Returns whether users may choose a channel. */
	public boolean isEnabled(int id) {
		return !this.disabled.contains(id);
	}

	/** Decides whether users may choose a channel. */
	public void enable(int id, boolean enabled) {
		if (enabled) {
			this.disabled.remove(id);
		}
		else {
			this.disabled.add(id);
		}
	}

	/**
	 * A channel for notifications.
	 *
	 * @param frequency the interval between mails in minutes, 0 for immediate mails
	 */
	public record Channel(int id, String name, long frequency) {

	}

	/**
	 * A topic of notifications.
	 *
	 * @param eventTypeName the name of the event type
	 * @param scopeId the id of the type of objects that the topic is about: 1 for nodes,
	 * 2 for download shares and 3 for upload shares
	 * @param channelIds the ids of the channels that users can choose for the topic
	 */
	public record Topic(long id, String eventTypeName, int scopeId, Set<Integer> channelIds) {

	}

}
