// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.batch.BulkFixture;
import io.dracoonspring.batch.MirrorReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs mirrors between random changes in source and target, and compares each run with
 * the model. The message of a failure contains the seed of the random numbers. With this
 * seed, {@code -Ddracoon.seed} repeats the changes. {@code -Ddracoon.changes} sets the
 * number of changes, which is 200 by default.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomChangesIT {

	private static final int CHANGES = Integer.getInteger("dracoon.changes", 200);

	private static final int CHANGES_OF_A_ROUND = 50;

	private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

	private final BulkFixture fixture = new BulkFixture("dracoon.batch.parts.least=2", "dracoon.batch.chunk-size=16");

	private final Dracoon other = Dracoon.builder()
		.baseUrl(this.fixture.emulator().baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.build();

	@AfterAll
	void close() {
		this.other.close();
		this.fixture.close();
	}

	@ParameterizedTest
	@CsvSource({ "directory, /Projects", "directory, /Vault", "/Vault, directory", "/Projects, /Projects",
			"/Projects, /Vault", "/Vault, /Vault" })
	void everyRunDoesWhatTheModelSays(String from, String to, @TempDir Path temp) throws Exception {
		long seed = Long.getLong("dracoon.seed", System.nanoTime());
		Random random = new Random(seed);
		Side source = side(from, temp.resolve("source"), "from" + seed);
		Side target = side(to, temp.resolve("target"), "to" + seed);
		MirrorModel model = new MirrorModel();
		// a mirror between rooms compares sizes and times if one of the rooms is
		// encrypted, because it cannot compare checksums then
		boolean comparedByTime = !from.equals("directory") && !to.equals("directory") && (from + to).contains("Vault");
		Changes changes = new Changes(random, model, source, target, !comparedByTime);
		for (int round = 0; round * CHANGES_OF_A_ROUND < CHANGES; round++) {
			for (int i = 0; i < CHANGES_OF_A_ROUND; i++) {
				changes.make();
			}
			Map<String, ModelFile> before = new TreeMap<>(model.target());
			String conflicts = List.of("report", "report", "source", "newer").get(random.nextInt(4));
			String deletions = List.of("none", "report", "recycle-bin", "recycle-bin").get(random.nextInt(4));
			MirrorModel.Outcome outcome = model.run(conflicts, deletions);
			String what = "seed " + seed + ", round " + round + ", conflicts=" + conflicts + ", deletions=" + deletions;
			Path report = temp.resolve("report.json");
			JobExecution execution = this.fixture.mirror(Map.of("source", source.location(), "target",
					target.location(), "conflicts", conflicts, "deletions", deletions, "max-deletions", "100%",
					"verify", List.of("declared", "none", "content").get(random.nextInt(3)), "report",
					report.toString(), "run", String.valueOf(round)));
			MirrorReport result = JsonMapper.shared().readValue(Files.readString(report), MirrorReport.class);
			assertThat(result.failures()).as(what).isEmpty();
			assertThat(counts(result)).as(what).isEqualTo(counts(outcome));
			assertThat(result.conflictFiles()).as(what)
				.extracting(MirrorReport.Failure::path)
				.containsExactlyInAnyOrderElementsOf(outcome.paths("conflict"));
			assertThat(execution.getStatus()).as(what)
				.isEqualTo(outcome.paths("conflict").isEmpty() ? BatchStatus.COMPLETED : BatchStatus.FAILED);
			assertThat(target.read(model.target())).as(what).isEqualTo(contents(model.target()));
			assertThat(source.read(model.source())).as(what).isEqualTo(contents(model.source()));
			changes.replaced(before);
		}
	}

	private Side side(String kind, Path directory, String folder) throws Exception {
		return kind.equals("directory") ? new DirectorySide(Files.createDirectories(directory))
				: new RoomSide(this.other, kind + "/" + folder);
	}

	private static Map<String, String> contents(Map<String, ModelFile> files) {
		return files.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (file) -> file.getValue().content(), (one, two) -> one,
					TreeMap::new));
	}

	private static Map<String, Long> counts(MirrorReport report) {
		MirrorReport.OnlyInTarget only = report.onlyInTarget();
		return Map.of("sent", report.sent(), "unchanged", report.unchanged(), "conflict", report.conflicts(), "kept",
				report.kept(), "only", only.files() - only.surplus(), "surplus", only.surplus() - only.deleted(),
				"deleted", only.deleted());
	}

	private static Map<String, Long> counts(MirrorModel.Outcome outcome) {
		Map<String, Long> counts = new HashMap<>();
		for (String each : List.of("sent", "unchanged", "conflict", "kept", "only", "surplus", "deleted")) {
			counts.put(each, (long) outcome.paths(each).size());
		}
		return counts;
	}

	/** Changes files in source and target, and in the model. */
	private static final class Changes {

		private final Random random;

		private final MirrorModel model;

		private final Side source;

		private final Side target;

		private final Map<String, List<ModelFile>> former = new TreeMap<>();

		private final boolean sameTimes;

		private int seconds;

		/**
		 * Prepares the changes.
		 * @param sameTimes whether different versions can have the same time
		 */
		private Changes(Random random, MirrorModel model, Side source, Side target, boolean sameTimes) {
			this.random = random;
			this.model = model;
			this.source = source;
			this.target = target;
			this.sameTimes = sameTimes;
			change(this.source, this.model.source(), "kept/file", write());
		}

		private void make() {
			String path = "folder " + this.random.nextInt(4) + "/" + this.random.nextInt(15);
			Map<String, ModelFile> sources = this.model.source();
			Map<String, ModelFile> targets = this.model.target();
			ModelFile from = sources.get(path);
			ModelFile to = targets.get(path);
			switch (this.random.nextInt(12)) {
				case 0, 1, 2, 3 -> change(this.source, sources, path, write());
				case 4, 5 -> remove(this.source, sources, path);
				case 6 -> {
					if (from != null) {
						sources.put(path, this.source.touch(path, from, time()));
					}
				}
				case 7, 8 -> changeTarget(path, write());
				case 9 -> removeTarget(path);
				case 10 -> {
					if (from != null) {
						changeTarget(path, new ModelFile(from.content(), time()));
					}
					else if (to != null) {
						targets.put(path, this.target.touch(path, to, time()));
					}
				}
				default -> restore(path);
			}
		}

		private Instant time() {
			return TIME.plusSeconds(this.sameTimes ? this.random.nextInt(4) : this.seconds++);
		}

		private ModelFile write() {
			return new ModelFile("x".repeat(this.random.nextInt(3)) + this.random.nextInt(100), time());
		}

		private static void change(Side side, Map<String, ModelFile> files, String path, ModelFile file) {
			side.write(path, file);
			files.put(path, file);
		}

		private static void remove(Side side, Map<String, ModelFile> files, String path) {
			if (files.remove(path) != null) {
				side.delete(path);
			}
		}

		private void changeTarget(String path, ModelFile file) {
			remember(path, this.model.target().get(path));
			change(this.target, this.model.target(), path, file);
		}

		private void removeTarget(String path) {
			remember(path, this.model.target().get(path));
			remove(this.target, this.model.target(), path);
		}

		private void restore(String path) {
			List<ModelFile> versions = this.former.getOrDefault(path, List.of());
			if (!versions.isEmpty()) {
				ModelFile version = versions.get(this.random.nextInt(versions.size()));
				if (this.target.restore(path, version)) {
					versions.remove(version);
					remember(path, this.model.target().get(path));
					this.model.target().put(path, version);
				}
			}
		}

		private void remember(String path, ModelFile version) {
			if (version != null) {
				this.former.computeIfAbsent(path, (missing) -> new ArrayList<>()).add(version);
			}
		}

		/** Remembers the versions that a run has replaced or deleted. */
		private void replaced(Map<String, ModelFile> before) {
			before.forEach((path, version) -> {
				if (this.model.target().get(path) != version) {
					remember(path, version);
				}
			});
		}

	}

}
