// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares this library with a loop of {@code WebClient} calls and, if it is installed,
 * with curl. The network has no delay.
 */
public final class TransferLocal {

	private static final int ROUNDS = 3;

	private TransferLocal() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, the size of the
	 * file in MiB (1024 by default)
	 * @throws IOException if a process or file cannot be created
	 */
	public static void main(String[] args) throws IOException {
		int size = (args.length > 2) ? Integer.parseInt(args[2]) : 1024;
		try (Course course = new Course(Path.of(args[0]), Path.of(args[1]))) {
			OwnClient own = new OwnClient(course.dracoon());
			BareLoop bare = new BareLoop(course.emulator());
			Path source = course.source(size);
			List<Course.Speed> plain = new ArrayList<>();
			List<Course.Speed> encrypted = new ArrayList<>();
			List<Course.Speed> loop = new ArrayList<>();
			List<Course.Speed> curls = new ArrayList<>();
			Curl curl = Curl.isPresent() ? new Curl(course) : null;
			// ignore the first round, which only warms up
			for (int round = 0; round <= ROUNDS; round++) {
				loop.add(course.measure(bare, source, Room.PLAIN));
				plain.add(course.measure(own, source, Room.PLAIN));
				encrypted.add(course.measure(own, source, Room.ENCRYPTED));
				if (curl != null) {
					curls.add(course.measure(curl, source, Room.PLAIN));
				}
			}
			Course.Speed reference = Course.Speed.median(loop);
			reference.print("webclient", "MiB/s");
			Course.Speed.median(plain).print("plain", "MiB/s");
			Course.Speed.median(encrypted).print("encrypted", "MiB/s");
			Course.Speed.median(plain).over(reference).print("plain-share", "x");
			Course.Speed.median(encrypted).over(reference).print("encrypted-share", "x");
			if (curl != null) {
				Course.Speed.median(curls).print("curl", "MiB/s");
				Course.Speed.median(plain).over(Course.Speed.median(curls)).print("plain-to-curl", "x");
			}
		}
	}

}
