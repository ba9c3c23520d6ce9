// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id the id, ascending in time
 * @param time when it happened
 * @param type what happened
 * @param success whether it succeeded
 * @param userId who did it, {@link Users#EXTERNAL_ID} for those without an account
 * @param origin from where, {@code null} if not known
 * @param subjects what it happened to, at most two
 * @param attributes what else is to be told, at most three
 */
public record Event(long id, Instant time, EventType type, boolean success, long userId, @Nullable Origin origin,
		List<Subject> subjects, List<String> attributes) {

	public Event {
		subjects = List.copyOf(subjects);
		attributes = List.copyOf(attributes);
	}

	/**
	 * From where something is done.
	 *
	 * @param client the OAuth client
	 * @param address the IP address
	 */
	public record Origin(String client, String address) {

	}

	/**
	 * What kinds of things things happen to.
	 */
	public enum Kind {

		ROOM,

		FOLDER,

		FILE,

		USER,

		GROUP,

		DOWNLOAD_SHARE,

		UPLOAD_SHARE,

		WEBHOOK,

		CUSTOMER,

		OTHER

	}

	/**
	 * What something happened to, as it was then.
	 *
	 * @param roomId the id of the room it belongs to: for a room itself its own, for
	 * shares the room of the target; {@code null} for what belongs to no room
	 */
	public record Subject(Kind kind, long id, String name, @Nullable Long roomId) {

		/**
		 * Describes a node.
		 * @param node the node, still in the tree
		 */
		public static Subject of(Node node) {
			Kind kind = switch (node.type()) {
				case ROOM -> Kind.ROOM;
				case FOLDER -> Kind.FOLDER;
				case FILE -> Kind.FILE;
			};
			return new Subject(kind, node.id(), node.name(), node.room().id());
		}

		/**
		 * Describes a user.
		 */
		public static Subject of(User user) {
			return new Subject(Kind.USER, user.id(), user.userName(), null);
		}

		/**
		 * Describes a group.
		 */
		public static Subject of(Group group) {
			return new Subject(Kind.GROUP, group.id(), group.name(), null);
		}

	}

}
