// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.scan;

import org.springframework.util.Assert;

import io.dracoonspring.api.VisibleText;

/**
 * The result of a scan.
 */
public sealed interface ScanVerdict {

	/**
	 * Returns the verdict for content without malware.
	 * @return the verdict
	 */
	static ScanVerdict clean() {
		return new Clean();
	}

	/**
	 * Returns the verdict for content with malware.
	 * @param signature the name of the malware that the scanner reports
	 * @return the verdict
	 */
	static ScanVerdict malware(String signature) {
		return new Malware(signature);
	}

	/**
	 * Returns the verdict for content that the scanner cannot scan completely, for
	 * example because it is too large.
	 * @param reason the reason
	 * @return the verdict
	 */
	static ScanVerdict notScanned(String reason) {
		return new NotScanned(reason);
	}

	/** The scanner has scanned all content and found no malware. */
	record Clean() implements ScanVerdict {

	}

	/**
	 * The scanner has found malware.
	 *
	 * @param signature the name of the malware that the scanner reports, such as
	 * {@code Eicar-Test-Signature}
	 */
	record Malware(String signature) implements ScanVerdict {

		/**
		 * Checks the name.
		 */
		public Malware {
			Assert.hasText(signature, "'signature' must not be empty");
			// escape hidden characters, because the name may come from a foreign database
			// of signatures
			signature = VisibleText.of(signature);
		}

	}

	/**
	 * The scanner has not scanned the content, or only a part of it.
	 *
	 * @param reason the reason that the scanner reports
	 */
	record NotScanned(String reason) implements ScanVerdict {

		/**
		 * Checks the reason.
		 */
		public NotScanned {
			Assert.hasText(reason, "'reason' must not be empty");
			reason = VisibleText.of(reason);
		}

	}

}
