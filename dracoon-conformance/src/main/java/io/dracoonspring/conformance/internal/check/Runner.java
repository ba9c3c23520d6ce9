// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.ServerVersion;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.publicapi.SoftwareVersionData;
import io.dracoonspring.api.publicapi.SystemInfo;
import io.dracoonspring.conformance.internal.answer.AnswerTap;
import io.dracoonspring.conformance.internal.answer.Comparison;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;
import io.dracoonspring.conformance.internal.answer.Documents;
import io.dracoonspring.conformance.internal.answer.Edition;
import io.dracoonspring.conformance.internal.answer.Operations;
import io.dracoonspring.conformance.internal.answer.Redaction;

/**
 * Runs checks against a server, and removes the rooms and webhooks that they created. A
 * run can be stopped from another thread.
 */
public final class Runner {

	/** The beginning of the names of all rooms and webhooks that a run creates. */
	public static final String NAME = "dracoon-conformance-";

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private static final int ATTEMPTS = 3;

	private final Target target;

	private final List<Check> checks;

	private final Redaction redaction;

	private final BiConsumer<Integer, Result> progress;

	private final Findings findings;

	private final AnswerTap tap;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final CountDownLatch ended = new CountDownLatch(1);

	private @Nullable Thread worker;

	/**
	 * Creates a runner for one run.
	 * @param target the server and the account
	 * @param checks the checks
	 * @param operations the operations of the client
	 * @param redaction the filter for texts of the server in the results
	 * @param requests the consumer of the operation of each request, which is called
	 * before the request is sent
	 * @param progress the consumer of the number, from 1, and the result of each finished
	 * check
	 */
	public Runner(Target target, List<Check> checks, Operations operations, Redaction redaction,
			Consumer<String> requests, BiConsumer<Integer, Result> progress) {
		this.target = target;
		this.checks = checks;
		this.redaction = redaction;
		this.progress = progress;
		this.findings = new Findings(new Comparison(operations, new Documents(), redaction));
		this.tap = new AnswerTap((operation) -> {
			this.findings.sent(operation);
			requests.accept(operation);
		}, this.findings::answered);
	}

	/**
	 * Runs the checks. Blocks until the removal of the rooms and webhooks of the run has
	 * ended.
	 * @return the results
	 * @throws DracoonException if the server cannot be reached, or the sign-in fails
	 * @throws IllegalArgumentException if a room of the command line does not exist
	 */
	public Summary run() {
		Instant start = Instant.now();
		synchronized (this) {
			this.worker = Thread.currentThread();
		}
		Path directory = temporaryDirectory();
		try (Dracoon dracoon = this.target.signedIn(this.tap)) {
			return check(dracoon, directory, start);
		}
		finally {
			endInterruptions();
			delete(directory);
			this.ended.countDown();
		}
	}

	private Summary check(Dracoon dracoon, Path directory, Instant start) {
		SoftwareVersionData version = get(dracoon.publicInfo().getSoftwareVersion());
		this.findings.edition(ServerVersion.isCloud(version) ? Edition.CLOUD : Edition.SERVER);
		SystemInfo system = get(dracoon.publicInfo().getSystemInfo());
		UserAccount account = get(dracoon.account().get());
		remember(account);
		String name = NAME + UUID.randomUUID().toString().substring(0, 8);
		this.redaction.add(name);
		Remains remains = new Remains(dracoon, name);
		Session session = new Session(this.target, this.tap, this.findings, remains, dracoon, name, directory, account,
				system);
		session.requireParents();
		List<Result> results = new ArrayList<>();
		int left;
		try {
			check(session, results);
		}
		finally {
			left = remove(remains);
		}
		return new Summary(this.findings.edition(), this.redaction.show(version.restApiVersion()),
				this.redaction.show(version.sdsServerVersion()), storage(system), results, this.findings.answers(),
				this.findings.requests(), this.findings.waits(), left, isStopped(),
				Duration.between(start, Instant.now()));
	}

	private void check(Session session, List<Result> results) {
		for (Check check : this.checks) {
			Result result = run(check, session);
			if (isStopped()) {
				return;
			}
			results.add(result);
			this.progress.accept(results.size(), result);
		}
	}

	private boolean isStopped() {
		return this.stopped.getCount() == 0;
	}

	private static <T> T get(Mono<T> call) {
		return Objects.requireNonNull(call.block(TIMEOUT), "The answer is empty");
	}

	private static Path temporaryDirectory() {
		try {
			return Files.createTempDirectory("dracoon-conformance");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not create a temporary directory: check the free space", ex);
		}
	}

	private static void delete(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not delete the temporary directory " + directory, ex);
		}
	}

	private void remember(UserAccount account) {
		this.redaction.add(account.userName());
		this.redaction.add(account.firstName());
		this.redaction.add(account.lastName());
		this.redaction.add(account.email());
	}

	private static String storage(SystemInfo system) {
		if (!Boolean.TRUE.equals(system.useS3Storage())) {
			return "server";
		}
		return Boolean.TRUE.equals(system.s3EnforceDirectUpload()) ? "s3" : "s3 or server";
	}

	private int remove(Remains remains) {
		endInterruptions();
		return remains.remove();
	}

	// clears the interruption, so that it affects neither the removal nor the caller
	private synchronized void endInterruptions() {
		this.worker = null;
		Thread.interrupted();
	}

	/**
	 * Interrupts the run, and waits until the removal of its rooms and webhooks has
	 * ended.
	 * @param patience the maximum time to wait
	 * @return whether the run has ended within this time
	 * @throws InterruptedException if the waiting is interrupted
	 */
	public boolean stop(Duration patience) throws InterruptedException {
		this.stopped.countDown();
		synchronized (this) {
			if (this.worker != null) {
				this.worker.interrupt();
			}
		}
		return this.ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

	private Result run(Check check, Session session) {
		Instant start = Instant.now();
		this.findings.begin();
		for (int attempt = 1;; attempt++) {
			Outcome outcome = Outcome.OK;
			String reason = "";
			try {
				check.work().run(session);
			}
			catch (SkippedException ex) {
				outcome = Outcome.SKIPPED;
				reason = String.valueOf(ex.getMessage());
			}
			catch (Exception ex) {
				if (isTransient(ex) && attempt < ATTEMPTS && mayContinueAfter(ex, attempt)) {
					continue;
				}
				outcome = outcome(ex);
				reason = reason(ex);
			}
			if (!this.findings.differences().isEmpty()) {
				outcome = Outcome.DIFFERENCE;
			}
			return new Result(check, outcome, reason, Duration.between(start, Instant.now()),
					this.findings.operations(), this.findings.differences());
		}
	}

	private static boolean isTransient(Exception failure) {
		return failure instanceof DracoonException ex && ex.isTransient();
	}

	private boolean mayContinueAfter(Exception failure, int attempt) {
		Duration requested = (failure instanceof DracoonException ex) ? ex.getRetryAfter() : null;
		Duration wait = (requested != null) ? requested : Duration.ofSeconds(attempt);
		try {
			return !this.stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private Outcome outcome(Exception failure) {
		DracoonApiException refusal = refusal(failure);
		if (refusal != null) {
			if (isNotAllowed(refusal)) {
				return Outcome.NOT_ALLOWED;
			}
			if (refusal instanceof DracoonApiException.AccountBlocked || refusal.isTransient()) {
				return Outcome.FAILED;
			}
			this.findings.differ(Kind.STATUS, this.findings.lastRequest(), "",
					"expected success, found " + text(refusal));
			return Outcome.DIFFERENCE;
		}
		if (failure instanceof DracoonProtocolException ex) {
			this.findings.differ(Kind.TYPE, Objects.requireNonNullElse(ex.getOperation(), "(other)"), "",
					"expected a readable answer, the client cannot read it");
			return Outcome.DIFFERENCE;
		}
		if (failure instanceof DracoonTransferException ex && !ex.isTransient()) {
			this.findings.differ(Kind.CONTENT, "(transfer)", "", "expected success, found " + ex.getReason());
			return Outcome.DIFFERENCE;
		}
		return Outcome.FAILED;
	}

	// uses the class of an exception, because its message may contain names
	private static String reason(Exception failure) {
		DracoonApiException refusal = refusal(failure);
		return (refusal != null) ? "refused with " + text(refusal)
				: failure.getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
	}

	private static boolean isNotAllowed(DracoonApiException refusal) {
		return refusal.getStatus() == 402 || refusal.getStatus() == 403
				|| refusal.hasErrorCode(DracoonErrorCode.NOT_AUTHORIZED);
	}

	static String text(DracoonApiException refusal) {
		Integer code = refusal.getRawErrorCode();
		return refusal.getStatus() + ((code != null) ? " (" + code + ')' : "");
	}

	private static @Nullable DracoonApiException refusal(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DracoonApiException refusal) {
				return refusal;
			}
		}
		return null;
	}

}
