// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/**
 * The tree of rooms, folders and files. Maintains ids, sizes, branch versions and recycle
 * bins, but does not check permissions.
 */
public final class NodeTree {

	private static final long FIRST_ID = 101;

	private final Clock clock;

	private final EventRecorder events;

	private final Shares shares;

	private final Map<Long, Node> byId = new HashMap<>();

	private final NavigableMap<String, Room> roots = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Map<ContentId, Integer> contentUses = new HashMap<>();

	private transient Consumer<ContentId> contentReleased = (id) -> {
	};

	private long nextId = FIRST_ID;

	private long branchVersion;

	private long deletedBytes;

	NodeTree(Clock clock, EventRecorder events, Shares shares) {
		this.clock = clock;
		this.events = events;
		this.shares = shares;
	}

	/**
	 * Sets the listener that receives the ids of contents that no file uses any more.
	 * @param listener the listener, called while the state is locked; it must not block
	 */
	public void onContentReleased(Consumer<ContentId> listener) {
		this.contentReleased = listener;
	}

	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Finds a node.
	 * @return the node; empty if there is none with this id, or if it is deleted
	 */
	public Optional<Node> find(long id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Finds a file.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is none
	 */
	public FileNode file(long id) {
		return find(id).filter(FileNode.class::isInstance)
			.map(FileNode.class::cast)
			.orElseThrow(ErrorCode.FILE_NOT_FOUND::exception);
	}

	/**
	 * Finds a room or folder.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is none
	 */
	public Container container(long id) {
		return find(id).filter(Container.class::isInstance)
			.map(Container.class::cast)
			.orElseThrow(ErrorCode.CONTAINER_NOT_FOUND::exception);
	}

	/**
	 * Finds a room.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is none
	 */
	public Room room(long id) {
		return find(id).filter(Room.class::isInstance)
			.map(Room.class::cast)
			.orElseThrow(ErrorCode.CONTAINER_NOT_FOUND::exception);
	}

	/** Returns the top-level rooms in the order of their names. */
	public List<Room> roots() {
		return List.copyOf(this.roots.values());
	}

	/** Returns all rooms, each after its parent. */
	public Stream<Room> rooms() {
		return this.roots.values()
			.stream()
			.flatMap((root) -> Stream.concat(Stream.of(root), root.descendants()))
			.filter(Room.class::isInstance)
			.map(Room.class::cast);
	}

	/**
	 * Finds a node by name in a container or among the top-level rooms.
	 * @param parent the container, {@code null} for the top-level rooms
	 * @param name the name, ignoring case
	 */
	public Optional<Node> child(@Nullable Container parent, String name) {
		return (parent != null) ? parent.child(name) : Optional.ofNullable(this.roots.get(NodeNames.key(name)));
	}

	/** Returns the size of all files in bytes, including recycle bins. */
	public long usedBytes() {
		return this.deletedBytes + this.roots.values().stream().mapToLong(Room::size).sum();
	}

	/**
	 * Creates a room.
	 * @param parent the parent room, {@code null} for a top-level room
	 * @param name a valid name, which no other node with this parent has
	 * @param author the id of the user
	 */
	public Room createRoom(@Nullable Room parent, String name, long author) {
		Room room = new Room(this.nextId++, parent, name, author, now());
		attach(room);
		this.events.record(EventType.ROOM_CREATED, author, subjects(room));
		return room;
	}

	/**
	 * Creates a folder.
	 * @param name a valid name, which no other node with this parent has
	 * @param author the id of the user
	 */
	public Folder createFolder(Container parent, String name, long author) {
		Folder folder = new Folder(this.nextId++, parent, name, author, now());
		attach(folder);
		this.events.record(EventType.FOLDER_CREATED, author, Event.Subject.of(folder));
		return folder;
	}

	/**
	 * Creates a file.
	 * @param draft the file, with a valid name, which no other node with this parent has
	 * @param referenceId the id that all versions of the file have in common;
	 * {@code null} to use the id of the new file
	 * @param author the id of the user
	 */
	public FileNode createFile(Container parent, FileDraft draft, @Nullable Long referenceId, long author) {
		long id = this.nextId++;
		FileNode file = new FileNode(id, parent, draft.name(), author, now(), (referenceId != null) ? referenceId : id,
				draft.content());
		file.classification(draft.classification());
		file.notes(draft.notes());
		file.expireAt(expireAt(parent.room(), draft.expireAt()));
		file.timestamps(draft.timestampCreation(), draft.timestampModification());
		this.contentUses.merge(draft.content().id(), 1, Integer::sum);
		attach(file);
		this.events.record(EventType.FILE_CREATED, author, Event.Subject.of(file));
		return file;
	}

	// a file can expire earlier than the policy of its room requires, but not later
	private @Nullable Instant expireAt(Room room, @Nullable Instant wanted) {
		if (room.defaultExpirationPeriod() == 0) {
			return wanted;
		}
		Instant latest = now().plusSeconds(room.defaultExpirationPeriod());
		return (wanted != null && wanted.isBefore(latest)) ? wanted : latest;
	}

	/**
	 * Renames a node.
	 * @param name a valid name, which no other node with the same parent has
	 */
	public void rename(Node node, String name) {
		unlink(node);
		node.name(name);
		link(node);
		changed(node);
	}

	/**
	 * Moves a folder or file.
	 * @param target the new parent
	 * @param name a valid name, which no other child of the new parent has
	 * @param author the id of the user
	 */
	public void move(Node node, Container target, String name, long author) {
		Container source = Objects.requireNonNull(node.parent());
		unlink(node);
		node.name(name);
		node.parent(target);
		link(node);
		changed(source);
		changed(node);
		this.events.record(EventType.NODE_MOVED, author, Event.Subject.of(node), Event.Subject.of(source));
	}

	/**
	 * Deletes a node. Files and folders go to the recycle bin of their room. A room is
	 * deleted permanently with all its content.
	 * @param author the id of the user
	 */
	public void delete(Node node, long author) {
		this.shares.removeOf(node, author);
		this.events.record(deletion(node), author, subjects(node));
		unlink(node);
		forget(node);
		Container parent = node.parent();
		if (node instanceof Room room) {
			destroy(room);
		}
		else {
			// a folder contains no rooms, so all nodes below the folder move to the
			// recycle bin with it
			node.room().bin().add(new DeletedNode(node, node.room(), node.parentPath(), now(), author));
			this.deletedBytes += node.size();
		}
		if (parent != null) {
			changed(parent);
		}
	}

	// return the parent room as well, because an event of a room also appears in the
	// events of its parent room
	private static Event.Subject[] subjects(Node node) {
		Container parent = node.parent();
		return (node instanceof Room && parent != null)
				? new Event.Subject[] { Event.Subject.of(node), Event.Subject.of(parent) }
				: new Event.Subject[] { Event.Subject.of(node) };
	}

	private static EventType deletion(Node node) {
		return switch (node.type()) {
			case ROOM -> EventType.ROOM_DELETED;
			case FOLDER -> EventType.FOLDER_DELETED;
			case FILE -> EventType.FILE_DELETED;
		};
	}

	/** Removes an entry from a recycle bin permanently. */
	public void purge(DeletedNode deleted) {
		if (deleted.room().bin().remove(deleted)) {
			this.deletedBytes -= deleted.node().size();
			deleted.files().forEach(this::release);
		}
	}

	public Optional<DeletedNode> findDeleted(long id) {
		return deleted().filter((deleted) -> deleted.id() == id).findFirst();
	}

	/** Returns the entries of all recycle bins. */
	public Stream<DeletedNode> deleted() {
		return this.byId.values()
			.stream()
			.filter(Room.class::isInstance)
			.flatMap((room) -> ((Room) room).bin().stream());
	}

	/**
	 * Restores a node from a recycle bin.
	 * @param deleted the entry
	 * @param target the new parent
	 * @param name the new name, which no other child of the new parent has
	 * @param author the id of the user
	 */
	public void restore(DeletedNode deleted, Container target, String name, long author) {
		Node node = deleted.node();
		deleted.room().bin().remove(deleted);
		this.deletedBytes -= node.size();
		node.name(name);
		node.parent(target);
		attach(node);
		if (node instanceof Container container) {
			container.descendants().forEach((descendant) -> this.byId.put(descendant.id(), descendant));
		}
		this.events.record(EventType.NODE_RESTORED, author, Event.Subject.of(node));
	}

	/** Returns all nodes in no particular order. */
	public List<Node> all() {
		return List.copyOf(this.byId.values());
	}

	/** Increases the branch version of a node and all nodes above it. */
	public void changed(Node node) {
		this.branchVersion = Math.max(this.branchVersion + 1, this.clock.millis());
		for (Node ancestor = node; ancestor != null; ancestor = ancestor.parent()) {
			ancestor.branchVersion(this.branchVersion);
		}
	}

	private void attach(Node node) {
		this.byId.put(node.id(), node);
		link(node);
		changed(node);
	}

	private void link(Node node) {
		Container parent = node.parent();
		if (parent != null) {
			parent.attach(node);
		}
		else {
			this.roots.put(NodeNames.key(node.name()), (Room) node);
		}
	}

	private void unlink(Node node) {
		Container parent = node.parent();
		if (parent != null) {
			parent.detach(node);
		}
		else {
			this.roots.remove(NodeNames.key(node.name()));
		}
	}

	private void forget(Node node) {
		this.byId.remove(node.id());
		if (node instanceof Container container) {
			container.descendants().forEach((descendant) -> this.byId.remove(descendant.id()));
		}
	}

	private void destroy(Room room) {
		Stream.concat(Stream.of(room), room.descendants())
			.filter(Room.class::isInstance)
			.map(Room.class::cast)
			.forEach((each) -> each.recycleBin().forEach((deleted) -> purge(deleted)));
		room.files().forEach(this::release);
	}

	private void release(FileNode file) {
		ContentId id = file.content().id();
		if (this.contentUses.merge(id, -1, Integer::sum) == 0) {
			this.contentUses.remove(id);
			this.contentReleased.accept(id);
		}
	}

}
