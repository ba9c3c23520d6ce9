// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.memory;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Holds the memory of the client at one moment.
 *
 * @param seconds the time since the start of the measurement, in seconds
 * @param transfer the current transfer, {@code upload} or {@code download}
 * @param heap the used heap, including garbage, in MiB
 * @param direct the direct memory in MiB
 */
record MemorySample(double seconds, String transfer, double heap, double direct) {

	private static final String MARK = "sample ";

	static boolean isSample(String line) {
		return line.startsWith(MARK);
	}

	static MemorySample parse(String line) {
		String[] fields = line.substring(MARK.length()).split(" ");
		return new MemorySample(Double.parseDouble(fields[0]), fields[1], Double.parseDouble(fields[2]),
				Double.parseDouble(fields[3]));
	}

	/**
	 * Compares the last third of a transfer with the second third, because the buffers
	 * are filled during the first third.
	 * @param samples the samples of the transfer
	 * @param value the value to compare
	 * @return the growth of the average, in MiB
	 */
	static double growth(List<MemorySample> samples, ToDoubleFunction<MemorySample> value) {
		int third = samples.size() / 3;
		return average(samples.subList(2 * third, samples.size()), value)
				- average(samples.subList(third, 2 * third), value);
	}

	private static double average(List<MemorySample> samples, ToDoubleFunction<MemorySample> value) {
		return samples.stream().mapToDouble(value).average().orElse(0);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, MARK + "%.2f %s %.1f %.1f", this.seconds, this.transfer, this.heap,
				this.direct);
	}

}
