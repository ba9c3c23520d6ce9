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

package io.dracoonspring.sample;

import java.util.Locale;

/**
 * Writes numbers of bytes for people.
 */
public final class Sizes {

	private static final String[] UNITS = { "KiB", "MiB", "GiB", "TiB", "PiB", "EiB" };

	private Sizes() {
	}

	/**
	 * Writes a size with at most one decimal.
	 * @param bytes the size
	 * @return such as {@code 64 MiB}
	 */
	public static String format(long bytes) {
		if (bytes < 1024) {
			return bytes + ((bytes == 1) ? " byte" : " bytes");
		}
		double value = bytes;
		int unit = -1;
		// what would be rounded to 1024 belongs to the next unit
		while (value >= 1023.95) {
			value /= 1024;
			unit++;
		}
		String number = String.format(Locale.ROOT, (value < 100) ? "%.1f" : "%.0f", value);
		return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " " + UNITS[unit];
	}

}
