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

package io.dracoonspring.crypto;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.api.files.MissingKeysResponse;
import io.dracoonspring.api.files.UserFileKeySetBatchRequest;
import io.dracoonspring.api.files.UserFileKeySetRequest;
import io.dracoonspring.crypto.DistributionResult.Failure;

/**
 * One distribution of missing file keys. Asks for what is missing again and again, always
 * from the start, because every key that is stored shortens the list; ends when nothing
 * is missing or nothing moves any more.
 */
final class KeyDistribution {

	private static final Log logger = LogFactory.getLog(KeyDistribution.class);

	/** The most entries that the server returns and that are stored at once. */
	private static final int BATCH = 100;

	private final DracoonFiles files;

	private final DracoonCrypto crypto;

	private final Scheduler worker;

	private final MissingFileKeysQuery query;

	private final Set<Entry> attempted = new HashSet<>();

	private final List<Failure> failures = new ArrayList<>();

	private long distributed;

	/** Whether the current round has stored any key. */
	private boolean moved;

	/**
	 * Opened file keys of the current answer: the next one may continue with the same
	 * file, and opening is what costs.
	 */
	private final Map<Long, PlainFileKey> opened = new ConcurrentHashMap<>();

	/**
	 * The versions of file keys whose key pair does not open: trying that is slow and
	 * fails for every file alike.
	 */
	private final Map<String, DracoonCryptoException> locked = new ConcurrentHashMap<>();

	KeyDistribution(DracoonFiles files, DracoonCrypto crypto, Scheduler worker, MissingFileKeysQuery query) {
		this.files = files;
		this.crypto = crypto;
		this.worker = worker;
		this.query = query.limit(BATCH);
	}

	Mono<DistributionResult> run() {
		return round().repeat(() -> this.moved)
			.then(Mono.fromSupplier(() -> new DistributionResult(this.distributed, this.failures, null)))
			.onErrorResume(Exception.class, (ex) -> {
				logger.debug("The distribution of file keys has been interrupted", ex);
				return Mono.just(new DistributionResult(this.distributed, this.failures, ex));
			})
			.doOnTerminate(() -> forgetAllBut(Set.of()));
	}

	private Mono<Void> round() {
		return Mono.defer(() -> {
			this.moved = false;
			return this.files.getMissingFileKeys(this.query);
		}).flatMap(this::distribute);
	}

	private Mono<Void> distribute(MissingKeysResponse response) {
		MissingFileKeys missing = new MissingFileKeys(response);
		missing.usersByFile()
			.forEach((fileId, userIds) -> userIds.removeIf((userId) -> !this.attempted.add(new Entry(fileId, userId))));
		missing.usersByFile().values().removeIf(Set::isEmpty);
		forgetAllBut(missing.usersByFile().keySet());
		return Flux.fromIterable(missing.usersByFile().entrySet())
			.flatMap((entry) -> make(entry.getKey(), entry.getValue(), missing),
					Runtime.getRuntime().availableProcessors())
			.doOnNext((batch) -> this.failures.addAll(batch.failures()))
			.flatMapIterable(FileKeyBatch::made)
			.buffer(BATCH)
			.concatMap(this::store)
			.then();
	}

	private Mono<FileKeyBatch> make(long fileId, Collection<Long> userIds, MissingFileKeys missing) {
		return open(fileId, missing.fileKeys(fileId)).publishOn(this.worker)
			.map((fileKey) -> FileKeyBatch.make(fileId, fileKey, userIds, missing))
			.onErrorResume(DracoonException.class, (ex) -> Mono.just(FileKeyBatch.failed(fileId, userIds, ex)));
	}

	private Mono<PlainFileKey> open(long fileId, List<FileKey> fileKeys) {
		PlainFileKey known = this.opened.get(fileId);
		if (known != null) {
			return Mono.just(known);
		}
		Mono<PlainFileKey> none = Mono
			.error(() -> new DracoonCryptoException(Reason.NO_KEY, "The server has not sent the key of the file"));
		return fileKeys.stream()
			.map(this::decrypt)
			.reduce((first, second) -> first.onErrorResume(DracoonCryptoException.class, (ex) -> second))
			.orElse(none)
			.doOnNext((fileKey) -> this.opened.put(fileId, fileKey));
	}

	private Mono<PlainFileKey> decrypt(FileKey fileKey) {
		return Mono.defer(() -> {
			String version = String.valueOf(fileKey.version());
			DracoonCryptoException known = this.locked.get(version);
			if (known != null) {
				return Mono.error(known);
			}
			return this.crypto.decryptFileKey(fileKey).doOnError(DracoonCryptoException.class, (ex) -> {
				if (ex.getReason() == Reason.WRONG_PASSWORD) {
					this.locked.put(version, ex);
				}
			});
		});
	}

	private Mono<Void> store(List<UserFileKeySetRequest> keys) {
		return Mono.defer(() -> this.files.setUserFileKeys(new UserFileKeySetBatchRequest(keys)))
			.doOnSuccess((nothing) -> {
				this.distributed += keys.size();
				this.moved = true;
			})
			.onErrorResume(Exception.class, (ex) -> {
				keys.forEach((key) -> this.failures.add(new Failure(key.fileId(), key.userId(), ex)));
				return Mono.empty();
			});
	}

	private void forgetAllBut(Set<Long> fileIds) {
		this.opened.forEach((fileId, fileKey) -> {
			if (!fileIds.contains(fileId)) {
				this.opened.remove(fileId);
				fileKey.wipe();
			}
		});
	}

	/**
	 * A user and a file whose key the user lacks.
	 *
	 * @param fileId the id of the file
	 * @param userId the id of the user
	 */
	private record Entry(long fileId, long userId) {

	}

}
