// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.benchmarks.FreshJvm;
import io.dracoonspring.benchmarks.Median;

/**
 * Measures how fast the emulator starts, lists nodes and transfers a file, and how much
 * memory its process uses.
 */
public final class EmulatorBenchmark {

	private static final int STARTS = 5;

	private static final int NODES = 1000;

	private static final int PAGE = 500;

	private static final int LISTINGS = 51;

	private static final String CA_FILE = "ca.pem";

	private static final int MIB = 1024 * 1024;

	private EmulatorBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, and the size of
	 * the large file in MiB, 1024 by default
	 * @throws IOException if a process cannot be started or called
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Path jar = Path.of(args[0]);
		Path directory = Path.of(args[1]);
		int mebibytes = (args.length > 2) ? Integer.parseInt(args[2]) : 1024;
		figure("start-jar", startJar(jar), "ms");
		figure("start-in-process", startInProcess(System.getProperty("java.class.path"), "application"), "ms");
		figure("start-in-process-alone", startInProcess(System.getProperty("emulator.classpath")), "ms");
		figure("start-in-process-alone-tls", startInProcess(System.getProperty("emulator.classpath"), "tls"), "ms");
		measure("", jar, directory, mebibytes);
		measure("-tls", jar, directory, mebibytes, "--tls", "--ca-file=" + directory.resolve(CA_FILE));
	}

	private static void measure(String suffix, Path jar, Path directory, int mebibytes, String... options)
			throws IOException, InterruptedException {
		Path ca = (options.length > 0) ? directory.resolve(CA_FILE) : null;
		figure("list-1000-nodes" + suffix, list(jar, directory, ca, options), "ms");
		transfer(suffix, jar, directory, mebibytes, ca, options);
	}

	private static void figure(String name, long value, String unit) {
		System.out.println("figure " + name + " " + value + " " + unit);
	}

	private static long startJar(Path jar) throws IOException {
		List<Long> millis = new ArrayList<>();
		for (int i = 0; i < STARTS; i++) {
			try (EmulatorProcess emulator = EmulatorProcess.start(jar, List.of())) {
				millis.add(emulator.startMillis());
			}
		}
		System.out.println("jar: " + millis + " ms");
		return Median.of(millis);
	}

	private static long startInProcess(String classpath, String... args) throws IOException, InterruptedException {
		List<Long> millis = new ArrayList<>();
		for (int i = 0; i < STARTS; i++) {
			List<String> lines = FreshJvm.run(classpath, EmulatorProbe.class, args);
			millis.add(Long.parseLong(FreshJvm.find(lines, Pattern.compile("started in (\\d+) ms")).group(1)));
		}
		System.out.println("in-process " + List.of(args) + ": " + millis + " ms");
		return Median.of(millis);
	}

	private static long list(Path jar, Path directory, @Nullable Path ca, String... options)
			throws IOException, InterruptedException {
		StringBuilder yaml = new StringBuilder("rooms:\n  - name: Many\n    files:\n");
		for (int i = 0; i < NODES; i++) {
			yaml.append("      - { name: file-%04d.txt, size: 10 }\n".formatted(i));
		}
		Path seed = Files.writeString(directory.resolve("seed.yml"), yaml);
		List<String> all = Stream.concat(Stream.of("--seed=" + seed), Stream.of(options)).toList();
		try (EmulatorProcess emulator = EmulatorProcess.start(jar, List.of(), all.toArray(String[]::new))) {
			EmulatorClient client = new EmulatorClient(emulator.baseUrl(), ca);
			String children = "/api/v4/nodes?parent_id=" + room(client, "Many") + "&limit=" + PAGE + "&offset=";
			List<Long> micros = new ArrayList<>();
			// ignore the first half of the calls, which only warms up the emulator
			for (int i = 0; i < 2 * LISTINGS; i++) {
				long start = System.nanoTime();
				int nodes = client.get(children + 0).get("items").size()
						+ client.get(children + PAGE).get("items").size();
				if (nodes != NODES) {
					throw new IllegalStateException("Only " + nodes + " nodes were listed");
				}
				if (i >= LISTINGS) {
					micros.add((System.nanoTime() - start) / 1000);
				}
			}
			return Math.round(Median.of(micros) / 1000.0);
		}
	}

	private static void transfer(String suffix, Path jar, Path directory, int mebibytes, @Nullable Path ca,
			String... options) throws IOException, InterruptedException {
		long size = (long) mebibytes * MIB;
		List<String> little = List.of("-Xmx96m", "-XX:MaxDirectMemorySize=96m", "-Djava.io.tmpdir=" + directory);
		try (EmulatorProcess emulator = EmulatorProcess.start(jar, little, options)) {
			EmulatorClient client = new EmulatorClient(emulator.baseUrl(), ca);
			long start = System.nanoTime();
			long file = upload(client, size);
			figure("upload" + suffix, perSecond(mebibytes, start), "MiB/s");
			URI url = URI.create(client.send("POST", "/api/v4/nodes/files/" + file + "/downloads", Map.of())
				.get("downloadUrl")
				.asString());
			start = System.nanoTime();
			long received = client.download(url);
			figure("download" + suffix, perSecond(mebibytes, start), "MiB/s");
			if (received != size) {
				throw new IllegalStateException("Only " + received + " bytes came back");
			}
			figure("peak-memory" + suffix, emulator.peakMebibytes(), "MiB");
		}
	}

	private static long upload(EmulatorClient client, long size) throws IOException, InterruptedException {
		String channels = "/api/v4/nodes/files/uploads";
		String channel = channels + "/"
				+ client
					.send("POST", channels, Map.of("parentId", room(client, "Projects"), "name", "large.bin", "size",
							size, "directS3Upload", true))
					.get("uploadId")
					.asString();
		URI url = URI.create(client
			.send("POST", channel + "/s3_urls", Map.of("size", size, "firstPartNumber", 1, "lastPartNumber", 1))
			.at("/urls/0/url")
			.asString());
		String tag = client.put(url, new ZeroInputStream(size), size);
		client.send("PUT", channel + "/s3", Map.of("parts", List.of(Map.of("partNumber", 1, "partEtag", tag))));
		JsonNode status = client.get(channel);
		while (!"done".equals(status.get("status").asString())) {
			if ("error".equals(status.get("status").asString())) {
				throw new IllegalStateException("The upload failed: " + status);
			}
			status = client.get(channel);
		}
		return status.at("/node/id").asLong();
	}

	private static long room(EmulatorClient client, String name) throws IOException, InterruptedException {
		return client.get("/api/v4/nodes?filter=name:eq:" + name).at("/items/0/id").asLong();
	}

	private static long perSecond(int mebibytes, long start) {
		return mebibytes * 1_000_000_000L / (System.nanoTime() - start);
	}

	/** A stream of zeros. */
	private static final class ZeroInputStream extends InputStream {

		private long left;

		ZeroInputStream(long size) {
			this.left = size;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 0 : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			if (this.left == 0) {
				return -1;
			}
			int count = (int) Math.min(length, this.left);
			Arrays.fill(bytes, offset, offset + count, (byte) 0);
			this.left -= count;
			return count;
		}

	}

}
