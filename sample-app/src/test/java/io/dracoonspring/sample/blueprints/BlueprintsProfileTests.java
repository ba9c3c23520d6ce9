// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.blueprints;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;

import io.dracoonspring.admin.Blueprint;
import io.dracoonspring.admin.DracoonBlueprints;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the profile {@code blueprints}.
 */
@ActiveProfiles("blueprints")
@AutoConfigureDracoonEmulator
@SpringBootTest
class BlueprintsProfileTests {

	@Test
	void roomsAreMadeAtTheStart(@Autowired DracoonBlueprints blueprints) {
		Blueprint blueprint = Blueprint.of(new ClassPathResource("blueprints/company.yml"),
				new ClassPathResource("blueprints/projects.yml"), new ClassPathResource("blueprints/adopted.yml"));
		assertThat(blueprints.drift(blueprint).toText()).isEqualTo("Everything is as described.\n");
	}

}
