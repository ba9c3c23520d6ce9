// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

/**
 * Measures the speed of uploads and the processor time of this process. It also measures
 * how often an upload computes the MD5 of the content. The class path determines the
 * version of the library, so that two versions can be compared.
 */
public final class UploadCost {

	private static final double GIB = 1024;

	private static final int WARM_UPS = 2;

	private UploadCost() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, the size of the
	 * file in MiB, and the number of uploads
	 * @throws IOException if a process or file cannot be created
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int size = Integer.parseInt(args[2]);
		int rounds = Integer.parseInt(args[3]);
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		try (Course course = new Course(Path.of(args[0]), Path.of(args[1]))) {
			Contender own = new OwnClient(course.dracoon());
			Path source = course.source(size);
			for (Line line : List.of(Line.LOCAL, new Line("80ms-tcp", 80, Line.TCP_WINDOW))) {
				line.apply(course.emulator());
				for (Room room : Room.values()) {
					for (int i = 0; i < WARM_UPS; i++) {
						course.upload(own, source, room);
					}
					double[] seconds = new double[rounds];
					long before = system.getProcessCpuTime();
					for (int i = 0; i < rounds; i++) {
						seconds[i] = course.upload(own, source, room);
					}
					double processor = (system.getProcessCpuTime() - before) / 1e9;
					Arrays.sort(seconds);
					Course.figure(line + "-" + room, size / seconds[rounds / 2], "MiB/s");
					Course.figure(line + "-" + room + "-cpu", processor / rounds * GIB / size, "s/GiB");
				}
			}
			countDigests(course, own, source, size);
		}
	}

	// runs after the other measurements, because counting slows down the uploads
	private static void countDigests(Course course, Contender own, Path source, int size) {
		CountingDigests.install();
		for (Room room : Room.values()) {
			long before = CountingDigests.bytes();
			course.upload(own, source, room);
			Course.figure(room + "-md5-passes", (CountingDigests.bytes() - before) / (size * 1024.0 * 1024.0),
					"passes");
		}
	}

}
