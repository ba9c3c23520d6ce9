// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event of the server.
 *
 * @param id the id, which increases with time
 * @param time when the event happened
 * @param success whether the action succeeded
 * @param userId the id of the acting user, {@link Users#EXTERNAL_ID} for users without an
 * account
 * @param origin the origin of the call, {@code null} if it is not known
 * @param subjects the affected objects, at most two
 * @param attributes further details, at most three
 */
public record Event(long id, Instant time, EventType type, boolean success, long userId, @Nullable Origin origin,
		List<Subject> subjects, List<String> attributes) {

	public Event {
		subjects = List.copyOf(subjects);
		attributes = List.copyOf(attributes);
	}

	/**
	 * The origin of a call.
	 *
	 * @param client the id of the OAuth client
	 * @param address the IP address
	 */
	public record Origin(String client, String address) {

	}

	/** The kinds of objects that events affect. */
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
	 * An affected object, in its state at the time of the event.
	 *
	 * @param roomId the id of the room of the object; for a room, its own id; for a
	 * share, the id of the room of the shared node; {@code null} for an object outside of
	 * rooms
	 */
	public record Subject(Kind kind, long id, String name, @Nullable Long roomId) {

		/**
		 * Describes a node.
		 * @param node the node, which is still in the tree
		 */
		public static Subject of(Node node) {
			Kind kind = switch (node.type()) {
				case ROOM -> Kind.ROOM;
				case FOLDER -> Kind.FOLDER;
				case FILE -> Kind.FILE;
			};
			return new Subject(kind, node.id(), node.name(), node.room().id());
		}

		/** Describes a user. */
		public static Subject of(User user) {
			return new Subject(Kind.USER, user.id(), user.userName(), null);
		}

		/** Describes a group. */
		public static Subject of(Group group) {
			return new Subject(Kind.GROUP, group.id(), group.name(), null);
		}

	}

}
