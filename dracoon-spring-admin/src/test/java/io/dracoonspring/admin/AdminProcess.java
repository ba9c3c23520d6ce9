// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.core.io.FileSystemResource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.setup.DracoonAdmin;

/** Exports, plans or applies a description in a process of its own. */
public final class AdminProcess {

	private AdminProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		Path file = Path.of(arguments[2]);
		int exitCode = 0;
		try (Dracoon dracoon = Company.client(arguments[1], "admin")) {
			DracoonBlueprints blueprints = DracoonAdmin.blueprints(dracoon, Company.properties(Map.of()),
					BlueprintJournal.none());
			switch (arguments[0]) {
				case "export" -> Files.writeString(file, blueprints.export(false).yaml());
				case "apply" -> blueprints.apply(read(file), ApplyOptions.withoutDeletions());
				default -> {
					Plan plan = blueprints.plan(read(file));
					System.out.print(plan.toText());
					exitCode = plan.exitCode();
				}
			}
		}
		System.exit(exitCode);
	}

	private static Blueprint read(Path file) {
		return Blueprint.of(new FileSystemResource(file));
	}

}
