// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import io.dracoonspring.admin.setup.DracoonAdmin;
import io.dracoonspring.emulator.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/** Applies the descriptions of the sample, which the docs show. */
class ExampleFilesTests {

	@Test
	void examplesOfTheDocsAreApplied() {
		PropertyResolver properties = Company.properties(Map.of("company.rescue-key", "Rescue-Key-2026!"));
		try (Company company = new Company(Seed.create())) {
			DracoonBlueprints blueprints = DracoonAdmin.blueprints(company.dracoon(), properties,
					BlueprintJournal.none());
			Blueprint blueprint = Blueprint.of(example("company.yml"), example("projects.yml"), example("adopted.yml"));
			blueprints.apply(blueprint, ApplyOptions.withoutDeletions());
			assertThat(blueprints.drift(blueprint).toText()).isEqualTo("Everything is as described.\n");
			assertThat(company.room("Beta")).containsEntry("quota", "20GB").containsEntry("notes", "Project Beta");
			assertThat(company.room("Alpha/Offers")).containsEntry("groups/Sales", "editor");
			assertThat(company.room("Projects")).containsEntry("users/bob", "reader");
		}
	}

	private static Resource example(String name) {
		return new FileSystemResource("../sample-app/src/main/resources/blueprints/" + name);
	}

}
