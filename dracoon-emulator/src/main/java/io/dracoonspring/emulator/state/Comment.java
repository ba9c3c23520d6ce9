// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Instant;

/**
 * A comment on a node. A deleted one stays, without its text.
 */
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

	/**
	 * Returns what the comment is about.
	 */
	public Node node() {
		return this.node;
	}

	/**
	 * Returns the text.
	 * @return the text, empty once the comment is deleted
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Returns who wrote the comment.
	 * @return the id of the user
	 */
	public long createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Returns who changed the comment last.
	 * @return the id of the user
	 */
	public long updatedBy() {
		return this.updatedBy;
	}

	/**
	 * Returns when the comment was changed last.
	 */
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
