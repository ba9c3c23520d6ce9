// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores the S3 tags that can be assigned to rooms. */
public final class S3Tags {

	private final Map<Long, Tag> byId = new LinkedHashMap<>();

	private long lastId;

	/**
	 * Adds a tag.
	 * @param mandatory whether every room needs this tag
	 */
	public Tag add(String key, String value, boolean mandatory) {
		Tag tag = new Tag(++this.lastId, key, value, mandatory);
		this.byId.put(tag.id(), tag);
		return tag;
	}

	public Optional<Tag> find(long id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** Returns all tags, oldest first. */
	public List<Tag> all() {
		return List.copyOf(this.byId.values());
	}

	public void remove(long id) {
		this.byId.remove(id);
	}

	/**
	 * Represents a tag (schema {@code S3Tag}).
	 *
	 * @param isMandatory whether every room needs this tag
	 */
	public record Tag(long id, String key, String value, boolean isMandatory) {

	}

}
