// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.emulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dracoonspring.benchmarks.Median;
import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Measures the cost of recording headers and bodies of small calls. The calls alternate
 * between an emulator that records headers and bodies, and an emulator that does not.
 */
public final class JournalCost {

	private static final String SWITCH = "io.dracoonspring.emulator.journal.details";

	private static final int ROUNDS = 5;

	private static final int WARM_UP_ROUNDS = 3;

	private static final int CALLS = 4001;

	private JournalCost() {
	}

	/**
	 * Runs the benchmark.
	 * @param args none
	 * @throws IOException if an emulator cannot be called
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		System.setProperty(SWITCH, "false");
		try (DracoonEmulator without = DracoonEmulator.start()) {
			System.clearProperty(SWITCH);
			try (DracoonEmulator with = DracoonEmulator.start()) {
				Side off = new Side(without);
				Side on = new Side(with);
				measure("get-account", off, on, Side::getAccount);
				measure("create-folder", off, on, Side::createFolder);
			}
		}
	}

	private static void measure(String name, Side off, Side on, Call call) throws IOException, InterruptedException {
		List<Long> without = new ArrayList<>();
		List<Long> permille = new ArrayList<>();
		List<Long> added = new ArrayList<>();
		for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
			List<Long> offNanos = new ArrayList<>();
			List<Long> onNanos = new ArrayList<>();
			off.startRound();
			on.startRound();
			for (int i = 0; i < CALLS; i++) {
				// alternate the order, so that no emulator is always the second
				if (i % 2 == 0) {
					offNanos.add(time(off, call));
					onNanos.add(time(on, call));
				}
				else {
					onNanos.add(time(on, call));
					offNanos.add(time(off, call));
				}
			}
			if (round >= 0) {
				long offMedian = Median.of(offNanos);
				long onMedian = Median.of(onNanos);
				without.add(offMedian / 1000);
				added.add((onMedian - offMedian) / 100);
				permille.add(Math.round(1000.0 * onMedian / offMedian) - 1000);
			}
		}
		System.out
			.println(name + ": without " + without + " us, added " + added + " x 0.1 us, " + permille + " permille");
		figure(name + "-without", Long.toString(Median.of(without)), "us");
		figure(name + "-added", tenths(Median.of(added)), "us");
		figure(name + "-cost", tenths(Median.of(permille)), "%");
	}

	private static String tenths(long value) {
		return Double.toString(value / 10.0);
	}

	private static void figure(String name, String value, String unit) {
		System.out.println("figure " + name + " " + value + " " + unit);
	}

	private static long time(Side side, Call call) throws IOException, InterruptedException {
		long start = System.nanoTime();
		call.make(side);
		return System.nanoTime() - start;
	}

	/** A call of the API. */
	@FunctionalInterface
	private interface Call {

		void make(Side side) throws IOException, InterruptedException;

	}

	/** One of the two emulators. */
	private static final class Side {

		private final EmulatorClient client;

		private final long room;

		private long parent;

		private int folders;

		Side(DracoonEmulator emulator) throws IOException, InterruptedException {
			this.client = new EmulatorClient(emulator.baseUrl(), null);
			this.room = this.client.get("/api/v4/nodes?filter=name:eq:Projects").at("/items/0/id").asLong();
			this.parent = this.room;
		}

		// uses a new folder, because long lists of children would take more and more time
		void startRound() throws IOException, InterruptedException {
			this.parent = folder(this.room);
		}

		void getAccount() throws IOException, InterruptedException {
			this.client.get("/api/v4/user/account");
		}

		void createFolder() throws IOException, InterruptedException {
			folder(this.parent);
		}

		private long folder(long parentId) throws IOException, InterruptedException {
			return this.client
				.send("POST", "/api/v4/nodes/folders",
						Map.of("parentId", parentId, "name", "Folder " + this.folders++, "notes", "For the benchmark"))
				.get("id")
				.asLong();
		}

	}

}
