// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.util.Locale;

/** Formats numbers of bytes for people. */
public final class Sizes {

	private static final String[] UNITS = { "KiB", "MiB", "GiB", "TiB", "PiB", "EiB" };

	private Sizes() {
	}

	/**
	 * Formats a size with at most one decimal.
	 * @param bytes the size in bytes
	 * @return a text such as {@code 64 MiB}
	 */
	public static String format(long bytes) {
		if (bytes < 1024) {
			return bytes + ((bytes == 1) ? " byte" : " bytes");
		}
		double value = bytes;
		int unit = -1;
		// a value that would be rounded to 1024 belongs to the next unit
		while (value >= 1023.95) {
			value /= 1024;
			unit++;
		}
		String number = String.format(Locale.ROOT, (value < 100) ? "%.1f" : "%.0f", value);
		return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " " + UNITS[unit];
	}

}
