// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key pairs of a user, or the rescue keys of a room or customer, oldest first. The
 * key pairs have up to two versions. There are two key pairs of a version while the newer
 * one replaces the older one.
 */
public final class KeyRing {

	private static final String PREFERRED_VERSION = "RSA-4096";

	private final List<KeyPair> keyPairs = new ArrayList<>();

	private final Map<String, String> previousPrivateKeys = new HashMap<>();

	/** Returns all key pairs, oldest first. */
	public List<KeyPair> all() {
		return List.copyOf(this.keyPairs);
	}

	public boolean isEmpty() {
		return this.keyPairs.isEmpty();
	}

	/** Finds the newest key pair of a version. */
	public Optional<KeyPair> find(String version) {
		return this.keyPairs.stream()
			.filter((pair) -> pair.version().equals(version))
			.reduce((first, second) -> second);
	}

	/**
	 * Returns whether there are two key pairs of a version, of which the newer one
	 * replaces the older one.
	 */
	public boolean isBeingReplaced(String version) {
		return this.keyPairs.stream().filter((pair) -> pair.version().equals(version)).count() > 1;
	}

	/**
	 * Finds the newest key pair of the version that is preferred for encryption. Without
	 * such a key pair, this method finds the newest of all key pairs.
	 */
	public Optional<KeyPair> preferred() {
		return find(PREFERRED_VERSION).or(() -> this.keyPairs.stream().reduce((first, second) -> second));
	}

	/**
	 * Finds the oldest key pair whose version is not the preferred one. Without such a
	 * key pair, this method finds the oldest of all key pairs.
	 */
	public Optional<KeyPair> leastPreferred() {
		return this.keyPairs.stream()
			.filter((pair) -> !pair.version().equals(PREFERRED_VERSION))
			.findFirst()
			.or(() -> this.keyPairs.stream().findFirst());
	}

	/** Removes all key pairs. */
	public void clear() {
		this.keyPairs.clear();
		this.previousPrivateKeys.clear();
	}

	public void add(KeyPair keyPair) {
		this.keyPairs.add(keyPair);
	}

	/**
	 * Keeps the private key of a replaced key pair, encrypted with the password of the
	 * new key pair.
	 * @param privateKey the private key, PEM
	 */
	public void preserve(String version, String privateKey) {
		this.previousPrivateKeys.put(version, privateKey);
	}

	/** Returns the preserved private key of a version as PEM. */
	public Optional<String> previousPrivateKey(String version) {
		return Optional.ofNullable(this.previousPrivateKeys.get(version));
	}

	/**
	 * Removes the oldest key pair of a version, and the preserved private key of this
	 * version, if any.
	 */
	public Optional<KeyPair> remove(String version) {
		Optional<KeyPair> oldest = this.keyPairs.stream().filter((pair) -> pair.version().equals(version)).findFirst();
		oldest.ifPresent((keyPair) -> {
			this.keyPairs.remove(keyPair);
			this.previousPrivateKeys.remove(version);
		});
		return oldest;
	}

}
