// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.scan;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.MalwareFoundException;
import io.dracoonspring.observation.ErrorReason;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanSettings.NotScannedAction;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;
import io.dracoonspring.transfer.internal.part.TimedRetry;

/**
 * Scans the content of one file, once or several times, and decides whether the content
 * is accepted.
 *
 * @param settings the settings of the scan
 * @param target the file
 * @param progress compares the scans
 */
record ScanRun(ScanSettings settings, ScanTarget target, ScanProgress progress) {

	private static final Logger logger = LoggerFactory.getLogger(ScanRun.class);

	private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

	private static final Duration MAX_DELAY = Duration.ofSeconds(20);

	ScanRun(ScanSettings settings, ScanTarget target) {
		this(settings, target, new ScanProgress());
	}

	/**
	 * Scans content. The result fails with the reason {@code SCANNER_UNAVAILABLE} if the
	 * scanner fails or returns no verdict, or if it reports the content as clean before
	 * it has read all content. A {@link DracoonTransferException} of the content is
	 * passed on.
	 */
	Mono<ScanVerdict> scan(Flux<DataBuffer> content) {
		Mono<ScanVerdict> scan = Mono.defer(() -> verdict(content))
			.onErrorMap((ex) -> !(ex instanceof DracoonTransferException),
					(ex) -> unavailable("The scanner failed", ex));
		return ObservedScan.below(scan, this.settings);
	}

	private Mono<ScanVerdict> verdict(Flux<DataBuffer> content) {
		AtomicBoolean begun = new AtomicBoolean();
		AtomicBoolean whole = new AtomicBoolean();
		Flux<DataBuffer> counted = this.progress.begin(content);
		// a second subscription would get only the rest of the content, and its end would
		// look like the end of all content
		Flux<DataBuffer> once = Flux.defer(() -> begun.compareAndSet(false, true)
				? counted.doOnComplete(() -> whole.set(true)) : Flux.error(new IllegalStateException(
						"A scan can read the content only once: let the scan fail instead of reading again")));
		return this.settings.scanner()
			.scan(this.target, once)
			.switchIfEmpty(Mono.error(() -> unavailable("The scanner returned no verdict", null)))
			.doOnNext((verdict) -> {
				if (verdict instanceof ScanVerdict.Clean && !whole.get()) {
					throw unavailable("The scanner returned a verdict before it had all content", null);
				}
			});
	}

	private DracoonTransferException unavailable(String event, @Nullable Throwable cause) {
		return new DracoonTransferException(Reason.SCANNER_UNAVAILABLE, event + ", so that the content of '"
				+ this.target.name() + "' is held back: " + "check the scanner for malware, and try again", cause);
	}

	static boolean isUnavailable(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.SCANNER_UNAVAILABLE;
	}

	boolean waits() {
		return this.settings.scannerUnavailable() == UnavailableAction.WAIT;
	}

	/**
	 * Repeats a scan until the scanner works, at most for the maximum wait, if the
	 * settings let uploads wait for the scanner. The wait begins again after a scan that
	 * got further than the scans before, because the scanner worked in the meantime.
	 * @param repeatable the test after a failure whether the scan can be repeated
	 */
	<T> Mono<T> patient(Mono<T> attempt, BooleanSupplier repeatable) {
		return waits() ? new TimedRetry(FIRST_DELAY, MAX_DELAY, this.settings.maxWait()).repeat(attempt,
				(ex) -> isUnavailable(ex) && mayRepeat(repeatable), this.progress::isFurther) : attempt;
	}

	private boolean mayRepeat(BooleanSupplier repeatable) {
		boolean repeats = repeatable.getAsBoolean();
		if (repeats) {
			logger.atWarn()
				.addKeyValue("dracoon.scan.max-wait", this.settings.maxWait())
				.log("The scanner for malware does not work; a transfer waits for it");
		}
		return repeats;
	}

	/**
	 * Accepts clean content. If the settings allow it, also accepts content that is not
	 * scanned completely.
	 * @throws MalwareFoundException if there is malware
	 * @throws DracoonTransferException if the content is not scanned completely and the
	 * settings refuse such content
	 */
	void requireAccepted(ScanVerdict verdict) {
		if (verdict instanceof ScanVerdict.Malware malware) {
			throw new MalwareFoundException(malware.signature(),
					"The scanner found malware (" + malware.signature() + ") in the content of '" + this.target.name()
							+ "', which is held back: check where it comes from");
		}
		if (verdict instanceof ScanVerdict.NotScanned incomplete) {
			if (this.settings.notScanned() == NotScannedAction.REFUSE) {
				throw new DracoonTransferException(Reason.NOT_SCANNED,
						"The scanner for malware cannot scan the content of '" + this.target.name() + "' completely ("
								+ incomplete.reason() + "), so that it is held back: raise the limits of the scanner, "
								+ "or allow content that is not scanned",
						null);
			}
			logger.atWarn()
				.addKeyValue("dracoon.scan.reason", incomplete.reason())
				.log("Content was not scanned for malware completely; the settings allow it");
		}
	}

	/** Accepts content without a verdict if the settings allow it. */
	Mono<ScanVerdict> withoutScanner(Throwable ex) {
		if (this.settings.scannerUnavailable() != UnavailableAction.ALLOW) {
			return Mono.error(ex);
		}
		logger.atWarn()
			.addKeyValue("dracoon.error", ErrorReason.of(ex))
			.log("Content was not scanned for malware, because the scanner does not work; the settings allow it");
		return Mono.just(ScanVerdict.notScanned("the scanner does not work"));
	}

}
