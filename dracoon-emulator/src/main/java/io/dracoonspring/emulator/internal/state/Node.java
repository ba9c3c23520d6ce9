// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

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

/** A room, folder or file. */
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

	/** Returns the size of the file in bytes, or of all files below the container. */
	public abstract long size();

	/** Returns the room of the node. For a room, this is the room itself. */
	public abstract Room room();

	/**
	 * Returns whether the room of the node is encrypted, so that clients encrypt the
	 * content of its files.
	 */
	public boolean isEncrypted() {
		return room().encryptsContent();
	}

	public long id() {
		return this.id;
	}

	/** Returns the parent, {@code null} for a top-level room. */
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

	/** Returns the path of the parent, with a slash at both ends. */
	public String parentPath() {
		return (this.parent != null) ? this.parent.path() + "/" : "/";
	}

	/** Returns the path of the node, without a slash at the end. */
	public String path() {
		return parentPath() + this.name;
	}

	/** Returns whether the node is the other node or below it. */
	public boolean isAtOrBelow(Node other) {
		for (Node node = this; node != null; node = node.parent) {
			if (node == other) {
				return true;
			}
		}
		return false;
	}

	/** Returns the id of the user who created the node. */
	public long createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** Returns the id of the user who last changed the node. */
	public long updatedBy() {
		return this.updatedBy;
	}

	/** Returns when the node was last changed. */
	public Instant updatedAt() {
		return this.updatedAt;
	}

	/**
	 * Records a change of the node.
	 * @param author the id of the user
	 */
	public void updated(long author, Instant now) {
		this.updatedBy = author;
		this.updatedAt = now;
	}

	/**
	 * Returns the creation time that a client reported, or else the time at which the
	 * node was created.
	 */
	public Instant timestampCreation() {
		return this.timestampCreation;
	}

	/**
	 * Returns the modification time that a client reported, or else the time at which the
	 * node was created.
	 */
	public Instant timestampModification() {
		return this.timestampModification;
	}

	/**
	 * Sets the times that a client reports. A time that is {@code null} stays unchanged.
	 * @param modification the modification time
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
	 * @param notes the notes; empty or {@code null} to remove them
	 */
	public void notes(@Nullable String notes) {
		this.notes = (notes == null || notes.isEmpty()) ? null : notes;
	}

	/**
	 * Returns the classification of the node, or of the nearest container that has one.
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

	/** Returns the branch version, which grows with changes at or below this node. */
	public long branchVersion() {
		return this.branchVersion;
	}

	void branchVersion(long branchVersion) {
		this.branchVersion = branchVersion;
	}

	/**
	 * Returns the ids of the users whose favourite the node is. Callers may modify the
	 * returned set, which is not a copy.
	 */
	public Set<Long> favoriteOf() {
		return this.favoriteOf;
	}

	/**
	 * Returns the ids of the download shares of the node itself. To change the shares,
	 * use {@link Shares}.
	 */
	public Set<Long> downloadShares() {
		return this.downloadShares;
	}

	/**
	 * Returns the ids of the upload shares of the node itself. To change the shares, use
	 * {@link Shares}.
	 */
	public Set<Long> uploadShares() {
		return this.uploadShares;
	}

	/** Returns the comments, oldest first. To add a comment, use {@link Comments}. */
	public List<Comment> comments() {
		return this.comments;
	}

	/**
	 * Returns the attributes by key, ignoring case. Callers may modify the returned map,
	 * which is not a copy.
	 */
	public Map<String, String> attributes() {
		return this.attributes;
	}

	@Override
	public String toString() {
		return type().wireName() + " " + this.id;
	}

}
