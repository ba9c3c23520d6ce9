// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.WireValue;

/**
 * The verdict of the malware scan on a file. Servers send the verdict in upper case, but
 * the vendor's Java SDK spells it in lower case. Therefore this library ignores the case.
 */
public enum VirusProtectionVerdict implements WireValue {

	/** The file is not scanned. */
	NOT_SCANNING("NOT_SCANNING"),

	/** The scan is running; the file cannot be read yet. */
	IN_PROGRESS("IN_PROGRESS"),

	/** The scanner found no malware. */
	CLEAN("CLEAN"),

	/** The file is malicious and cannot be read. */
	MALICIOUS("MALICIOUS"),

	/** A value that this version does not know. The client never sends it. */
	UNKNOWN("unknown");

	private final String wireValue;

	VirusProtectionVerdict(String wireValue) {
		this.wireValue = wireValue;
	}

	// accept NO_SCANNING for NOT_SCANNING, because the API document uses both spellings
	@JsonCreator
	static VirusProtectionVerdict of(@Nullable String text) {
		if ("NO_SCANNING".equalsIgnoreCase(text)) {
			return NOT_SCANNING;
		}
		for (VirusProtectionVerdict verdict : values()) {
			if (text != null && verdict.wireValue.equals(text.toUpperCase(Locale.ROOT))) {
				return verdict;
			}
		}
		return UNKNOWN;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
