// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.Range;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.api.files.MissingKeysResponse;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.DistributionResult.Failure;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoTools;
import io.dracoonspring.crypto.internal.FileKeyOpener;

/**
 * Runs one distribution of missing file keys. It requests the list of missing keys
 * repeatedly, because every stored key shortens the list. It ends when no key is missing,
 * when a pass over the list stores no key (see {@link ListPosition}), or when the number
 * of stored keys reaches the limit of one run.
 * <p>
 * For each answer, the file keys are opened first, because that is slow. If the answer is
 * then older than a second, the client requests it again, because public keys in the old
 * answer may have been replaced.
 */
final class KeyDistribution {

	private static final Logger logger = LoggerFactory.getLogger(KeyDistribution.class);

	/**
	 * The maximum number of file keys in one answer and in one request to store file
	 * keys.
	 */
	private static final int BATCH = 100;

	private static final long MAX_AGE = TimeUnit.SECONDS.toNanos(1);

	/**
	 * The maximum number of opened file keys in memory. If there are more, the file keys
	 * that the current answer does not need are wiped. This number of file keys takes
	 * about a megabyte.
	 */
	private static final int MAX_OPENED = 10_000;

	private final DracoonFiles files;

	private final FileKeyOpener opener;

	private final CryptoTools tools;

	private final Scheduler worker;

	private final MissingFileKeysQuery query;

	private final FileKeyStore store;

	private final ListPosition position = new ListPosition();

	private final Set<MissingFileKey> attempted = new HashSet<>();

	private final List<Failure> failures = new ArrayList<>();

	private long distributed;

	private @Nullable Long remaining;

	/**
	 * The opened file keys by the ids of files. They are kept because opening is slow and
	 * later answers may have entries for the same files.
	 */
	private final Map<Long, PlainFileKey> opened = new ConcurrentHashMap<>();

	/**
	 * The failures to open file keys of the current answer. The key of the map is the id
	 * of the file, so that each file key is tried only once.
	 */
	private final Map<Long, DracoonException> unopened = new ConcurrentHashMap<>();

	/**
	 * The failures to unlock key pairs. The key of the map is the version of the file
	 * keys. The failures are kept because each attempt to unlock is slow and would fail
	 * again for every file.
	 */
	private final Map<String, DracoonCryptoException> locked = new ConcurrentHashMap<>();

	private volatile boolean cancelled;

	KeyDistribution(DracoonFiles files, FileKeyOpener opener, CryptoTools tools, Scheduler worker,
			MissingFileKeysQuery query) {
		this.files = files;
		this.opener = opener;
		this.tools = tools;
		this.worker = worker;
		this.query = new MissingFileKeysQuery(query.roomId(), query.fileId(), query.userId(), query.useKey(), null,
				BATCH);
		this.store = new FileKeyStore(files);
	}

	Flux<DistributionProgress> run() {
		return Flux.defer(this::round)
			.repeat(() -> !this.position.isFinished() && !isLimitReached())
			.concatWith(Mono.fromSupplier(() -> last(isLimitReached() ? limitReached() : null)))
			.onErrorResume(Exception.class, (ex) -> {
				logger.debug("The distribution of file keys was interrupted", ex);
				return Mono.fromSupplier(() -> last(ex));
			})
			.doOnTerminate(() -> forgetAllBut(Set.of()))
			// workers may still encrypt, and the cancelling thread must not wait for them
			.doOnCancel(() -> this.worker.schedule(this::cancel));
	}

	private void cancel() {
		this.cancelled = true;
		forgetAllBut(Set.of());
	}

	private long limit() {
		return this.tools.settings().maxFileKeysPerRun();
	}

	private boolean isLimitReached() {
		return !this.position.isFinished() && this.distributed >= limit();
	}

	private DracoonCryptoException limitReached() {
		return new DracoonCryptoException(Reason.OTHER, "The distribution ended after " + this.distributed
				+ " file keys because of 'dracoon.crypto.max-file-keys-per-run': the next distribution continues");
	}

	private Flux<DistributionProgress> round() {
		int offset = this.position.offset();
		this.unopened.clear();
		return ask(offset).flatMap((response) -> {
			long answered = this.worker.now(TimeUnit.NANOSECONDS);
			return open(new MissingFileKeys(response)).then(Mono.defer(() -> {
				boolean old = this.worker.now(TimeUnit.NANOSECONDS) - answered > MAX_AGE;
				return old ? ask(offset) : Mono.just(response);
			}));
		}).flatMapMany((latest) -> distribute(latest, offset));
	}

	private Mono<MissingKeysResponse> ask(int offset) {
		MissingFileKeysQuery next = this.query.withLimit((int) Math.min(BATCH, limit() - this.distributed));
		return this.files.getMissingFileKeys((offset > 0) ? next.withOffset(offset) : next)
			.switchIfEmpty(Mono.fromSupplier(() -> new MissingKeysResponse(null, List.of(), List.of(), List.of())))
			.doOnNext(this::requireAnswer);
	}

	// check the answer, because a malicious server could request the keys of other files
	private void requireAnswer(MissingKeysResponse response) {
		boolean asked = response.items()
			.stream()
			.allMatch((item) -> isAsked(this.query.fileId(), item.fileId())
					&& isAsked(this.query.userId(), item.userId()));
		if (!asked) {
			throw new DracoonProtocolException(0, null, null,
					"The server answered with file keys that were not requested. "
							+ "Nothing was encrypted: ask the administrator of DRACOON",
					null);
		}
	}

	private static boolean isAsked(@Nullable Long asked, @Nullable Long answered) {
		return asked == null || asked.equals(answered);
	}

	private Mono<Void> open(MissingFileKeys missing) {
		return Flux.fromIterable(missing.usersByFile((entry) -> !this.attempted.contains(entry)).keySet())
			.flatMap((fileId) -> open(fileId, missing.fileKeys(fileId)).onErrorComplete(DracoonException.class),
					Runtime.getRuntime().availableProcessors())
			.then();
	}

	private Flux<DistributionProgress> distribute(MissingKeysResponse response, int offset) {
		MissingFileKeys missing = new MissingFileKeys(response);
		Range range = response.range();
		Long total = (range != null) ? range.total() : null;
		boolean isLast = total != null && offset + missing.entries().size() >= total;
		this.remaining = (total != null) ? Math.max(0, total - offset) : null;
		Map<Long, Set<Long>> usersByFile = missing.usersByFile((entry) -> this.attempted.add(entry));
		if (this.opened.size() > MAX_OPENED) {
			forgetAllBut(usersByFile.keySet());
		}
		Set<MissingFileKey> served = new HashSet<>();
		Set<MissingFileKey> failed = new HashSet<>();
		return Flux.fromIterable(usersByFile.entrySet())
			.flatMap((entry) -> make(entry.getKey(), entry.getValue(), missing),
					Runtime.getRuntime().availableProcessors())
			.doOnNext((batch) -> fail(batch.failures(), failed))
			.flatMapIterable(FileKeyBatch::made)
			.buffer(BATCH)
			.concatMap(this.store::store)
			.map((stored) -> {
				stored.accepted().forEach((key) -> served.add(new MissingFileKey(key.fileId(), key.userId())));
				fail(stored.failures(), failed);
				this.distributed += stored.accepted().size();
				return progress(served.size() + failed.size());
			})
			.concatWith(Mono.fromRunnable(() -> {
				served.removeAll(failed);
				this.remaining = remaining(served.size());
				this.position.advance(missing.entries(), served, isLast);
			}));
	}

	private void fail(List<Failure> more, Set<MissingFileKey> failed) {
		this.failures.addAll(more);
		more.forEach((failure) -> failed.add(new MissingFileKey(failure.fileId(), failure.userId())));
	}

	private DistributionProgress progress(long done) {
		return new DistributionProgress(this.distributed, this.failures.size(), remaining(done), null);
	}

	private @Nullable Long remaining(long done) {
		return (this.remaining != null) ? Math.max(0, this.remaining - done) : null;
	}

	private DistributionProgress last(@Nullable Throwable interruption) {
		return new DistributionProgress(this.distributed, this.failures.size(), this.remaining,
				new DistributionResult(this.distributed, this.failures, interruption));
	}

	private Mono<FileKeyBatch> make(long fileId, Collection<Long> userIds, MissingFileKeys missing) {
		return open(fileId, missing.fileKeys(fileId)).publishOn(this.worker).<FileKeyBatch>handle((fileKey, sink) -> {
			FileKeyBatch batch = encrypt(fileId, fileKey, userIds, missing);
			if (batch != null) {
				sink.next(batch);
			}
		}).onErrorResume(DracoonException.class, (ex) -> Mono.just(FileKeyBatch.failed(fileId, userIds, ex)));
	}

	// returns null after a cancellation, because no subscriber takes the result
	private @Nullable FileKeyBatch encrypt(long fileId, PlainFileKey fileKey, Collection<Long> userIds,
			MissingFileKeys missing) {
		synchronized (fileKey) {
			return fileKey.isWiped() ? null
					: FileKeyBatch.make(fileId, fileKey, userIds, missing, this.tools, this.query.roomId());
		}
	}

	private Mono<PlainFileKey> open(long fileId, List<FileKey> fileKeys) {
		PlainFileKey known = this.opened.get(fileId);
		if (known != null) {
			return Mono.just(known);
		}
		DracoonException failure = this.unopened.get(fileId);
		if (failure != null) {
			return Mono.error(failure);
		}
		Mono<PlainFileKey> none = Mono
			.error(() -> new DracoonCryptoException(Reason.NO_KEY, "The server has not sent the key of the file"));
		return fileKeys.stream()
			.map(this::decrypt)
			.reduce((first, second) -> first.onErrorResume(DracoonCryptoException.class, (ex) -> second))
			.orElse(none)
			.doOnNext((fileKey) -> keep(fileId, fileKey))
			.doOnError(DracoonException.class, (ex) -> this.unopened.put(fileId, ex));
	}

	private void keep(long fileId, PlainFileKey fileKey) {
		this.opened.put(fileId, fileKey);
		// opening may end after the cancellation
		if (this.cancelled) {
			forgetAllBut(Set.of());
		}
	}

	private Mono<PlainFileKey> decrypt(FileKey fileKey) {
		return Mono.defer(() -> {
			String version = String.valueOf(fileKey.version());
			DracoonCryptoException known = this.locked.get(version);
			if (known != null) {
				return Mono.error(known);
			}
			return this.opener.open(fileKey).doOnError(DracoonCryptoException.class, (ex) -> {
				if (ex.getReason() == Reason.WRONG_PASSWORD || ex.getReason() == Reason.PASSWORD_REQUIRED) {
					this.locked.put(version, ex);
				}
			});
		});
	}

	private void forgetAllBut(Set<Long> fileIds) {
		this.opened.forEach((fileId, fileKey) -> {
			if (!fileIds.contains(fileId)) {
				this.opened.remove(fileId);
				// prevent another thread from encrypting with a key that is being wiped
				synchronized (fileKey) {
					fileKey.wipe();
				}
			}
		});
	}

}
