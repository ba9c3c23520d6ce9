// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;

/** A comment on a node. A deleted comment remains without its text. */
public final class Comment {

	private final long id;

	private final Node node;

	private final long createdBy;

	private final Instant createdAt;

	private String text;

	private long updatedBy;

	private Instant updatedAt;

	private boolean changed;

	private boolean deleted;

	Comment(long id, Node node, String text, long author, Instant now) {
		this.id = id;
		this.node = node;
		this.text = text;
		this.createdBy = author;
		this.createdAt = now;
		this.updatedBy = author;
		this.updatedAt = now;
	}

	public long id() {
		return this.id;
	}

	/** Returns the commented node. */
	public Node node() {
		return this.node;
	}

	/** Returns the text, which is empty once the comment is deleted. */
	public String text() {
		return this.text;
	}

	/** Returns the id of the user who wrote the comment. */
	public long createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** Returns the id of the user who last changed the comment. */
	public long updatedBy() {
		return this.updatedBy;
	}

	/** Returns when the comment was last changed. */
	public Instant updatedAt() {
		return this.updatedAt;
	}

	public boolean isChanged() {
		return this.changed;
	}

	public boolean isDeleted() {
		return this.deleted;
	}

	/**
	 * Changes the text.
	 * @param author the id of the user
	 */
	public void change(String text, long author, Instant now) {
		this.text = text;
		this.changed = true;
		this.updatedBy = author;
		this.updatedAt = now;
	}

	/**
	 * Deletes the comment.
	 * @param author the id of the user
	 */
	public void delete(long author, Instant now) {
		this.text = "";
		this.deleted = true;
		this.updatedBy = author;
		this.updatedAt = now;
	}

}
