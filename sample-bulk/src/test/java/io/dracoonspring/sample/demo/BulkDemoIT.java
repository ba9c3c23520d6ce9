// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the demo as a separate process. Checks the output and the exit code, and that no
 * files and no processes remain.
 */
class BulkDemoIT {

	@TempDir
	Path temporary = Path.of("");

	@Test
	void treeIsMirroredAndNothingIsLeft() throws Exception {
		Result result = run("--demo.files=200");
		assertThat(result.output()).contains("Mirror verified: 200 files", "proven by content 200")
			.doesNotContain("WARN", "ERROR", "Exception", "\tat ");
		assertThat(result.exitCode()).isZero();
		assertThat(this.temporary).isEmptyDirectory();
		assertThat(ProcessHandle.allProcesses()
			.filter((process) -> process.info().commandLine().orElse("").contains(this.temporary.toString())))
			.isEmpty();
	}

	@Test
	void wrongNumberOfFilesEndsBadlyAndInWords() throws Exception {
		Result result = run("--demo.files=0");
		assertThat(result.output()).contains("'demo.files' must be positive, not 0");
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(this.temporary).isEmptyDirectory();
	}

	private Result run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"-Djava.io.tmpdir=" + this.temporary, "-cp", System.getProperty("java.class.path"),
						BulkDemo.class.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return new Result(process.exitValue(), output);
	}

	/**
	 * Holds the result of a process.
	 *
	 * @param exitCode its exit code
	 * @param output its output
	 */
	private record Result(int exitCode, String output) {

	}

}
