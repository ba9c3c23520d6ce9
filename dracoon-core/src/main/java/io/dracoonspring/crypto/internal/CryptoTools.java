// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.config.DracoonConfig;
import io.dracoonspring.crypto.CryptoSettings;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairs;

/**
 * Everything that the crypto services of a client share.
 */
public final class CryptoTools implements AutoCloseable {

	private static final int IDLE_SECONDS = 30;

	private final CryptoSettings settings;

	private final KeyPairs keyPairs;

	private final FileKeys fileKeys;

	private final Recipients recipients;

	/** Has threads of its own, because many users may unlock at once. */
	private @Nullable Scheduler unlocking;

	private boolean closed;

	/**
	 * Creates the tools.
	 * @param settings the settings of the client
	 */
	public CryptoTools(CryptoSettings settings) {
		this(settings, new KeyPairs(settings.rsaProvider(), settings.maxKeyDerivationRounds()));
	}

	// tests that are not about the rounds save the time
	CryptoTools(CryptoSettings settings, KeyPairs keyPairs) {
		this.settings = settings;
		this.keyPairs = keyPairs;
		this.fileKeys = new FileKeys(settings.rsaProvider());
		this.recipients = new Recipients(settings.recipientCheck());
	}

	/**
	 * Returns the settings.
	 * @return the settings of the client
	 */
	public CryptoSettings settings() {
		return this.settings;
	}

	/**
	 * Returns what generates and unlocks key pairs.
	 * @return the same one every time
	 */
	public KeyPairs keyPairs() {
		return this.keyPairs;
	}

	/**
	 * Returns what encrypts and decrypts file keys.
	 * @return the same one every time
	 */
	public FileKeys fileKeys() {
		return this.fileKeys;
	}

	/**
	 * Returns who decides for whom file keys may be encrypted.
	 * @return the same one every time
	 */
	public Recipients recipients() {
		return this.recipients;
	}

	/**
	 * Returns where private keys are opened and protected, which takes half a second of
	 * computing and more each.
	 * @return the scheduler, which closes with this
	 */
	public synchronized Scheduler unlocking() {
		Scheduler scheduler = this.unlocking;
		if (scheduler == null) {
			scheduler = Schedulers.newBoundedElastic(this.settings.maxConcurrentUnlocks(), Integer.MAX_VALUE,
					"dracoon-unlock", IDLE_SECONDS, true);
			this.unlocking = scheduler;
			if (this.closed) {
				scheduler.dispose();
			}
		}
		return scheduler;
	}

	/**
	 * Returns where file keys are encrypted and decrypted.
	 * @return the scheduler, which nobody closes
	 */
	public Scheduler worker() {
		return Schedulers.boundedElastic();
	}

	/**
	 * Returns which kinds of key pairs may be used.
	 * @param config knows the policy of the server
	 */
	public KeyPairPolicy policy(DracoonConfig config) {
		return new KeyPairPolicy(config, this.settings.minimumKeyPair());
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		if (this.unlocking != null) {
			this.unlocking.dispose();
		}
	}

}
