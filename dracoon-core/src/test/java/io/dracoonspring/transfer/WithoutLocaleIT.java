// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests trees in a JVM without a locale, as in many containers. Java can then neither
 * read nor create names with characters other than ASCII.
 */
@EnabledOnOs(OS.LINUX)
class WithoutLocaleIT {

	@TempDir
	Path local;

	@Test
	void namesThatAreNotAsciiAreFailedItems() throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon alice = TransferFixture.client(emulator, "alice")) {
			DracoonTemplate template = new DracoonTemplate(alice);
			template.createFolders("/Projects/tree/sub\u00fc");
			template.createFolders("/Projects/tree/sub");
			template.writeBytes("/Projects/tree/remote.txt", new byte[] { 1 });
			template.writeBytes("/Projects/tree/rem\u00f6te.txt", new byte[] { 1 });
			template.writeBytes("/Projects/tree/sub/remote.txt", new byte[] { 1 });
			assertThat(run(emulator, "download")).containsExactlyInAnyOrder("CREATED remote.txt",
					"FAILED rem?te.txt NAME_FORBIDDEN", "CREATED sub/remote.txt", "FAILED sub?/ NAME_FORBIDDEN",
					"done");
			shell("mkdir l\u00f6cal sub/l\u00f6cal; touch local.txt l\u00f6cal.txt sub/l\u00f6cal.txt");
			assertThat(run(emulator, "verify")).containsExactlyInAnyOrder("SAME remote.txt", "SAME sub/remote.txt",
					"UNPROVEN rem?te.txt NAME_FORBIDDEN", "UNPROVEN sub?/ NAME_FORBIDDEN", "ONLY_LOCAL local.txt",
					"UNPROVEN l??cal.txt NAME_FORBIDDEN", "UNPROVEN l??cal/ NAME_FORBIDDEN",
					"UNPROVEN sub/l??cal.txt NAME_FORBIDDEN", "UNPROVEN sub/l??cal/ NAME_FORBIDDEN", "done");
			assertThat(run(emulator, "upload")).containsExactlyInAnyOrder("CREATED local.txt", "UNCHANGED remote.txt",
					"FAILED l??cal.txt NAME_FORBIDDEN", "FAILED l??cal/ NAME_FORBIDDEN", "UNCHANGED sub/remote.txt",
					"FAILED sub/l??cal.txt NAME_FORBIDDEN", "FAILED sub/l??cal/ NAME_FORBIDDEN",
					"FAILED rem?te.txt NAME_FORBIDDEN", "done");
			assertThat(run(emulator, "download")).contains("UNCHANGED local.txt", "UNCHANGED sub/remote.txt",
					"FAILED l??cal.txt NAME_FORBIDDEN", "FAILED sub/l??cal.txt NAME_FORBIDDEN", "done");
			assertThat(template.list("/Projects/tree")).extracting(Node::name)
				.containsExactlyInAnyOrder("local.txt", "remote.txt", "rem\u00f6te.txt", "sub", "sub\u00fc");
		}
	}

	private void shell(String command) throws IOException, InterruptedException {
		Path script = Files.writeString(Files.createTempFile("names", ".sh"), command, StandardCharsets.UTF_8);
		try {
			assertThat(new ProcessBuilder("sh", script.toString()).directory(this.local.toFile()).start().waitFor())
				.isZero();
		}
		finally {
			Files.delete(script);
		}
	}

	private List<String> run(DracoonEmulator emulator, String work) throws IOException, InterruptedException {
		List<String> command = JavaCommand.of(TreeProcess.class);
		command.addAll(List.of(emulator.baseUrl().toString(), work, "/Projects/tree", this.local.toString(), "1000"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().keySet().removeIf((name) -> name.equals("LANG") || name.startsWith("LC_"));
		builder.environment().put("LC_ALL", "POSIX");
		Process process = builder.start();
		try {
			List<String> lines = process.inputReader(StandardCharsets.US_ASCII)
				.lines()
				.filter((line) -> line.matches("(done|[A-Z_]+ .*)"))
				.toList();
			assertThat(process.waitFor()).isZero();
			return lines;
		}
		finally {
			process.destroyForcibly();
		}
	}

}
