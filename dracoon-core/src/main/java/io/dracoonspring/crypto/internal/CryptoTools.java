// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.crypto.CryptoSettings;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairs;

/** Holds the tools that the crypto services of a client share. */
public final class CryptoTools implements AutoCloseable {

	private static final int IDLE_SECONDS = 30;

	private final CryptoSettings settings;

	private final KeyPairs keyPairs;

	private final FileKeys fileKeys;

	private final Recipients recipients;

	/**
	 * The scheduler with its own threads, because many users may unlock key pairs at the
	 * same time and would occupy the shared threads.
	 */
	private @Nullable Scheduler unlocking;

	private boolean closed;

	public CryptoTools(CryptoSettings settings) {
		this(settings, new KeyPairs(settings.rsaProvider(), settings.maxKeyDerivationRounds()));
	}

	// lets tests pass a KeyPairs instance with fewer PBKDF2 rounds, which saves time
	CryptoTools(CryptoSettings settings, KeyPairs keyPairs) {
		this.settings = settings;
		this.keyPairs = keyPairs;
		this.fileKeys = new FileKeys(settings.rsaProvider());
		this.recipients = new Recipients(settings.recipientCheck());
	}

	public CryptoSettings settings() {
		return this.settings;
	}

	public KeyPairs keyPairs() {
		return this.keyPairs;
	}

	public FileKeys fileKeys() {
		return this.fileKeys;
	}

	public Recipients recipients() {
		return this.recipients;
	}

	/**
	 * Returns the scheduler on which private keys are opened and protected. Each key
	 * takes at least half a second of computing. {@link #close()} disposes of the
	 * scheduler.
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

	/** Returns the shared scheduler on which file keys are encrypted and decrypted. */
	public Scheduler worker() {
		return DracoonSchedulers.boundedElastic();
	}

	/** Returns the policy for the kinds of key pairs. */
	public KeyPairPolicy policy(DracoonServerConfig config) {
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
