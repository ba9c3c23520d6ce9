// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserFileKey;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.config.PasswordPolicy;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.UserUserPublicKey;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.FileKeyRecipient;
import io.dracoonspring.crypto.ShareKeys;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.RecipientKey;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/** Creates the keys of shares with the file keys of one account. */
public final class DefaultDracoonShareKeys implements DracoonShareKeys {

	private final DracoonFiles files;

	private final KeyPairPolicy policy;

	private final PasswordPolicy passwords;

	private final DracoonCrypto crypto;

	private final KeyPairs keyPairs;

	private final FileKeys fileKeys;

	private final Recipients recipients;

	private final Scheduler unlocking;

	private final Scheduler worker;

	public DefaultDracoonShareKeys(DracoonFiles files, DracoonServerConfig config, DracoonCrypto crypto,
			CryptoTools tools) {
		this.files = files;
		this.policy = tools.policy(config);
		this.passwords = PasswordPolicy.none().atLeast(tools.settings().minimumPasswordLength());
		this.crypto = crypto;
		this.keyPairs = tools.keyPairs();
		this.fileKeys = tools.fileKeys();
		this.recipients = tools.recipients();
		this.unlocking = tools.unlocking();
		this.worker = tools.worker();
	}

	@Override
	public Mono<ShareKeys> forDownloadShare(long fileId, Secret sharePassword) {
		// fetch the file key before generating a key pair, because generation is slow and
		// useless without the file key. Fetch it even if the key pair was replaced, so
		// that the error shows that the account has lost the file key
		return Mono.fromRunnable(() -> this.passwords.require("password of the share", sharePassword.value()))
			.then(this.crypto.unlock())
			.then(this.files.getUserFileKey(fileId))
			.flatMap(this.crypto::decryptFileKey)
			.zipWith(this.policy.preferred())
			.publishOn(this.unlocking)
			.map((known) -> make(known.getT1(), known.getT2(), sharePassword.value()));
	}

	private ShareKeys make(PlainFileKey fileKey, KeyPairVersion version, CharSequence password) {
		try {
			UserKeyPairContainer keyPair = this.keyPairs.generate(version, password);
			return new ShareKeys(keyPair,
					this.fileKeys.encrypt(fileKey, this.keyPairs.readPublicKey(keyPair.publicKeyContainer())));
		}
		finally {
			fileKey.wipe();
		}
	}

	@Override
	public Mono<PlainFileKey> openDownloadShare(PrivateKeyContainer privateKey, FileKey fileKey, Secret sharePassword) {
		return Mono.fromCallable(() -> {
			try (UnlockedKeyPair keyPair = this.keyPairs.unlock(privateKey, sharePassword.value())) {
				return this.fileKeys.decrypt(fileKey, keyPair);
			}
		}).subscribeOn(this.unlocking);
	}

	@Override
	public Mono<List<UserFileKey>> forUploadShare(PlainFileKey fileKey, Collection<UserUserPublicKey> recipients) {
		return Mono.fromCallable(() -> {
			List<UserFileKey> encrypted = new ArrayList<>();
			for (UserUserPublicKey recipient : recipients) {
				Long id = recipient.id();
				PublicKeyContainer publicKey = recipient.publicKeyContainer();
				if (id != null && publicKey != null) {
					RecipientKey key = this.keyPairs.readPublicKey(publicKey);
					FileKeyRecipient named = new FileKeyRecipient(id, key.version(), key.fingerprint(), null, null);
					if (this.recipients.isAllowed(named)) {
						encrypted.add(new UserFileKey(id, this.fileKeys.encrypt(fileKey, key)));
					}
				}
			}
			if (encrypted.isEmpty() && !recipients.isEmpty()) {
				throw new DracoonCryptoException(Reason.RECIPIENT_REFUSED,
						"The application allows none of the recipients that the upload share names: look for their "
								+ "fingerprints in the log, and compare them with the owners of the key pairs");
			}
			return List.copyOf(encrypted);
		}).subscribeOn(this.worker);
	}

}
