// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Holds the file keys of one encrypted file. Each recipient has at most one file key for
 * each version of key pairs. While a newer key pair replaces an older one of the same
 * version, the recipient can have a file key for each of the two.
 */
public final class FileKeys {

	private final Map<Recipient, FileKey> keys = new LinkedHashMap<>();

	/** The file keys for the older of two key pairs of the same version. */
	private final Map<Recipient, FileKey> retired = new LinkedHashMap<>();

	/** Returns whether the file has no keys. */
	public boolean isEmpty() {
		return this.keys.isEmpty() && this.retired.isEmpty();
	}

	/** Finds the recipient's file key for the newest key pair of a version. */
	public Optional<FileKey> find(long userId, String version) {
		return Optional.ofNullable(this.keys.get(new Recipient(userId, version)));
	}

	/**
	 * Finds the recipient's file key for the older of two key pairs of a version.
	 */
	public Optional<FileKey> findRetired(long userId, String version) {
		return Optional.ofNullable(this.retired.get(new Recipient(userId, version)));
	}

	/**
	 * Returns all keys of a recipient. Keys for the older of two key pairs of a version
	 * come first.
	 */
	public List<FileKey> of(long userId) {
		return Stream.of(this.retired, this.keys)
			.flatMap((map) -> map.entrySet().stream())
			.filter((entry) -> entry.getKey().userId() == userId)
			.map(Map.Entry::getValue)
			.toList();
	}

	/**
	 * Marks the file key of a recipient as a key for the older key pair, because there is
	 * a newer key pair of the same version.
	 */
	public void retire(long userId, String version) {
		Recipient recipient = new Recipient(userId, version);
		FileKey key = this.keys.remove(recipient);
		if (key != null) {
			this.retired.put(recipient, key);
		}
	}

	/**
	 * Removes the file key for the older of two key pairs of a version.
	 * @param userId the id of the recipient
	 */
	public void removeRetired(long userId, String version) {
		this.retired.remove(new Recipient(userId, version));
	}

	/**
	 * Sets the key of a recipient, unless the recipient already has a key of this
	 * version.
	 * @return whether the key was set
	 */
	public boolean putIfAbsent(long userId, FileKey fileKey) {
		return this.keys.putIfAbsent(new Recipient(userId, fileKey.version()), fileKey) == null;
	}

	/** Removes all keys of a recipient for one version. */
	public void remove(long userId, String version) {
		this.keys.remove(new Recipient(userId, version));
		removeRetired(userId, version);
	}

	void exchange(FileKeys other) {
		exchange(this.keys, other.keys);
		exchange(this.retired, other.retired);
	}

	private static void exchange(Map<Recipient, FileKey> one, Map<Recipient, FileKey> other) {
		Map<Recipient, FileKey> former = Map.copyOf(one);
		one.clear();
		one.putAll(other);
		other.clear();
		other.putAll(former);
	}

	/** Returns the recipients of the keys, without the keys. */
	public List<Holder> holders() {
		return Stream.concat(
				this.keys.keySet().stream().map((recipient) -> new Holder(recipient.userId, recipient.version, false)),
				this.retired.keySet()
					.stream()
					.map((recipient) -> new Holder(recipient.userId, recipient.version, true)))
			.toList();
	}

	/**
	 * Copies keys of another file. The existing keys of this file remain.
	 * @param recipients the filter for the user ids of the recipients whose keys are
	 * copied
	 */
	public void addAll(FileKeys other, LongPredicate recipients) {
		addAll(other.keys, this.keys, recipients);
		addAll(other.retired, this.retired, recipients);
	}

	private static void addAll(Map<Recipient, FileKey> from, Map<Recipient, FileKey> to, LongPredicate recipients) {
		from.forEach((recipient, key) -> {
			if (recipients.test(recipient.userId())) {
				to.putIfAbsent(recipient, key);
			}
		});
	}

	/**
	 * Identifies the recipient of a key.
	 *
	 * @param userId the id of the user, negative for a rescue key
	 * @param version the version of the key
	 * @param retired whether the key is for the older of two key pairs
	 */
	public record Holder(long userId, String version, boolean retired) {

	}

	private record Recipient(long userId, String version) {

	}

}
