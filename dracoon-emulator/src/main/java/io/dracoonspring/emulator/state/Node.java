// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A room, folder or file.
 */
public abstract sealed class Node permits Container, FileNode {

	private final long id;

	private @Nullable Container parent;

	private String name;

	private long createdBy;

	private Instant createdAt;

	private long updatedBy;

	private Instant updatedAt;

	private Instant timestampCreation;

	private Instant timestampModification;

	private @Nullable String notes;

	private @Nullable Integer classification;

	private long branchVersion;

	private final Set<Long> downloadShares = new LinkedHashSet<>();

	private final Set<Long> uploadShares = new LinkedHashSet<>();

	private final List<Comment> comments = new ArrayList<>();

	private final Set<Long> favoriteOf = new HashSet<>();

	private final NavigableMap<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	Node(long id, @Nullable Container parent, String name, long author, Instant now) {
		this.id = id;
		this.parent = parent;
		this.name = name;
		this.createdBy = author;
		this.createdAt = now;
		this.updatedBy = author;
		this.updatedAt = now;
		this.timestampCreation = now;
		this.timestampModification = now;
	}

	public abstract NodeType type();

	/**
	 * Returns the bytes of the file, or of all files below the container.
	 */
	public abstract long size();

	/**
	 * Returns the room that the node is in; of a room, the room itself.
	 */
	public abstract Room room();

	/**
	 * Returns whether the content of the node is encrypted on the client.
	 * @return whether the node is in an encrypted room
	 */
	public boolean isEncrypted() {
		return room().encryptsContent();
	}

	public long id() {
		return this.id;
	}

	/**
	 * Returns the parent.
	 * @return the parent, {@code null} for a top-level room
	 */
	public @Nullable Container parent() {
		return this.parent;
	}

	void parent(Container parent) {
		this.parent = parent;
	}

	public String name() {
		return this.name;
	}

	void name(String name) {
		this.name = name;
	}

	/**
	 * Returns the path of the parent, with a slash at both ends.
	 */
	public String parentPath() {
		return (this.parent != null) ? this.parent.path() + "/" : "/";
	}

	/**
	 * Returns the path of the node, without a slash at the end.
	 */
	public String path() {
		return parentPath() + this.name;
	}

	/**
	 * Returns whether the node is another or lies below it.
	 * @return whether it is the node or one of its ancestors
	 */
	public boolean isAtOrBelow(Node other) {
		for (Node node = this; node != null; node = node.parent) {
			if (node == other) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns who created the node.
	 * @return the id of the user
	 */
	public long createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Returns who changed the node last.
	 * @return the id of the user
	 */
	public long updatedBy() {
		return this.updatedBy;
	}

	/**
	 * Returns when the node was changed last.
	 */
	public Instant updatedAt() {
		return this.updatedAt;
	}

	/**
	 * Remembers that somebody changed the node.
	 * @param author the id of the user
	 */
	public void updated(long author, Instant now) {
		this.updatedBy = author;
		this.updatedAt = now;
	}

	/**
	 * Returns when the original was created.
	 */
	public Instant timestampCreation() {
		return this.timestampCreation;
	}

	/**
	 * Returns when the original was changed last.
	 */
	public Instant timestampModification() {
		return this.timestampModification;
	}

	/**
	 * Sets the times of the original; {@code null} leaves a time as it is.
	 * @param modification when it was changed last
	 */
	public void timestamps(@Nullable Instant creation, @Nullable Instant modification) {
		if (creation != null) {
			this.timestampCreation = creation;
		}
		if (modification != null) {
			this.timestampModification = modification;
		}
	}

	public @Nullable String notes() {
		return this.notes;
	}

	/**
	 * Sets the notes.
	 * @param notes the notes; empty or {@code null} to have none
	 */
	public void notes(@Nullable String notes) {
		this.notes = (notes == null || notes.isEmpty()) ? null : notes;
	}

	/**
	 * Returns the classification: the node's own or else that of the nearest container
	 * that has one.
	 * @return 1 (public) to 4 (strictly confidential)
	 */
	public int classification() {
		if (this.classification != null) {
			return this.classification;
		}
		return (this.parent != null) ? this.parent.classification() : Room.DEFAULT_CLASSIFICATION;
	}

	/**
	 * Sets the node's own classification.
	 * @param classification 1 to 4, {@code null} to inherit
	 */
	public void classification(@Nullable Integer classification) {
		this.classification = classification;
	}

	/**
	 * Returns the version of the last change at or below this node.
	 */
	public long branchVersion() {
		return this.branchVersion;
	}

	void branchVersion(long branchVersion) {
		this.branchVersion = branchVersion;
	}

	/**
	 * Returns whose favourite the node is.
	 * @return the ids of the users, to be changed in place
	 */
	public Set<Long> favoriteOf() {
		return this.favoriteOf;
	}

	/**
	 * Returns the download shares of the node itself.
	 * @return the ids of the shares, to be changed through {@link Shares} only
	 */
	public Set<Long> downloadShares() {
		return this.downloadShares;
	}

	/**
	 * Returns the upload shares of the node itself.
	 * @return the ids of the shares, to be changed through {@link Shares} only
	 */
	public Set<Long> uploadShares() {
		return this.uploadShares;
	}

	/**
	 * Returns the comments.
	 * @return the comments, oldest first, to be added to through {@link Comments} only
	 */
	public List<Comment> comments() {
		return this.comments;
	}

	/**
	 * Returns the values that are attached to the node.
	 * @return values by key, whose case does not matter; can be changed
	 */
	public Map<String, String> attributes() {
		return this.attributes;
	}

	@Override
	public String toString() {
		return type().wireName() + " " + this.id;
	}

}
