// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

import org.springframework.format.Printer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Formats numbers of bytes for people. Pages use it for each {@code DataSize}. */
@Component
public final class Sizes implements Printer<DataSize> {

	private static final String[] UNITS = { "KiB", "MiB", "GiB", "TiB", "PiB", "EiB" };

	@Override
	public String print(DataSize size, Locale locale) {
		return format(size.toBytes(), locale);
	}

	/**
	 * Formats a size with at most one decimal.
	 * @param bytes the size in bytes
	 * @param locale the locale, which determines the decimal separator
	 * @return a text such as {@code 64 MiB}
	 */
	public static String format(long bytes, Locale locale) {
		if (bytes < 1024) {
			return bytes + " B";
		}
		double value = bytes;
		int unit = -1;
		// a value that is 1024.0 with one decimal belongs to the next unit
		while (value >= 1023.95) {
			value /= 1024;
			unit++;
		}
		NumberFormat number = NumberFormat.getInstance(locale);
		number.setGroupingUsed(false);
		number.setRoundingMode(RoundingMode.HALF_UP);
		number.setMaximumFractionDigits((value < 100) ? 1 : 0);
		return number.format(value) + " " + UNITS[unit];
	}

}
