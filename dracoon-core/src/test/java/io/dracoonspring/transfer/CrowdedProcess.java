// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;

/**
 * Runs many transfers at once in a process with little memory and prints how they ended.
 * Each line has a name and a number of transfers. There is one line for successes, one
 * for failed calls, one for failures that are not exceptions of this library, and one for
 * each {@link Reason}. The exit status is 1 if a transfer did not end in time.
 */
public final class CrowdedProcess {

	/** Names the line with the successes. */
	static final String SUCCEEDED = "succeeded";

	/** Names the line with failures of calls, such as a lost connection. */
	static final String CALL_FAILED = "call-failed";

	/** Names the line with failures that are not exceptions of this library. */
	static final String UNKNOWN = "unknown";

	private final AtomicInteger succeeded = new AtomicInteger();

	private final AtomicInteger callFailed = new AtomicInteger();

	private final AtomicInteger unknown = new AtomicInteger();

	private final AtomicIntegerArray reasons = new AtomicIntegerArray(Reason.values().length);

	private final CountDownLatch ended;

	private CrowdedProcess(int count) {
		this.ended = new CountDownLatch(count);
	}

	/**
	 * Runs the transfers.
	 * @param args the address of the emulator; the local file; the id of the same file on
	 * the server; the directory for downloads; the number of transfers in each direction;
	 * the time in milliseconds that a part may make no progress; the time in seconds
	 * after which a transfer counts as never ending
	 * @throws InterruptedException if the wait for the transfers is interrupted
	 */
	public static void main(String[] args) throws InterruptedException {
		Path file = Path.of(args[1]);
		long node = Long.parseLong(args[2]);
		Path directory = Path.of(args[3]);
		int count = Integer.parseInt(args[4]);
		CrowdedProcess outcomes = new CrowdedProcess(2 * count);
		Dracoon dracoon = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of(TransferFixture.PASSWORD))
			.encryptionPassword(TransferFixture.ENCRYPTION_PASSWORD)
			.transfer((settings) -> settings.withIdleTimeout(Duration.ofMillis(Long.parseLong(args[5]))))
			.build();
		for (int number = 0; number < count; number++) {
			UploadRequest upload = UploadRequest
				.of(UploadSource.of(file), NodeAddress.ofPath("/Vault"), "upload-" + number + ".bin")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME);
			outcomes.count(dracoon.transfers().upload(upload).result());
			outcomes.count(dracoon.transfers()
				.download(DownloadRequest.of(node, directory.resolve("target-" + number)))
				.result());
		}
		boolean allEnded = outcomes.ended.await(Long.parseLong(args[6]), TimeUnit.SECONDS);
		outcomes.print();
		// halt the JVM, because connections whose thread has died do not close
		Runtime.getRuntime().halt(allEnded ? 0 : 1);
	}

	private void count(Mono<?> result) {
		result.subscribe((value) -> count(this.succeeded), this::count);
	}

	private void count(Throwable ex) {
		if (ex instanceof DracoonTransferException failure) {
			this.reasons.incrementAndGet(failure.getReason().ordinal());
			this.ended.countDown();
		}
		else {
			count((ex instanceof DracoonException) ? this.callFailed : this.unknown);
		}
	}

	private void count(AtomicInteger outcome) {
		outcome.incrementAndGet();
		this.ended.countDown();
	}

	private void print() {
		System.out.println(SUCCEEDED + " " + this.succeeded);
		System.out.println(CALL_FAILED + " " + this.callFailed);
		System.out.println(UNKNOWN + " " + this.unknown);
		for (Reason reason : Reason.values()) {
			System.out.println(reason + " " + this.reasons.get(reason.ordinal()));
		}
		System.out.flush();
	}

}
