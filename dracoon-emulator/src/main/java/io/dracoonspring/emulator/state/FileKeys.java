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
import java.util.function.LongPredicate;

/**
 * The keys of one encrypted file: one for each recipient and version.
 */
public final class FileKeys {

	private final Map<Recipient, FileKey> keys = new LinkedHashMap<>();

	/**
	 * Return whether there are no keys at all.
	 * @return whether nobody has a key
	 */
	public boolean isEmpty() {
		return this.keys.isEmpty();
	}

	/**
	 * Find the key of a recipient.
	 * @param userId the id of the recipient
	 * @param version the version of the file key
	 * @return the key, if there is one
	 */
	public Optional<FileKey> find(long userId, String version) {
		return Optional.ofNullable(this.keys.get(new Recipient(userId, version)));
	}

	/**
	 * Return all keys of a recipient.
	 * @param userId the id of the recipient
	 * @return the keys, oldest first
	 */
	public List<FileKey> of(long userId) {
		return this.keys.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().userId() == userId)
			.map(Map.Entry::getValue)
			.toList();
	}

	/**
	 * Set the key of a recipient unless there is one.
	 * @param userId the id of the recipient
	 * @param fileKey the key
	 * @return whether it was set
	 */
	public boolean putIfAbsent(long userId, FileKey fileKey) {
		return this.keys.putIfAbsent(new Recipient(userId, fileKey.version()), fileKey) == null;
	}

	/**
	 * Remove the key of a recipient.
	 * @param userId the id of the recipient
	 * @param version the version of the file key
	 */
	public void remove(long userId, String version) {
		this.keys.remove(new Recipient(userId, version));
	}

	/**
	 * Take over those keys of another file whose recipients are accepted.
	 * @param other the keys of the other file
	 * @param recipients decides by user id
	 */
	public void addAll(FileKeys other, LongPredicate recipients) {
		other.keys.forEach((recipient, key) -> {
			if (recipients.test(recipient.userId())) {
				this.keys.putIfAbsent(recipient, key);
			}
		});
	}

	private record Recipient(long userId, String version) {

	}

}
