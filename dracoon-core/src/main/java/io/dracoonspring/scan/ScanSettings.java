// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.scan;

import java.time.Duration;
import java.util.function.Predicate;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.CopyableRecord;

/**
 * Holds the scanner of a client, and decides about uploads without a verdict. Malware
 * that the scanner finds never becomes a file, regardless of these settings.
 *
 * @param scanner the scanner
 * @param filter the test that selects the uploads to scan
 * @param handler the handler for malware that the scanner finds
 * @param notScanned the action for content that the scanner cannot scan completely
 * @param scannerUnavailable the action for uploads while the scanner does not work
 * @param maxWait the time for which uploads wait for the scanner with
 * {@link UnavailableAction#WAIT}. It begins again if a scan fails that got further into
 * the content than the scans before. It must be shorter than the time for which the
 * server keeps an upload that is not completed
 */
@CopyableRecord
public record ScanSettings(ContentScanner scanner, Predicate<ScanTarget> filter, MalwareHandler handler,
		NotScannedAction notScanned, UnavailableAction scannerUnavailable,
		Duration maxWait) implements ScanSettingsBuilder.With {

	/**
	 * Checks the values.
	 */
	public ScanSettings {
		Assert.notNull(scanner, "'scanner' must not be null");
		Assert.notNull(filter, "'filter' must not be null");
		Assert.notNull(handler, "'handler' must not be null");
		Assert.notNull(notScanned, "'notScanned' must not be null");
		Assert.notNull(scannerUnavailable, "'scannerUnavailable' must not be null");
		Assert.isTrue(maxWait.toMillis() > 0, "'maxWait' must be at least a millisecond");
	}

	/**
	 * Returns the settings with which only clean content becomes a file. All uploads are
	 * scanned, and uploads without a verdict fail at once. {@code maxWait} is ten
	 * minutes, for a later change to {@link UnavailableAction#WAIT}.
	 * @param scanner the scanner
	 * @return the settings
	 */
	public static ScanSettings of(ContentScanner scanner) {
		return new ScanSettings(scanner, (target) -> true, (finding) -> Mono.empty(), NotScannedAction.REFUSE,
				UnavailableAction.FAIL, Duration.ofMinutes(10));
	}

	/** Decides about content that the scanner cannot scan completely. */
	public enum NotScannedAction {

		/** The upload fails, and there is no file. */
		REFUSE,

		/** The content becomes a file. A warning is logged. */
		ALLOW

	}

	/** Decides about uploads while the scanner does not work. */
	public enum UnavailableAction {

		/** The upload fails, and there is no file. */
		FAIL,

		/**
		 * The upload waits for the scanner, and fails after {@code maxWait}. If the
		 * scanner fails during the upload, it gets the content again from its start. An
		 * upload whose source can be read only once fails in this case.
		 */
		WAIT,

		/** The content becomes a file. A warning is logged. */
		ALLOW

	}

}
