/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tags that objects of rooms can get in S3.
 */
public final class S3Tags {

	private final Map<Long, Tag> byId = new LinkedHashMap<>();

	private long lastId;

	/**
	 * Add a tag.
	 * @param mandatory whether every room needs it
	 */
	public Tag add(String key, String value, boolean mandatory) {
		Tag tag = new Tag(++this.lastId, key, value, mandatory);
		this.byId.put(tag.id(), tag);
		return tag;
	}

	public Optional<Tag> find(long id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Return all tags.
	 * @return the tags, oldest first
	 */
	public List<Tag> all() {
		return List.copyOf(this.byId.values());
	}

	public void remove(long id) {
		this.byId.remove(id);
	}

	/**
	 * A tag; schema {@code S3Tag}.
	 *
	 * @param id the id
	 * @param key the key
	 * @param value the value
	 * @param isMandatory whether every room needs it
	 */
	public record Tag(long id, String key, String value, boolean isMandatory) {

	}

}
